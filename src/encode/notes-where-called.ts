import { isElement, type XmlElement, type XmlNode } from '../xml/index.js';

const isNote = (node: XmlElement): boolean => node.name === 'note';

/**
 * Which notes the text calls, by the pointer to each. What notes call of each other does not count: it might go round.
 */
function calledIn(nodes: readonly XmlNode[], called: Set<string>): ReadonlySet<string> {
  for (const node of nodes) {
    if (!isElement(node) || isNote(node)) continue;
    if (node.name === 'anchor' && node.attributes['target'] !== undefined) called.add(node.attributes['target']);
    calledIn(node.children, called);
  }
  return called;
}

const pointerOf = (note: XmlElement): string => `#${note.attributes['xml:id'] ?? ''}`;

/**
 * Puts each note that an `anchor` calls in the anchor's place, and takes it from where its words stand in the source:
 * mostly the end. An anchor without note leaves nothing.
 */
export function notesWhereCalled(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const called = calledIn(nodes, new Set());
  const notes = new Map<string, XmlElement>();
  const isCalled = (node: XmlElement): boolean => isNote(node) && called.has(pointerOf(node));
  const gather = (node: XmlNode): void => {
    if (!isElement(node)) return;
    if (isCalled(node)) notes.set(pointerOf(node), node);
    node.children.forEach(gather);
  };
  nodes.forEach(gather);
  const placed = (node: XmlNode, inNote: boolean): readonly XmlNode[] => {
    if (!isElement(node)) return [node];
    if (isCalled(node)) return [];
    if (node.name !== 'anchor') return [within(node, inNote || isNote(node))];
    const pointer = node.attributes['target'] ?? '';
    const note = inNote ? undefined : notes.get(pointer);
    // Called again it stands where it was called first.
    notes.delete(pointer);
    return note === undefined ? [] : [within(note, true)];
  };
  const within = (node: XmlElement, inNote: boolean): XmlElement =>
    node.children.some(isElement)
      ? { ...node, children: node.children.flatMap((child) => placed(child, inNote)) }
      : node;
  return nodes.flatMap((node) => placed(node, false));
}
