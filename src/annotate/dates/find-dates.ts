import type { DateWords } from '../../language/index.js';
import type { Certainty, DateValue } from '../../model/index.js';
import { given, pattern, type Span } from '../../text/index.js';
import { firstOf, readW3c, type Day, type Days, type Partial } from '../../dates/index.js';
import { BESIDE } from './beside.js';
import { CLOCK } from './clock.js';
import { DIGITS } from './digits.js';
import { FULL, LONGEST_SHORT_MONTH } from './full.js';
import { directionOf, type Direction } from './direction.js';
import { orderShown, type DateOrder } from './document-order.js';
import { lexiconOf, type Lexicon } from './lexicon.js';
import { JOINED, VAGUE } from './joined.js';
import { DURATIONS, RELATIVE } from './relative.js';
import { resolved } from './resolve.js';
import { customRules } from './customs.js';
import { grammarOf, pass, type Base, type Grammar } from './grammar.js';
import type { Item, Problem, Site } from './site.js';
import { STRETCHES } from './stretches.js';
import { tokensOf } from './tokens.js';
import { WEEKDAYS, WEEKS_AGO } from './weekdays.js';
import { windowsOf, type Windows } from './windows.js';

/** A date or time of day found in a text. */
export interface FoundDate {
  readonly kind: 'date' | 'time';
  readonly span: Span;
  /** Empty where the text does not say enough; `problem` then says why. */
  readonly value: DateValue;
  readonly cert?: Certainty;
  readonly rule: string;
  readonly problem?: Problem;
  /** The weekday that the words give with the day. */
  readonly weekday?: number;
  /** Whether the sentence looks forward. */
  readonly isAhead?: boolean;
}

export interface FindOptions {
  /** The day to which dates without a year, and words like `yesterday`, are related. */
  readonly anchor?: DateValue;
  /** Day or month first in dates of digits; left out: the text decides, or nothing does. */
  readonly order?: 'dmy' | 'mdy';
  /** The year that the record has named last, before this text. */
  readonly yearBefore?: number;
  /** The days of a visit or a session that the record has named before this text. */
  readonly daysBefore?: Days;
  /** The day that the record has told of shortly before this text. */
  readonly dayBefore?: Day;
  /** The question that this text answers: a sentence without a verb looks as it does. */
  readonly question?: string;
  /** Names of persons of the record, in small letters: a month that is one of them needs to be led to. */
  readonly names?: ReadonlySet<string>;
}

const NO_NAMES: ReadonlySet<string> = new Set();

interface Prepared {
  readonly lexicon: Lexicon;
  readonly direction: Direction;
  readonly windows: Windows;
  readonly grammars: readonly Grammar[];
}

const prepared = new WeakMap<DateWords, Prepared>();

function prepare(words: DateWords): Prepared {
  const known = prepared.get(words);
  if (known !== undefined) return known;
  const fresh = {
    lexicon: lexiconOf(words),
    direction: directionOf(words),
    windows: windowsOf(words),
    grammars: grammarsOf(words),
  };
  prepared.set(words, fresh);
  return fresh;
}

/** The day that a document's date stands for as an anchor: its first. */
export const anchorOf = (value: DateValue | undefined): Partial | undefined => readW3c(firstOf(value));

/** The rules of each pass: those that every language has. */
const PASSES = [
  [...DIGITS, ...FULL, ...CLOCK],
  STRETCHES,
  [...WEEKS_AGO, ...RELATIVE, ...BESIDE, ...WEEKDAYS, ...DURATIONS],
  VAGUE,
  JOINED,
];
const GRAMMARS = PASSES.map(grammarOf);

/** The passes of a language: its own customs come before what is common. */
const grammarsOf = (words: DateWords): readonly Grammar[] =>
  words.customs.length === 0 && Object.keys(words.yearsOfRecord).length === 0
    ? GRAMMARS
    : PASSES.map((rules, i) => grammarOf([...customRules(words.customs, i), ...rules]));

/**
 * Every date and time of day in `text`, in its order, with values (schemas/README.md §4). Pure, linear in the text.
 * A date whose year or day only an anchor can give has no value without one and is left out.
 */
