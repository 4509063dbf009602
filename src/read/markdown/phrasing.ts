import type { Break, FootnoteReference, InlineCode, Link, PhrasingContent } from 'mdast';
import { report, type Diagnostic, type Place } from '../../diagnostics/index.js';
import type { Annotation } from '../../model/index.js';
import type { TextBuilder } from '../text-builder.js';
import type { Hidden } from './inline-marks.js';
import { unmasked } from './mask.js';
import { codePieces, plainPieces, textPieces } from './source-pieces.js';
import { firstPlace } from '../../text/index.js';

/** What the Markdown reader writes to, and what it reads from. */
export interface Writing {
  /** The source with XML's forbidden characters replaced, unmasked. */
  readonly source: string;
  readonly builder: TextBuilder;
  readonly annotations: Annotation[];
  readonly diagnostics: Diagnostic[];
  /** What is no word of the source, in order. */
  readonly hidden: readonly Hidden[];
  /** The numbers at line starts, by source offset. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Those of them already written, by text offset. */
  readonly numbered: { readonly at: number; readonly number: number }[];
  readonly placeOf: (offset: number) => Place;
  /** The `xml:id` of a footnote, by its identifier. */
  readonly noteIds: ReadonlyMap<string, string>;
  /** The identifiers of footnotes already written: only the first of one name can be pointed to. */
  readonly notesWritten: Set<string>;
  /** The identifiers of footnotes that the text has called. */
  readonly notesCalled: Set<string>;
  /** Whether a footnote is being written. */
  inNote: boolean;
}

interface Point {
  readonly offset?: number | undefined;
}

