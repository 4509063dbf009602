import { ofKind, type Annotation, type AnnotationOf } from '../model/index.js';
import { addTo, firstPlace } from '../text/index.js';
import { trim } from './blank.js';
import { block, sortedForNesting, type Block } from './blocks.js';
import { mayHold } from './containment.js';
import type { Problems } from './problems.js';
import { withoutCrossings } from './survivors.js';

type Turn = AnnotationOf<'sp'>;

/** Which block directly holds which turns. */
type TurnsByHolder = ReadonlyMap<Block, readonly Turn[]>;

/** Finds the block each turn belongs to: the innermost one that has all of it. Turns in turns are left out. */
export function assignTurns(
  annotations: readonly Annotation[],
  root: Block,
  text: string,
  problems: Problems,
): TurnsByHolder {
  const { kept, losses } = withoutCrossings(ofKind(annotations, 'sp'));
  for (const loss of losses) problems.crossed(loss);
  const turns = new Map<Block, Turn[]>();
  let lastEnd = 0;
  for (const turn of sortedForNesting(kept) as Turn[]) {
    const { start, end } = trim(text, turn.span.start, turn.span.end);
    if (start >= end) continue;
    if (start < lastEnd) {
      problems.misplaced(turn, 'sp');
      continue;
    }
    const holder = holderOf(root, start, end);
    if (!mayHold(holder.kind, 'sp')) {
      problems.misplaced(turn, holder.kind);
      continue;
    }
    lastEnd = end;
    addTo(turns, holder, turn);
  }
  return turns;
}

function holderOf(root: Block, start: number, end: number): Block {
  let holder = root;
  for (;;) {
    const child = childCovering(holder.children, start, end);
    // A turn that is a whole list or quotation holds it; one that is a whole item or division lies in it.
    if (
      child === undefined ||
      (child.start === start &&
        child.end === end &&
        mayHold('sp', child.kind) &&
        mayHold(holder.kind, 'sp') &&
        !isLabelledWithin(child))
    ) {
      return holder;
    }
    holder = child;
  }
}

/** `* James: I will.`: the label is an item's, so that the list cannot be the turn's. */
function isLabelledWithin({ kind, children: [first] }: Block): boolean {
  if (kind !== 'list' || first === undefined) return false;
  let inner: Block | undefined = first;
  while (inner !== undefined && inner.kind !== 'speaker') inner = inner.children[0];
  return inner !== undefined;
}

function childCovering(children: readonly Block[], start: number, end: number): Block | undefined {
  const child = children[firstPlace(children.length, (i) => children[i]!.end > start)];
  return child !== undefined && child.start <= start && end <= child.end ? child : undefined;
}

/** Rule 4: gathers the paragraphs of each turn in its `sp`; a paragraph of two turns is divided between them. */
export function gatherTurns(turns: TurnsByHolder, root: Block, text: string, problems: Problems): void {
  const visit = (holder: Block): void => {
    for (const child of holder.children) visit(child);
    const own = turns.get(holder);
    if (own !== undefined) holder.children = gatherIn(holder, own, text, problems).flatMap(unlessEmpty);
    settleSpeakers(holder, problems);
  };
  visit(root);
}

/** What somebody may say in a turn. */
const SPEECH: ReadonlySet<string> = new Set(['p', 'list', 'quote', 'table']);

/** `Mr. Bell:` with nothing behind it is no turn: its label is a paragraph. */
const unlessEmpty = (child: Block): readonly Block[] =>
  child.kind !== 'sp' || child.children.some(({ kind }) => SPEECH.has(kind))
    ? [child]
    : child.children.map((inner) =>
        inner.kind === 'speaker' ? { ...inner, kind: 'p', annotation: undefined } : inner,
      );

function gatherIn(holder: Block, turns: readonly Turn[], text: string, problems: Problems): Block[] {
  const parts = new Map<Block, Block[]>();
  const waiting = holder.children.toReversed();
  const done: Block[] = [];
  for (const turn of turns) {
    const { start, end } = trim(text, turn.span.start, turn.span.end);
    while (waiting.length > 0 && waiting.at(-1)!.end <= start) done.push(waiting.pop()!);
    const first = waiting.at(-1);
    if (first !== undefined && first.start < start) {
      waiting.pop();
      const [before, after] = first.kind === 'p' ? divide(first, start, parts, text) : [first];
      done.push(before);
      if (after !== undefined) waiting.push(after);
    }
    const held = takeUntil(end, waiting, done, parts, text);
    if (held.length === 0) problems.misplaced(turn, holder.kind);
    else done.push(block('sp', held[0]!.start, held.at(-1)!.end, held, turn));
  }
  nameParts(parts);
  return [...done, ...waiting.toReversed()];
}

/** Takes the blocks that a turn up to `end` can hold; one that it cannot hold ends it, or comes before it. */
function takeUntil(end: number, waiting: Block[], done: Block[], parts: Map<Block, Block[]>, text: string): Block[] {
  const held: Block[] = [];
  for (let next = waiting.at(-1); next !== undefined && next.start < end; next = waiting.at(-1)) {
    if (next.end > end && next.kind === 'p') {
      waiting.pop();
      waiting.push(...divide(next, end, parts, text).toReversed());
    } else if (next.end <= end && mayHold('sp', next.kind)) held.push(waiting.pop()!);
    else if (held.length > 0) break;
    else done.push(waiting.pop()!);
  }
  return held;
}

/** Two paragraphs from one; the white space at the border belongs to neither. */
function divide(paragraph: Block, at: number, parts: Map<Block, Block[]>, text: string): [Block, Block] {
  const before = trim(text, paragraph.start, at);
  const after = trim(text, at, paragraph.end);
  const pair: [Block, Block] = [
    block('p', before.start, before.end, [], paragraph.annotation),
    block('p', after.start, after.end, [], paragraph.annotation),
  ];
  const siblings = parts.get(paragraph) ?? [paragraph];
  siblings.splice(siblings.indexOf(paragraph), 1, ...pair);
  parts.delete(paragraph);
  for (const piece of pair) parts.set(piece, siblings);
  return pair;
}

function nameParts(parts: ReadonlyMap<Block, readonly Block[]>): void {
  for (const [piece, siblings] of parts) {
    piece.part = piece === siblings[0] ? 'I' : piece === siblings.at(-1) ? 'F' : 'M';
  }
}

/** A `speaker` opens a turn; anywhere else its words are a paragraph. */
function settleSpeakers(holder: Block, problems: Problems): void {
  let mayCome = holder.kind === 'sp';
  for (const child of holder.children) {
    if (child.kind === 'sp') settleSpeakers(child, problems);
    if (child.kind === 'speaker' && !mayCome) {
      problems.misplaced(child.annotation!, holder.kind);
      child.kind = 'p';
      child.annotation = undefined;
    }
    if (child.kind !== 'note' && child.kind !== 'fw' && child.kind !== 'stage') mayCome = false;
  }
}
