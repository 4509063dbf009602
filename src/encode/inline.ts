import type { Annotation } from '../model/index.js';
import { firstPlace, type Span } from '../text/index.js';
import { isBlank } from './blank.js';
import { gapsOf, sortedForNesting, type Block } from './blocks.js';
import { inlineMayHold, WRAPPER } from './containment.js';
import { isDivisible, layerOf, mayCrossBlocks } from './elements.js';
import type { Problems } from './problems.js';
import { withoutCrossings } from './survivors.js';

/** A stretch of running text: the text of one block between its child blocks, and the marks in it. */
export interface Zone extends Span {
  readonly holder: Block;
  /** Within the zone, sorted by start, the longer first; only those crossing that may be divided. */
  marks: Annotation[];
}

/** The zones of the blocks that hold text themselves, in the order of the text. */
export function zonesOf(roots: readonly Block[]): Zone[] {
  const zones: Zone[] = [];
  const visit = (holder: Block): void => {
    const gaps = gapsOf(holder);
    for (const [i, { start, end }] of gaps.entries()) {
      if (WRAPPER[holder.kind] === undefined) zones.push({ start, end, holder, marks: [] });
      const child = holder.children[i];
      if (child !== undefined) visit(child);
    }
  };
  for (const root of roots) visit(root);
  return zones;
}

/**
 * Rule 6: gives every inline mark to its zone. One that crosses a zone's border is divided when its kind may be, else
 * left out.
 */
export function assignInline(
  annotations: readonly Annotation[],
  zones: readonly Zone[],
  text: string,
  problems: Problems,
): void {
  const stays = (mark: Annotation): boolean => mayCrossBlocks(mark.kind) || isInOneZone(mark, zones, text, problems);
  const whole = annotations.filter((mark) => !isDivisible(mark.kind) && stays(mark));
  const { kept, losses } = withoutCrossings(whole);
  for (const loss of losses) problems.crossed(loss);
  for (const mark of [...kept, ...annotations.filter(({ kind }) => isDivisible(kind))]) {
    const pieces = piecesOf(mark, zones, text);
    for (const { zone, start, end } of pieces) {
      const same = start === mark.span.start && end === mark.span.end;
      zone.marks.push(same ? mark : { ...(pieces.length > 1 ? chained(mark) : mark), span: { start, end } });
    }
  }
  for (const zone of zones) zone.marks = allowedIn(zone, sortedForNesting(zone.marks), problems);
}

/**
 * Without the marks that TEI does not allow inside another, or inside the block: speech in a date, anything in code.
 */
function allowedIn({ holder }: Zone, marks: readonly Annotation[], problems: Problems): Annotation[] {
  const stack: Annotation[] = [];
  return marks.filter((mark) => {
    while (stack.length > 0 && stack.at(-1)!.span.end <= mark.span.start) stack.pop();
    const refusing = [holder, ...stack].find(({ kind }) => !inlineMayHold(kind, mark.kind))?.kind;
    if (refusing !== undefined) problems.misplaced(mark, refusing);
    else if (!isDivisible(mark.kind)) stack.push(mark);
    return refusing === undefined;
  });
}

interface Piece extends Span {
  readonly zone: Zone;
}

/** The parts of a mark by zone. White space beyond a zone's border is nobody's. */
function piecesOf(mark: Annotation, zones: readonly Zone[], text: string): readonly Piece[] {
  const { start, end } = mark.span;
  const first = zones[firstZoneAfter(start, zones)];
  if (first !== undefined && first.start <= start && end <= first.end) return [{ zone: first, start, end }];
  const pieces = zonesUnder(mark.span, zones).map((zone) => ({
    zone,
    start: Math.max(start, zone.start),
    end: Math.min(end, zone.end),
  }));
  return pieces.filter((piece) => !isBlank(text, piece.start, piece.end));
}

/** Parts of one quotation are linked. */
const chained = (mark: Annotation): Annotation =>
  mark.kind === 'said' ? { ...mark, chain: mark.chain ?? `at ${mark.span.start}` } : mark;

function isInOneZone(mark: Annotation, zones: readonly Zone[], text: string, problems: Problems): boolean {
  const pieces = piecesOf(mark, zones, text);
  if (pieces.length > 1) problems.divided(mark, pieces[0]!.zone.holder.kind);
  return pieces.length < 2;
}

const firstZoneAfter = (offset: number, zones: readonly Zone[]): number =>
  firstPlace(zones.length, (i) => zones[i]!.end > offset);

function zonesUnder(span: Span, zones: readonly Zone[]): Zone[] {
  const under: Zone[] = [];
  for (let i = firstZoneAfter(span.start, zones); i < zones.length && zones[i]!.start < span.end; i++) {
    if (zones[i]!.end > zones[i]!.start) under.push(zones[i]!);
  }
  return under;
}

export const isInline = (mark: Annotation, blocks: ReadonlySet<Annotation>): boolean =>
  layerOf(mark.kind) === 'inline' || (layerOf(mark.kind) === 'either' && !blocks.has(mark));
