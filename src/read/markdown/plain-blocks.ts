import type { BlockContent, Blockquote, Heading, List, ListItem, Paragraph, PhrasingContent, Text } from 'mdast';

/**
 * Blocks that any reader of Markdown takes for the same: paragraphs, headings, lists and quotations of words with
 * nothing but bold and italic among them. They are most of what minutes have, and the parser takes a hundred times as
 * long. Where one is not as plain as that, nothing is given, and the parser is asked.
 */
interface PlainBlocks {
  readonly blocks: BlockContent[];
  /** Where the next block begins. */
  readonly end: number;
  /** Whether a list goes on there with an item that is not plain. */
  readonly isInList: boolean;
}

/** A character that is never a mark within a line. */
const PLAIN = /[^\r\n\t*_[\]\\|#<&`]/.source;
const WORDS = `(?!\\s)${PLAIN}+(?<!\\s)`;
/** Words in bold or italic whose marks are none by other readings. Examples: "**Orlov:** ", "*noon*."; not: "a*b*c". */
const EMPHASIS = `(?<=^|[ \\n])(?:\\*\\*${WORDS}\\*\\*|\\*${WORDS}\\*|__${WORDS}__|_${WORDS}_)(?=[ \\r\\n.,:;]|$)`;
const INLINE = new RegExp(EMPHASIS, 'g');
/** A line that begins with what begins nothing else. Not: "- a", "> a", "1. a", ":-". */
const START = '(?![\\s+:>=~-]|\\d+[.)])';
const END = '(?<![ \\t])(?=[ \\t]*(?:\\r?\\n|$))';
const LINE = new RegExp(`${START}(?=.)${PLAIN}*(?:${EMPHASIS}${PLAIN}*)*${END}`, 'y');
/** A line of words alone. */
const PLAIN_LINE = new RegExp(`${START}${PLAIN}+${END}`, 'y');

const INDENT = /[ \t]*/y;
const LINE_END = /\r?\n/y;
/** Empty lines, or the end of the text. */
const GAP = /[ \t]*(?:\r?\n(?:[ \t]*\r?\n)+|(?:\r?\n[ \t]*)*$)/y;
/** Behind a list: empty lines before something that is no part of it, or the end of the text. */
const GAP_OF_LIST = /[ \t]*(?:\r?\n(?:[ \t]*\r?\n)+(?=[^\s\d*+-])|(?:\r?\n[ \t]*)*$)/y;
const HEADING = /(#{1,6}) (?! )/y;
const HEADING_END = /[ \t]*(?:\r?\n(?:[ \t]*\r?\n)*|$)/y;
const BEFORE_HEADING = /[ \t]*\r?\n(?=#{1,6} )/y;
const BULLET = /[-*+] (?=[\p{L}\p{N}])/uy;
const QUOTED = /> (?! )/y;
const QUOTED_BLANK = /> ?(?=\r?\n|$)/y;

/** Where what a pattern matches at an offset ends; -1 where it does not match, or there is no offset. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at !== -1 && pattern.test(text) ? pattern.lastIndex : -1;
}

/** The plain blocks that begin at an offset, where nothing before is open, or a list that goes on with an item. */
export function plainBlocksAt(text: string, at: number): PlainBlocks | undefined {
  switch (text[at]) {
    case '#':
      return headingAt(text, at);
    case '>':
      return quotationAt(text, at);
    case '-':
    case '+':
      return listAt(text, at);
    case '*':
      return listAt(text, at) ?? paragraphAt(text, at);
    default:
      return paragraphAt(text, at);
  }
}

/** "# Talks". */
function headingAt(text: string, at: number): PlainBlocks | undefined {
  const from = after(HEADING, text, at);
  const to = after(LINE, text, from);
  if (to === -1) return undefined;
  const place = position(at, after(INDENT, text, to));
  const depth = (from - at - 1) as Heading['depth'];
  const heading: Heading = { type: 'heading', depth, children: phrasing(text, from, to), ...place };
  const end = after(HEADING_END, text, to);
  return { blocks: [heading], end, isInList: false };
}

/** "Yes.\nMr. **Orlov** agreed.". */
function paragraphAt(text: string, at: number): PlainBlocks | undefined {
  const start = after(INDENT, text, at);
  for (let from = start; ;) {
    const to = after(LINE, text, from);
    if (to === -1) return undefined;
    const gap = after(GAP, text, to);
    const end = gap === -1 ? after(BEFORE_HEADING, text, to) : gap;
    if (end !== -1) return { blocks: [paragraph(text, start, to)], end, isInList: false };
    from = after(LINE_END, text, to);
  }
}

/** "- bread\n- flour". */
function listAt(text: string, at: number): PlainBlocks | undefined {
  const items: ListItem[] = [];
  let next = at;
  let isInList = true;
  while (isInList && text[next] === text[at]) {
    const from = after(BULLET, text, next);
    const to = after(LINE, text, from);
    if (to === -1) break;
    const gap = after(GAP_OF_LIST, text, to);
    const line = gap === -1 ? after(LINE_END, text, to) : gap;
    if (gap === -1 && (text[line] !== text[at] || after(BULLET, text, line) === -1)) break;
    items.push(item(text, next, from, to));
    [next, isInList] = [line, gap === -1];
  }
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const place = position(first.position!.start.offset!, last.position!.end.offset!);
  const list: List = { type: 'list', ordered: false, start: null, spread: false, children: items, ...place };
  return { blocks: [list], end: next, isInList };
}

const item = (text: string, at: number, from: number, to: number): ListItem => ({
  type: 'listItem',
  spread: false,
  checked: null,
  children: [paragraph(text, from, to)],
  ...position(at, after(INDENT, text, to)),
});

/** "> Bread\n> and flour\n>\n> Salt". */
function quotationAt(text: string, at: number): PlainBlocks | undefined {
  const children: Paragraph[] = [];
  let begun = -1;
  for (let line = at; ;) {
    const blank = after(QUOTED_BLANK, text, line);
    const from = blank === -1 ? after(QUOTED, text, line) : -1;
    const to = blank === -1 ? after(PLAIN_LINE, text, from) : blank;
    if (to === -1) return undefined;
    if (from !== -1) {
      const start = begun === -1 ? from : children.pop()!.position!.start.offset!;
      children.push(plainParagraph(text, start, to));
    }
    begun = from;
    const end = after(GAP, text, to);
    if (end !== -1) {
      const quotation: Blockquote = { type: 'blockquote', children, ...position(at, after(INDENT, text, to)) };
      return { blocks: [quotation], end, isInList: false };
    }
    line = after(LINE_END, text, to);
  }
}

/** Blanks behind its words are in it. */
const paragraph = (text: string, from: number, to: number): Paragraph => ({
  type: 'paragraph',
  children: phrasing(text, from, to),
  ...position(from, after(INDENT, text, to)),
});

const plainParagraph = (text: string, from: number, to: number): Paragraph => ({
  type: 'paragraph',
  children: [words(text, from, to)],
  ...position(from, after(INDENT, text, to)),
});

function phrasing(text: string, from: number, to: number): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let at = from;
  for (const { 0: marked, index } of text.slice(from, to).matchAll(INLINE)) {
    const start = from + index;
    const end = start + marked.length;
    if (start > at) found.push(words(text, at, start));
    const length = marked[0] === marked[1] ? 2 : 1;
    const children = [words(text, start + length, end - length)];
    found.push({ type: length === 2 ? 'strong' : 'emphasis', children, ...position(start, end) });
    at = end;
  }
  if (at < to) found.push(words(text, at, to));
  return found;
}

const words = (text: string, from: number, to: number): Text => ({
  type: 'text',
  value: text.slice(from, to),
  ...position(from, to),
});

/** Lines and columns are not used. */
const position = (from: number, to: number): Required<Pick<Text, 'position'>> => ({
  position: { start: { line: 1, column: 1, offset: from }, end: { line: 1, column: 1, offset: to } },
});
