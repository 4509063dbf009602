import type { DateWords } from '../../language/index.js';
import type { Span } from '../../text/index.js';
import { QUARTERS } from './joined.js';

/** Where in a text dates can lie: round the words without which there is none. */
export type Windows = (text: string) => readonly Span[];

/** How far from such a word the rest of its date, and what the rules ask of its surroundings, can lie. */
const BEFORE = 72;
const AFTER = 48;

/** Words that only a capital makes a month or weekday. */
const namesOf = (words: DateWords): readonly string[] =>
  words.capitals ? [...words.months, ...words.weekdays].flat() : [];

/** Ordinals that seldom mean a day where no month stands beside them: the first, the second, the third of a list. */
export const LISTED = 3;

/** The first two figures of a year that is said. */
const isCentury = (value: number): boolean => value > 14 && value < 20;

/** The forms one of which, or a figure, is part of every date, length of time and time of day. */
const formsOf = (words: DateWords): readonly string[] => [
  ...(words.capitals ? [] : [...words.months, ...words.weekdays].flat()),
  ...words.seasons.flatMap(({ forms }) => forms),
  ...Object.values(words.units).flat(),
  ...Object.keys(words.days),
  ...Object.keys(words.yearsOfRecord),
  ...Object.keys(words.monthHalves ?? {}),
  ...Object.keys(words.daysBeside),
  ...Object.keys(words.feasts),
  ...Object.entries(words.ordinals).flatMap(([form, value]) => (value > LISTED ? [form] : [])),
  // `in nineteen forty-six`
  ...Object.entries(words.numbers).flatMap(([form, value]) => (isCentury(value) ? [form] : [])),
  ...Object.entries(words.vague).flatMap(([form, vague]) => (QUARTERS[vague] === undefined ? [] : [form])),
  ...Object.keys(words.hours),
  ...Object.keys(words.decades),
  ...words.centuries,
  ...words.clock,
  ...words.beforeNoon,
  ...words.afterNoon,
];

/** A form with any white space where its parts meet: `to-day`, `a.m.`, `last night`. */
const patternOf = (form: string): string =>
  (form.match(/[\w\u00C0-\uFFFF]+|\S/g) ?? [])
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/u, '\\$&').replace("'", "['’‘]"))
    .join('\\s*');

const APART = ['(?<![a-z])(?:', ')(?![a-z])'] as const;

/** A word that the end of a line cuts: `Septem-` / `ber`. */
const CUT = '\\S[-‐‑‒–—−]\\s';

/** Finds the windows of a text; what lies outside them holds no date. */
export function windowsOf(words: DateWords): Windows {
  const names = new Set(namesOf(words));
  const forms = formsOf(words);
  forms.forEach((form) => names.delete(form));
  const seed = new RegExp(
    `\\d+|${CUT}|${APART[0]}${[...names, ...forms].map(patternOf).join('|') || '(?!)'}${APART[1]}`,
    'gi',
  );
  return (text) => {
    const windows: { readonly start: number; end: number }[] = [];
    seed.lastIndex = 0;
    for (let found = seed.exec(text); found !== null; found = seed.exec(text)) {
      const [hit] = found;
      if (isSmall(hit) && names.has(hit)) continue;
      const after = found.index + hit.length + AFTER;
      const last = windows.at(-1);
      // `1960-1961-1962…` in thousands: up to where the last window ends there is no space.
      if (last !== undefined && last.end >= after) continue;
      const end = spaceFrom(text, after);
      if (last !== undefined && last.end >= found.index - BEFORE) last.end = end;
      else windows.push({ start: spaceBefore(text, found.index - BEFORE), end });
    }
    return windows;
  };
}

const isSmall = (word: string): boolean => word === word.toLowerCase();

function spaceBefore(text: string, at: number): number {
  let start = Math.max(0, at);
  while (start > 0 && !isSpace(text, start)) start--;
  return start;
}

function spaceFrom(text: string, at: number): number {
  let end = Math.min(text.length, at);
  while (end < text.length && !isSpace(text, end)) end++;
  return end;
}

const isSpace = (text: string, at: number): boolean => text.charCodeAt(at) <= 32;
