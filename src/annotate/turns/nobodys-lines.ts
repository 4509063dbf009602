import type { SpeechWords } from '../../language/index.js';
import type { Block } from '../layout/blocks.js';
import { isBracketed } from '../layout/inserts.js';
import { headsExamination } from '../cast/examinations.js';
import { isOath, LINES_OF_OATH } from '../cast/questions.js';
import { isEnder, isHeadingLine, isNumberedTopic, isOutcome, isSectionHead } from './narration.js';
import { isOfRecording } from './recording.js';

/** ` 12  `: the number of a line in a typed transcript. */
const LINE_NUMBER = /^[^\S\n]*\d{1,2}[^\S\n]{2,}/u;

/**
 * Where in a record without blank lines the turn that begins at `from` ends before `to`: at a line that nobody says, as
 * `DIRECT EXAMINATION`, `BY MR. PELLING:`, `CLARA KING, called as a witness, being first duly sworn,`,
 * `(Mila Petrov sworn as interpreter.)`, `The meeting ended at 12.25.`, and at `2. Egypt.` above the next label.
 * Offsets are the block's.
 */
export function endBetween(block: Block, from: number, to: number, speech: SpeechWords): number {
  let at = block.text.indexOf('\n', from) + 1;
  while (at > 0 && at < to) {
    const end = block.text.indexOf('\n', at);
    const lines = block.text.slice(at, to).split('\n', LINES_OF_OATH);
    const isLast = to < block.text.length && block.text.slice(at, to).trim() === lines[0]!.trim();
    if (isNobodys(block, lines, speech) || (isLast && isNumberedTopic(withoutNumber(lines[0]!)))) return at;
    at = end + 1;
  }
  return to;
}

const withoutNumber = (line: string): string => line.replace(LINE_NUMBER, '').trim();

/** Whether the first of a block's lines is said by nobody; an oath goes on in the next. */
export function isNobodys(block: Block, lines: readonly string[], speech: SpeechWords): boolean {
  const [first = '', ...more] = lines.slice(0, LINES_OF_OATH).map(withoutNumber);
  const line = { ...block, text: first };
  return (
    first !== '' &&
    (isBracketed(first) ||
      isSectionHead(line) ||
      (block.kind === 'p' && isHeadingLine(first)) ||
      headsExamination(first, speech) ||
      isOath([first, ...more].join(' '), speech) ||
      isEnder(first, speech) ||
      isOfRecording(line, speech) ||
      isOutcome(line, speech, true))
  );
}
