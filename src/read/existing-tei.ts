import { outcome, type Outcome } from '../diagnostics/index.js';
import type { Annotation, DivisionPiece, ExistingTei } from '../model/index.js';
import { setOf, type SourceText, type Span } from '../text/index.js';
import { readXml, type XmlStartTag } from '../xml/index.js';
import { BLOCKS, breakOf, TURNS } from '../tei/index.js';
import { stretchesOf } from './character-references.js';
import { textBuilder, type TextBuilder } from './text-builder.js';

/** Elements that may hold names and dates by TEI's content models, and are no names, dates or references themselves. */
const OPEN = setOf(
  'p ab head item cell l note seg hi emph q quote said u speaker stage dateline closer opener salute trailer foreign soCalled label',
);
/** Words that are an editor's, or no words at all. */
const NO_WORDS = setOf(
  'corr reg expan ex supplied desc figDesc certainty gap graphic index teiHeader standOff facsimile sourceDoc',
);

/** The blocks that recognisers know; any other block of TEI is a paragraph to them. */
const KINDS: Readonly<Record<string, Annotation['kind']>> = {
  head: 'head',
  item: 'item',
  cell: 'cell',
  list: 'list',
  table: 'table',
  row: 'row',
  note: 'note',
  quote: 'quote',
};
const HOLDERS = setOf('text body front back group div div1 div2 div3 div4 div5 div6 div7 sp lg');

interface Growing {
  readonly source: string;
  readonly builder: TextBuilder;
  readonly annotations: Annotation[];
  readonly free: Span[];
  readonly open: OpenElement[];
  readonly pieces: DivisionPiece[];
  readonly range: Span;
  hasTurns: boolean;
  prefix: string;
  blank: boolean;
}

interface OpenElement {
  readonly name: string;
  readonly words: boolean;
  readonly free: boolean;
  readonly start: number;
  /** Where its words begin. */
  readonly at: number;
  /** Where the block's words begin, and among which annotations it stands; undefined for what is no block. */
  readonly block?: { readonly start: number; readonly index: number };
}

const isEditorial = (tag: XmlStartTag): boolean =>
  NO_WORDS.has(tag.local) || (tag.local === 'note' && tag.attributes.some(({ name }) => name === 'resp'));

/**
 * Reads the words of a TEI document, or of that within `range`; without value, with one error, where it is not
 * well-formed.
 */
export function readExistingTei(
  source: SourceText,
  range: Span = { start: 0, end: source.text.length },
): Outcome<ExistingTei | undefined> {
  const growing: Growing = {
    pieces: [],
    range,
    hasTurns: false,
    source: source.text,
    builder: textBuilder(),
    annotations: [],
    free: [],
    open: [],
    prefix: '',
    blank: true,
  };
  const diagnostics = readXml(source, {
    open: (tag) => begin(growing, tag),
    close: (_, at) => end(growing, at),
    text: (text, start, to) => {
      const around = growing.open.at(-1);
      if (around?.words === true) write(growing, { text, start, end: to }, around.free);
    },
  });
  if (diagnostics.length > 0) return outcome(undefined, diagnostics);
  const { text, places } = growing.builder.finish();
  const { annotations, free, prefix, pieces, hasTurns } = growing;
  const transcript = { source, text, places, annotations };
  return outcome({ transcript, free, prefix, hasTurns, pieces: pieces.toSorted((a, b) => a.start - b.start) });
}

function begin(growing: Growing, tag: XmlStartTag): void {
  const { builder, open, annotations } = growing;
  const around = open.at(-1);
  const { local } = tag;
  if (open.length === 0) growing.prefix = tag.name.includes(':') ? tag.name.replace(/:.*$/u, ':') : '';
  const isWithin = tag.start >= growing.range.start && tag.start < growing.range.end;
  const words = isWithin && (local === 'text' || around?.words === true) && !isEditorial(tag);
  if (words && TURNS.has(local)) growing.hasTurns = true;
  const isBlock = words && (BLOCKS.has(local) || KINDS[local] !== undefined || HOLDERS.has(local));
  if (isBlock) endBlock(growing);
  if (words && breakOf(local, tag.attributes.find(({ name }) => name === 'break')?.value) === 'apart') {
    if (!growing.blank) builder.append([{ from: tag.start, text: '\n' }]);
    growing.blank = true;
  }
  const isOpen = OPEN.has(local) || (around?.free === true && local === 'w');
  const inside = around?.free === true || around === undefined || HOLDERS.has(around.name) || BLOCKS.has(around.name);
  open.push({
    name: local,
    words,
    start: tag.start,
    at: builder.next(),
    free: words && isOpen && (inside || KINDS[around?.name ?? ''] !== undefined),
    ...(isBlock && !HOLDERS.has(local) ? { block: { start: builder.next(), index: annotations.length } } : {}),
  });
}

function end(growing: Growing, at: number): void {
  const { builder, open, annotations, pieces } = growing;
  const { name, block, words, start, at: from } = open.pop()!;
  const around = open.at(-1);
  if (words && around !== undefined && HOLDERS.has(around.name) && !HOLDERS.has(name)) {
    const span = { start: from, end: Math.max(from, builder.end()) };
    pieces.push({ name, division: around.start, span, start, end: at });
  }
  if (block !== undefined) {
    const span = { start: block.start, end: builder.end() };
    const kind = KINDS[name] ?? 'p';
    // A block's attributes of meaning are the document's own affair.
    if (span.end > span.start) annotations.splice(block.index, 0, { kind, span, rule: 'tei' } as Annotation);
  }
  if (block !== undefined || HOLDERS.has(name)) endBlock(growing);
}

function endBlock(growing: Growing): void {
  growing.builder.endBlock();
  growing.blank = true;
}

/** White space of the file is one blank. */
function write(
  growing: Growing,
  text: { readonly text: string; readonly start: number; readonly end: number },
  isFree: boolean,
): void {
  const { builder, source } = growing;
  const isPlain =
    isFree && !source.startsWith('<![CDATA[', text.start) && source.slice(text.start - 9, text.start) !== '<![CDATA[';
  let from: number | undefined;
  for (const stretch of stretchesOf(text, source)) {
    for (const { 0: part, index } of stretch.text.matchAll(/\s+|\S+/gu)) {
      const isBlank = /^\s/u.test(part);
      if (isBlank && growing.blank) continue;
      growing.blank = isBlank;
      from ??= builder.next();
      builder.append([{ from: stretch.from + index, text: isBlank ? ' ' : part }]);
    }
  }
  if (isPlain && from !== undefined) growing.free.push({ start: from, end: builder.end() });
}
