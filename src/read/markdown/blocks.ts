import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import type { Annotation } from '../../model/index.js';
import { append, given } from '../../text/index.js';
import { plainPieces } from './source-pieces.js';
import { endOf, laid, startOf, writePhrasing, type Writing } from './phrasing.js';

type Block = RootContent | BlockContent | DefinitionContent;

/** The text offsets at which a numbered line begins a paragraph of its own inside the paragraph begun at `start`. */
function numberedStarts(writing: Writing, start: number): number[] {
  let expected = 1;
  const starts: number[] = [];
  for (const { at, number } of writing.numbered.filter((line) => line.at >= start)) {
    // "in May\n1960. The" is no numbered line: numbers begin with 1 or go on by one.
    if (at > start && number !== 1 && number !== expected) continue;
    expected = number + 1;
    if (at > start) starts.push(at);
  }
  writing.numbered.length = 0;
  return starts;
}

/** A paragraph; consecutive numbered lines ("1. …\n2. …") are paragraphs each. */
function writeParagraph(writing: Writing, node: Paragraph): void {
  const index = writing.annotations.length;
  const start = writing.builder.next();
  writePhrasing(writing, node.children);
  const end = writing.builder.end();
  if (end <= start) return;
  const starts = [start, ...numberedStarts(writing, start)];
  const paragraphs = starts.map((from, i): Annotation => ({
    kind: 'p',
    span: { start: from, end: (starts[i + 1] ?? end + 1) - 1 },
    rule: 'markdown-paragraph',
  }));
  // Not spread into `splice`: a paragraph may have any number of numbered lines.
  append(writing.annotations, [...paragraphs, ...writing.annotations.splice(index)]);
}

/** Blocks inside an item, a note: a single paragraph is the container's own text, several are `p`s. */
function writeContent(writing: Writing, children: readonly Block[]): void {
  const paragraphs = children.filter((child) => child.type === 'paragraph');
  for (const child of children) {
    if (child.type === 'paragraph' && paragraphs.length === 1) writePhrasing(writing, child.children);
    else writeBlock(writing, child);
    writing.builder.endBlock();
  }
}

function writeList(writing: Writing, node: List): void {
  const writeItem = (item: ListItem): void => {
    laid(
      writing,
      () => writeContent(writing, item.children),
      (start, end) => ({ kind: 'item', span: { start, end }, rule: 'markdown-list' }),
    );
    writing.builder.endBlock();
  };
  laid(
    writing,
    () => node.children.forEach(writeItem),
    (start, end) => ({
      kind: 'list',
      span: { start, end },
      type: node.ordered === true ? 'numbered' : 'bulleted',
      rule: 'markdown-list',
    }),
  );
}

function writeTable(writing: Writing, node: Table): void {
  const { builder, annotations } = writing;
  const writeRow = (row: Table['children'][number], index: number): void => {
    // Markdown demands a heading row even where the table has none.
    if (index === 0 && row.children.every((cell) => cell.children.length === 0)) return;
    const at = annotations.length;
    const start = builder.next();
    for (const cell of row.children) {
      builder.settle();
      const [cellIndex, from] = [annotations.length, builder.next()];
      writePhrasing(writing, cell.children);
      annotations.splice(cellIndex, 0, {
        kind: 'cell',
        span: { start: from, end: builder.end() },
        rule: 'markdown-table',
      });
      builder.endBlock();
    }
    const label = index === 0 ? ({ role: 'label' } as const) : {};
    annotations.splice(at, 0, { kind: 'row', span: { start, end: builder.end() }, ...label, rule: 'markdown-table' });
  };
  laid(
    writing,
    () => node.children.forEach(writeRow),
    (start, end) => ({ kind: 'table', span: { start, end }, rule: 'markdown-table' }),
  );
}

function writeNote(writing: Writing, node: FootnoteDefinition): void {
  const id = writing.notesWritten.has(node.identifier) ? undefined : writing.noteIds.get(node.identifier);
  writing.notesWritten.add(node.identifier);
  laid(
    writing,
    () => {
      writing.inNote = true;
      writeContent(writing, node.children);
      writing.inNote = false;
    },
    (start, end) => ({
      kind: 'note',
      span: { start, end },
      ...given({ id }),
      n: node.label ?? node.identifier,
      place: 'foot',
      rule: 'markdown-note',
    }),
  );
}

function writeHeading(writing: Writing, node: Heading): void {
  laid(
    writing,
    () => writePhrasing(writing, node.children),
    (start, end) => ({ kind: 'head', span: { start, end }, level: node.depth, rule: 'markdown-heading' }),
  );
}

function writeQuote(writing: Writing, node: Blockquote): void {
  laid(
    writing,
    () => writeBlocks(writing, node.children),
    (start, end) => ({ kind: 'quote', span: { start, end }, rule: 'markdown-quote' }),
  );
}

function writeBreak({ builder, annotations }: Writing): void {
  const at = builder.next();
  annotations.push({ kind: 'milestone', span: { start: at, end: at }, rule: 'markdown-break' });
}

/** Nothing else is parsed; whatever a later version of the parser brings keeps its words. */
function writeOther(writing: Writing, node: Block): void {
  laid(
    writing,
    () => writing.builder.append(plainPieces(writing.source, startOf(node), endOf(node))),
    (start, end) => ({ kind: 'p', span: { start, end }, rule: 'markdown-paragraph' }),
  );
}

type Writers = {
  readonly [T in Block['type']]?: (writing: Writing, node: Extract<Block, { readonly type: T }>) => void;
};

const WRITERS: Writers = {
  paragraph: writeParagraph,
  heading: writeHeading,
  list: writeList,
  table: writeTable,
  blockquote: writeQuote,
  footnoteDefinition: writeNote,
  thematicBreak: writeBreak,
};

function writeBlock(writing: Writing, node: Block): void {
  // The table gives each type of node its own writer.
  const write = (WRITERS[node.type] ?? writeOther) as (writing: Writing, node: Block) => void;
  write(writing, node);
}

/** Writes blocks one after the other, with a line feed between them. */
export function writeBlocks(writing: Writing, nodes: readonly Block[]): void {
  for (const node of nodes) {
    writeBlock(writing, node);
    writing.builder.endBlock();
  }
}
