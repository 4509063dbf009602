import type { Joint } from '../../language/index.js';

/** Words of a table that have their class by what they are. */
const WORDS = [
  'month',
  'monthHalf',
  'weekday',
  'season',
  'numeral',
  'article',
  'unit',
  'meridiem',
  'clock',
  'hour',
  'dayPart',
  'hourPart',
  'relativeDay',
  'decade',
  'century',
  'last',
  'next',
  'ago',
  'agoBefore',
  'hence',
  'past',
  'coming',
  'vague',
  'yearBeside',
  'yearOfRecord',
  'about',
  'doubted',
  'monthBeside',
  'dayBeside',
  'unitBeside',
  'feast',
] as const;

/** Figures: `7` may be a day of a month, `1960` a year, `1930s` a decade, `7th` an ordinal, `IX` a month. */
const FIGURES = ['day', 'year', 'number', 'decadeYear', 'ordinal', 'roman'] as const;

/** Marks stand for themselves; `open` and `close` are brackets, `word` is all else. */
const MARKS = ['-', '.', ',', '/', ':', "'", 'open', 'close', 'word'] as const;

/** What a rule has made of several tokens: a day, a month, a year, another stretch, or one that nothing joins. */
const MADE = ['aDay', 'aMonth', 'aYear', 'aStretch', 'closed'] as const;

/** Each joint is a class of its own. */
const JOINTS: Readonly<Record<Joint, true>> = {
  and: true,
  at: true,
  before: true,
  between: true,
  by: true,
  during: true,
  after: true,
  for: true,
  from: true,
  in: true,
  of: true,
  on: true,
  or: true,
  since: true,
  the: true,
  this: true,
  to: true,
  until: true,
  within: true,
};

/** What a token is to the grammar of dates: the same in every language. */
export type TokenClass =
  (typeof WORDS)[number] | (typeof FIGURES)[number] | (typeof MARKS)[number] | (typeof MADE)[number] | Joint;

const CLASSES = [...WORDS, ...FIGURES, ...MARKS, ...MADE, ...Object.keys(JOINTS)] as readonly TokenClass[];

/** Letters of one byte, none of which means anything to a regular expression. */
const letterAt = (i: number): string => String.fromCharCode(i < 26 ? 0x41 + i : i < 52 ? 0x61 + i - 26 : 0xc0 + i - 52);

const LETTERS: ReadonlyMap<string, string> = new Map(CLASSES.map((name, i) => [name, letterAt(i)]));

/** One character for a class, so that a line of tokens is a string, and a rule a regular expression over it. */
export function letterOf(name: string): string {
  const letter = LETTERS.get(name);
  if (letter === undefined) throw new Error(`No class of tokens is called "${name}".`);
  return letter;
}
