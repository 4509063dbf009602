import type { Place } from '../../diagnostics/index.js';
import { numberAs } from '../styled/list-numbers.js';
import type { Inline, StyledBlock, StyledNote } from '../styled/styled-model.js';
import { hasWords } from '../styled/tidy-content.js';
import type { Tally } from '../styled/left-out.js';
import { setOf } from '../../text/index.js';
import type { Notes } from './html-notes.js';
import { pageOf } from './page-anchors.js';
import { isElement, textIn, type HtmlElement, type HtmlNode, type HtmlText } from './parse-html.js';
import { readTable } from './html-tables.js';
import { isCentred, isHidden, rendIn } from './html-typography.js';
import { wordsOf } from './html-words.js';

/** A page that is being read. */
export interface Reading {
  readonly source: string;
  readonly notes: Notes;
  readonly written: StyledNote[];
  readonly tally: Tally;
  readonly placeOf: (offset: number) => Place;
}

/** Blocks that are being read one after the other, and the words that no block has yet. */
interface Flow {
  readonly reading: Reading;
  readonly blocks: StyledBlock[];
  inlines: Inline[];
  /** Whether a blank has just been written. */
  blank: boolean;
  readonly isPreformatted: boolean;
  readonly centred: boolean;
}

interface Setting {
  readonly rend: readonly string[];
  readonly target?: string;
}

const PLAIN: Setting = { rend: [] };

type Read = (flow: Flow, element: HtmlElement, setting: Setting) => void;

/** The blocks that nodes are, loose words as paragraphs. */
export function blocksOf(
  reading: Reading,
  nodes: readonly HtmlNode[],
  more: Partial<Flow> = {},
): readonly StyledBlock[] {
  const flow: Flow = { reading, blocks: [], inlines: [], blank: true, isPreformatted: false, centred: false, ...more };
  readAll(flow, nodes, PLAIN);
  endParagraph(flow);
  return flow.blocks;
}

function readAll(flow: Flow, nodes: readonly HtmlNode[], setting: Setting): void {
  for (const node of nodes) {
    if (!isElement(node)) readText(flow, node, setting);
    else readElement(flow, node, setting);
  }
}

function readText(flow: Flow, text: HtmlText, setting: Setting): void {
  if (flow.isPreformatted) return readPreformatted(flow, text, setting);
  const words = wordsOf(text, flow.reading.source, flow.blank, setting);
  const last = words.at(-1);
  if (last !== undefined) flow.blank = last.text === ' ';
  for (const one of words) flow.inlines.push(one);
}

/** Lines are lines, and blanks blanks. */
function readPreformatted(flow: Flow, text: HtmlText, setting: Setting): void {
  let from = text.start;
  for (const [i, line] of text.text.split('\n').entries()) {
    if (i > 0) flow.inlines.push({ kind: 'lb', from: from - 1 });
    if (line !== '') flow.inlines.push({ kind: 'words', text: line, from, ...setting });
    from += line.length + 1;
  }
}

/** Ends the paragraph of the words so far. */
function endParagraph(flow: Flow): void {
  const content = flow.inlines;
  flow.inlines = [];
  flow.blank = true;
  const paragraphs = dividedAtDoubleBreaks(content).filter((part) => part.some(({ kind }) => kind !== 'lb'));
  for (const part of paragraphs) {
    const isEmpty = !hasWords(part) && part.every(({ kind }) => kind === 'words' || kind === 'lb');
    if (!isEmpty) flow.blocks.push({ kind: 'p', content: part, ...(flow.centred ? { rend: 'center' as const } : {}) });
  }
}

const isBlank = (inline: Inline): boolean => inline.kind === 'words' && inline.text.trim() === '';

/** `<br><br>` is how pages without paragraphs part them. */
function dividedAtDoubleBreaks(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const parts: Inline[][] = [[]];
  let breaks = 0;
  for (const inline of content) {
    if (inline.kind === 'lb') breaks++;
    else if (!isBlank(inline)) {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)!.push(inline);
  }
  return parts;
}

function readElement(flow: Flow, element: HtmlElement, setting: Setting): void {
  const { reading } = flow;
  const text = (): string => textIn(element).replace(/\s+/gu, ' ').trim();
  if (isHidden(element)) {
    return reading.tally.add('hidden', text().length, text(), reading.placeOf(element.start));
  }
  const note = reading.notes.at(element);
  if (note !== undefined) return readNote(flow, element, note);
  const page = pageOf(element);
  if (page !== undefined) return void flow.inlines.push({ kind: 'pb', n: page.n });
  if (isNavigation(element)) {
    return reading.tally.add('navigation', text().length, text(), reading.placeOf(element.start));
  }
  const read = READERS[element.name];
  if (read !== undefined) return read(flow, element, setting);
  if (BLOCKS.has(element.name)) return readBlock(flow, element);
  readAll(flow, element.children, { ...setting, rend: rendIn(element, setting.rend) });
}

const NAVIGATION: ReadonlySet<string> = new Set(['navigation', 'search', 'doc-toc', 'doc-pagelist']);
export const isNavigation = ({ name, attributes }: HtmlElement): boolean =>
  name === 'nav' || NAVIGATION.has(attributes['role'] ?? '');

/** Elements that begin and end paragraphs; what they hold is read as it comes. */
const BLOCKS: ReadonlySet<string> = setOf(
  'address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer header hgroup legend li main p section summary tbody td tfoot th thead tr',
);

