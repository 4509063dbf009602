import { ofKind, type Annotation, type AnnotationOf } from '../model/index.js';
import { firstPlace, type Span } from '../text/index.js';
import { isBlank, trim } from './blank.js';
import { block, gapsOf, type Block } from './blocks.js';
import { holdsParagraphs, WRAPPER } from './containment.js';

interface Paragraph {
  start: number;
  end: number;
  readonly annotation: AnnotationOf<'p'>;
}

/**
 * Rule 3: paragraphs with a page end on the white space between them are joined, unless a turn ends there; and no two
 * overlap.
 */
export function joinParagraphs(annotations: readonly Annotation[], text: string): readonly Paragraph[] {
  const seams = ofKind(annotations, 'pb').filter(({ span }) => span.start < span.end);
  const seamEnds = new Set(seams.map(({ span }) => trim(text, span.end, text.length).start));
  const turnEnds = new Set(
    ofKind(annotations, 'sp')
      .map(({ span }) => trim(text, span.start, span.end))
      .flatMap(({ start, end }) => [start, end]),
  );
  const furniture = new Map(ofKind(annotations, 'fw').map(({ span }) => [span.start, span.end]));
  const joined: Paragraph[] = [];
  for (const annotation of ofKind(annotations, 'p').toSorted(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  )) {
    const last = joined.at(-1);
    const { start, end } = trim(text, Math.max(annotation.span.start, last?.end ?? 0), annotation.span.end);
    if (start >= end || furniture.get(start) === end) continue;
    const meets =
      last !== undefined && seamEnds.has(start) && isBlank(text, pastFurniture(text, last.end, furniture), start);
    if (meets && !turnEnds.has(last.end) && !turnEnds.has(start)) last.end = end;
    else joined.push({ start, end, annotation });
  }
  return joined;
}

/**
 * Where the page numbers and running heads that follow an offset end: they may stand between the halves of a paragraph.
 */
function pastFurniture(text: string, from: number, furniture: ReadonlyMap<number, number>): number {
  const next = trim(text, from, text.length).start;
  const end = furniture.get(next);
  return end === undefined || end <= next ? from : pastFurniture(text, end, furniture);
}

/**
 * Rule 2: paragraphs get the text that no block inside them takes. Loose text is wrapped where a block holds no text
 * of its own: in a division, a list, or beside other paragraphs or turns (`withTurns`).
 */
export function placeParagraphs(
  root: Block,
  paragraphs: readonly Paragraph[],
  withTurns: (holder: Block) => boolean,
  text: string,
): void {
  const visit = (holder: Block): void => {
    const gaps = gapsOf(holder);
    const within = holdsParagraphs(holder.kind) ? gaps.flatMap((gap) => piecesIn(gap, paragraphs, text)) : [];
    const pieces = within.filter((piece) => !fills(piece, holder, text));
    for (const child of holder.children) visit(child);
    const wrapper = WRAPPER[holder.kind] ?? (pieces.length > 0 || withTurns(holder) ? 'p' : undefined);
    holder.children = inOrder(holder.children, pieces);
    if (wrapper !== undefined) wrapLooseText(holder, wrapper, text);
  };
  visit(root);
}

/** Wraps what the children of `holder` leave over, white space apart. */
function wrapLooseText(holder: Block, wrapper: NonNullable<(typeof WRAPPER)[Block['kind']]>, text: string): void {
  const wrapped: Block[] = [];
  for (const gap of gapsOf(holder)) {
    const { start, end } = trim(text, gap.start, gap.end);
    if (start >= end) continue;
    const loose = block(wrapper, start, end);
    const inner = WRAPPER[wrapper];
    if (inner !== undefined) wrapLooseText(loose, inner, text);
    wrapped.push(loose);
  }
  holder.children = inOrder(holder.children, wrapped);
}

const inOrder = (children: readonly Block[], more: readonly Block[]): Block[] =>
  [...children, ...more].toSorted((a, b) => a.start - b.start || a.end - b.end);

/** The parts of paragraphs that lie in the gap, without white space at their ends. */
function piecesIn(gap: Span, paragraphs: readonly Paragraph[], text: string): Block[] {
  const pieces: Block[] = [];
  for (let i = firstEndingAfter(paragraphs, gap.start); i < paragraphs.length && paragraphs[i]!.start < gap.end; i++) {
    const paragraph = paragraphs[i]!;
    const { start, end } = trim(text, Math.max(gap.start, paragraph.start), Math.min(gap.end, paragraph.end));
    if (start < end) pieces.push(block('p', start, end, [], paragraph.annotation));
  }
  return pieces;
}

const firstEndingAfter = (paragraphs: readonly Paragraph[], offset: number): number =>
  firstPlace(paragraphs.length, (i) => paragraphs[i]!.end > offset);

/** A paragraph that is all of an item, cell or note adds nothing to it. */
function fills(piece: Block, holder: Block, text: string): boolean {
  if (holder.kind !== 'item' && holder.kind !== 'cell' && holder.kind !== 'note') return false;
  const { start, end } = trim(text, holder.start, holder.end);
  return piece.start === start && piece.end === end;
}