interface Positioned {
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

export const startOf = (node: Positioned): number => node.position?.start.offset ?? 0;
export const endOf = (node: Positioned): number => node.position?.end.offset ?? 0;

/** Runs `write` and lays the annotation made from the span it wrote, if any, before those within it. */
export function laid(writing: Writing, write: () => void, make: (start: number, end: number) => Annotation): void {
  const index = writing.annotations.length;
  const start = writing.builder.next();
  write();
  const end = writing.builder.end();
  if (end > start) writing.annotations.splice(index, 0, make(start, end));
}

const highlighted = (writing: Writing, node: { readonly children: readonly PhrasingContent[] }, rend: string): void =>
  laid(
    writing,
    () => writePhrasing(writing, node.children),
    (start, end) => ({ kind: 'hi', span: { start, end }, rend, rule: 'markdown-emphasis' }),
  );

/**
 * A link, or an image: its words with the address. Without words, a diagnostic keeps the address from going in silence.
 */
function writeLink(writing: Writing, node: Link): void {
  const { source, builder } = writing;
  const start = startOf(node);
  const before = builder.next();
  laid(
    writing,
    () => {
      // <https://…>: within angle brackets a backslash is a backslash.
      if (source[start] === '<') builder.append(plainPieces(source, start + 1, endOf(node) - 1));
      else writePhrasing(writing, node.children);
    },
    (from, to) => ({ kind: 'ref', span: { start: from, end: to }, target: unmasked(node.url), rule: 'markdown-link' }),
  );
  const lost = [
    ...(builder.end() <= before ? [`the address "${unmasked(node.url)}" of a link without words is left out`] : []),
    ...(isImage(source, node) ? [`an image is kept as a reference to "${unmasked(node.url)}"`] : []),
    ...(node.title ? [`the title "${node.title}" of a link is left out`] : []),
  ];
  for (const what of lost) {
    writing.diagnostics.push(report('markup-reduced', `Of the Markdown, ${what}.`, { place: writing.placeOf(start) }));
  }
}

/** Warns of a reference that has no character, unless it is to U+FFFD itself. */
function checkReference(writing: Writing, from: number): void {
  const reference = /^&[^;]*;/.exec(writing.source.slice(from, from + 40))?.[0];
  if (reference === undefined || /^&#(?:x0*fffd|0*65533);$/i.test(reference)) return;
  const message = `The reference "${reference}" is to a character that XML forbids; it is replaced by U+FFFD.`;
  writing.diagnostics.push(report('character-forbidden', message, { place: writing.placeOf(from) }));
}

/** The words between what is none, and the line ends that some of that stands for. */
function writeText(writing: Writing, start: number, end: number): void {
  let at = start;
  for (let i = firstHidden(writing.hidden, start); i < writing.hidden.length && writing.hidden[i]!.start < end; i++) {
    const hidden = writing.hidden[i]!;
    if (hidden.start > at) writeWords(writing, at, hidden.start);
    if (hidden.as === 'break') writeLineEnd(writing, hidden.start);
    at = Math.max(at, hidden.end);
  }
  if (at < end) writeWords(writing, at, end);
}

/** The first that ends behind an offset. */
const firstHidden = (hidden: readonly Hidden[], offset: number): number =>
  firstPlace(hidden.length, (i) => hidden[i]!.end > offset);

function writeLineEnd({ builder, annotations }: Writing, from: number): void {
  const at = builder.next();
  annotations.push({ kind: 'lb', span: { start: at, end: at }, rule: 'markdown-break' });
  builder.append([{ from, text: '\n' }]);
}

function writeWords(writing: Writing, start: number, end: number): void {
  const { source, builder, numbers, numbered } = writing;
  for (const piece of textPieces(source, start, end)) {
    const number = numbers.get(piece.from);
    if (number !== undefined) numbered.push({ at: builder.next(), number });
    if (piece.text === '\ufffd') checkReference(writing, piece.from);
    builder.append([piece]);
  }
}

function writeCode(writing: Writing, node: InlineCode): void {
  laid(
    writing,
    () => writing.builder.append(codePieces(writing.source, startOf(node), endOf(node))),
    (start, end) => ({ kind: 'code', span: { start, end }, rule: 'markdown-code' }),
  );
}

function writeBreak({ source, builder, annotations }: Writing, node: Break): void {
  const at = builder.next();
  annotations.push({ kind: 'lb', span: { start: at, end: at }, rule: 'markdown-break' });
  const start = startOf(node);
  builder.append(textPieces(source, start + (source[start] === '\\' ? 1 : 0), endOf(node)));
}

/**
 * The mark of a footnote is Markdown's, not a word: an `anchor` where the note is called first. Called again, or from
 * within another note, its label (between `[^` and `]`) is kept as a link.
 */
function writeNoteReference(writing: Writing, node: FootnoteReference): void {
  const note = writing.noteIds.get(node.identifier) ?? '';
  if (!writing.inNote && !writing.notesCalled.has(node.identifier)) {
    writing.notesCalled.add(node.identifier);
    const at = writing.builder.next();
    writing.annotations.push({ kind: 'anchor', span: { start: at, end: at }, note, rule: 'markdown-note' });
    return;
  }
  laid(
    writing,
    () => writing.builder.append(plainPieces(writing.source, startOf(node) + 2, endOf(node) - 1)),
    (start, end) => ({
      kind: 'ref',
      span: { start, end },
      type: 'noteMark',
      target: `#${note}`,
      rule: 'markdown-note',
    }),
  );
}

type Of<T> = Extract<PhrasingContent, { readonly type: T }>;
type Writers = { readonly [T in PhrasingContent['type']]?: (writing: Writing, node: Of<T>, end: number) => void };

const WRITERS: Writers = {
  text: (writing, node, end) => writeText(writing, startOf(node), end),
  emphasis: (writing, node) => highlighted(writing, node, 'italic'),
  strong: (writing, node) => highlighted(writing, node, 'bold'),
  link: writeLink,
  inlineCode: writeCode,
  break: writeBreak,
  footnoteReference: writeNoteReference,
};

/** Nothing else is parsed; whatever a later version of the parser brings keeps its words. */
const writeOther = (writing: Writing, node: PhrasingContent, end: number): void =>
  writeText(writing, startOf(node), end);

/** Whether the `!` of an image stands right before a link: `![words](address)`. */
function isImage(source: string, node: PhrasingContent | undefined): boolean {
  if (node?.type !== 'link') return false;
  const start = startOf(node);
  return source[start] === '[' && source[start - 1] === '!' && source[start - 2] !== '\\';
}

/** Writes the words of a paragraph's content, and lays `hi`, `ref`, `code` and `lb` over them. */
export function writePhrasing(writing: Writing, nodes: readonly PhrasingContent[]): void {
  nodes.forEach((node, index) => {
    const beforeImage = node.type === 'text' && isImage(writing.source, nodes[index + 1]);
    // The table gives each type of node its own writer.
    const write = (WRITERS[node.type] ?? writeOther) as typeof writeOther;
    write(writing, node, beforeImage ? endOf(node) - 1 : endOf(node));
  });
}
