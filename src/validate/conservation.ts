import { report, type Diagnostic } from '../diagnostics/index.js';
import { placesOf, type Transcript } from '../model/index.js';
import { isElement, type XmlElement, type XmlNode } from '../xml/index.js';

/** Elements whose words are an editor's and not the source's. */
const EDITORIAL: ReadonlySet<string> = new Set([
  'corr',
  'reg',
  'expan',
  'ex',
  'supplied',
  'desc',
  'figDesc',
  'certainty',
]);

/**
 * The law of conservation: the words of TEI `text`, as the source has them (`sic`, `orig`, `abbr`), without what an
 * editor adds (`supplied`, notes with `@resp`), are the transcript's, character for character. Reports the first
 * difference.
 */
export function checkConservation(root: XmlElement, transcript: Transcript): readonly Diagnostic[] {
  const found = sourceText(root);
  if (found === transcript.text) return [];
  const at = firstDifference(found, transcript.text);
  const span = {
    start: Math.min(at, Math.max(0, transcript.text.length - 1)),
    end: Math.min(at + 1, transcript.text.length),
  };
  const message =
    at === transcript.text.length
      ? `The TEI has words that its source does not: ${excerpt(found, at)}.`
      : `The text of the TEI departs from its source: ${excerpt(found, at)} where the source has ${excerpt(transcript.text, at)}.`;
  return [
    report('words-changed', message, {
      place: placesOf(transcript)(span),
      actual: around(found, at),
      expected: around(transcript.text, at),
    }),
  ];
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
  EDITORIAL.has(name) || (name === 'note' && 'resp' in attributes);

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
