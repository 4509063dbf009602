import type { LayoutWords, SpeechWords } from '../../language/index.js';
import { pattern } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { SHORT_FORM } from './label-patterns.js';

/**
 * `P.M. Glad so many old colleagues.`, `Ch/Ex. Cannot afford it.`, `K. Thanks.`: a short form with a full stop, then a
 * word.
 */
const OPENING = pattern(
  String.raw`^["“*]{0,3}(${SHORT_FORM})(?:\s*[:–—-])?\s+(?=[“"(\p{Lu}\p{Nd}])[“"(]*(\S+)(?:\s+(\S+))?`,
);
const ALONE = pattern(`^(?:${SHORT_FORM})$`);
const LETTERS = pattern(/\p{Lu}/gu);
const SMALL = pattern(/\p{Ll}/u);
const SMALL_WORD = pattern(/^\p{Ll}/u);
const LAST_STOP = /[.,;:!?]+$/;

/** So many short forms that come back before other words make a convention, or one among so many. */
const FEWEST = 2;
const FEWEST_BESIDE_ONE = 4;
/** `Q Where were you?`: so many are a record of questions. */
const FEWEST_QUESTIONS = 3;

/** `Q Where`, `Q. Where` */
const BEHIND = /^\.?\s/;

const NO_SURNAME = /[.’'?!]/u;
const COLUMN = /[^\S\n]{3}|\t/u;

interface Found {
  times: number;
  readonly words: Set<string>;
  readonly seconds: Set<string>;
}

/**
 * The initials by which a notebook marks its speakers, as the text has them: they come back, each time before another
 * word; initials of a name come back before its surname. Where two do, those that occur once count too, unless a verb
 * of speech stands where it would after a surname: `J. F. Bell said`.
 */
export function openingInitials(
  lines: readonly Line[],
  { officeWords }: LayoutWords,
  { reportingVerbs, turnVerbs, questionLabels }: SpeechWords,
): ReadonlySet<string> {
  const found = new Map<string, Found>();
  const questions = questionLabels.map(([letter = '']) => letter.toUpperCase());
  const isQuestioned =
    lines.filter(({ text }) => text.startsWith(questions[0]!) && BEHIND.test(text.slice(questions[0]!.length)))
      .length >= FEWEST_QUESTIONS;
  const letters = isQuestioned ? questions : [];
  for (const { text } of lines) {
    const match = OPENING.exec(text);
    if (match === null || match[2]!.endsWith(',')) continue;
    const initials = match[1]!.trim();
    // `Dr. Ames`, `M. Duval`; not `P.M. Agree`.
    const isAddress = SMALL.test(initials) || initials.length <= 2;
    if (isAddress && officeWords.has(initials.replaceAll('.', '').toLowerCase())) continue;
    const known = found.get(initials) ?? { times: 0, words: new Set(), seconds: new Set() };
    const word = match[2]!.replace(LAST_STOP, '');
    known.words.add(word);
    // `Wd. go`, `Governor’s telegram`, `Cost? Was told`, and what a column parts from them: no surname.
    const isSurname = word.length >= 3 && !NO_SURNAME.test(match[2]!) && !COLUMN.test(match[0]);
    known.seconds.add(isSurname ? (match[3] ?? '') : 'go');
    found.set(initials, { ...known, times: known.times + 1 });
  }
  const isLong = (initials: string): boolean => LETTERS.match(initials).length > 1;
  const isVaried = ({ times, words }: Found): boolean => times > 1 && words.size * 2 > times;
  const alone = new Set(lines.flatMap(({ text }) => (ALONE.test(text) ? [text.trim()] : [])));
  // `H.G.` on a line of its own, then `H.G. With what?`
  const varied = [...found].filter(([initials, of]) => isLong(initials) && (isVaried(of) || alone.has(initials)));
  const long = [...found.keys()].filter(isLong).length;
  if (varied.length < FEWEST && !(varied.length > 0 && long >= FEWEST_BESIDE_ONE)) return new Set(letters);
  const isCounted = found.has('A.') && found.has('B.');
  return new Set([
    ...letters,
    ...[...found]
      .filter(
        ([initials, of]) =>
          (isLong(initials) || !isCounted) &&
          (isVaried(of) ||
            alone.has(initials) ||
            // `K. & S. Support A.E.`
            initials.includes('&') ||
            (of.times === 1 &&
              [...of.seconds].every(
                (word) => SMALL_WORD.test(word) && !reportingVerbs.has(word) && !turnVerbs.has(word),
              ))),
      )
      .map(([initials]) => initials),
  ]);
}
