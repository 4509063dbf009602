import { element, isElement, serialiseNode, type XmlElement, type XmlNode } from '../../xml/index.js';
import { isPlainDay } from '../../dates/index.js';
import { given, setOf } from '../../text/index.js';
import type { Book, BookPage } from './book.js';
import { childrenInBook, elementsOf, holdsBlock, nameInBook } from './content-models.js';

/** How ids and links are written in one kind of book. */
export interface Medium {
  /** The id that an element of a page has; undefined where another is gone to by it. */
  readonly idOf: (page: BookPage, node: XmlElement) => string | undefined;
  /** The address of what has an id, from a page of that scope; undefined where nothing has it. */
  readonly linkTo: (page: BookPage, id: string, scope?: string) => string | undefined;
  /** The edition's own word for a picture. */
  readonly figure: string;
}

/** Where the walk is. */
interface Walk {
  readonly page: BookPage;
  readonly medium: Medium;
  readonly parent?: XmlElement;
  readonly grandparent?: XmlElement;
  readonly inLink: boolean;
}

type Attributes = Record<string, string | undefined>;

/** What only a page on a screen needs. */
const ON_SCREEN: ReadonlySet<string> = setOf('details nav form fieldset input button script style link meta iframe');

/** Attributes that mean something in a book; all others stay on the page. */
const KEPT: ReadonlySet<string> = setOf('class dir title colspan rowspan scope aria-hidden data-added data-record');

const classOf = (node: XmlElement): string => node.attributes['class'] ?? '';

/** A formula stands in a book as on its page. */
const MATHML = 'http://www.w3.org/1998/Math/MathML';

export const holdsMath = (nodes: readonly XmlNode[]): boolean =>
  nodes.some((node) => isElement(node) && (node.name === 'math' || holdsMath(node.children)));

const isLeftOut = (node: XmlElement): boolean =>
  ON_SCREEN.has(node.name) ||
  (node.name === 'a' && classOf(node) === 'skip') ||
  (node.name === 'p' && classOf(node) === 'small' && elementsOf(node).some(({ name }) => name === 'code'));

/** The content of a page as XHTML: what only a browser has goes, what a reading system knows is named. */
export function contentInBook(page: BookPage, medium: Medium): readonly XmlNode[] {
  const content = inBook(page.content, { page, medium, inLink: false });
  if (page.headed === undefined) return content;
  const dir = page.leftward && 'rtl';
  return [element('h1', {}, [page.title]), element('div', { class: 'text', ...languageOf(page.lang), dir }, content)];
}

const inBook = (nodes: readonly XmlNode[], walk: Walk): readonly XmlNode[] =>
  nodes.flatMap((node) => (isElement(node) ? made(node, walk) : [node]));

function made(node: XmlElement, walk: Walk): readonly XmlNode[] {
  if (isLeftOut(node)) return [];
  if (node.attributes['data-page'] !== undefined) return [seam(node, walk)];
  if (node.name === 'a') return [classOf(node) === 'permalink' ? number(node) : link(node, walk)];
  if (isPicture(node)) return [picture(node, walk)];
  if (node.name === 'math') return [{ ...node, attributes: { xmlns: MATHML, ...node.attributes } }];
  const special = SPECIAL[`${node.name}.${classOf(node)}`];
  if (special !== undefined) return special(node, walk);
  if (node.name === 'li' && isNotes(walk.parent)) return [footnote(node, walk)];
  const name = nameInBook(node, { ...walk, isBack: walk.page.type === 'backmatter' });
  return [element(name, { ...kept(node), ...resolved(node, walk) }, within(node, walk))];
}

const within = (node: XmlElement, { parent, ...walk }: Walk): readonly XmlNode[] =>
  inBook(childrenInBook(node, parent), { ...walk, parent: node, ...given({ grandparent: parent }) });

function kept({ attributes }: XmlElement): Attributes {
  const found: Attributes = {};
  for (const name in attributes) if (KEPT.has(name)) found[name] = attributes[name];
  return found;
}

