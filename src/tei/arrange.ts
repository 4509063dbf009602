import { setOf, type SourceText } from '../text/index.js';
import { readXml } from '../xml/index.js';
import { edited, type Edit } from './edits.js';
import { asText } from './source-doc.js';
import { TEI_NAMESPACE } from './tei-names.js';
import { BLOCKS, breakOf, CONTAINERS, isWordless, POINTS, printedAs, readingOf, standsBefore } from './words-model.js';

interface Element {
  name: string;
  /** Of another namespace: its words are read, its name means nothing. */
  readonly foreign: boolean;
  readonly breaks: string | undefined;
  readonly type: string | undefined;
  readonly who: string | undefined;
  readonly start: number;
  /** Behind the start tag. */
  readonly opened: number;
  end: number;
  holdsBlock: boolean;
  /** It has words of its flow. */
  hasWords: boolean;
  readonly children: (Element | Run)[];
}

/** Character data, with the place of its source. */
interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stream of words: the text, or one note. */
interface Flow {
  /** What was read last. */
  last: 'word' | 'space' | 'nothing';
  /** Where words were parted by markup alone since then. */
  parted: number | undefined;
  /** The word goes on: a break within it was read last. */
  joined: boolean;
  /** White space that was read last, which a break within a word would take away. */
  blank: readonly [start: number, end: number] | undefined;
}

/** In plain text and Markdown these stand in brackets. */
const BRACKETED: ReadonlySet<string> = new Set(['supplied', 'unclear']);

/** Every edition sets these apart where they have words, wherever they stand: no white space is needed. */
const SET_APART: ReadonlySet<string> = setOf('cell div head item lb list p row sp speaker table');

const isElement = (child: Element | Run): child is Element => 'children' in child;

/**
 * A document in which white space says what only the names of elements did: between words that stand apart there is
 * some, at a break within a word there is none. Several texts become a group of texts, notes that hold a
 * label or a stage direction become that. Nothing else changes; a document that needs nothing comes back as it is. The
 * document has passed the XML gate.
 */
export function arranged(document: SourceText): SourceText {
  const own = textElements(document);
  const tei = own.length > 0 ? document : asText(document);
  const texts = own.length > 0 ? own : textElements(tei);
  const edits: Edit[] = texts.length > 1 ? [...grouped(texts, tei.text)] : [];
  for (const text of texts) {
    nameNotes(text, false, edits, tei.text);
    emptyPoints(text, edits, tei.text);
    nameSpeakers(text, edits, tei.text);
    arrange(text, newFlow(), edits, tei.text);
  }
  return edits.length === 0 ? tei : { ...tei, text: edited(tei.text, edits) };
}

const newFlow = (): Flow => ({ last: 'nothing', parted: undefined, joined: false, blank: undefined });

/**
 * Several texts of one document become a group of texts, which says the same in another way; what stands between them
 * comes first.
 */
function* grouped(texts: readonly Element[], source: string): Generator<Edit> {
  const [first, last] = [texts[0]!, texts.at(-1)!];
  const name = /^<([^\s/>]+)/u.exec(source.slice(first.start))![1]!;
  const group = name.replace(/text$/u, 'group');
  const between = texts.slice(1).map((text, i) => [texts[i]!.end, text.start] as const);
  const moved = between.map(([start, end]) => source.slice(start, end)).filter((words) => /\S/u.test(words));
  yield [first.start, first.start, `${moved.join('')}<${name}><${group}>`];
  if (moved.length > 0) for (const [start, end] of between) yield [start, end, ''];
  yield [last.end, last.end, `</${group}></${name}>`];
}

/** The texts of the document, as trees; not those of documents within it. */
function textElements(tei: SourceText): readonly Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  let depth = 0;
  readXml(tei, {
    open: ({ local, uri, attributes, start, end }) => {
      depth++;
      if (open.length === 0 && (depth !== 2 || local !== 'text' || uri !== TEI_NAMESPACE)) return;
      const said = (key: string): string | undefined => attributes.find(({ name }) => name === key)?.value;
      const foreign = uri !== TEI_NAMESPACE;
      const element: Element = {
        name: local,
        foreign,
        breaks: said('break'),
        type: said('type'),
        who: said('who'),
        start,
        opened: end,
        end: start,
        holdsBlock: false,
        hasWords: false,
        children: [],
      };
      if (!foreign && BLOCKS.has(local)) for (const around of open) around.holdsBlock = true;
      open.at(-1)?.children.push(element);
      if (open.length === 0) found.push(element);
      open.push(element);
    },
    text: (text, start, end) => {
      open.at(-1)?.children.push({ text, start, end });
      if (open.length > 0 && /\S/u.test(text)) wordsIn(open);
    },
    close: (_, end) => {
      depth--;
      const element = open.pop();
      if (element !== undefined) element.end = end;
    },
  });
  return found;
}

/** A word has been read in the innermost of these; what stands in a note is no word of what is around it. */
function wordsIn(open: readonly Element[]): void {
  for (let i = open.length - 1; i >= 0 && !open[i]!.hasWords; i--) {
    open[i]!.hasWords = true;
    if (open[i]!.name === 'note' && !open[i]!.foreign) return;
    if (i > 0 && isWordless(open[i]!.name, open[i - 1]!.name)) return;
  }
}

/** Notes that are labels or stage directions are called so. */
function nameNotes(parent: Element, within: boolean, edits: Edit[], source: string): void {
  const elements = parent.children.filter(isElement);
  // What a note is called by now says nothing of what it was.
  const names = elements.map(({ name, foreign }) => (foreign ? undefined : name));
  const beside = names.includes('u');
  for (const [i, child] of elements.entries()) {
    const printed =
      child.name === 'note' && !child.foreign
        ? printedAs(child.type, { within, beside, before: standsBefore(names, i) })
        : undefined;
    if (printed !== undefined) rename(child, printed, edits, source);
    nameNotes(child, within || (child.name === 'u' && !child.foreign), edits, source);
  }
}

