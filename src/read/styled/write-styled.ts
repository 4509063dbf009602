import { ofKind, type Annotation } from '../../model/index.js';
import { given, type PlaceMap } from '../../text/index.js';
import { readable } from '../characters.js';
import { pageEndsAt } from '../page-ends.js';
import { textBuilder, type TextBuilder } from '../text-builder.js';
import type { Inline, Row, StyledBlock, StyledNote } from './styled-model.js';
import { marksOf, type Laid } from './typography-marks.js';
import { unfolded } from './speech-tables.js';
import { hasWords, tidy } from './tidy-content.js';

/** The words of blocks with the marks that their layout is. */
interface Written {
  readonly text: string;
  readonly places: PlaceMap;
  readonly annotations: readonly Annotation[];
}

interface Writing {
  readonly builder: TextBuilder;
  readonly annotations: Annotation[];
  /** What marks are made by, as a rule: `docx`. */
  readonly format: string;
  /** The notes that the text has called so far. */
  readonly called: Set<string>;
}

/** Writes blocks, with a line feed between any two that hold words. */
export function writeStyled(blocks: readonly StyledBlock[], format: string): Written {
  const writing: Writing = { builder: textBuilder(), annotations: [], format, called: new Set() };
  writeBlocks(writing, blocks);
  const { text, places } = writing.builder.finish();
  const marks = writing.annotations.map((mark) =>
    mark.span.start <= text.length ? mark : { ...mark, span: { start: text.length, end: text.length } },
  );
  const others = marks.filter(({ kind }) => kind !== 'pb');
  return { text, places, annotations: [...others, ...pageEndsAt(text, ofKind(marks, 'pb'), others)] };
}

function writeBlocks(writing: Writing, blocks: readonly StyledBlock[]): void {
  for (const block of blocks) {
    writeBlock(writing, block);
    writing.builder.endBlock();
  }
}

/** Runs `write` and lays the mark made of the span it wrote, if any, before those within it. */
function laid(writing: Writing, write: () => void, make: (start: number, end: number) => Annotation): void {
  const index = writing.annotations.length;
  const start = writing.builder.next();
  write();
  const end = writing.builder.end();
  if (end > start) writing.annotations.splice(index, 0, make(start, end));
}

type Writers = {
  readonly [K in StyledBlock['kind']]: (writing: Writing, block: Extract<StyledBlock, { readonly kind: K }>) => void;
};

const WRITERS: Writers = {
  p: (writing, { content, rend }) =>
    laid(
      writing,
      () => writeContent(writing, content),
      (start, end) => ({ kind: 'p', span: { start, end }, ...given({ rend }), rule: `${writing.format}-paragraph` }),
    ),
  head: (writing, { level, content }) =>
    laid(
      writing,
      () => writeContent(writing, content),
      (start, end) => ({ kind: 'head', span: { start, end }, level, rule: `${writing.format}-heading` }),
    ),
  fw: (writing, { type, content }) =>
    laid(
      writing,
      () => writeContent(writing, content),
      (start, end) => ({ kind: 'fw', span: { start, end }, type, rule: `${writing.format}-${type}` }),
    ),
  quote: (writing, { blocks }) =>
    laid(
      writing,
      () => writeBlocks(writing, blocks),
      (start, end) => ({ kind: 'quote', span: { start, end }, rule: `${writing.format}-quote` }),
    ),
  list: (writing, { items }) =>
    laid(
      writing,
      () => items.forEach((item) => writeItem(writing, item)),
      (start, end) => ({ kind: 'list', span: { start, end }, type: 'bulleted', rule: `${writing.format}-list` }),
    ),
  table: writeTable,
  note: writeNote,
  milestone: ({ builder, annotations, format }) => {
    const at = builder.next();
    annotations.push({ kind: 'milestone', span: { start: at, end: at }, rule: `${format}-rule` });
  },
};

function writeBlock(writing: Writing, block: StyledBlock): void {
  // The table gives each kind of block its own writer.
  const write = WRITERS[block.kind] as (writing: Writing, block: StyledBlock) => void;
  write(writing, block);
}

