import { report, type Diagnostic } from '../../diagnostics/index.js';
import { lineStarts, positionAt, type SourceText } from '../../text/index.js';
import { readXmlAgain, type Markup } from '../../xml/index.js';
import { epubRecord } from '../epub/index.js';
import { formOf, type EditionName, type PublishedEdition } from '../forms.js';
import { recordOfMarkdown } from './markdown-record.js';
import { recordOfHtml, recordOfPlainText, recordOfTei, type RecordText } from './record-text.js';
import { recordOfWord } from './word-text.js';

/** What stands for a gap is no word, nor what editors tell in plain text of what happened: `⟦laughter⟧`. */
const NO_WORDS = /\[…\]|⟦[^⟦⟧]*⟧/gu;

/** Words are what white space divides; a raised ¹ is the 1 it raises. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replace(NO_WORDS, '')
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((word) => word !== '');

/** How an edition is written, and so how its words are read out of it; `tei`: those of its document. */
const READERS = {
  /** HTML or XHTML that marks what is the record's. */
  page: (content) => recordOfHtml(typeof content === 'string' ? content : epubRecord(content)),
  /** Plain text with the record between rules, its notes behind another. */
  'ruled-text': (content, tei) => recordOfPlainText(String(content), tei.notes.length > 0),
  /** The record's words alone. */
  'bare-text': (content) => ({ text: String(content), notes: [] }),
  markdown: (content) => recordOfMarkdown(String(content)),
  /** A Word document whose styles say what is the record's. */
  word: (content) => recordOfWord(content as Uint8Array),
} as const satisfies Readonly<Record<string, (content: string | Uint8Array, tei: RecordText) => RecordText>>;

export type Writing = keyof typeof READERS;

/**
 * Compares the words of an edition with those of its TEI document, the text and then the notes, white space aside and
 * in the record's own reading (`sic`, not `corr`). Returns an error that quotes the first difference, or nothing.
 */
export type WordsCheck = (edition: PublishedEdition) => readonly Diagnostic[];

/**
 * The check of a document's editions; the document is read when the first one comes, and once for all of them. A
 * difference is an error, or a warning where `strict` is false. `isByUser`: whether a stylesheet of the user's made the
 * edition.
 */
export function wordsCheck(
  tei: SourceText,
  strict = true,
  isByUser: (name: EditionName) => boolean = () => false,
): WordsCheck {
  let document: Markup | undefined;
  return (edition) => {
    document ??= readXmlAgain(tei.text);
    const { view = {}, writing } = formOf(edition.name);
    const expected = recordOfTei(document, view);
    const actual = readAgain(() => READERS[writing](edition.content, expected));
    if (typeof actual === 'string') return [unreadable(tei, edition, actual, notWritten(isByUser(edition.name)))];
    const difference =
      firstDifference(wordsOf(expected.text), wordsOf(actual.text)) ??
      firstDifference(wordsOf(expected.notes.join(' ')), wordsOf(actual.notes.join(' ')));
    return difference === undefined
      ? []
      : [differenceReport(tei, edition, difference, strict ? notWritten(isByUser(edition.name)) : undefined)];
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

/** What follows from a fault: of a document that memcon made itself nothing is written. */
const notWritten = (isByUser: boolean): string =>
  `The edition was not written. ${
    isByUser
      ? 'The stylesheet that was given must show every word of the record once, within the page of the one that it imports, and add none there.'
      : 'Please report the document: memcon shall read all of TEI.'
  }`;
const WRITTEN = 'The edition was written: compare the place with the document. --strict refuses such editions.';

function unreadable(tei: SourceText, { name }: PublishedEdition, reason: string, note: string): Diagnostic {
  const message = `The ${name} edition cannot be read again, so its words are not known to be the document's: ${reason.replace(/\.$/u, '')}.`;
  return report('edition-words-differ', message, { place: { file: tei.name, start: { line: 1, column: 1 } }, note });
}

interface Difference {
  readonly expected: string;
  readonly actual: string;
  readonly index: number;
  /** The document's words before the difference, and the first that differs. */
  readonly context: readonly string[];
}

/** Words shown before a difference, so that a person finds the place. */
const CONTEXT = 4;

function firstDifference(expected: readonly string[], actual: readonly string[]): Difference | undefined {
  const length = Math.max(expected.length, actual.length);
  for (let index = 0; index < length; index++) {
    if (expected[index] === actual[index]) continue;
    const around = (words: readonly string[]): string => words.slice(Math.max(0, index - CONTEXT), index + 2).join(' ');
    const context = expected.slice(Math.max(0, index - CONTEXT), index + 1);
    return { expected: around(expected), actual: around(actual), index, context };
  }
  return undefined;
}

function differenceReport(
  tei: SourceText,
  edition: PublishedEdition,
  { expected, actual, index, context }: Difference,
  note: string | undefined,
): Diagnostic {
  const message = `The ${edition.name} edition differs from its document at word ${String(index + 1)}: "${expected}" became "${actual}".`;
  const place = { file: tei.name, start: positionAt(lineStarts(tei.text), placeOf(context, tei.text)) };
  return note === undefined
    ? report('edition-words-unproven', message, { place, expected, actual, note: WRITTEN })
    : report('edition-words-differ', message, { place, expected, actual, note });
}

/** What regular expressions give a meaning to. */
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu;

/** Where these words stand in the markup, one after the other with nothing but tags and white space between them. */
function placeOf(context: readonly string[], markup: string): number {
  const words = context.map((word) => word.replace(SPECIAL, '\\$&').replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  for (let from = 0; from < words.length; from++) {
    const found = new RegExp(words.slice(from).join('(?:\\s|<[^<>]*>)+'), 'u').exec(markup);
    if (found !== null) return found.index + found[0].length - (context.at(-1)?.length ?? 0);
  }
  return Math.max(0, markup.search(/<(?:\w+:)?text[\s>]/u));
}
