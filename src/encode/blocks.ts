import type { Annotation } from '../model/index.js';
import { touchingIn, type Span } from '../text/index.js';
import { beginsLine, endsLine, isBlank } from './blank.js';
import { mayHold, WRAPPER, type BlockKind } from './containment.js';
import { ELEMENTS, layerOf } from './elements.js';
import type { Problems } from './problems.js';
import { withoutCrossings } from './survivors.js';

/**
 * A part of the page: an element-to-be with the stretch of text it holds. What its children leave over is its own text.
 */
export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
  children: Block[];
  annotation?: Annotation | undefined;
  /** Of a paragraph that turns have divided. */
  part?: 'I' | 'M' | 'F';
}

export const block = (
  kind: BlockKind,
  start: number,
  end: number,
  children: Block[] = [],
  annotation?: Annotation,
): Block => ({ kind, start, end, children, annotation });

/**
 * The annotations that are blocks here: those of the layer, and notes, running heads and stage directions on lines of
 * their own.
 */
export function blocksAmong(
  annotations: readonly Annotation[],
  paragraphs: readonly Span[],
  text: string,
): readonly Annotation[] {
  const near = touchingIn(paragraphs.map((paragraph) => ({ span: paragraph })));
  return annotations.filter((annotation) => {
    const layer = layerOf(annotation.kind);
    if (layer !== 'either') return layer === 'block';
    const { start, end } = annotation.span;
    if (!beginsLine(text, start) || !endsLine(text, end)) return false;
    // A running head between two lines of one paragraph, or between the halves of one, does not end the paragraph.
    return annotation.kind !== 'fw' || !near({ start, end }).some(({ span }) => span.start < start && end < span.end);
  });
}

/**
 * Rules 2 and 5: nests the blocks; one that stands where TEI does not allow it is left out and its text goes to what is
 * round it.
 */
export function nestBlocks(marks: readonly Annotation[], text: string, problems: Problems): Block {
  const { kept, losses } = withoutCrossings(marks);
  for (const loss of losses) problems.crossed(loss);
  const root = block('body', 0, text.length);
  const stack = [root];
  for (const mark of sortedForNesting(kept)) {
    while (stack.length > 1 && isOver(stack.at(-1)!, mark.span)) stack.pop();
    const parent = stack.at(-1)!;
    if (!mayHold(parent.kind, mark.kind)) {
      problems.misplaced(mark, parent.kind);
      continue;
    }
    const child = block(mark.kind, mark.span.start, mark.span.end, [], mark);
    parent.children.push(child);
    stack.push(child);
  }
  prune(root, text);
  return root;
}

/** Whether a block ends before the span. An empty cell may stand at the very end of its row. */
const isOver = (open: Block, span: Span): boolean =>
  span.start === span.end ? open.end < span.start : open.end <= span.start;

/** A list without items, a table without rows is only what else stands in it; without that it is nothing. */
function prune(holder: Block, text: string): void {
  for (const child of holder.children) prune(child, text);
  holder.children = holder.children.flatMap((child) => (lacksParts(child, text) ? child.children : [child]));
}

function lacksParts(child: Block, text: string): boolean {
  if (child.kind !== 'list' && child.kind !== 'table' && child.kind !== 'row') return false;
  const part = WRAPPER[child.kind];
  return (
    child.children.every(({ kind }) => kind !== part) &&
    gapsOf(child).every(({ start, end }) => isBlank(text, start, end))
  );
}

/** What the children of a block leave over of it, in order; empty stretches too. */
export function gapsOf(holder: Block): readonly Span[] {
  const gaps: Span[] = [];
  let start = holder.start;
  for (const child of holder.children) {
    gaps.push({ start, end: child.start });
    start = child.end;
  }
  gaps.push({ start, end: holder.end });
  return gaps;
}

/** By start, then the longer first, then by rank: a parent always comes before its children. */
export const sortedForNesting = (marks: readonly Annotation[]): Annotation[] =>
  marks.toSorted(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || ELEMENTS[a.kind].rank - ELEMENTS[b.kind].rank,
  );