/** Blocks inside an item, a cell, a note: a single paragraph is the container's own text, several are `p`s. */
function writeHeld(writing: Writing, blocks: readonly StyledBlock[]): void {
  const paragraphs = blocks.filter((block) => block.kind === 'p' && hasWords(block.content));
  for (const block of blocks) {
    if (block.kind === 'p' && paragraphs.length <= 1) writeContent(writing, block.content);
    else writeBlock(writing, block);
    writing.builder.endBlock();
  }
}

function writeItem(writing: Writing, item: readonly StyledBlock[]): void {
  laid(
    writing,
    () => writeHeld(writing, item),
    (start, end) => ({ kind: 'item', span: { start, end }, rule: `${writing.format}-list` }),
  );
  writing.builder.endBlock();
}

function writeTable(writing: Writing, { rows }: { readonly rows: readonly Row[] }): void {
  const speech = unfolded(rows);
  if (speech !== undefined) return void writeBlocks(writing, speech);
  laid(
    writing,
    () => rows.forEach((row) => writeRow(writing, row)),
    (start, end) => ({ kind: 'table', span: { start, end }, rule: `${writing.format}-table` }),
  );
}

function writeRow(writing: Writing, { cells, label }: Row): void {
  const { builder, annotations, format } = writing;
  const rule = `${format}-table`;
  const at = annotations.length;
  const start = builder.next();
  for (const cell of cells) {
    builder.settle();
    const [index, from] = [annotations.length, builder.next()];
    writeHeld(writing, cell);
    annotations.splice(index, 0, { kind: 'cell', span: { start: from, end: builder.end() }, rule });
    builder.endBlock();
  }
  const role = label ? ({ role: 'label' } as const) : {};
  annotations.splice(at, 0, { kind: 'row', span: { start, end: builder.end() }, ...role, rule });
}

function writeNote(writing: Writing, { id, n, place, blocks }: StyledNote): void {
  laid(
    writing,
    () => writeHeld(writing, blocks),
    (start, end) => ({ kind: 'note', span: { start, end }, id, n, place, rule: `${writing.format}-note` }),
  );
}

function writeContent(writing: Writing, content: readonly Inline[]): void {
  const { builder, annotations } = writing;
  const words: Laid[] = [];
  for (const inline of tidy(content)) {
    if (inline.kind === 'words') {
      const start = builder.next();
      const text = readable(inline.text).replace(/[\r\n]/gu, ' ');
      builder.append([{ from: inline.from ?? start, text }]);
      words.push({ ...inline, span: { start, end: builder.end() } });
    } else writePoint(writing, inline);
  }
  for (const mark of marksOf(words, writing.format)) annotations.push(mark);
}

function writePoint(writing: Writing, inline: Exclude<Inline, { readonly kind: 'words' }>): void {
  const { builder, annotations, format, called } = writing;
  const at = builder.next();
  const span = { start: at, end: at };
  if (inline.kind === 'lb') {
    annotations.push({ kind: 'lb', span, ...given({ break: inline.break }), rule: `${format}-break` });
    builder.append([{ from: inline.from ?? at, text: '\n' }]);
  } else if (inline.kind === 'pb') {
    annotations.push({ kind: 'pb', span, ...given({ n: inline.n }), rule: `${format}-page` });
  } else if (inline.kind === 'remark') {
    annotations.push({ kind: 'remark', span, text: readable(inline.text), resp: inline.by, rule: `${format}-remark` });
  } else if (inline.kind === 'image') {
    annotations.push({ kind: 'figure', span, url: inline.url, rule: `${format}-image` });
  } else if (inline.kind === 'deleted') {
    annotations.push({ kind: 'del', span, text: readable(inline.text), resp: inline.by, rule: `${format}-change` });
  } else if (called.has(inline.note)) {
    builder.append([{ from: at, text: inline.n }]);
    annotations.push({
      kind: 'ref',
      span: { start: at, end: builder.end() },
      type: 'noteMark',
      target: `#${inline.note}`,
      rule: `${format}-note`,
    });
  } else {
    called.add(inline.note);
    annotations.push({ kind: 'anchor', span, note: inline.note, rule: `${format}-note` });
  }
}
