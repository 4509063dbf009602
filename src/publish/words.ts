import { report, type Diagnostic } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import type { PublishedEdition } from './editions.js';
import { recordOfHtml, recordOfPlainText, recordOfTei, type RecordText } from './record-text.js';

/** What stands for a gap is no word. */
const GAP_SIGN = /\[…\]/gu;

/** Words are what white space divides; a raised ¹ is the 1 it raises. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replace(GAP_SIGN, '')
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((word) => word !== '');

function recordOf(edition: PublishedEdition, tei: RecordText): RecordText {
  return edition.name === 'html' ? recordOfHtml(edition.content) : recordOfPlainText(edition.content, tei.notes.length > 0);
}

/**
 * Compares the words of an edition with those of its TEI document, the text and then the notes, white space aside and in the
 * record's own reading (`sic`, not `corr`). Returns an error that quotes the first difference, or nothing.
 */
export function checkEditionWords(tei: SourceText, edition: PublishedEdition): readonly Diagnostic[] {
  const expected = recordOfTei(tei.text, edition.name === 'text');
  const actual = recordOf(edition, expected);
  const difference = firstDifference(wordsOf(expected.text), wordsOf(actual.text)) ?? firstDifference(wordsOf(expected.notes.join(' ')), wordsOf(actual.notes.join(' ')));
  return difference === undefined ? [] : [differenceReport(tei, edition, difference)];
}

interface Difference {
  readonly expected: string;
  readonly actual: string;
  readonly index: number;
}

/** Words shown before a difference, so that a person finds the place. */
const CONTEXT = 4;

function firstDifference(expected: readonly string[], actual: readonly string[]): Difference | undefined {
  const length = Math.max(expected.length, actual.length);
  for (let index = 0; index < length; index++) {
    if (expected[index] === actual[index]) continue;
    const around = (words: readonly string[]): string => words.slice(Math.max(0, index - CONTEXT), index + 2).join(' ');
    return { expected: around(expected), actual: around(actual), index };
  }
  return undefined;
}

function differenceReport(tei: SourceText, edition: PublishedEdition, { expected, actual, index }: Difference): Diagnostic {
  const message = `The ${edition.name} edition differs from its document at word ${String(index + 1)}: "${expected}" became "${actual}".`;
  const place = { file: tei.name, start: { line: 1, column: 1 } };
  return report('edition-words-differ', message, { place, expected, actual, note: 'The edition was not written. This is a fault of memcon’s stylesheets.' });
}