const readBlock = (flow: Flow, element: HtmlElement): void => {
  endParagraph(flow);
  const centred = flow.centred || isCentred(element);
  for (const block of blocksOf(flow.reading, element.children, { centred })) flow.blocks.push(block);
};

function readNote(flow: Flow, element: HtmlElement, { id, n }: { readonly id: string; readonly n: string }): void {
  endParagraph(flow);
  flow.reading.written.push({ kind: 'note', id, n, place: 'foot', blocks: blocksOf(flow.reading, element.children) });
}

/** A paragraph's worth of words, whatever blocks are in it: a heading's. */
function contentOf(reading: Reading, element: HtmlElement): readonly Inline[] {
  return blocksOf(reading, element.children).flatMap((block, i) =>
    'content' in block ? [...(i === 0 ? [] : [{ kind: 'lb' as const }]), ...block.content] : [],
  );
}

const readHeading: Read = (flow, element) => {
  endParagraph(flow);
  const content = contentOf(flow.reading, element);
  flow.blocks.push({ kind: 'head', level: Number(element.name[1]), content });
};

const readQuote: Read = (flow, element) => {
  endParagraph(flow);
  flow.blocks.push({ kind: 'quote', blocks: blocksOf(flow.reading, element.children) });
};

const readPre: Read = (flow, element) => {
  endParagraph(flow);
  for (const block of blocksOf(flow.reading, element.children, { isPreformatted: true })) flow.blocks.push(block);
};

const itemsOf = (list: HtmlElement): readonly HtmlElement[] =>
  list.children.filter(isElement).flatMap((child) => (child.name === 'li' ? [child] : []));

/** What stands in a list but in no item: read where the list stands. */
const readBesideItems = (flow: Flow, list: HtmlElement): void =>
  readAll(
    flow,
    list.children.filter((child) => !isElement(child) || child.name !== 'li'),
    PLAIN,
  );

const readBullets: Read = (flow, element) => {
  endParagraph(flow);
  readBesideItems(flow, element);
  const items = itemsOf(element).flatMap((item) => {
    const note = flow.reading.notes.at(item);
    if (note === undefined) return [blocksOf(flow.reading, item.children)];
    readNote(flow, item, note);
    return [];
  });
  if (items.length > 0) flow.blocks.push({ kind: 'list', items });
};

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Numbers are text, as they are in a transcription: `1. `. */
const readNumbered: Read = (flow, element) => {
  endParagraph(flow);
  readBesideItems(flow, element);
  let number = Number.parseInt(element.attributes['start'] ?? '1', 10) || 1;
  for (const item of itemsOf(element)) {
    const note = flow.reading.notes.at(item);
    if (note !== undefined) readNote(flow, item, note);
    else {
      number = Number.parseInt(item.attributes['value'] ?? '', 10) || number;
      const text = `${numberAs(FORMATS[element.attributes['type'] ?? ''] ?? 'decimal', number)}. `;
      flow.blocks.push(...numbered(text, item.start, blocksOf(flow.reading, item.children)));
    }
    number++;
  }
};

function numbered(text: string, from: number, blocks: readonly StyledBlock[]): readonly StyledBlock[] {
  const [first, ...rest] = blocks;
  const number: Inline = { kind: 'words', text, rend: [], from };
  return first !== undefined && 'content' in first
    ? [{ ...first, content: [number, ...first.content] }, ...rest]
    : [{ kind: 'p', content: [number] }, ...blocks];
}

const readLink: Read = (flow, element, setting) => {
  const { notes } = flow.reading;
  const note = notes.calledBy(element);
  if (note !== undefined) flow.inlines.push({ kind: 'call', note: note.id, n: note.n });
  else if (!notes.isBackLink(element)) {
    const target = element.attributes['href']?.trim();
    const inner = { ...setting, rend: rendIn(element, setting.rend) };
    readAll(flow, element.children, target === undefined || target === '' ? inner : { ...inner, target });
    return;
  }
  if (note !== undefined) flow.blank = false;
};

const count =
  (what: 'scripts' | 'images'): Read =>
  ({ reading }, element) =>
    reading.tally.add(what, 1, '', reading.placeOf(element.start));

/** What is not here, and begins no block, is words within a line. */
const READERS: Readonly<Record<string, Read>> = {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, readHeading])),
  blockquote: readQuote,
  pre: readPre,
  ul: readBullets,
  menu: readBullets,
  ol: readNumbered,
  table: (flow, element) => {
    endParagraph(flow);
    const blocks = readTable(element, (nodes) => blocksOf(flow.reading, nodes));
    for (const block of blocks) flow.blocks.push(block);
  },
  a: readLink,
  br: (flow, element) => {
    flow.inlines.push({ kind: 'lb', from: element.start });
    flow.blank = true;
  },
  hr: (flow) => {
    endParagraph(flow);
    flow.blocks.push({ kind: 'milestone' });
  },
  wbr: () => undefined,
  rp: () => undefined,
  rt: ({ reading }, element) =>
    reading.tally.add('ruby', textIn(element).length, textIn(element), reading.placeOf(element.start)),
  ...Object.fromEntries(
    ['img', 'picture', 'svg', 'canvas', 'video', 'audio', 'object', 'embed'].map((name) => [name, count('images')]),
  ),
  ...Object.fromEntries(
    [
      'script',
      'style',
      'template',
      'noscript',
      'iframe',
      'button',
      'input',
      'select',
      'textarea',
      'link',
      'meta',
      'head',
    ].map((name) => [name, count('scripts')]),
  ),
};
