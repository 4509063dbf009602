import type { Row, StyledBlock } from './styled-model.js';
import { wordsOf } from './tidy-content.js';

/** Who speaks is told in a few words, and no sentence. Examples: "Mr. HALE:", "The Prime Minister". */
const LONGEST_LABEL = 60;
/** From here on a cell's words are a speech and no entry of a list. */
const SPEECH = 40;

const textOf = (cell: readonly StyledBlock[]): string =>
  cell
    .map((block) => ('content' in block ? wordsOf(block.content) : ''))
    .join('\n')
    .trim();

const isPlain = (cell: readonly StyledBlock[]): boolean => cell.every(({ kind }) => kind === 'p');

/** A speech is whole sentences: most of them more than a line, and ended as sentences are. */
const isSpeech = (text: string): boolean => /[.?!…]["”’»)\]]*$/u.test(text);

/**
 * Minutes set in two columns, who speaks on the left and what he says on the right, are no table: the paragraphs, each
 * label before its speech. Undefined for what is a table: of participants, of figures.
 */
export function unfolded(rows: readonly Row[]): readonly StyledBlock[] | undefined {
  if (rows.length < 2 || rows.some(({ cells, label }) => cells.length !== 2 || label || !cells.every(isPlain))) {
    return undefined;
  }
  const pairs = rows.map(({ cells }) => [textOf(cells[0]!), textOf(cells[1]!)] as const);
  const labels = pairs.filter(([label]) => label !== '');
  const speeches = pairs.filter(([, speech]) => isSpeech(speech));
  const length = pairs.reduce((sum, [, speech]) => sum + speech.length, 0) / pairs.length;
  const isLabel = ([label]: readonly [string, string]): boolean =>
    label.length <= LONGEST_LABEL && /\p{L}/u.test(label) && !/[.?!]$/u.test(label);
  const isTurns =
    labels.length >= 2 &&
    labels.every(isLabel) &&
    pairs.every(([, speech]) => speech !== '') &&
    speeches.length >= pairs.length * 0.75 &&
    length >= SPEECH;
  return isTurns ? rows.flatMap(({ cells }) => cells.flat()) : undefined;
}
