import type { DateWords } from '../../language/index.js';
import type { Certainty, DateValue } from '../../model/index.js';
import type { RuleName } from '../../diagnostics/index.js';
import type { Partial } from '../../dates/index.js';
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
  /** Which way a missing year lies when the sentence does not say: `by May 27`. */
  readonly leans?: 'forward';
  /** No value can be given, or none but this. */
  readonly problem?: Problem;
  readonly dur?: string;
  readonly time?: Pick<DateValue, 'when' | 'from' | 'to'>;
  /** Neither joined to others nor changed by words around it. */
  readonly closed?: boolean;
}

/**
 * A token, or what a rule has made of several: then its class is one of `P` day, `Q` month, `J` year, `I` other
 * stretch, `E` closed.
 */
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
  readonly order: () => 'dmy' | 'mdy' | undefined;
  readonly looks: (start: number, end: number) => 'forward' | 'backward' | undefined;
}

/** A rule of the grammar: a pattern over classes, and what the match means; undefined: not a date after all. */
export interface GrammarRule {
  readonly name: string;
  readonly source: string;
  /** Compiled when it is first needed. */
  readonly pattern: () => RegExp;
  readonly make: (site: Site) => Stretch | undefined;
}

/** What `last`, `this` and `next` count for. */
export const stepOf = (item: Item): -1 | 0 | 1 => (item.cls === 'L' ? -1 : item.cls === 'X' ? 1 : 0);

export const prevOf = (site: Site): Item | undefined => site.items[site.from - 1];
export const nextOf = (site: Site): Item | undefined => site.items[site.to];

/** The words of the match as they stand. */
export const wordsOf = (site: Site): string =>
  site.text.slice(site.items[site.from]!.start, site.items[site.to - 1]!.end);

/** The span of items `from`–`to` in the text. */
export const isTight = (site: Site): boolean => !/\s/u.test(wordsOf(site));

const classOf = (item: Item): string => {
  if (item.stretch === undefined) return item.cls;
  if (item.stretch.closed === true) return 'E';
  const { sense, lo } = item.stretch;
  if (sense !== 'when' || lo === undefined) return 'I';
  if (lo.day !== undefined) return 'P';
  return lo.month !== undefined ? 'Q' : 'J';
};

/**
 * Rules in the order of their claim, and one pattern for all the places where any of them may begin: a group for each.
 */
export interface Grammar {
  readonly rules: readonly GrammarRule[];
  readonly candidates: RegExp;
}

const unnamed = (pattern: string): string => pattern.replace(/\(\?<[a-z]\w*>/g, '(?:').replace(/\\k<\w+>/g, '[-./]?');

export const grammarOf = (rules: readonly GrammarRule[]): Grammar => ({
  rules,
  candidates: new RegExp(unnamed(rules.map(({ source }) => `(${source})`).join('|')), 'g'),
});

/**
 * One pass of a grammar over the items: at each place the first rule that fits; linear, for no pattern is unbounded.
 */
export function pass(
  { rules, candidates }: Grammar,
  items: readonly Item[],
  base: Omit<Site, 'items' | 'from' | 'to' | 'group'>,
): readonly Item[] {
  const classes = items.map(classOf).join('');
  const result: Item[] = [];
  let i = 0;
  for (;;) {
    candidates.lastIndex = i;
    const candidate = candidates.exec(classes);
    const at = candidate?.index ?? items.length;
    while (i < at) result.push(items[i++]!);
    if (candidate === null || at === items.length) return result;
    // The first group that matched is the first rule that may: those before it do not fit here.
    const first = candidate.findIndex((group, n) => n > 0 && group !== undefined) - 1;
    const made = firstMade(rules.slice(first), items, classes, i, base);
    result.push(made?.item ?? items[i]!);
    i = made?.to ?? i + 1;
  }
}

function firstMade(
  rules: readonly GrammarRule[],
  items: readonly Item[],
  classes: string,
  from: number,
  base: Omit<Site, 'items' | 'from' | 'to' | 'group'>,
): { readonly item: Item; readonly to: number } | undefined {
  for (const rule of rules) {
    const pattern = rule.pattern();
    pattern.lastIndex = from;
    const found = pattern.exec(classes);
    if (found === null || found[0] === '') continue;
    const groups = found.indices?.groups;
    const to = from + found[0].length;
    const group = (name: string): Item | undefined => {
      const at = groups?.[name]?.[0];
      return at === undefined ? undefined : items[at];
    };
    const stretch = rule.make({ ...base, items, from, to, group });
    if (stretch === undefined) continue;
    const [start, end] = [items[from]!.start, items[to - 1]!.end];
    return {
      item: { start, end, cls: 'E', text: base.text.slice(start, end), value: 0, stretch, rule: rule.name },
      to,
    };
  }
  return undefined;
}

/** A grammar's rule from the source of its pattern. */
export function grammarRule(name: string, source: string, make: GrammarRule['make']): GrammarRule {
  let compiled: RegExp | undefined;
  return { name, source, make, pattern: () => (compiled ??= new RegExp(source, 'dy')) };
}
