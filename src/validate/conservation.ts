import { report, type Diagnostic } from '../diagnostics/index.js';
import { ofKind, placesOf, type Transcript } from '../model/index.js';
import type { Span } from '../text/index.js';
import { isElement, type XmlElement, type XmlNode } from '../xml/index.js';

/** Elements whose words are an editor's and not the source's. */
export const EDITORIAL: ReadonlySet<string> = new Set([
  'corr',
  'reg',
  'expan',
  'ex',
  'supplied',
  'desc',
  'figDesc',
  'certainty',
]);

/** Elements whose words are an editor's where `@resp` says whose: his note, and what he has taken out. */
export const CHANGED: ReadonlySet<string> = new Set(['note', 'del']);

/**
 * The law of conservation: the words of TEI `text`, as the source has them (`sic`, `orig`, `abbr`), without what an
 * editor adds (`supplied`, notes with `@resp`), are the transcript's, character for character; the footnotes that the
 * text calls stand where it does. Reports the first difference.
 */
export function checkConservation(root: XmlElement, transcript: Transcript): readonly Diagnostic[] {
  const found = sourceText(root);
  const pieces = inReadingOrder(transcript);
  const expected = pieces.map(({ start, end }) => transcript.text.slice(start, end)).join('');
  if (found === expected) return [];
  const at = firstDifference(found, expected);
  const start = Math.min(offsetIn(pieces, at), Math.max(0, transcript.text.length - 1));
  const message =
    at === expected.length
      ? `The TEI has words that its source does not: ${excerpt(found, at)}.`
      : `The text of the TEI departs from its source: ${excerpt(found, at)} where the source has ${excerpt(expected, at)}.`;
  return [
    report('words-changed', message, {
      place: placesOf(transcript)({ start, end: Math.min(start + 1, transcript.text.length) }),
      actual: around(found, at),
      expected: around(expected, at),
    }),
  ];
}

/** The text in the order of the TEI: each footnote that is called follows its mark. */
function inReadingOrder({ text, annotations }: Transcript): readonly Span[] {
  const notes = new Map(ofKind(annotations, 'note').flatMap(({ id, span }) => (id === undefined ? [] : [[id, span]])));
  const calls = ofKind(annotations, 'anchor').flatMap(({ note, span }) => {
    const called = notes.get(note);
    return called === undefined ? [] : [{ at: span.start, note: called }];
  });
  const cuts = [
    ...calls.map(({ at, note }) => ({ from: at, to: at, note })),
    ...calls.map(({ note }) => ({ from: note.start, to: note.end, note: undefined })),
  ].toSorted((a, b) => a.from - b.from);
  const pieces: Span[] = [];
  let start = 0;
  for (const { from, to, note } of cuts) {
    pieces.push({ start, end: from }, ...(note === undefined ? [] : [note]));
    start = to;
  }
  return [...pieces, { start, end: text.length }];
}

/** The offset in the transcript of a place in its text as the pieces have it. */
function offsetIn(pieces: readonly Span[], at: number): number {
  let passed = 0;
  for (const { start, end } of pieces) {
    if (at < passed + end - start) return start + at - passed;
    passed += end - start;
  }
  return pieces.at(-1)?.end ?? 0;
}

/** The words of a document's `text` as its source has them. */
export function sourceText(root: XmlElement): string {
  const pieces: string[] = [];
  for (const child of root.children) if (isElement(child) && child.name === 'text') collect(child, pieces);
  return pieces.join('');
}

function collect(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') pieces.push(node);
  else if (isElement(node) && !isEditorial(node)) for (const child of node.children) collect(child, pieces);
}

const isEditorial = ({ name, attributes }: XmlElement): boolean =>
  EDITORIAL.has(name) || (CHANGED.has(name) && 'resp' in attributes);

function firstDifference(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return i;
  return shorter;
}

const SHOWN = 30;

const excerpt = (text: string, at: number): string =>
  at >= text.length ? 'nothing more' : `"${oneLine(text.slice(at, at + SHOWN))}"`;

const around = (text: string, at: number): string => text.slice(Math.max(0, at - SHOWN), at + SHOWN);

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
