import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { SourceText } from '../../text/index.js';
import { readXmlAgain, type Markup } from '../../xml/index.js';
import { epubRecord } from '../epub/index.js';
import { formOf, type PublishedEdition } from '../forms.js';
import { recordOfMarkdown } from './markdown-record.js';
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

/** How an edition is written, and so how its words are read out of it; `tei`: those of its document. */
const READERS = {
  /** HTML or XHTML that marks what is the record's. */
  page: recordOfHtml,
  /** Plain text with the record between rules, its notes behind another. */
  'ruled-text': (content, tei) => recordOfPlainText(content, tei.notes.length > 0),
  /** The record's words alone. */
  'bare-text': (content) => ({ text: content, notes: [] }),
  markdown: recordOfMarkdown,
} as const satisfies Readonly<Record<string, (content: string, tei: RecordText) => RecordText>>;

export type Writing = keyof typeof READERS;

/** The text of an edition that has the record in it. */
const textOf = ({ content }: PublishedEdition): string => (typeof content === 'string' ? content : epubRecord(content));

/**
 * Compares the words of an edition with those of its TEI document, the text and then the notes, white space aside and
 * in the record's own reading (`sic`, not `corr`). Returns an error that quotes the first difference, or nothing.
 */
export type WordsCheck = (edition: PublishedEdition) => readonly Diagnostic[];

/** The check of a document's editions; the document is read when the first one comes, and once for all of them. */
export function wordsCheck(tei: SourceText): WordsCheck {
  let document: Markup | undefined;
  return (edition) => {
    document ??= readXmlAgain(tei.text);
    const { view = {}, writing } = formOf(edition.name);
    const expected = recordOfTei(document, view);
    const actual = readAgain(() => READERS[writing](textOf(edition), expected));
    if (typeof actual === 'string') return [unreadable(tei, edition, actual)];
    const difference =
      firstDifference(wordsOf(expected.text), wordsOf(actual.text)) ??
      firstDifference(wordsOf(expected.notes.join(' ')), wordsOf(actual.notes.join(' ')));
    return difference === undefined ? [] : [differenceReport(tei, edition, difference)];
  };
}

/** Checks one edition of a document. */
export const checkEditionWords = (tei: SourceText, edition: PublishedEdition): readonly Diagnostic[] =>
  wordsCheck(tei)(edition);

/** What was read, or why it cannot be. */
function readAgain(read: () => RecordText): RecordText | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The two sentences every fault of an edition ends in. */
const FAULT = 'The edition was not written. This is a fault of the stylesheets.';

function unreadable(tei: SourceText, { name }: PublishedEdition, reason: string): Diagnostic {
  const message = `The ${name} edition cannot be read again, so its words are not known to be the document's: ${reason.replace(/\.$/u, '')}.`;
  return report('edition-words-differ', message, {
    place: { file: tei.name, start: { line: 1, column: 1 } },
    note: FAULT,
  });
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
  return report('edition-words-differ', message, { place, expected, actual, note: FAULT });
}