/** Attributes that are not copied as they are. */
function resolved(node: XmlElement, { page, medium }: Walk): Attributes {
  const { name, attributes } = node;
  const labelled = name === 'section' ? attributes['aria-labelledby'] : undefined;
  return {
    id: attributes['id'] === undefined ? undefined : medium.idOf(page, node),
    ...languageOf(attributes['lang']),
    datetime: name === 'time' && elementsOf(node).length === 0 ? instant(attributes['datetime']) : undefined,
    'aria-label': name === 'a' || name === 'section' ? attributes['aria-label'] : undefined,
    'aria-labelledby': labelled === undefined ? undefined : medium.linkTo(page, labelled)?.replace(/^[^#]*#/u, ''),
  };
}

const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;

export const languageOf = (code: string | undefined): Attributes =>
  code !== undefined && LANGUAGE.test(code) ? { lang: code, 'xml:lang': code } : {};

/** `1960`, `1960-09`, `15:30`. */
const PART_OF_DATE = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?|(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)$/u;

const instant = (date: string | undefined): string | undefined =>
  date !== undefined && (PART_OF_DATE.test(date) || isPlainDay(date)) ? date : undefined;

/** The number of a paragraph, by which the registers name it and readers cite it. */
const number = (node: XmlElement): XmlElement =>
  element('span', { class: 'number', 'data-added': '' }, [` ${textOf(node)}`]);

/** A numbered page of the source. */
function seam(node: XmlElement, { page, medium }: Walk): XmlElement {
  const label = node.attributes['data-page']!;
  return element(
    'span',
    {
      class: 'seam',
      'epub:type': 'pagebreak',
      role: 'doc-pagebreak',
      'aria-label': label,
      'data-added': '',
      id: medium.idOf(page, node),
    },
    [`[${label}]`],
  );
}

const OUTSIDE = /^(?:https?:\/\/|mailto:)/u;

/** An address that others wrote, with what URIs do not have escaped. */
const outsideLink = (address: string): string =>
  address
    .replace(/[^\u0021\u0023-\u003B\u003D\u003F-\u005B\u005D\u005F\u0061-\u007A\u007E]/gu, encodeURIComponent)
    .replace(/%(?![0-9A-Fa-f]{2})/gu, '%25');

function link(node: XmlElement, walk: Walk): XmlElement {
  const { page, medium, inLink } = walk;
  const href = node.attributes['href'] ?? '';
  const inside = (): readonly XmlNode[] => inBook(node.children, { page, medium, parent: node, inLink: true });
  const target = inLink
    ? undefined
    : href.startsWith('#')
      ? medium.linkTo(page, href.slice(1), node.attributes['data-scope'])
      : OUTSIDE.test(href)
        ? outsideLink(href)
        : undefined;
  const attributes = { ...kept(node), ...resolved(node, walk) };
  if (holdsBlock(node)) return element('div', attributes, inside());
  if (target === undefined) return element('span', { ...attributes, 'aria-label': undefined }, inside());
  return element('a', { href: target, ...kindOf(node), ...attributes }, inside());
}

/** What a link is for, where reading systems care. */
function kindOf(node: XmlElement): Attributes {
  if (classOf(node) === 'marker') return { 'epub:type': 'noteref', role: 'doc-noteref' };
  return classOf(node) === 'note-number' ? { role: 'doc-backlink' } : {};
}

const isPicture = (node: XmlElement): boolean =>
  node.name === 'img' ||
  node.name === 'picture' ||
  (node.name === 'figure' &&
    elementsOf(node).some(({ name }) => name === 'img') &&
    !elementsOf(node).some(({ name }) => name === 'figcaption'));

const PICTURE_ADDRESS = /^https?:\/\/[^\s<>"\\]+$/u;

/** A picture is not in the book: its words are, and where it is to be found. */
function picture(node: XmlElement, { medium, inLink }: Walk): XmlElement {
  const image = firstNamed(node, 'img') ?? node;
  const { alt = '', src = '' } = image.attributes;
  const words = `[${alt.trim() === '' ? medium.figure : alt}]`;
  return PICTURE_ADDRESS.test(src) && !inLink
    ? element('a', { href: src, 'data-added': '' }, [words])
    : element('span', { 'data-added': '' }, [words]);
}

function firstNamed(node: XmlElement, name: string): XmlElement | undefined {
  if (node.name === name) return node;
  for (const child of elementsOf(node)) {
    const found = firstNamed(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isNotes = (node: XmlElement | undefined): boolean => node?.name === 'ol' && classOf(node) === 'note-list';

function footnote(node: XmlElement, walk: Walk): XmlElement {
  const { id, lang } = resolved(node, walk);
  const { dir } = node.attributes;
  return element(
    'aside',
    { 'epub:type': 'footnote', role: 'doc-footnote', id, lang, 'xml:lang': lang, dir },
    within(node, walk),
  );
}

/** By name and class. */
const SPECIAL: Readonly<Record<string, (node: XmlElement, walk: Walk) => readonly XmlNode[]>> = {
  /** Notes: reading systems show them where they are called. */
  'section.notes': (node, walk) => [
    element(
      'section',
      {
        class: 'notes',
        'epub:type': 'footnotes',
        role: 'doc-endnotes',
        'aria-labelledby': resolved(node, walk)['aria-labelledby'],
      },
      within(node, walk),
    ),
  ],
  'ol.note-list': (node, walk) => inBook(elementsOf(node), { ...walk, parent: node }),
};

/** All text of a node. */
export const textOf = (node: XmlNode): string =>
  typeof node === 'string' ? node : isElement(node) ? node.children.map(textOf).join('') : '';

/** The record's own words in a node: those that the edition added are left out. */
export const ownText = (node: XmlNode): string => {
  if (typeof node === 'string') return node;
  if (!isElement(node) || node.attributes['data-added'] !== undefined || classOf(node) === 'marker') return '';
  return node.children.map(ownText).join('');
};

export const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The record of a book as it is on its page, without addresses: to read its words. */
export const recordAlone = ({ pages }: Book): string =>
  serialiseNode(
    element(
      'body',
      {},
      pages
        .filter(({ name }) => name === 'record')
        .flatMap((page) => contentInBook(page, { figure: '', idOf: () => undefined, linkTo: () => undefined })),
    ),
  );
