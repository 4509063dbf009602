import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/** The syntax tree as CommonMark with GFM's footnotes and tables has it, none of its constructs left out. */
export const parsed = (markdown: string): Root =>
  fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'list',
  'blockquote',
  'tableCell',
  'tableRow',
  'table',
  'footnoteDefinition',
  'break',
]);

/** The words of a tree, without the footnotes of corrections, page seams, and the markers of notes. */
export function wordsOf(node: Nodes): string {
  if (
    node.type === 'footnoteReference' ||
    (node.type === 'footnoteDefinition' && node.identifier.startsWith('corr-'))
  ) {
    return '';
  }
  if ('children' in node || BLOCKS.has(node.type)) {
    const inner = 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';
    return BLOCKS.has(node.type) ? ` ${inner} ` : inner;
  }
  return 'value' in node ? node.value : '';
}

/** All types of nodes in a tree. */
export const typesIn = (node: Nodes): ReadonlySet<string> =>
  new Set([node.type, ...('children' in node ? node.children.flatMap((child) => [...typesIn(child)]) : [])]);
