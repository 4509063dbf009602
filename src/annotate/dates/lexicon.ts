import type { DateWords, Joint, TimeUnit, Vague } from '../../language/index.js';
import { addTo, pattern } from '../../text/index.js';
import type { TokenClass } from './classes.js';

/** What a form means; `value` is a month, a weekday, a number, minutes… as its class has it. */
interface Meaning {
  readonly cls: TokenClass;
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

const all = (forms: readonly string[], cls: TokenClass, value = 0): Form[] =>
  forms.map((form) => [form, { cls, value }]);

const valued = (forms: Readonly<Record<string, number>>, cls: TokenClass): Form[] =>
  Object.entries(forms).map(([form, value]) => [form, { cls, value }]);

const named = (lists: readonly (readonly string[])[], cls: TokenClass, words: DateWords, first: number): Form[] =>
  lists.flatMap((forms, i) =>
    forms.map((form): Form => [
      form,
      { cls, value: i + first, capital: words.capitals, homograph: words.homographs.includes(form) },
    ]),
  );

/** A feast on a day of its own is beyond all that is counted from Easter: `12-31` → 11231. */
export const FIXED_FEAST = 10_000;

const feastValue = (day: number | string): number =>
  typeof day === 'number' ? day : FIXED_FEAST + Number(day.replace('-', ''));

function formsOf(words: DateWords): Form[] {
  return [
    ...named(words.months, 'month', words, 1),
    ...named(words.weekdays, 'weekday', words, 0),
    ...words.seasons.flatMap((season, i) => all(season.forms, 'season', i)),
    ...valued(Object.fromEntries(Object.entries(words.feasts).map(([form, day]) => [form, feastValue(day)])), 'feast'),
    ...valued(words.monthHalves ?? {}, 'monthHalf'),
    ...valued(words.days, 'relativeDay'),
    ...valued(words.daysBeside, 'dayBeside'),
    ...valued(words.monthsBeside, 'monthBeside'),
    ...valued(words.unitsBeside, 'unitBeside'),
    ...Object.entries(words.vague).map(([form, vague]): Form => [form, { cls: 'vague', value: 0, vague }]),
    ...valued(words.yearsBeside, 'yearBeside'),
    ...valued(words.yearsOfRecord, 'yearOfRecord'),
    ...valued(words.hours, 'hour'),
    ...valued(words.dayParts, 'dayPart'),
    ...valued(words.hourParts ?? {}, 'hourPart'),
    ...all(words.beforeNoon, 'meridiem', 0),
    ...all(words.afterNoon, 'meridiem', 720),
    ...Object.entries(words.units).flatMap(([unit, forms]) =>
      forms.map((form): Form => [form, { cls: 'unit', value: 0, unit: unit as TimeUnit }]),
    ),
    ...all(words.clock, 'clock'),
    ...valued(words.decades, 'decade'),
    ...all(words.centuries, 'century'),
    ...valued(words.numbers, 'numeral'),
    ...valued(words.ordinals, 'ordinal'),
    ...all(words.last, 'last'),
    ...all(words.next, 'next'),
    ...all(words.ago, 'ago'),
    ...all(words.agoBefore, 'agoBefore'),
    ...all(words.hence, 'hence'),
    ...all(words.past, 'past'),
    ...all(words.coming, 'coming'),
    ...all(words.articles, 'article'),
    ...Object.entries(words.joints).flatMap(([joint, forms]) => all(forms, joint as Joint)),
    ...all(words.doubted, 'doubted'),
    ...all(words.about, 'about'),
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
    addTo(lexicon, head, { ...meaning, parts });
  }
  for (const entries of lexicon.values()) entries.sort((a, b) => b.parts.length - a.parts.length);
  return lexicon;
}
