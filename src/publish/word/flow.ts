import { isElement, type XmlElement, type XmlNode } from '../../xml/index.js';
import { MARKER } from '../../tei/index.js';
import { elementsOf, spaced, textOf } from '../book/index.js';
import { given } from '../../text/index.js';
import {
  isShown,
  tidied,
  type Block,
  type Cell,
  type Comment,
  type Marks,
  type Paragraph,
  type Run,
  type StyleName,
} from './blocks.js';

/** What holds for a whole document while its pages become paragraphs. */
export interface Flow {
  /** Notes by their ids on the page, counted from 1. */
  readonly notes: ReadonlyMap<string, number>;
  /** Notes that have been called: Word calls each once. */
  readonly called: Set<number>;
  readonly comments: Comment[];
  /** Who answers for a correction, by its id on the page. */
  readonly responsible: ReadonlyMap<string, string>;
  /** Who answers for all other marks of the edition. */
  readonly editors: string;
  readonly figure: string;
  lists: number;
}

/** Whose words a page has. */
type Family = 'record' | 'edition' | 'note';

interface Place {
  readonly family: Family;
  readonly style: StyleName;
  readonly marks: Marks;
  readonly list?: Paragraph['list'];
  readonly link?: string;
}

const NAMES = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Marks of doubt, by their classes: a comment says what their titles say. */
const DOUBTS: readonly string[] = ['cert', 'unclear', 'supplied', 'gap'];

const BLOCKS = NAMES(
  'address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section ul',
);
const LEFT_OUT = NAMES('details nav form fieldset input button script style link meta iframe wbr');

/** How elements and classes of the page look. */
const MARKS: Readonly<Record<string, Marks>> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true },
  dt: { bold: true },
  em: { italics: true },
  i: { italics: true },
  cite: { italics: true },
  ins: { underline: true },
  u: { underline: true },
  del: { strike: true },
  sup: { superScript: true },
  sub: { subScript: true },
  '.speaker': { smallCaps: true },
  '.r-caps': { smallCaps: true },
  '.stage': { italics: true },
  '.cert': { superScript: true },
};

const STYLE_OF_RECORD: Readonly<Record<string, StyleName>> = {
  h1: 'RecordHeading1',
  h2: 'RecordHeading1',
  h3: 'RecordHeading2',
  h4: 'RecordHeading3',
  h5: 'RecordHeading3',
  h6: 'RecordHeading3',
  blockquote: 'RecordQuotation',
  li: 'RecordList',
  dd: 'RecordList',
  dt: 'RecordList',
  '.speaker': 'RecordSpeaker',
  '.stage': 'RecordStage',
  '.dateline': 'RecordDateline',
  '.opener': 'RecordDateline',
  '.closer': 'RecordDateline',
  '.signed': 'RecordDateline',
};

const STYLE_OF_EDITION: Readonly<Record<string, StyleName>> = {
  h1: 'EditionTitle',
  h2: 'EditionPart',
  h3: 'EditionSubpart',
  dt: 'EditionFact',
  dd: 'EditionFact',
  li: 'EditionEntry',
  '.entry': 'EditionEntry',
  '.mentions': 'EditionEntry',
  '.citation': 'EditionEntry',
};

const classesOf = (node: XmlElement): readonly string[] => (node.attributes['class'] ?? '').split(' ');
const isOf = (node: XmlElement, name: string): boolean => classesOf(node).includes(name);

function lookedUp<T>(table: Readonly<Record<string, T>>, node: XmlElement): T | undefined {
  return (
    classesOf(node).reduce<T | undefined>((found, name) => found ?? table[`.${name}`], undefined) ?? table[node.name]
  );
}

/** The pages' content as paragraphs and tables. */
export function blocksOf(nodes: readonly XmlNode[], family: Family, flow: Flow): readonly Block[] {
  const style = family === 'record' ? 'RecordText' : family === 'note' ? 'RecordNote' : 'EditionLine';
  return flowing(nodes, { family, style, marks: {} }, flow);
}

