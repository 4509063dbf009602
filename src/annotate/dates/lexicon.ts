import type { DateWords, Joint, TimeUnit, Vague } from '../../language/index.js';
import { pattern } from '../../text/index.js';

/**
 * The class of a token is one character, so that the grammar of dates is a set of regular expressions
 * over strings of classes, the same for every language.
 */
export const CLASS = {
  month: 'M',
  weekday: 'W',
  season: 'S',
  day: 'd',
  number: 'n',
  year: 'Y',
  ordinal: 'O',
  decadeYear: 'Z',
  numeral: 'N',
  roman: 'V',
  article: 'A',
  unit: 'U',
  meridiem: 'm',
  clock: 'k',
  hour: 'H',
  dayPart: 'T',
  relativeDay: 'R',
  decade: 'D',
  century: 'C',
  last: 'L',
  next: 'X',
  ago: 'G',
  hence: 'h',
  past: 'p',
  coming: 'c',
  vague: 'v',
  yearBeside: 'j',
  about: '~',
  dash: '-',
  other: 'x',
} as const;

const JOINTS: Readonly<Record<Joint, string>> = {
  and: '&',
  at: '@',
  before: '<',
  between: 'b',
  by: 'B',
  during: 'g',
  after: '>',
  for: 'F',
  from: 'f',
  in: 'i',
  of: 'o',
  on: 'e',
  or: 'r',
  since: 's',
  the: 't',
  this: 'z',
  to: 'u',
  until: 'q',
  within: 'w',
};

/** What a form means; `value` is a month, a weekday, a number, minutes… as its class has it. */
export interface Meaning {
  readonly cls: string;
  readonly value: number;
  readonly unit?: TimeUnit;
  readonly vague?: Vague;
  /** Whether the form counts only with a capital. */
  readonly capital?: boolean;
  readonly homograph?: boolean;
}

export interface Entry extends Meaning {
  readonly parts: readonly string[];
}

/** Forms by their first part, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

export const RAW_TOKEN = pattern(/\p{L}[\p{L}\p{M}]*|\d+|\S/gu);

const ONE_WORD = /^[a-z]+$/;

export const partsOf = (form: string): readonly string[] => (ONE_WORD.test(form) ? [form] : RAW_TOKEN.match(form));

type Form = readonly [form: string, meaning: Meaning];

const all = (forms: readonly string[], cls: string, value = 0): Form[] => forms.map((form) => [form, { cls, value }]);

const valued = (forms: Readonly<Record<string, number>>, cls: string): Form[] =>
  Object.entries(forms).map(([form, value]) => [form, { cls, value }]);

const named = (lists: readonly (readonly string[])[], cls: string, words: DateWords, first: number): Form[] =>
  lists.flatMap((forms, i) =>
    forms.map((form): Form => [
      form,
      { cls, value: i + first, capital: words.capitals, homograph: words.homographs.includes(form) },
    ]),
  );

function formsOf(words: DateWords): Form[] {
  return [
    ...named(words.months, CLASS.month, words, 1),
    ...named(words.weekdays, CLASS.weekday, words, 0),
    ...words.seasons.flatMap((season, i) => all(season.forms, CLASS.season, i)),
    ...valued(words.days, CLASS.relativeDay),
    ...Object.entries(words.vague).map(([form, vague]): Form => [form, { cls: CLASS.vague, value: 0, vague }]),
    ...valued(words.yearsBeside, CLASS.yearBeside),
    ...valued(words.hours, CLASS.hour),
    ...valued(words.dayParts, CLASS.dayPart),
    ...all(words.beforeNoon, CLASS.meridiem, 0),
    ...all(words.afterNoon, CLASS.meridiem, 720),
    ...Object.entries(words.units).flatMap(([unit, forms]) =>
      forms.map((form): Form => [form, { cls: CLASS.unit, value: 0, unit: unit as TimeUnit }]),
    ),
    ...all(words.clock, CLASS.clock),
    ...valued(words.decades, CLASS.decade),
    ...all(words.centuries, CLASS.century),
    ...valued(words.numbers, CLASS.numeral),
    ...valued(words.ordinals, CLASS.ordinal),
    ...all(words.last, CLASS.last),
    ...all(words.next, CLASS.next),
    ...all(words.ago, CLASS.ago),
    ...all(words.hence, CLASS.hence),
    ...all(words.past, CLASS.past),
    ...all(words.coming, CLASS.coming),
    ...all(words.articles, CLASS.article),
    ...Object.entries(words.joints).flatMap(([joint, forms]) => all(forms, JOINTS[joint as Joint])),
    ...all(words.about, CLASS.about),
  ];
}

/** The table of a language, ready for look-up. A form that two lists have belongs to the first. */
export function lexiconOf(words: DateWords): Lexicon {
  const lexicon = new Map<string, Entry[]>();
  const seen = new Set<string>();
  for (const [form, meaning] of formsOf(words)) {
    const parts = partsOf(form);
    const [head] = parts;
    const key = parts.join(' ');
    if (head === undefined || seen.has(key)) continue;
    seen.add(key);
    lexicon.set(head, [...(lexicon.get(head) ?? []), { ...meaning, parts }]);
  }
  for (const entries of lexicon.values()) entries.sort((a, b) => b.parts.length - a.parts.length);
  return lexicon;
}
