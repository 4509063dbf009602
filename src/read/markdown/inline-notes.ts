import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { InlineNote } from './inline-marks.js';

/**
 * Pandoc's notes within the text, `He left.^[See the report.]`: each becomes the call of a note, which stands behind
 * the block that it was in. One that is only half within emphasis or a link stays where it is.
 */
export function withInlineNotes(root: Root, notes: readonly InlineNote[]): Root {
  if (notes.length === 0) return root;
  let next = 0;
  const children = root.children.flatMap((block): RootContent[] => {
    const made: FootnoteDefinition[] = [];
    const end = block.position?.end.offset ?? 0;
    for (; next < notes.length && notes[next]!.start < end; next++) {
      const note = notes[next]!;
      const content = taken(block, note);
      if (content === undefined) continue;
      const paragraph = { type: 'paragraph', children: content, position: positionOf(note.start, note.end) } as const;
      made.push({
        type: 'footnoteDefinition',
        identifier: note.identifier,
        label: `${next + 1}`,
        children: [paragraph],
        position: paragraph.position,
      });
    }
    return [block, ...made];
  });
  return { ...root, children };
}

const positionOf = (start: number, end: number) => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end },
});
const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** Takes a note's content out of the nodes that it stands among, and leaves its call; undefined where it cuts one. */
function taken(node: Nodes, note: InlineNote): PhrasingContent[] | undefined {
  if (!('children' in node)) return undefined;
  const holder = node.children.find((child) => startOf(child) <= note.start && note.end <= endOf(child));
  if (holder !== undefined && holder.type !== 'text') return taken(holder, note);
  const children = node.children.flatMap((child) => split(child as PhrasingContent, [note.start, note.end]));
  const inside = children.filter((child) => startOf(child) >= note.start && endOf(child) <= note.end);
  const cut = children.some(
    (child) => startOf(child) < note.end && endOf(child) > note.start && !inside.includes(child),
  );
  if (cut || inside.length === 0) return undefined;
  const call: PhrasingContent = {
    type: 'footnoteReference',
    identifier: note.identifier,
    position: positionOf(note.start, note.end),
  };
  const at = children.indexOf(inside[0]!);
  node.children = [...children.slice(0, at), call, ...children.slice(at + inside.length)];
  return inside;
}

/** Text in parts at offsets; its words are read from the source. */
function split(node: PhrasingContent, offsets: readonly number[]): PhrasingContent[] {
  if (node.type !== 'text') return [node];
  const within = offsets.filter((offset) => startOf(node) < offset && offset < endOf(node));
  const borders = [startOf(node), ...within, endOf(node)];
  return borders.slice(1).map((end, i) => ({ ...node, position: positionOf(borders[i]!, end) }));
}
