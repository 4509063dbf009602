import { childOf, descendants, nodesOf, textIn, type OfficeNode } from '../office/office-tree.js';
import type { Inline, StyledBlock } from '../styled/styled-model.js';
import type { Reading } from './word-reading.js';
import { symbol } from './symbol-fonts.js';
import { OFF } from './word-styles.js';
import { isHidden, rendOf } from './word-typography.js';
import { given } from '../../text/index.js';

/** A field that is being read: `{ HYPERLINK "…" }` with its instruction, then what the program has put in its place. */
interface Field {
  instruction: string;
  inResult: boolean;
}

/** Where words go while the content of paragraphs is read. */
export interface Target {
  readonly inlines: Inline[];
  /** What stands in boxes beside the words: its paragraphs follow those of the paragraph it hangs on. */
  readonly beside: StyledBlock[];
  /** Of the paragraphs of one text, which a field may hold several of. */
  readonly fields: Field[];
  /** Running heads and feet: the number of the page is none of their words. */
  readonly isFurniture: boolean;
}

export const newTarget = (isFurniture = false): Target => ({ inlines: [], beside: [], fields: [], isFurniture });

interface Setting {
  readonly rend: readonly string[];
  readonly target?: string;
  /** Who has put the words in by a tracked change. */
  readonly added?: string;
  /** The mark of the note that is called, where its author has set it himself. */
  readonly mark?: string;
}

type Read = (reading: Reading, node: OfficeNode, target: Target, setting: Setting) => void;

const PLAIN: Setting = { rend: [] };

function write(target: Target, text: string, { rend, target: link, added }: Setting): void {
  if (text === '' || target.fields.some(({ inResult }) => !inResult) || isPageNumber(target)) return;
  const address = link ?? linkOf(target.fields);
  target.inlines.push({ kind: 'words', text, rend, ...given({ target: address, added }) });
}

const LINK = /^\s*HYPERLINK\s+(?:"([^"]*)"|(\S+))/u;

/** Where the innermost link leads that a field makes of its words. */
function linkOf(fields: readonly Field[]): string | undefined {
  const found = fields.map(({ instruction }) => LINK.exec(instruction)).findLast((match) => match !== null);
  const address = found?.[1] ?? found?.[2];
  return address?.startsWith('\\') === true ? undefined : address;
}

const isPageNumber = ({ isFurniture, fields }: Target): boolean =>
  isFurniture && fields.some(({ instruction }) => /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/u.test(instruction));

/** The words of a paragraph, or of whatever may stand for one. */
export function readContent(reading: Reading, node: OfficeNode, target: Target): void {
  readAll(reading, node, target, PLAIN);
}

const readAll: Read = (reading, node, target, setting) => {
  for (const child of nodesOf(node)) (READERS[child.name] ?? readAll)(reading, child, target, setting);
};

const nothing: Read = () => undefined;

/** Whose a tracked change is. */
const authorOf = ({ attributes }: OfficeNode): string => attributes['w:author'] ?? 'Unknown author';

/** What has been taken out: told, or a mark where that is asked for. */
export function takeOut(reading: Reading, node: OfficeNode, text: string, { inlines }: Target): void {
  if (text === '') return;
  if (reading.marksChanges) inlines.push({ kind: 'deleted', text, by: authorOf(node) });
  else reading.tally.add('deleted', text.length, text);
}

const leaveDeleted: Read = (reading, node, target) =>
  takeOut(reading, node, [...descendants(node, 'w:delText'), ...descendants(node, 'w:t')].map(textIn).join(''), target);

const readInserted: Read = (reading, node, target, setting) =>
  readAll(reading, node, target, reading.marksChanges ? { ...setting, added: authorOf(node) } : setting);

const readRun: Read = (reading, node, target, { target: link, added }) => {
  const own = childOf(node, 'w:rPr');
  const style = childOf(own, 'w:rStyle')?.attributes['w:val'];
  const properties = [...(own === undefined ? [] : [own]), ...(style === undefined ? [] : reading.styles(style).runs)];
  if (isHidden(properties)) {
    const text = descendants(node, 'w:t').map(textIn).join('');
    return void reading.tally.add('hidden', text.length, text);
  }
  const inLink = link !== undefined || linkOf(target.fields) !== undefined;
  const setting = { rend: rendOf(properties, inLink), ...given({ target: link, added }) };
  const mark = ownMark(node);
  if (mark === undefined) return void readAll(reading, node, target, setting);
  const children = nodesOf(node);
  const end = children.findIndex(({ attributes }) => 'w:customMarkFollows' in attributes) + 1;
  readAll(reading, { ...node, children: children.slice(0, end) }, target, { ...setting, mark });
};

const readLink: Read = (reading, node, target, setting) => {
  const { 'r:id': id, 'w:anchor': anchor } = node.attributes;
  const address = id === undefined ? undefined : reading.relations.byId.get(id);
  const whole = address ?? (anchor === undefined ? undefined : `#${anchor}`);
  readAll(reading, node, target, whole === undefined ? setting : { ...setting, target: whole });
};

const readField: Read = (_, { attributes }, { fields }) => {
  const type = attributes['w:fldCharType'];
  if (type === 'begin') fields.push({ instruction: '', inResult: false });
  else if (type === 'separate' && fields.length > 0) fields.at(-1)!.inResult = true;
  else if (type === 'end') fields.pop();
};

