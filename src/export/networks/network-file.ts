import { writeDocument } from '../../xml/document.js';
import { element, indented, serialiseNode, type XmlElement } from '../../xml/index.js';

/** Where the nodes and the edges go in the frame of a file. */
export const PLACES = { nodes: { comment: 'nodes' }, edges: { comment: 'edges' } } as const;

/** How many elements are written at a time. */
const BATCH = 500;

/**
 * A network's file in pieces, for there may be many nodes and edges: its frame, which is small, with the elements in
 * the `PLACES` that it has for them, in the same depth.
 */
export function* networkFile(
  frame: XmlElement,
  depth: number,
  nodes: Iterable<XmlElement>,
  edges: Iterable<XmlElement>,
): Generator<string> {
  // Neither text nor values can hold the marks: "<" is escaped in both.
  const [head = '', between = '', tail = ''] = writeDocument(frame).split(/<!--(?:nodes|edges)-->/u);
  yield head;
  yield* lines(nodes, depth);
  yield between;
  yield* lines(edges, depth);
  yield tail;
}

function* lines(elements: Iterable<XmlElement>, depth: number): Generator<string> {
  const line = `\n${'  '.repeat(depth)}`;
  let batch: string[] = [];
  let separator = '';
  for (const one of elements) {
    batch.push(separator, serialiseNode(indented(one, depth)));
    separator = line;
    if (batch.length < 2 * BATCH) continue;
    yield batch.join('');
    batch = [];
  }
  yield batch.join('');
}

/** One element after the other, made when it is asked for. */
export function* each<T>(items: readonly T[], make: (item: T) => XmlElement): Generator<XmlElement> {
  for (const item of items) yield make(item);
}

/** An element around a place. */
export const around = (name: string, place: (typeof PLACES)[keyof typeof PLACES]): XmlElement =>
  element(name, {}, [place]);
