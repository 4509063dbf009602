import type { FlowBlock } from '../office/list-flow.js';
import { nodesOf, type OfficeNode } from '../office/office-tree.js';
import type { Inline, Row, StyledBlock } from '../styled/styled-model.js';
import { hasWords } from '../styled/tidy-content.js';
import { deletedBy } from './odt-changes.js';
import { newTarget, readContent } from './odt-content.js';
import { counter, levelsAt, type Counter } from './odt-numbering.js';
import type { Reading } from './odt-reading.js';
import { propertyOf, type ParagraphStyle } from './odt-styles.js';

/** Blocks that are being read one after the other. */
interface Flow {
  readonly reading: Reading;
  readonly isFurniture: boolean;
  readonly blocks: FlowBlock[];
  /** The list whose entries are being read, and how deep in it; its next paragraph has the entry's mark or none. */
  list?: { readonly counter: Counter; readonly depth: number; marked: boolean };
}

type Read = (flow: Flow, node: OfficeNode) => void;

/** The blocks of the body, a cell, a note, a box. */
export function flowOf(reading: Reading, node: OfficeNode, isFurniture: boolean): readonly FlowBlock[] {
  const flow: Flow = { reading, isFurniture, blocks: [] };
  readBlocks(flow, node);
  return flow.blocks;
}

function readBlocks(flow: Flow, node: OfficeNode): void {
  for (const child of nodesOf(node)) (READERS[child.name] ?? readBlocks)(flow, child);
}

const nothing: Read = () => undefined;

/** What is not here holds blocks: sections, tables of contents, headers. */
const READERS: Readonly<Record<string, Read>> = {
  'text:p': readParagraph,
  'text:h': readParagraph,
  'text:list': readList,
  'text:numbered-paragraph': readList,
  'table:table': readTable,
  'text:tracked-changes': ({ reading }, node) => {
    if (reading.changes.byId.size > 0) return;
    const text = nodesOf(node)
      .flatMap((region) => nodesOf(region, 'text:deletion'))
      .map(deletedBy)
      .join(' ');
    reading.tally.add('deleted', text.length, text);
  },
  'text:change': readLoose,
  'text:change-start': readLoose,
  'text:change-end': readLoose,
  'text:table-of-content-source': nothing,
  'text:illustration-index-source': nothing,
  'text:table-index-source': nothing,
  'text:alphabetical-index-source': nothing,
  'text:user-index-source': nothing,
  'text:bibliography-source': nothing,
  'text:object-index-source': nothing,
  'office:forms': nothing,
  'text:sequence-decls': nothing,
  'text:variable-decls': nothing,
  'text:user-field-decls': nothing,
  // Frames that hang on the page and on no paragraph.
  'draw:frame': readLoose,
};

function readLoose(flow: Flow, node: OfficeNode): void {
  const target = newTarget(flow.isFurniture);
  readContent(flow.reading, { name: 'text:p', attributes: {}, children: [node] }, target);
  if (target.inlines.length > 0) flow.blocks.push({ kind: 'p', content: target.inlines });
  flow.blocks.push(...target.beside);
}

const QUOTES: ReadonlySet<string> = new Set(['Quotations', 'Quote', 'Block Text', 'Intense Quote']);

/** The level of a heading; a title is above them. */
function headingOf(node: OfficeNode, { names }: ParagraphStyle): number | undefined {
  if (node.name === 'text:h') return Number(node.attributes['text:outline-level'] ?? 1) || 1;
  return names.includes('Title') ? 1 : undefined;
}

function readParagraph(flow: Flow, node: OfficeNode): void {
  const { reading, blocks, list } = flow;
  const style = reading.styles.paragraph(node.attributes['text:style-name']);
  const target = newTarget(flow.isFurniture);
  if (propertyOf(style.properties, 'fo:break-before') === 'page' && blocks.length > 0) {
    target.inlines.push({ kind: 'pb' });
  }
  readContent(reading, node, target);
  const heading = headingOf(node, style);
  const mark = list === undefined || list.marked ? 'none' : list.counter.mark(list.depth);
  const number = !hasWords(target.inlines) ? '' : listNumber(flow) || outlineNumber(flow, node, heading);
  const words: readonly Inline[] = number === '' ? [] : [{ kind: 'words', text: number, rend: [] }];
  const content = [...words, ...target.inlines];
  const isCentred = propertyOf(style.properties, 'fo:text-align') === 'center';
  const paragraph: StyledBlock = { kind: 'p', content, ...(isCentred ? { rend: 'center' as const } : {}) };
  if (heading !== undefined) blocks.push({ kind: 'head', level: heading, content });
  else if (list !== undefined) blocks.push({ kind: 'listed', depth: list.depth, mark, block: paragraph });
  else if (style.names.includes('Horizontal Line') && !hasWords(content)) blocks.push({ kind: 'milestone' });
  else if (style.names.some((name) => QUOTES.has(name))) blocks.push({ kind: 'quote', blocks: [paragraph] });
  else if (content.length > 0) blocks.push(paragraph);
  blocks.push(...target.beside);
  if (propertyOf(style.properties, 'fo:break-after') === 'page') blocks.push({ kind: 'p', content: [{ kind: 'pb' }] });
}