function flowing(nodes: readonly XmlNode[], place: Place, flow: Flow): readonly Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  const flush = ({ style, list }: Place): void => {
    const made = tidied(runs);
    runs = [];
    if (isShown(made)) blocks.push({ style, runs: made, ...given({ list }) });
  };
  const walk = (node: XmlNode, at: Place): void => {
    if (typeof node === 'string') {
      runs.push({ text: node, marks: at.marks, ...given({ link: at.link }) });
      return;
    }
    if (!isElement(node) || LEFT_OUT.has(node.name) || isOf(node, 'vh') || isOf(node, 'skip')) return;
    if (node.name === 'table') {
      flush(at);
      const rows = rowsOf(node, at, flow);
      // A table that holds nothing is none to Word.
      if (rows.length > 0) blocks.push({ rows });
      return;
    }
    const inner = within(node, at, flow);
    if (!BLOCKS.has(node.name)) return inline(node, inner, at);
    flush(at);
    for (const child of node.children) walk(child, inner);
    flush(inner);
  };
  const inline = (node: XmlElement, inner: Place, at: Place): void => {
    const walkAll = (children: readonly XmlNode[]): void => children.forEach((child) => walk(child, inner));
    const edition: Marks = { ...at.marks, edition: true };
    const label = node.attributes['data-page'];
    if (node.name === 'br') runs.push({ newLine: true });
    else if (label !== undefined) runs.push({ text: `[${label}]`, marks: edition });
    else if (node.name === 'img') runs.push({ text: `[${node.attributes['alt'] ?? flow.figure}]`, marks: edition });
    else if (isOf(node, 'permalink')) runs.push({ text: ` ${textOf(node)}`, marks: edition });
    else if (node.name === 'a' && isOf(node, 'marker') && calls(node)) {
      // Words that call a note stay: "see note 4".
      if (!isMark(node)) walkAll(node.children);
      if (isMark(node) || !flow.called.has(noteOf(node)!)) runs.push(call(node, edition));
    } else if (isOf(node, 'choice') && at.family === 'record') runs.push(...corrected(node, walkAll));
    else if (DOUBTS.some((name) => isOf(node, name)) && at.family !== 'note') doubted(node, walkAll);
    else if (node.name === 'q' && !isOf(node, 'printed')) {
      runs.push({ text: '‘', marks: edition });
      walkAll(node.children);
      runs.push({ text: '’', marks: edition });
    } else walkAll(node.children);
  };
  const noteOf = (node: XmlElement): number | undefined => flow.notes.get(node.attributes['href']?.slice(1) ?? '');
  const calls = (node: XmlElement): boolean => noteOf(node) !== undefined && place.family === 'record';
  const call = (node: XmlElement, edition: Marks): Run => {
    const note = noteOf(node)!;
    if (flow.called.has(note)) return { text: String(note), marks: { ...edition, superScript: true } };
    flow.called.add(note);
    return { note };
  };
  /** Words with a comment that says how sure they are; Word has none in footnotes. */
  const doubted = (node: XmlElement, walkAll: (children: readonly XmlNode[]) => void): void => {
    const comment = flow.comments.push({ author: flow.editors, text: node.attributes['title'] ?? '' }) - 1;
    runs.push({ comment, ends: false });
    walkAll(node.children);
    runs.push({ comment, ends: true });
  };
  /** The record's reading, with the editors' in a comment. */
  const corrected = (node: XmlElement, walkAll: (children: readonly XmlNode[]) => void): readonly Run[] => {
    const [original, edited] = ['original', 'edited'].map((name) =>
      elementsOf(node).find((child) => isOf(child, name)),
    );
    const comment = flow.comments.length;
    flow.comments.push({
      author: flow.responsible.get(node.attributes['id'] ?? '') ?? 'memcon',
      text: edited === undefined ? '' : spaced(edited.children.map(withoutBrackets).join('')),
    });
    runs.push({ comment, ends: false });
    if (original !== undefined) walkAll(original.children);
    return [{ comment, ends: true }];
  };
  for (const node of nodes) walk(node, place);
  flush(place);
  return blocks;
}

/** Whether a link says no more than the number or sign of a note, which Word's own call says again. */
const isMark = (node: XmlElement): boolean =>
  node.attributes['data-added'] !== undefined || MARKER.test(textOf(node).trim());

const withoutBrackets = (node: XmlNode): string =>
  isElement(node) && (isOf(node, 'bracket') || node.attributes['aria-hidden'] !== undefined)
    ? ''
    : isElement(node)
      ? node.children.map(withoutBrackets).join('')
      : textOf(node);

/** Where the content of an element is. */
function within(node: XmlElement, at: Place, flow: Flow): Place {
  const added = node.attributes['data-added'] !== undefined && at.family !== 'edition';
  const isBlock = BLOCKS.has(node.name);
  const marks: Marks = { ...at.marks, ...lookedUp(MARKS, node), ...(added && !isBlock ? { edition: true } : {}) };
  const href = node.name === 'a' ? (node.attributes['href'] ?? '') : '';
  const base = { ...at, marks, ...(/^https?:\/\/[^\s<>"\\]+$/u.test(href) ? { link: href } : {}) };
  if (!isBlock) return base;
  // What the edition puts between the blocks of the record is a paragraph of its own.
  if (added) return { ...base, family: 'edition', style: isOf(node, 'turn-label') ? 'EditionTurn' : 'EditionLine' };
  const list = listWithin(node, at, flow);
  const style =
    at.family === 'note' ? 'RecordNote' : lookedUp(at.family === 'record' ? STYLE_OF_RECORD : STYLE_OF_EDITION, node);
  return { ...base, style: style ?? at.style, ...given({ list }) };
}

/** A list is one level deeper than what it stands in. */
function listWithin(node: XmlElement, at: Place, flow: Flow): Paragraph['list'] | undefined {
  if (node.name !== 'ul' && node.name !== 'ol' && node.name !== 'dl') return undefined;
  const level = Math.min(8, at.list === undefined ? 0 : at.list.level + 1);
  const plain = at.family === 'edition' || node.name === 'dl' || isOf(node, 'plain');
  return node.name === 'ol' && !plain ? { level, plain, numbered: ++flow.lists } : { level, plain };
}

const count = (written: string | undefined): number => Math.max(1, Number.parseInt(written ?? '1', 10) || 1);

function rowsOf(table: XmlElement, at: Place, flow: Flow): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  const style: StyleName = at.family === 'note' ? 'RecordNote' : at.family === 'record' ? 'RecordCell' : 'EditionCell';
  const { list: _list, ...outside } = at;
  const look = (node: XmlElement): void => {
    if (node.name !== 'tr') return elementsOf(node).forEach(look);
    const cells = elementsOf(node).map((cell): Cell => ({
      blocks: flowing(cell.children, { ...outside, style, marks: { ...at.marks, ...MARKS[cell.name] } }, flow),
      columns: count(cell.attributes['colspan']),
      rows: count(cell.attributes['rowspan']),
    }));
    if (cells.length > 0) rows.push(cells);
  };
  look(table);
  return rows;
}
