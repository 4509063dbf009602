import type { FlowBlock } from '../office/list-flow.js';
import { childOf, nodesOf, type OfficeNode } from '../office/office-tree.js';
import type { Inline, Row, StyledBlock } from '../styled/styled-model.js';
import { hasWords } from '../styled/tidy-content.js';
import { newTarget, readContent, takeOut, type Target } from './word-runs.js';
import type { Reading } from './word-reading.js';
import { firstOf, outlineLevel, toggle, valueOf } from './word-styles.js';

/**
 * Blocks that are being read one after the other; what is left of a paragraph whose end was deleted waits for the next.
 */
interface Flow {
  readonly reading: Reading;
  readonly isFurniture: boolean;
  readonly blocks: FlowBlock[];
  readonly fields: Target['fields'];
  carried: readonly Inline[];
}

/** The blocks of a part's body, a cell, a note, a box. */
export function flowOf(reading: Reading, node: OfficeNode, isFurniture = false): readonly FlowBlock[] {
  const flow: Flow = { reading, isFurniture, blocks: [], fields: [], carried: [] };
  readBlocks(flow, node);
  if (hasWords(flow.carried)) flow.blocks.push({ kind: 'p', content: flow.carried });
  return flow.blocks;
}

type Read = (flow: Flow, node: OfficeNode) => void;

function readBlocks(flow: Flow, node: OfficeNode): void {
  for (const child of nodesOf(node)) (READERS[child.name] ?? readBlocks)(flow, child);
}

/** What is not here holds blocks: sections of content, changes that were accepted, `w:body` itself. */
const READERS: Readonly<Record<string, Read>> = {
  'w:p': readParagraph,
  'w:tbl': readTable,
  'w:sectPr': () => undefined,
  'w:sdtPr': () => undefined,
  'w:del': () => undefined,
  'w:moveFrom': (flow, node) => readDeleted(flow, node),
  'w:altChunk': ({ reading }) => reading.tally.add('embedded', 1),
  'mc:AlternateContent': (flow, node) => {
    const way = childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback');
    if (way !== undefined) readBlocks(flow, way);
  },
  // Words that stand in no paragraph: an inline element where a block is meant.
  'w:r': readLoose,
  'w:hyperlink': readLoose,
};

function readDeleted(flow: Flow, node: OfficeNode): void {
  const target = { ...newTarget(flow.isFurniture), fields: [] };
  readContent(flow.reading, node, target);
  const text = target.inlines
    .map((inline) => (inline.kind === 'words' || inline.kind === 'deleted' ? inline.text : ''))
    .join('');
  const change = node.name === 'w:tr' ? (childOf(node, 'w:trPr', 'w:del') ?? node) : node;
  const marks = { ...newTarget(flow.isFurniture), fields: [] };
  takeOut(flow.reading, change, text, marks);
  if (marks.inlines.length > 0) flow.blocks.push({ kind: 'p', content: marks.inlines });
}

function readLoose(flow: Flow, node: OfficeNode): void {
  const target = { ...newTarget(flow.isFurniture), fields: flow.fields };
  readContent(flow.reading, { name: 'w:p', attributes: {}, children: [node] }, target);
  flow.blocks.push({ kind: 'p', content: target.inlines }, ...target.beside);
}

function readParagraph(flow: Flow, node: OfficeNode): void {
  const { reading, blocks } = flow;
  const own = childOf(node, 'w:pPr');
  const id = valueOf(own, 'w:pStyle');
  const style = reading.styles(id);
  const properties = [...(own === undefined ? [] : [own]), ...style.paragraphs];
  const target: Target = { ...newTarget(flow.isFurniture), fields: flow.fields };
  target.inlines.push(...flow.carried);
  flow.carried = [];
  if ((toggle(own, 'w:pageBreakBefore') ?? style.pageBreak) && blocks.length > 0) target.inlines.push({ kind: 'pb' });
  readContent(reading, node, target);
  const mark = childOf(own, 'w:rPr');
  if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) {
    // Its end was deleted with changes tracked: its words begin the next paragraph.
    flow.carried = target.inlines;
    blocks.push(...target.beside);
    return;
  }
  const list = hasWords(target.inlines) ? reading.numbering(properties, id) : undefined;
  const number: readonly Inline[] =
    list === undefined || list.text === '' ? [] : [{ kind: 'words', text: list.text, rend: [] }];
  const content = [...number, ...target.inlines];
  const heading = (own === undefined ? undefined : outlineLevel([own])) ?? style.heading;
  const isCentred = (firstOf(properties, (p) => valueOf(p, 'w:jc')) ?? '') === 'center';
  const paragraph: StyledBlock = { kind: 'p', content, ...(isCentred ? { rend: 'center' as const } : {}) };
  if (heading !== undefined && heading < 10) blocks.push({ kind: 'head', level: heading, content });
  else if (list !== undefined) blocks.push({ kind: 'listed', depth: list.depth, mark: list.mark, block: paragraph });
  else if (style.isQuote) blocks.push({ kind: 'quote', blocks: [paragraph] });
  else if (content.length > 0) blocks.push(paragraph);
  blocks.push(...target.beside);
}

function readTable(flow: Flow, node: OfficeNode): void {
  const rows: Row[] = [];
  for (const row of rowsOf(node)) {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del') !== undefined) readDeleted(flow, row);
    else {
      rows.push({
        label: rows.length === 0 && toggle(properties, 'w:tblHeader') === true,
        cells: cellsOf(row).map((cell) => flow.reading.blocksOf(cell, flow.isFurniture)),
      });
    }
  }
  // Markdown and Word alike demand cells where there is nothing to put in them.
  const kept = rows.filter(({ cells }) => cells.some((cell) => cell.length > 0));
  if (kept.length > 0) flow.blocks.push({ kind: 'table', rows: kept });
}

/** Rows and cells, which controls for content may enclose. */
const within = (node: OfficeNode, name: string): readonly OfficeNode[] =>
  nodesOf(node).flatMap((child) =>
    child.name === name ? [child] : ENCLOSING.has(child.name) ? within(child, name) : [],
  );
const ENCLOSING: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);
const rowsOf = (table: OfficeNode): readonly OfficeNode[] => within(table, 'w:tr');
const cellsOf = (row: OfficeNode): readonly OfficeNode[] => within(row, 'w:tc');
