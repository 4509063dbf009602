import { childOf, descendants, isNode, textIn, type OfficeNode } from '../office/office-tree.js';
import type { Inline, StyledBlock } from '../styled/styled-model.js';
import type { Reading } from './odt-reading.js';
import { isHidden, rendOf } from './odt-styles.js';
import { given } from '../../text/index.js';

/** Where the words of one paragraph go. */
interface Target {
  readonly inlines: Inline[];
  /** What stands in boxes beside the words: its paragraphs follow. */
  readonly beside: StyledBlock[];
  readonly isFurniture: boolean;
  /** Whether a blank has just been written, so that a further one is only the file's own layout. */
  blank: boolean;
}

export const newTarget = (isFurniture: boolean): Target => ({ inlines: [], beside: [], isFurniture, blank: true });

interface Setting {
  /** The properties of the spans round the words, nearest first. */
  readonly properties: readonly OfficeNode[];
  readonly target?: string;
}

type Read = (reading: Reading, node: OfficeNode, target: Target, setting: Setting) => void;

function write({ changes }: Reading, target: Target, text: string, { properties, target: link }: Setting): void {
  if (text === '') return;
  const rend = rendOf(properties, link !== undefined);
  target.inlines.push({ kind: 'words', text, rend, ...given({ target: link, added: changes.added }) });
}

/** White space of the file is one blank, and none at a paragraph's beginning or behind another. */
function writeText(reading: Reading, target: Target, text: string, setting: Setting): void {
  if (isHidden(setting.properties)) return void reading.tally.add('hidden', text.length, text);
  const single = text.replace(/[ \t\r\n]+/gu, ' ');
  const shown = target.blank ? single.replace(/^ /u, '') : single;
  if (shown === '') return;
  target.blank = shown.endsWith(' ');
  write(reading, target, shown, setting);
}

/** The words of a paragraph; `properties` are those of its style that are set on words. */
export function readContent(reading: Reading, node: OfficeNode, target: Target): void {
  readAll(reading, node, target, { properties: [] });
}

const readAll: Read = (reading, node, target, setting) => {
  for (const child of node.children) {
    if (!isNode(child)) writeText(reading, target, child, setting);
    else (READERS[child.name] ?? readAll)(reading, child, target, setting);
  }
};

const nothing: Read = () => undefined;

const within =
  (more: (node: OfficeNode, reading: Reading) => Partial<Setting>): Read =>
  (reading, node, target, setting) => {
    const own = more(node, reading);
    const properties = [...(own.properties ?? []), ...setting.properties];
    readAll(reading, node, target, { ...setting, ...own, properties });
  };

const readSpan = within(({ attributes }, { styles }) => ({ properties: styles.runs(attributes['text:style-name']) }));
const readLink = within(({ attributes }) => given({ target: attributes['xlink:href'] }));

const point =
  (inline: Inline): Read =>
  (_, _node, target) => {
    target.inlines.push(inline);
    target.blank = true;
  };

const readNote: Read = (reading, node, target) => {
  target.blank = false;
  const kind = node.attributes['text:note-class'] === 'endnote' ? 'end' : 'foot';
  const citation = childOf(node, 'text:note-citation');
  const body = childOf(node, 'text:note-body');
  if (body !== undefined) {
    target.inlines.push(reading.callNote(kind, citation === undefined ? '' : textIn(citation).trim(), body));
  }
};

/** Where a tracked change has taken words out. */
const readDeletion: Read = ({ changes }, { attributes }, { inlines }) => {
  const change = changes.byId.get(attributes['text:change-id'] ?? '');
  const text = change?.deleted?.replace(/\s+/gu, ' ') ?? '';
  if (change !== undefined && text !== '') inlines.push({ kind: 'deleted', text, by: change.by });
};

const readAnnotation: Read = (_, node, target) => {
  target.blank = false;
  const creator = childOf(node, 'dc:creator');
  const text = [...descendants(node, 'text:p'), ...descendants(node, 'text:h')].map(textIn).join(' ');
  target.inlines.push({
    kind: 'remark',
    text: text.replace(/\s+/gu, ' ').trim(),
    by: creator === undefined ? '' : textIn(creator).trim(),
  });
};

/** What frames hold: text in boxes, images, other documents. */
const readFrame: Read = (reading, node, target) => {
  const boxes = descendants(node, 'draw:text-box');
  target.beside.push(...boxes.flatMap((box) => reading.blocksOf(box, target.isFurniture)));
  const objects = [...descendants(node, 'draw:object'), ...descendants(node, 'draw:object-ole')];
  reading.tally.add('embedded', objects.length);
  // The picture that stands for an embedded document is none of its own.
  if (objects.length > 0) return;
  // Of one image in several forms, the first that can be carried.
  const images = descendants(node, 'draw:image').map(({ attributes }) => attributes['xlink:href'] ?? '');
  const url = images.map((path) => reading.carrier.take(path.replace(/^\.\//u, ''))).find((name) => name !== undefined);
  if (url !== undefined) target.inlines.push({ kind: 'image', url });
  else reading.tally.add('images', images.length);
};

/** Words in a drawn shape are paragraphs beside those of the page. */
const readShape: Read = (reading, node, target) => {
  target.beside.push(...reading.blocksOf(node, target.isFurniture));
};

const readPageNumber: Read = (reading, node, target, setting) => {
  if (!target.isFurniture) readAll(reading, node, target, setting);
};

const readRuby: Read = (reading, node, target, setting) => {
  const above = childOf(node, 'text:ruby-text');
  const text = above === undefined ? '' : textIn(above);
  reading.tally.add('ruby', text.length, text);
  const base = childOf(node, 'text:ruby-base');
  if (base !== undefined) readAll(reading, base, target, setting);
};

const SHAPES = ['custom-shape', 'rect', 'line', 'polyline', 'polygon', 'path', 'circle', 'ellipse', 'caption', 'g'];

/** What is not here holds words: fields, bookmarks, whatever a later version brings. */
const READERS: Readonly<Record<string, Read>> = {
  'text:span': readSpan,
  'text:a': readLink,
  'text:s': (reading, { attributes }, target, setting) => {
    target.blank = false;
    write(reading, target, ' '.repeat(Math.min(1000, Number(attributes['text:c'] ?? 1) || 1)), setting);
  },
  'text:tab': (reading, _node, target, setting) => {
    target.blank = false;
    write(reading, target, '\t', setting);
  },
  'text:line-break': point({ kind: 'lb' }),
  'text:note': readNote,
  'text:change': readDeletion,
  'text:change-start': ({ changes }, { attributes }) => {
    changes.added = changes.byId.get(attributes['text:change-id'] ?? '')?.by;
  },
  'text:change-end': ({ changes }) => {
    changes.added = undefined;
  },
  'text:number': nothing,
  'office:annotation': readAnnotation,
  'office:annotation-end': nothing,
  'text:page-number': readPageNumber,
  'text:page-count': readPageNumber,
  'text:ruby': readRuby,
  'text:script': nothing,
  'svg:title': nothing,
  'svg:desc': nothing,
  'draw:frame': readFrame,
  ...Object.fromEntries(SHAPES.map((shape) => [`draw:${shape}`, readShape])),
};