/** The number of the entry that a paragraph begins. */
function listNumber({ list }: Flow): string {
  if (list === undefined || list.marked) return '';
  list.marked = true;
  return list.counter.text(list.depth);
}

function outlineNumber({ reading }: Flow, { name, attributes }: OfficeNode, heading: number | undefined): string {
  if (name !== 'text:h' || heading === undefined || attributes['text:is-list-header'] === 'true') return '';
  reading.outline.next(heading - 1);
  return reading.outline.text(heading - 1);
}

/**
 * A list within another one goes on with its style, one deeper; otherwise it begins, or goes on with an earlier one.
 */
function readList(flow: Flow, node: OfficeNode): void {
  const outer = flow.list;
  const style = node.attributes['text:style-name'];
  const depth = outer === undefined ? 0 : outer.depth + 1;
  const counting = outer === undefined || style !== undefined ? listCounter(flow, node, style, outer) : outer.counter;
  if (outer !== undefined && counting === outer.counter) counting.restart(depth);
  for (const item of node.name === 'text:list' ? nodesOf(node) : [node]) {
    const isEntry = item.name !== 'text:list-header';
    const stated = Number.parseInt(item.attributes['text:start-value'] ?? '', 10);
    // An entry that holds nothing but a deeper list has no number of its own.
    if (isEntry && nodesOf(item)[0]?.name !== 'text:list') {
      counting.next(depth, Number.isNaN(stated) ? undefined : stated);
    }
    flow.list = { counter: counting, depth, marked: !isEntry };
    readBlocks(flow, item);
  }
  if (outer === undefined) delete flow.list;
  else flow.list = outer;
}

function listCounter({ reading }: Flow, node: OfficeNode, style: string | undefined, outer: Flow['list']): Counter {
  const { attributes } = node;
  const earlier =
    reading.counters.get(`#${attributes['text:continue-list']}`) ??
    (attributes['text:continue-numbering'] === 'true' ? reading.counters.get(style ?? '') : undefined);
  const same = outer !== undefined && reading.counters.get(style ?? '') === outer.counter ? outer.counter : undefined;
  const depth = outer === undefined ? 0 : outer.depth + 1;
  const made = earlier ?? same ?? counter(levelsAt(reading.lists(style) ?? new Map(), depth));
  reading.counters.set(style ?? '', made);
  if (attributes['xml:id'] !== undefined) reading.counters.set(`#${attributes['xml:id']}`, made);
  return made;
}

/** Rows, those of the head and of groups with them. */
const rowsOf = (node: OfficeNode, inHead = false): readonly (readonly [row: OfficeNode, inHead: boolean])[] =>
  nodesOf(node).flatMap((child) => {
    if (child.name === 'table:table-row') return [[child, inHead] as const];
    return ROW_GROUPS.has(child.name) ? rowsOf(child, child.name === 'table:table-header-rows') : [];
  });
const ROW_GROUPS: ReadonlySet<string> = new Set([
  'table:table-header-rows',
  'table:table-rows',
  'table:table-row-group',
]);

const MOST_REPEATED = 64;

function readTable(flow: Flow, node: OfficeNode): void {
  const rows = rowsOf(node).map(([row, inHead], i): Row => {
    const cells = nodesOf(row).flatMap((cell) => {
      const times = Math.min(MOST_REPEATED, Number(cell.attributes['table:number-columns-repeated'] ?? 1) || 1);
      return Array.from({ length: times }, () => flow.reading.blocksOf(cell, flow.isFurniture));
    });
    return { label: inHead && i === 0, cells };
  });
  const kept = rows.filter(({ cells }) => cells.some((cell) => cell.length > 0));
  if (kept.length > 0) flow.blocks.push({ kind: 'table', rows: kept });
}