const readSimpleField: Read = (reading, node, target, setting) => {
  target.fields.push({ instruction: node.attributes['w:instr'] ?? '', inResult: true });
  readAll(reading, node, target, setting);
  target.fields.pop();
};

const readText: Read = (_, node, target, setting) => write(target, textIn(node).replace(/[\r\n]/gu, ' '), setting);

const readBreak: Read = (_, { attributes }, { inlines }) => {
  const type = attributes['w:type'];
  inlines.push(type === 'page' ? { kind: 'pb' } : { kind: 'lb' });
};

const character =
  (text: string): Read =>
  (_, _node, target, setting) =>
    write(target, text, setting);

const readNoteCall =
  (kind: 'foot' | 'end'): Read =>
  (reading, node, { inlines }, { mark }) => {
    const call = reading.callNote(kind, node.attributes['w:id'] ?? '', mark);
    if (call !== undefined) inlines.push(call);
  };

/** The mark that an author has set himself to the call of a note: `*`. It follows the call in its run. */
function ownMark(run: OfficeNode): string | undefined {
  const call = nodesOf(run).findIndex(({ attributes }) => !OFF.has(attributes['w:customMarkFollows'] ?? '0'));
  const mark = nodesOf(run)
    .slice(call + 1)
    .map((node) => (node.name === 'w:sym' ? symbolOf(node) : textIn(node)))
    .join('')
    .trim();
  return call === -1 || mark === '' || mark.length > 5 ? undefined : mark;
}

const symbolOf = ({ attributes }: OfficeNode): string => symbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '');

const readComment: Read = (reading, node, target) => {
  const call = reading.callComment(node.attributes['w:id'] ?? '');
  if (call !== undefined) target.inlines.push(call);
};

/** An image: the file that it becomes, or counted among what is left out. */
function carryImage(reading: Reading, path: string, { inlines, isFurniture }: Target): void {
  const url = isFurniture ? undefined : reading.carrier.take(path);
  if (url === undefined) reading.tally.add('images', 1);
  else inlines.push({ kind: 'image', url });
}

/** What drawings hold: text in boxes, a rule across the page, images. */
const readDrawing: Read = (reading, node, target) => {
  const boxes = descendants(node, 'w:txbxContent');
  target.beside.push(...boxes.flatMap((box) => reading.blocksOf(box, target.isFurniture)));
  if (descendants(node, 'v:rect').some(({ attributes }) => attributes['o:hr'] === 't')) {
    target.beside.push({ kind: 'milestone' });
  }
  const images = [...descendants(node, 'a:blip'), ...descendants(node, 'v:imagedata')];
  for (const { attributes } of images) {
    const path = reading.relations.byId.get(attributes['r:embed'] ?? attributes['r:id'] ?? '') ?? '';
    carryImage(reading, path, target);
  }
};

/** One thing in two ways, for programs that know it and those that do not: the first in which there is something. */
const readAlternative: Read = (reading, node, target, setting) => {
  const ways = [...nodesOf(node, 'mc:Choice'), ...nodesOf(node, 'mc:Fallback')];
  const says = (way: OfficeNode): boolean =>
    ['w:txbxContent', 'w:t', 'a:blip', 'v:imagedata'].some((name) => descendants(way, name).length > 0);
  const way = ways.find(says);
  if (way !== undefined) readAll(reading, way, target, setting);
};

const readFormula: Read = (reading, node, target, setting) => {
  reading.tally.add('formulas', 1);
  write(target, descendants(node, 'm:t').map(textIn).join(''), setting);
};

const readRuby: Read = (reading, node, target, setting) => {
  const above = childOf(node, 'w:rt');
  const text = above === undefined ? '' : descendants(above, 'w:t').map(textIn).join('');
  reading.tally.add('ruby', text.length, text);
  const base = childOf(node, 'w:rubyBase');
  if (base !== undefined) readAll(reading, base, target, setting);
};

/** What is not here holds what is: its words are read. */
const READERS: Readonly<Record<string, Read>> = {
  'w:pPr': nothing,
  'w:rPr': nothing,
  'w:sdtPr': nothing,
  'w:smartTagPr': nothing,
  'w:customXmlPr': nothing,
  'w:r': readRun,
  'w:hyperlink': readLink,
  'w:ins': readInserted,
  'w:moveTo': readInserted,
  'w:del': leaveDeleted,
  'w:moveFrom': leaveDeleted,
  'w:delText': nothing,
  'w:delInstrText': nothing,
  'w:fldSimple': readSimpleField,
  'w:fldChar': readField,
  'w:instrText': (_, node, { fields }) => {
    const field = fields.at(-1);
    if (field !== undefined && !field.inResult) field.instruction += textIn(node);
  },
  'w:t': readText,
  'w:tab': character('\t'),
  'w:ptab': character('\t'),
  'w:noBreakHyphen': character('\u2011'),
  'w:softHyphen': character('\u00ad'),
  'w:sym': (_, node, target, setting) => write(target, symbolOf(node), setting),
  'w:br': readBreak,
  'w:cr': (_, _node, { inlines }) => void inlines.push({ kind: 'lb' }),
  'w:footnoteReference': readNoteCall('foot'),
  'w:endnoteReference': readNoteCall('end'),
  'w:commentReference': readComment,
  'w:drawing': readDrawing,
  'w:pict': readDrawing,
  'w:object': readDrawing,
  'mc:AlternateContent': readAlternative,
  'm:oMath': readFormula,
  'w:ruby': readRuby,
};
