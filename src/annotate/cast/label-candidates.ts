import { pattern } from '../../text/index.js';
import { columnOf } from './columns.js';
import type { Line } from '../layout/blocks.js';
import { nameKey } from '../people/index.js';
import { hasFloor, underFloor } from './floor.js';
import { ofContributor } from './contributions.js';
import type { Candidate } from './label-classes.js';
import type { SpeechWords } from '../../language/index.js';
import { addressedIn, isUnfinished } from './label-context.js';
import { isListed, mayName, type LabelJudge } from './label-forms.js';
import { candidatesIn, type Delimiter, type Label } from './labels.js';
import { ANGLED } from './label-patterns.js';
import { openingInitials } from './opening-initials.js';

export const keyOf = (label: Label): string =>
  label.text
    .toLowerCase()
    .replace(/[.\s]+/gu, ' ')
    .trim();

/** All that has the form of a label, with what is known of it. */
export function candidatesOf(lines: readonly Line[], judge: LabelJudge): readonly Candidate[] {
  const usable = lines.filter(({ block }) => block.kind === 'p' || block.kind === 'item');
  const addressed = addressedIn(usable, judge);
  const initials = openingInitials(usable, judge.layout, judge.speech);
  const column = columnOf(usable);
  const inFull = wordsOfNames(usable);
  const floor = underFloor(usable, judge.layout);
  const nicks = new Set([
    ...(judge.nicks ?? []),
    ...usable.flatMap(({ text }) => ANGLED.exec(text)?.[2]?.toLowerCase() ?? []),
  ]);
  const letters = lettersOfExamination(usable, judge.speech);
  return usable.flatMap((line, i) => {
    const goesOn = isUnfinished(usable[i - 1]?.text ?? '', judge.layout);
    const found = candidatesIn(line, judge.layout, { initials, column, letters, nicks })
      .map((label) => ofContributor(label, judge))
      .filter(
        (label) =>
          mayName(label, judge) &&
          !isListed(label) &&
          judge.isDate?.(line.text.slice(label.span.end - line.span.start).trim()) !== true &&
          !(goesOn && WEAK.has(label.delimiter) && label.place !== 'sentence'),
      );
    return found.map((read, j): Candidate => {
      const label: Label = j === 0 && floor.has(line) && hasFloor(read) ? { ...read, led: true } : read;
      const end = found[j + 1]?.span.start ?? line.span.end;
      const said = line.text.slice(label.span.end - line.span.start);
      // `Жук. Здравствуйте. Докладываю: …`: what has the form of a label at once behind it is none.
      const own = said.slice(0, end - label.span.end).trim() || said.trim();
      const content = label.alone ? (usable[i + 1]?.text ?? '') : own;
      return {
        label,
        key: keyOf(label),
        known: judge.known(label),
        addressed: addressed.has(label.text) || addressed.has(nameKey(label.text)) || inFull.has(label.text),
        short: initials.has(label.text),
        content: content.slice(0, MOST_OF_CONTENT),
      };
    });
  });
}

/** `Sanjay`, of `(Sanjay Rao)` within a line; `Lund`, of `Ekaterina Lund:` at its beginning: words of names in full. */
const wordsOfNames = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => IN_FULL.matchAll(text).flatMap(([, first, last]) => [first!, last!])));
const IN_FULL = pattern(/(?:(?<=[\p{Ll},]\s|\()|^)(\p{Lu}\p{Ll}+)\s(\p{Lu}\p{Ll}+)(?=[,.;:)]|\s\p{Ll}|$)/gu);

/**
 * `Q. When was that?`, `A. In March, at Fale.`: the letters of questions and answers, where a record has both; or
 * `[2.] Q. Roger Boyd, Scanlon Newspapers:`, where its questions name who asks.
 */
function lettersOfExamination(lines: readonly Line[], { questionLabels }: SpeechWords): ReadonlySet<string> {
  const [asks, answers] = questionLabels.map((forms) => forms.find((form) => form.length === 1)?.toUpperCase() ?? '');
  const texts = lines.map(({ text }) => text.replace(NUMBER, ''));
  const has = (letter: string, behind: RegExp): number =>
    letter === '' ? 0 : texts.filter((text) => text.startsWith(letter) && behind.test(text)).length;
  if (has(asks!, STOPPED_LETTER) > 0 && has(answers!, STOPPED_LETTER) > 0) return new Set([asks!, answers!]);
  return new Set(has(asks!, NAMED_ASKER) >= FEWEST_ASKERS ? [asks!] : []);
}
const NUMBER = /^\[?\d{1,4}[.\]]{0,2}\s+/u;
const STOPPED_LETTER = /^\p{Lu}\.\s/u;
const NAMED_ASKER = /^\p{Lu}\.\s(?:\p{Lu}[\p{L}.’'-]+\s){1,3}[^.?!:]{2,60}:\s/u;
const FEWEST_ASKERS = 2;

/**
 * So much of what stands behind a label is looked at, in characters: whether it ends as a sentence does is asked from
 * each of its words on.
 */
const MOST_OF_CONTENT = 600;

const WEAK: ReadonlySet<Delimiter> = new Set(['.', 'none', 'line']);
