import type { Annotation } from '../model/index.js';
import type { XmlNode } from '../xml/index.js';
import { ELEMENTS, isDivisible } from './elements.js';
import { pointOffset } from './points.js';

/** Makes the element of an annotation. */
type Make = (annotation: Annotation, children: readonly XmlNode[]) => XmlNode;

interface TextToWeave {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** As `sortedForNesting` sorts; of two that cross, one may be divided. */
  readonly marks: readonly Annotation[];
  /** Sorted. */
  readonly points: readonly Annotation[];
}

interface Open {
  readonly mark: Annotation;
  readonly end: number;
  readonly nodes: XmlNode[];
}

/**
 * Running text with its marks as nodes: one walk with a stack. Typography that would cross another mark is closed and
 * opened again. The text of the nodes is the text, whatever the marks.
 */
export function weaveText(input: TextToWeave, make: Make): XmlNode[] {
  const loom = createLoom(input, make);
  const queue = queueOf(input.marks);
  for (let mark = queue.next(); mark !== undefined; mark = queue.next()) {
    const { end } = mark.span;
    loom.moveTo(mark.span.start);
    // Typography that reaches into code stops there: code holds text only.
    if (loom.stack.at(-1)?.mark.kind === 'code' || end <= loom.position()) continue;
    for (
      let open = loom.stack.at(-1);
      open !== undefined && open.end < end && isDivisible(open.mark.kind);
      open = loom.stack.at(-1)
    ) {
      loom.close();
      queue.add({ ...open.mark, span: { start: loom.position(), end: open.end } });
    }
    const limit = Math.min(end, loom.stack.at(-1)?.end ?? input.end);
    if (limit < end) queue.add({ ...mark, span: { start: limit, end } });
    loom.stack.push({ mark, end: limit, nodes: [] });
  }
  loom.moveTo(input.end);
  return loom.nodes;
}

interface Loom {
  readonly nodes: XmlNode[];
  readonly stack: Open[];
  readonly position: () => number;
  /** Writes text and points up to an offset, and closes what ends before or there. */
  readonly moveTo: (offset: number) => void;
  readonly close: () => void;
}

function createLoom({ text, start, points }: TextToWeave, make: Make): Loom {
  const nodes: XmlNode[] = [];
  const stack: Open[] = [];
  let at = start;
  let point = 0;
  const push = (node: XmlNode): void => void (stack.at(-1)?.nodes ?? nodes).push(node);
  const advance = (to: number): void => {
    if (to > at) push(text.slice(at, to));
    at = Math.max(at, to);
  };
  const close = (): void => {
    const open = stack.pop()!;
    // What another mark has taken over from its first character on leaves nothing behind.
    if (open.nodes.length > 0) push(make(open.mark, open.nodes));
  };
  const closeUntil = (to: number): void => {
    for (let open = stack.at(-1); open !== undefined && open.end <= to; open = stack.at(-1)) {
      advance(open.end);
      close();
    }
    advance(to);
  };
  const moveTo = (offset: number): void => {
    for (let next = points[point]; next !== undefined && pointOffset(next) <= offset; next = points[++point]) {
      // Code holds text only: a point inside it comes after.
      closeUntil(Math.max(pointOffset(next), stack.find((open) => open.mark.kind === 'code')?.end ?? 0));
      push(make(next, []));
    }
    closeUntil(offset);
  };
  return { nodes, stack, position: () => at, moveTo, close };
}

/** The marks in order, and the rests of divided ones where they belong among them. */
function queueOf(marks: readonly Annotation[]): {
  readonly next: () => Annotation | undefined;
  readonly add: (rest: Annotation) => void;
} {
  const rests: Annotation[] = [];
  let index = 0;
  return {
    next: () => {
      const mark = marks[index];
      const rest = rests[0];
      if (rest !== undefined && (mark === undefined || before(rest, mark))) return rests.shift();
      index++;
      return mark;
    },
    add: (rest) => {
      const at = rests.findIndex((other) => before(rest, other));
      rests.splice(at === -1 ? rests.length : at, 0, rest);
    },
  };
}

const before = (a: Annotation, b: Annotation): boolean =>
  (a.span.start - b.span.start || b.span.end - a.span.end || ELEMENTS[a.kind].rank - ELEMENTS[b.kind].rank) < 0;
