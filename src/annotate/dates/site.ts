import type { DateWords } from '../../language/index.js';
import type { Certainty, DateValue } from '../../model/index.js';
import type { RuleName } from '../../diagnostics/index.js';
import { isLetterAt } from '../../text/index.js';
import type { Day, Days, Partial } from '../../dates/index.js';
import type { TokenClass } from './classes.js';
import type { Token } from './tokens.js';

/** What is wrong with a date as it is written; becomes a diagnostic. */
export interface Problem {
  readonly rule: RuleName;
  readonly message: string;
  readonly actual?: string;
  readonly expected?: string;
}

/**
 * A stretch of the calendar that the text names, its year perhaps still missing.
 * `when`: the stretch as a whole is the date; `range`: from `lo` to `hi`; `within`: some time between them.
 */
export interface Stretch {
  readonly lo?: Partial;
  readonly hi?: Partial;
  readonly sense: 'when' | 'range' | 'within';
  readonly weekday?: number;
  readonly cert?: Certainty;
  /** Which year a missing one is: said by the words (`last May`). */
  readonly seek?: 'last' | 'next' | 'this';
  /** Which way a missing year lies, as the word before the date has it: `by May 27`, `since May`. */
  readonly leans?: 'forward' | 'backward';
  /** It ends what lasts: `be kept until December`. */
  readonly until?: boolean;
  /** No value can be given, or none but this. */
  readonly problem?: Problem;
  readonly dur?: string;
  readonly time?: Pick<DateValue, 'when' | 'from' | 'to'>;
  /** Neither joined to others nor changed by words around it. */
  readonly closed?: boolean;
}

/** A token, or what a rule has made of several (see `classOf`). */
export interface Item extends Token {
  readonly stretch?: Stretch;
  readonly rule?: string;
}

/** Where a rule stands: all it may look at. */
export interface Site {
  readonly text: string;
  readonly words: DateWords;
  readonly items: readonly Item[];
  /** Index of the first item of the match, and of the first after it. */
  readonly from: number;
  readonly to: number;
  readonly group: (name: string) => Item | undefined;
  readonly anchor: Partial | undefined;
  /** The year that the record has named last, before this text. */
  readonly yearBefore: number | undefined;
  /** The days of a visit or session that the record has named last, before this text: `from 19 to 22 September`. */
  readonly daysBefore: Days | undefined;
  /** The day that the record has told of shortly before this text: `the next morning` is the one after it. */
  readonly dayBefore: Day | undefined;
  /** Names of persons of the record, in small letters: `march`. */
  readonly names: ReadonlySet<string>;
  readonly order: () => 'dmy' | 'mdy' | undefined;
  readonly looks: (start: number, end: number, weakly?: boolean) => 'forward' | 'backward' | undefined;
}

/** What `last`, `this` and `next` count for. */
export const stepOf = (item: Item): -1 | 0 | 1 => (item.cls === 'last' ? -1 : item.cls === 'next' ? 1 : 0);

/** The same twice over in `the year before last`. */
export const stepsOf = (site: Site): number =>
  stepOf(site.group('side')!) * (site.group('twice') === undefined ? 1 : 2);

export const seekOf = (item: Item | undefined): 'last' | 'next' | 'this' | undefined =>
  item?.cls === 'last' || item?.cls === 'next' || item?.cls === 'this' ? item.cls : undefined;

/** Whether there is an item, and its token is of one of the classes. */
export const isOf = <C extends TokenClass>(
  item: Item | undefined,
  ...classes: readonly C[]
): item is Item & { readonly cls: C } => item !== undefined && (classes as readonly TokenClass[]).includes(item.cls);

export const prevOf = (site: Site): Item | undefined => site.items[site.from - 1];
export const nextOf = (site: Site): Item | undefined => site.items[site.to];

/** What may follow where a phrase ends: a mark, or what leads to another. */
const AFTER_PHRASE: ReadonlySet<TokenClass> = new Set([
  '.',
  ',',
  ':',
  '-',
  'open',
  'close',
  'and',
  'or',
  'at',
  'in',
  'by',
  'for',
  'from',
  'to',
  'on',
]);

/** `on the Monday?`, not `on the Monday flight`. */
export function endsPhrase(site: Site): boolean {
  const next = nextOf(site);
  return next === undefined || AFTER_PHRASE.has(next.cls) || (next.cls === 'word' && !isLetterAt(next.text, 0));
}

/** The words of the match as they stand. */
export const wordsOf = (site: Site): string =>
  site.text.slice(site.items[site.from]!.start, site.items[site.to - 1]!.end);

/** The span of items `from`–`to` in the text. */
export const isTight = (site: Site): boolean => !/\s/u.test(wordsOf(site));

/** The class of an item: its token's, or what a rule has made of it. */
export function classOf({ cls, stretch }: Item): TokenClass {
  if (stretch === undefined) return cls;
  if (stretch.closed === true) return 'closed';
  const { sense, lo } = stretch;
  if (sense !== 'when' || lo === undefined) return 'aStretch';
  if (lo.day !== undefined) return 'aDay';
  return lo.month !== undefined ? 'aMonth' : 'aYear';
}
