import { report, type Diagnostic } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import type { EditionName, PublishedEdition } from './editions.js';
import { epubRecord } from './epub/index.js';
import { recordOfMarkdown } from './markdown-record.js';
import { recordOfHtml, recordOfPlainText, recordOfTei, type RecordText, type TeiView } from './record-text.js';

/** What stands for a gap is no word. */
const GAP_SIGN = /\[…\]/gu;

/** Words are what white space divides; a raised ¹ is the 1 it raises. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replace(GAP_SIGN, '')
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((word) => word !== '');

/** Which words an edition has, and how they are read out of it. */
interface EditionReading {
  readonly view: TeiView;
  readonly read: (content: string, tei: RecordText) => RecordText;
}

const READINGS: Readonly<Record<EditionName, EditionReading>> = {
  html: { view: {}, read: recordOfHtml },
  text: { view: { bracketed: true }, read: (content, tei) => recordOfPlainText(content, tei.notes.length > 0) },
  corpus: { view: { bare: true, unmarked: true }, read: (content) => ({ text: content, notes: [] }) },
  markdown: { view: { bracketed: true, unmarked: true }, read: recordOfMarkdown },
  epub: { view: {}, read: recordOfHtml },
};

/** The text of an edition that has the record in it. */
const textOf = ({ content }: PublishedEdition): string => (typeof content === 'string' ? content : epubRecord(content));

/**
 * Compares the words of an edition with those of its TEI document, the text and then the notes, white space aside and
 * in the record's own reading (`sic`, not `corr`). Returns an error that quotes the first difference, or nothing.
 */
export function checkEditionWords(tei: SourceText, edition: PublishedEdition): readonly Diagnostic[] {
  const { view, read } = READINGS[edition.name];
  const expected = recordOfTei(tei.text, view);
  const actual = read(textOf(edition), expected);
  const difference =
    firstDifference(wordsOf(expected.text), wordsOf(actual.text)) ??
    firstDifference(wordsOf(expected.notes.join(' ')), wordsOf(actual.notes.join(' ')));
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

function differenceReport(
  tei: SourceText,
  edition: PublishedEdition,
  { expected, actual, index }: Difference,
): Diagnostic {
  const message = `The ${edition.name} edition differs from its document at word ${String(index + 1)}: "${expected}" became "${actual}".`;
  const place = { file: tei.name, start: { line: 1, column: 1 } };
  return report('edition-words-differ', message, {
    place,
    expected,
    actual,
    note: 'The edition was not written. This is a fault of the stylesheets.',
  });
}
