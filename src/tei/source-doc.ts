import type { SourceText } from '../text/index.js';
import { readXml } from '../xml/index.js';
import { edited, type Edit } from './edits.js';
import { TEI_NAMESPACE } from './tei-names.js';

interface Element {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  /** Those that its start tag declares, as written. */
  readonly namespaces: string;
  readonly start: number;
  /** Behind the start tag. */
  readonly opened: number;
  end: number;
  readonly children: Element[];
}

/**
 * A document that has no `text`, read as one that has: the words of a `sourceDoc` (a transcription by pages, zones and
 * lines) are its text, each surface a division that begins with its page, each zone and line a block; a `facsimile`
 * alone becomes the pages of a text without words. Lines stay lines, so that places can be told. Any other document
 * comes back as it is. The document has passed the XML gate.
 */
export function asText(tei: SourceText): SourceText {
  const transcribed = sourcesOf(tei, 'sourceDoc');
  const edits: Edit[] = [];
  for (const source of transcribed) readAsText(source, tei.text, edits);
  const facsimiles = transcribed.length > 0 ? [] : sourcesOf(tei, 'facsimile');
  const pages = facsimiles.flatMap(surfacesIn).map((surface) => `<div>${pageOf(surface, '')}</div>`);
  if (pages.length > 0) {
    const { end } = facsimiles.at(-1)!;
    edits.push([end, end, `<text xmlns="${TEI_NAMESPACE}"><body>${pages.join('')}</body></text>`]);
  }
  return edits.length === 0 ? tei : { ...tei, text: edited(tei.text, edits) };
}

/** The children of the root that are called so, as trees. */
function sourcesOf(tei: SourceText, wanted: string): readonly Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  let depth = 0;
  readXml(tei, {
    open: ({ local, name, uri, attributes, start, end }) => {
      depth++;
      if (open.length === 0 && (depth !== 2 || local !== wanted || uri !== TEI_NAMESPACE)) return;
      const element: Element = {
        name: uri === TEI_NAMESPACE ? local : '',
        prefix: name.slice(0, name.length - local.length),
        attributes,
        namespaces: [...tei.text.slice(start, end).matchAll(NAMESPACE)].map(([written]) => written).join(''),
        start,
        opened: end,
        end: start,
        children: [],
      };
      open.at(-1)?.children.push(element);
      if (open.length === 0) found.push(element);
      open.push(element);
    },
    close: (_, end) => {
      depth--;
      const element = open.pop();
      if (element !== undefined) element.end = end;
    },
  });
  return found;
}

const surfacesIn = (element: Element): readonly Element[] =>
  element.children.flatMap((child) => {
    if (child.name === 'surface' || child.name === 'graphic') return [child];
    return child.name === 'surfaceGrp' ? surfacesIn(child) : [];
  });

/** The images stay a facsimile; the words become a text. */
function readAsText(source: Element, text: string, edits: Edit[]): void {
  const images = surfacesIn(source).map((surface) => imageOf(surface));
  const facsimile = `<facsimile xmlns="${TEI_NAMESPACE}">${images.join('')}</facsimile>`;
  const { prefix } = source;
  retag(source, text, edits, [
    `${facsimile}<${prefix}text${kept(source)}><${prefix}body>`,
    `</${prefix}body></${prefix}text>`,
  ]);
  for (const child of source.children) readPart(child, source.name, text, edits, false);
}

/** These describe a page or its image, and were never written on it. */
const DESCRIBING: ReadonlySet<string> = new Set(['graphic', 'media', 'binaryObject', 'desc', 'label', 'path']);
const PAGES: ReadonlySet<string> = new Set(['sourceDoc', 'surface', 'surfaceGrp']);

function readPart(element: Element, parent: string, text: string, edits: Edit[], within: boolean): void {
  const { name } = element;
  if (PAGES.has(parent) && DESCRIBING.has(name)) {
    edits.push([element.start, element.end, linesOf(text.slice(element.start, element.end))]);
    return;
  }
  const isPage = PAGES.has(name);
  const isPart = isPage || name === 'zone' || name === 'line';
  if (isPart) retag(element, text, edits, tagsOf(element, within));
  const inside = within || (isPart && !isPage);
  for (const child of element.children) readPart(child, name, text, edits, inside);
}

/** A page is a division, what stands on it a block, what stands in that a line of the block. */
function tagsOf(element: Element, within: boolean): readonly [open: string, close: string] {
  const { name, prefix } = element;
  const page = name === 'surface' ? pageOf(element, prefix) : '';
  if (within) {
    return [`<${prefix}seg${kept(element)}>${page === '' ? `<${prefix}lb/>` : page}`, `</${prefix}seg> `];
  }
  const tag = PAGES.has(name) ? 'div' : 'ab';
  // The page's id is that of its image.
  const attributes = page === '' ? kept(element) : kept(element, ['xml:lang']);
  return [`<${prefix}${tag}${attributes}>${page}`, `</${prefix}${tag}>`];
}

/** Other tags in the place of an element's own; what stands between them stays, on the same lines. */
function retag(element: Element, text: string, edits: Edit[], [open, close]: readonly [string, string]): void {
  const { start, opened, end } = element;
  // `<line/>` has no end tag of its own.
  const isEmpty = text[opened - 2] === '/';
  edits.push([start, opened, `${open}${linesOf(text.slice(start, opened))}${isEmpty ? close : ''}`]);
  if (!isEmpty) edits.push([text.lastIndexOf('</', end - 1), end, close]);
}

const linesOf = (text: string): string => '\n'.repeat(text.split('\n').length - 1);

/** `<pb n="2r" facs="#s2"/>` */
function pageOf(surface: Element, prefix: string): string {
  const id = said(surface, 'xml:id');
  const facs = id === undefined ? addressOf(surface) : `#${id}`;
  return `<${prefix}pb${attribute('n', said(surface, 'n'))}${attribute('facs', facs)}/>`;
}

const IMAGE: readonly string[] = ['xml:id', 'n', 'facs', 'corresp', 'sameAs', 'source'];

function imageOf(surface: Element): string {
  const url = addressOf(surface);
  const attributes = IMAGE.map((name) => attribute(name, said(surface, name))).join('');
  return `<surface${attributes}>${url === undefined ? '' : `<graphic${attribute('url', url)}/>`}</surface>`;
}

function addressOf(surface: Element): string | undefined {
  const graphic = surface.name === 'graphic' ? surface : surface.children.find(({ name }) => name === 'graphic');
  return (graphic && said(graphic, 'url')) ?? said(surface, 'facs');
}

const said = ({ attributes }: Element, wanted: string): string | undefined =>
  attributes.find(({ name }) => name === wanted)?.value;

const KEPT: readonly string[] = ['xml:id', 'xml:lang', 'rend', 'rendition', 'style'];

/** Attributes that mean the same on a block of a text, and the namespaces that are declared here. */
const kept = (element: Element, names = KEPT): string =>
  element.namespaces + names.map((name) => attribute(name, said(element, name))).join('');

/** ` xmlns="urn:x"`, ` xmlns:tei='urn:x'`; within a start tag. */
const NAMESPACE = /\sxmlns(?::[^\s="'<>]+)?\s*=\s*(?:"[^"]*"|'[^']*')/gu;

const attribute = (name: string, value: string | undefined): string =>
  value === undefined
    ? ''
    : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`;
