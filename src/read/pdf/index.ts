import { outcome, report, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import { ofKind } from '../../model/index.js';
import { unreadable } from '../office/office-package.js';
import { readable } from '../characters.js';
import type { Source } from '../reading.js';
import type { StyledNote } from '../styled/styled-model.js';
import { tally } from '../styled/left-out.js';
import { styledSource } from '../styled/styled-source.js';
import { blocksOf } from './pdf-blocks.js';
import { columnsOf } from './pdf-columns.js';
import { linesOf } from './pdf-lines.js';
import { edged, measuresOf } from './pdf-measures.js';
import { textOfLine, type PdfDocument } from './pdf-model.js';
import { withoutNotes } from './pdf-notes.js';
import { furnished } from './running-heads.js';
import { textLayer } from './text-layer.js';

/** Whether bytes are a PDF. */
export const isPdf = (bytes: Uint8Array): boolean =>
  /^\W{0,8}%PDF-/u.test(new TextDecoder('windows-1252').decode(bytes.subarray(0, 16)));

/**
 * Reads the text layer of a PDF: lines by the places of its strings, paragraphs by how lines are set, running heads and
 * page numbers as `fw`, footnotes by their size and place. Its places count paragraphs: line 12 is the twelfth.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Outcome<Source | undefined>> {
  const layer = await textLayer(bytes, name);
  return layer.value === undefined ? outcome(undefined, layer.diagnostics) : sourceOfPdf(layer.value, name);
}

/** Of the letters so many must be letters: fonts without a table of their characters give marks without meaning. */
const LEGIBLE = 0.7;

function sourceOfPdf(document: PdfDocument, name: string): Outcome<Source | undefined> {
  const fault = illegible(document, name);
  if (fault !== undefined) return outcome(undefined, [fault]);
  const lines = document.pages.map(({ strings }, i) => linesOf(strings, i));
  const pages = furnished(lines);
  const columns = columnsOf(pages.map(({ body }) => body));
  const measures = measuresOf(columns.flat());
  const noted = withoutNotes(
    columns.flatMap((page, i) => edged(page, i, measures)),
    measures,
  );
  const numbers = document.pages.map(({ label }, i) => label ?? pages[i]!.n);
  const { body, notes } = blocksOf({ ...noted, furnished: pages, measures, numbers });
  const left = tally();
  for (const { remarks } of document.pages) {
    for (const remark of remarks) left.add('pinned', remark.length, remark);
  }
  const { title, language } = document;
  const source = styledSource({ format: 'pdf', name, body, notes, furniture: [], title, language }, [
    ...emptyPages(document, name),
    ...left.diagnostics(name),
  ]);
  const [given, taken] = [lettersIn(lines.flat().map(textOfLine).join('')), lettersTaken(source.value, notes)];
  if (given === taken) return source;
  const what = `of its ${given} letters ${taken} would be words of the record`;
  return outcome(undefined, [
    unreadable(name, what, 'This is a fault of memcon: take its text out, as "pdftotext" does.'),
  ]);
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The letters that have become words, and those of the marks of notes, which are none. */
function lettersTaken(source: Source | undefined, notes: readonly StyledNote[]): number {
  if (source === undefined) return 0;
  const marks = new Map(notes.map(({ id, n }) => [id, lettersIn(n)]));
  const called = ofKind(source.transcript.annotations, 'anchor').map(({ note }) => marks.get(note) ?? 0);
  return [lettersIn(source.transcript.text), ...marks.values(), ...called].reduce((sum, one) => sum + one, 0);
}

const textOf = (document: PdfDocument): string =>
  document.pages.map(({ strings }) => strings.map(({ text }) => text).join('')).join('');

const place = (name: string): { readonly place: NonNullable<Diagnostic['place']> } => ({
  place: { file: name, start: { line: 1, column: 1 } },
});

/** Why there are no words to be had. */
function illegible(document: PdfDocument, name: string): Diagnostic | undefined {
  const text = readable(textOf(document)).replace(/\s+/gu, '');
  const { length } = document.pages;
  if (text === '') {
    const message = `The PDF has no text: ${length === 1 ? 'its page is an image' : `its ${length} pages are images`}.`;
    const note =
      'Have the text recognised first, as "ocrmypdf" does for PDF, or a program that writes PAGE or ALTO; or transcribe it.';
    return report('pdf-without-text', message, { ...place(name), note });
  }
  const letters = text.replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '').length;
  if (letters >= LEGIBLE * text.length) return undefined;
  const message = 'The text of the PDF cannot be read: its fonts do not say which letters their signs are.';
  const note = 'Have the text of its pages recognised, as "ocrmypdf --force-ocr" does, or make the PDF anew.';
  return report('pdf-without-text', message, { ...place(name), note });
}

/** Pages among others that are images alone. */
function emptyPages({ pages }: PdfDocument, name: string): readonly Diagnostic[] {
  const empty = pages.flatMap(({ strings }, i) => (strings.some(({ text }) => text.trim() !== '') ? [] : [i + 1]));
  if (empty.length === 0) return [];
  const count = empty.length === 1 ? '1 page has no text' : `${empty.length} pages have no text`;
  const message = `Of the PDF, ${count}: page ${empty.slice(0, 5).join(', ')}${empty.length > 5 ? ' …' : ''}.`;
  const note = 'Where they are images and not blank, have their text recognised first, as "ocrmypdf" does.';
  return [report('words-left-out', message, { ...place(name), note })];
}