export function findDates(text: string, words: DateWords, options: FindOptions = {}): readonly FoundDate[] {
  const { lexicon, direction, windows, grammars } = prepare(words);
  const where = windows(text);
  if (where.length === 0) return [];
  const anchor = anchorOf(options.anchor);
  const { question = '' } = options;
  // `When did you come? – On Sunday.`
  const sided: Direction = (where, start, end, weakly) =>
    direction(where, start, end, weakly) ??
    (question === '' || start > ANSWERS || SENTENCE.test(text.slice(0, start))
      ? undefined
      : direction(question, question.length, question.length, true));
  const looks: Site['looks'] = (start, end, weakly) => {
    const side = sided(text, start, end, weakly);
    return side === 'ahead' ? 'forward' : side;
  };
  let shown: { readonly order: DateOrder | undefined } | undefined;
  const order = (): DateOrder | undefined =>
    options.order ??
    (shown ??= { order: orderShown(text, anchor) }).order ??
    (words.customs.includes('day-first') ? 'dmy' : undefined);
  const base: Base = {
    text,
    words,
    anchor,
    order,
    looks,
    yearBefore: options.yearBefore,
    daysBefore: options.daysBefore,
    dayBefore: options.dayBefore,
    names: options.names ?? NO_NAMES,
  };
  const items = where.flatMap((window) =>
    grammars.reduce<readonly Item[]>(
      (current, grammar) => pass(grammar, current, base),
      tokensOf(text, window, words, lexicon),
    ),
  );
  return items.flatMap((item, i) => found(ofSeason(item, items.slice(Math.max(0, i - BACK), i), text), base, sided));
}

/** So many tokens back, and so many characters, a season may stand whose year a day takes. */
const BACK = 12;
const MOST_BETWEEN = 40;

/** `осенью 1936 года, кажется 20 октября`: a day of the season that the sentence has just named has its year. */
function ofSeason(item: Item, before: readonly Item[], text: string): Item {
  const { lo, hi, sense } = item.stretch ?? {};
  if (item.stretch === undefined || sense !== 'when' || hi !== undefined || lo?.day === undefined) return item;
  if (lo.year !== undefined || lo.month === undefined) return item;
  const season = before.findLast(({ stretch }) => stretch !== undefined);
  const { lo: from, hi: to, sense: kind } = season?.stretch ?? {};
  if (kind !== 'within' || from?.year === undefined || to?.year === undefined) return item;
  const between = text.slice(season!.end, item.start);
  const isOwn = from.month !== undefined && to.month !== undefined && between.length <= MOST_BETWEEN;
  if (!isOwn || SENTENCE.test(between)) return item;
  const year = [from.year, to.year].find((one) => {
    const month = one * 12 + lo.month!;
    return month >= from.year! * 12 + from.month! && month <= to.year! * 12 + to.month!;
  });
  return year === undefined ? item : { ...item, stretch: { ...item.stretch, lo: { ...lo, year } } };
}

/** An answer that is no more than a date has it so near its start, in characters. */
const ANSWERS = 24;
const SENTENCE = pattern(/[.?!]\s/u);

const LAST_WORD_AND_STOP = pattern(/(\p{L}+)\s?\.$/u);

/** `on 3 May.`, `in September.`: a month in full is no abbreviation, and the full stop after it ends the sentence. */
function endsSentence(text: string, { months, weekdays }: DateWords): boolean {
  const word = LAST_WORD_AND_STOP.exec(text)?.[1]?.toLowerCase();
  return (
    word !== undefined &&
    (word.length > LONGEST_SHORT_MONTH || [...months, ...weekdays].some(([full]) => full === word))
  );
}

/** `[1926?]`, `(May 3?)`: the editor was not sure. */
const isDoubted = (text: string, end: number): boolean => /^\?[)\]]|^[)\]]?\s?\(\?\)/u.test(text.slice(end, end + 5));

function found(item: Item, { text, words, anchor }: Base, direction: Direction): FoundDate[] {
  const { stretch, rule, start, end } = item;
  if (stretch === undefined || rule === undefined) return [];
  const isOver = endsSentence(item.text, words);
  const span = { start, end: isOver ? start + item.text.slice(0, -1).trimEnd().length : end };
  if (stretch.time !== undefined) return [{ kind: 'time', span, value: stretch.time, rule }];
  const dated = stretch.dur !== undefined || (stretch.lo?.year ?? stretch.hi?.year) !== undefined;
  const side = direction(text, start, end, true);
  const { value, cert } = resolved(stretch, anchor, dated ? undefined : side);
  if (Object.keys(value).length === 0 && stretch.problem === undefined) return [];
  return [
    {
      kind: 'date',
      span,
      value,
      rule,
      ...(side === 'forward' || side === 'ahead' ? { isAhead: true } : {}),
      ...given({ cert: isDoubted(text, end) ? 'medium' : cert, problem: stretch.problem, weekday: stretch.weekday }),
    },
  ];
}
