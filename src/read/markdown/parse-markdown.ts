import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parseInPortions } from './portions.js';

/** Constructs of CommonMark that would swallow or misread words of minutes; schemas/README.md §5: nothing is lost. */
const HARMFUL = [
  'codeIndented', // typed paragraphs are indented
  'codeFenced', // a row of tildes is no code, and an unclosed fence would take the rest of the file
  'setextUnderline', // a paragraph above "---" is no heading
  'htmlFlow', // "<illegible>" is text
  'htmlText',
  'definition', // "[1]: see page 3" is text, and with it "[text]"
  'labelStartImage', // an image's description is text; the link is kept
];

/** The syntax tree with positions: CommonMark without its traps for minutes, with tables and footnotes. */
export const parseMarkdown = (text: string): Root => parseInPortions(text, parseAtOnce);

/** The same of a text that is not long. */
export const parseAtOnce = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote(), { disable: { null: HARMFUL } }],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });

const decoded = new Map<string, string>();
const MOST_KEPT = 1000;

/** The characters that a reference such as `&eacute;` stands for; the reference itself where there is none. */
export function decodeReference(reference: string): string {
  const known = decoded.get(reference);
  if (known !== undefined) return known;
  const paragraph = parseMarkdown(reference).children[0];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const characters = text?.type === 'text' ? text.value : reference;
  if (decoded.size < MOST_KEPT) decoded.set(reference, characters);
  return characters;
}
