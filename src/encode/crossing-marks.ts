import { isKind, type Annotation, type AnnotationOf } from '../model/index.js';
import { blocksAmong, nestBlocks, type Block } from './blocks.js';
import { divideText, type TextParts } from './divisions.js';
import { assignInline, isInline, zonesOf, type Zone } from './inline.js';
import { joinParagraphs, placeParagraphs } from './paragraphs.js';
import { placePoints, type Points } from './points.js';
import type { Problems } from './problems.js';
import { assignTurns, gatherTurns } from './turns.js';

/** Spans made into what can be a tree: blocks nest, inline marks lie within one block each, points have their place. */
export interface Resolved {
  readonly parts: TextParts;
  readonly zones: readonly Zone[];
  readonly points: Points;
}

/**
 * Settles any set of marks on a text, once `refine` has put their spans right. Never moves, adds or drops a character;
 * marks that cannot stay are reported.
 */
export function resolve(text: string, marks: readonly Annotation[], problems: Problems): Resolved {
  const paragraphs = joinParagraphs(marks, text);
  const blocks = blocksAmong(marks, paragraphs, text);
  const root = nestBlocks(blocks, text, problems);
  const turns = assignTurns(marks, root, text, problems);
  placeParagraphs(root, paragraphs, (holder) => turns.has(holder), text);
  gatherTurns(turns, root, text, problems);
  const parts = divideText(root, text);
  const zones = zonesOf(parts.back === undefined ? [parts.body] : [parts.body, parts.back]);
  const asBlocks = new Set(blocks);
  assignInline(
    marks.filter((mark) => isInline(mark, asBlocks)),
    zones,
    text,
    problems,
  );
  return { parts, zones, points: placePoints(marks, zones) };
}

/** The notes that will be written: only they can be pointed to. */
export function notesOf({ parts, zones }: Resolved): readonly AnnotationOf<'note'>[] {
  const held = ({ annotation, children }: Block): Annotation[] => [
    ...(annotation === undefined ? [] : [annotation]),
    ...children.flatMap(held),
  ];
  const blocks = [parts.body, ...(parts.back === undefined ? [] : [parts.back])];
  return [...blocks.flatMap(held), ...zones.flatMap(({ marks }) => marks)].filter(isKind('note'));
}
