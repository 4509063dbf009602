import type { StyledBlock, Row } from '../styled/styled-model.js';
import { elementsIn, isElement, type HtmlElement, type HtmlNode } from './parse-html.js';

const GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

const childrenOf = (node: HtmlElement, ...names: readonly string[]): readonly HtmlElement[] =>
  node.children.filter(isElement).filter(({ name }) => names.includes(name));

const rowsOf = (table: HtmlElement): readonly HtmlElement[] =>
  table.children
    .filter(isElement)
    .flatMap((child) => (child.name === 'tr' ? [child] : GROUPS.has(child.name) ? childrenOf(child, 'tr') : []));

/** What makes a page and no table: headings and tables in cells, one cell for all. */
const PAGE: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'blockquote',
  'hr',
  'main',
  'article',
]);

const isLayout = (rows: readonly (readonly HtmlElement[])[]): boolean =>
  rows.every((cells) => cells.length < 2) ||
  rows.flat().some((cell) => [...elementsIn(cell)].some(({ name }) => PAGE.has(name)));

/** A table, behind its caption; of one that only lays out a page, what it holds. */
export function readTable(
  table: HtmlElement,
  blocksOf: (nodes: readonly HtmlNode[]) => readonly StyledBlock[],
): readonly StyledBlock[] {
  const caption = childrenOf(table, 'caption').flatMap((element) => blocksOf(element.children));
  const rows = rowsOf(table).map((row) => childrenOf(row, 'td', 'th'));
  if (isLayout(rows)) return [...caption, ...rows.flat().flatMap((cell) => blocksOf(cell.children))];
  const read = rows.map((cells, i): Row => ({
    label: i === 0 && cells.length > 0 && cells.every(({ name }) => name === 'th'),
    cells: cells.map((cell) => blocksOf(cell.children)),
  }));
  const kept = read.filter(({ cells }) => cells.some((cell) => cell.length > 0));
  return kept.length === 0 ? caption : [...caption, { kind: 'table', rows: kept }];
}