/** `<anchor>here</anchor>` says what `<anchor/>here` says. */
function emptyPoints(parent: Element, edits: Edit[], source: string): void {
  for (const child of parent.children.filter(isElement)) {
    if (child.children.length > 0 && !child.foreign && POINTS.has(child.name)) {
      const close = source.lastIndexOf('</', child.end - 1);
      edits.push([child.opened - 1, child.opened, '/>'], [close, child.end, '']);
    }
    emptyPoints(child, edits, source);
  }
}

/** `<annotationBlock who="#a"><u>` says what `<annotationBlock><u who="#a">` says. */
function nameSpeakers(parent: Element, edits: Edit[], source: string): void {
  const { who } = parent;
  const speaks = who !== undefined && parent.name === 'annotationBlock' && !parent.foreign;
  for (const child of parent.children.filter(isElement)) {
    if (speaks && child.name === 'u' && !child.foreign && child.who === undefined) {
      const at = child.start + /^<[^\s/>]+/u.exec(source.slice(child.start, child.start + 100))![0].length;
      edits.push([at, at, ` who="${who.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`]);
    }
    nameSpeakers(child, edits, source);
  }
}

function rename(element: Element, name: string, edits: Edit[], source: string): void {
  const { start, end } = element;
  const written = /^<((?:[^\s/>:]+:)?)note/u.exec(source.slice(start, start + 100));
  if (written === null) return;
  element.name = name;
  const at = start + written[0].length;
  edits.push([at - 'note'.length, at, name]);
  const close = source.lastIndexOf('</', end - 1);
  // `<note/>` has no end tag of its own.
  if (source[end - 2] !== '/') edits.push([close + 2 + written[1]!.length, close + 2 + written[1]!.length + 4, name]);
}

function arrange(parent: Element, flow: Flow, edits: Edit[], source: string): void {
  const elements = parent.children.filter(isElement);
  const read = parent.foreign
    ? undefined
    : readingOf(
        parent.name,
        elements.map(({ name }) => name),
      );
  const apart = !parent.foreign && CONTAINERS.has(parent.name);
  for (const child of parent.children) {
    if (!isElement(child)) {
      if (read === undefined) readRun(child, flow, edits, source);
    } else if (read === undefined || child === elements[read]) {
      arrangeElement(child, parent, apart, flow, edits, source);
    } else for (const note of notesIn(child)) arrange(note, newFlow(), edits, source);
  }
}

/** Notes are read wherever they stand, in another reading too. */
const notesIn = (element: Element): readonly Element[] =>
  element.name === 'note' && !element.foreign ? [element] : element.children.filter(isElement).flatMap(notesIn);

function arrangeElement(
  element: Element,
  parent: Element,
  apart: boolean,
  flow: Flow,
  edits: Edit[],
  source: string,
): void {
  const { name, foreign, start, end } = element;
  if (foreign) {
    arrange(element, flow, edits, source);
    return;
  }
  if (name === 'note') {
    arrange(element, newFlow(), edits, source);
    return;
  }
  const breaks = breakOf(name, element.breaks);
  if (breaks === 'joined') join(flow, edits);
  const parts = apart || breaks === 'apart' || BLOCKS.has(name) || element.holdsBlock;
  const isSet = SET_APART.has(name) && element.hasWords;
  if (parts) part(flow, start, isSet);
  if (BRACKETED.has(name)) bracket(flow, edits);
  if (isWordless(name, parent.name)) {
    for (const note of element.children.filter(isElement).flatMap(notesIn)) arrange(note, newFlow(), edits, source);
  } else arrange(element, flow, edits, source);
  if (BRACKETED.has(name)) bracket(flow, edits);
  if (parts) part(flow, end, isSet);
}

function part(flow: Flow, at: number, isSet: boolean): void {
  flow.joined = false;
  flow.blank = undefined;
  if (isSet) Object.assign(flow, { last: 'space', parted: undefined });
  if (flow.last === 'word') flow.parted ??= at;
}

/** A bracket that an edition may set here is read as a word is. */
function bracket(flow: Flow, edits: Edit[]): void {
  if (flow.parted !== undefined) edits.push([flow.parted, flow.parted, ' ']);
  Object.assign(flow, { last: 'word', parted: undefined, blank: undefined });
}

function join(flow: Flow, edits: Edit[]): void {
  if (flow.parted !== undefined) return;
  if (flow.blank !== undefined) edits.push([...flow.blank, '']);
  flow.blank = undefined;
  flow.joined = true;
}

/** `\n  ` of `\n  four`; white space that a reference stands for is meant. */
const LEADING = /^[ \t\r\n]+/u;
const TRAILING = /[ \t\r\n]+$/u;

function readRun({ text, start, end }: Run, flow: Flow, edits: Edit[], source: string): void {
  if (text === '') return;
  const written = source.slice(start, end);
  const leading = flow.joined ? (LEADING.exec(written)?.[0].length ?? 0) : 0;
  if (leading > 0) edits.push([start, start + leading, '']);
  const words = flow.joined ? text.replace(LEADING, '') : text;
  if (words === '') return;
  flow.joined = false;
  if (flow.parted !== undefined && !/^\s/u.test(words)) edits.push([flow.parted, flow.parted, ' ']);
  flow.parted = undefined;
  const trailing = TRAILING.exec(written)?.[0].length ?? 0;
  flow.blank = trailing > 0 ? [Math.max(end - trailing, start + leading), end] : undefined;
  flow.last = /\s$/u.test(words) ? 'space' : 'word';
}
