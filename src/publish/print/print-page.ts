import { element, isElement, serialiseXml, type XmlElement, type XmlNode } from '../../xml/index.js';
import {
  addressesIn,
  bookAddress,
  contentInBook,
  contentsOf,
  elementsOf,
  labelOf,
  languageOf,
  type BookPage,
  type ContentsEntry,
  type Medium,
} from '../book/index.js';
import type { EpubBook } from '../epub/index.js';

/** On which page of the print each place is; empty before it has been printed once. */
export type PageNumbers = ReadonlyMap<string, number>;

/** The whole book as one page that a browser prints: XHTML, with numbers of pages in its contents and registers. */
export function printPage(book: EpubBook, numbers: PageNumbers): string {
  const medium = mediumOf(book);
  const chapters = book.pages.map((page, i) => chapterOf(page, i, medium, numbers));
  const [title, ...others] = chapters;
  const contents = book.pages.some(({ scope }) => scope === '') ? [contentsPage(book, numbers)] : [];
  return serialiseXml(
    element('html', { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': EPUB, ...languageOf(book.language) }, [
      element('head', {}, [
        // What is printed is ours: nothing in it runs, nothing is fetched.
        element('meta', {
          'http-equiv': 'Content-Security-Policy',
          content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
        }),
        element('title', {}, [book.title]),
        element('style', {}, [`${book.styles.get('print') ?? ''}\n${book.pages.map(runningHead(book)).join('\n')}`]),
      ]),
      element('body', {}, [...(title === undefined ? [] : [title]), ...contents, ...others]),
    ]),
  );
}

/** Of attributes that the pages of a book have. */
const EPUB = 'http://www.idpf.org/2007/ops';

/** Ids as names of a PDF have them: letters of ASCII, digits, `.`, `-`, `_`. */
const printId = (scope: string, id: string): string =>
  `${scope === '' ? 'all' : scope}.${bookAddress(id)}`.replace(
    /[^A-Za-z0-9._-]/gu,
    (sign) => `_${sign.codePointAt(0)!.toString(16)}`,
  );

function mediumOf(book: EpubBook): Medium {
  const addresses = addressesIn(book.pages);
  return {
    figure: labelOf(book, 'figure'),
    idOf: (page, node) => (addresses.isFirst(page, node) ? printId(page.scope, node.attributes['id']!) : undefined),
    linkTo: (from, id, scope = from.scope) => {
      if (addresses.pageOf(scope, id) !== undefined) return `#${printId(scope, id)}`;
      const other = book.elsewhere?.(scope, id) ?? id;
      return addresses.pageOf('', other) === undefined ? undefined : `#${printId('', other)}`;
    },
  };
}

const pageId = (page: BookPage): string => `page.${page.name}`;

function chapterOf(page: BookPage, i: number, medium: Medium, numbers: PageNumbers): XmlElement {
  const made = contentInBook(page, medium);
  const content = page.type === 'backmatter' ? made.map((node) => withNumbers(node, numbers)) : made;
  return element(
    'section',
    { id: pageId(page), class: `chapter ${page.type}`, style: `page: ${pageName(page, i)}` },
    content,
  );
}

/** What follows the record runs on under one head: a page with another name would begin a new sheet. */
const pageName = ({ type }: BookPage, i: number): string => (type === 'backmatter' ? 'back' : `c${i}`);

/** A text as a string of CSS. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,;:!?()'’“”–—…-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** So much of a title fits above a page. */
const HEAD = 48;
const shortened = (text: string): string =>
  text.length <= HEAD ? text : `${text.slice(0, text.lastIndexOf(' ', HEAD)).replace(/[\s,;:–—-]+$/u, '')} …`;

/** What stands above the pages of a chapter: the book on the left, the chapter on the right. */
const runningHead =
  (book: EpubBook) =>
  (page: BookPage, i: number): string => {
    const title = page.type === 'backmatter' ? labelOf(book, 'registers') : page.title;
    return page.type === 'titlepage'
      ? `@page ${pageName(page, i)} { @bottom-center { content: none } }`
      : `@page ${pageName(page, i)} { @top-left { content: ${quoted(shortened(book.title))} } @top-right { content: ${quoted(title === book.title ? '' : shortened(title))} } }`;
  };

function contentsPage(book: EpubBook, numbers: PageNumbers): XmlElement {
  const line = ({ title, page }: ContentsEntry): XmlElement =>
    element('li', {}, [
      element('a', { href: `#${pageId(page)}` }, [
        element('span', { class: 'entry-title' }, [title]),
        element('span', { class: 'page-number' }, [String(numbers.get(pageId(page)) ?? 0)]),
      ]),
    ]);
  return element('section', { class: 'chapter contents' }, [
    element('h1', {}, [labelOf(book, 'contents')]),
    element(
      'ol',
      {},
      contentsOf(book)
        .filter(({ page }) => page.type !== 'titlepage')
        .map(line),
    ),
  ]);
}

const isMentions = (node: XmlElement): boolean => node.name === 'p' && node.attributes['class'] === 'mentions';

/** An index with numbers of pages in the place of paragraphs: what several documents say of one entry is one line. */
function withNumbers(node: XmlNode, numbers: PageNumbers): XmlNode {
  if (!isElement(node)) return node;
  const mentions = elementsOf(node).filter(isMentions);
  const others = node.children
    .filter((child) => !isElement(child) || !isMentions(child))
    .map((child) => withNumbers(child, numbers));
  return { ...node, children: mentions.length === 0 ? others : [...others, pagesLine(mentions, numbers)] };
}

function pagesLine(mentions: readonly XmlElement[], numbers: PageNumbers): XmlElement {
  const targets = mentions
    .flatMap(elementsOf)
    .flatMap(({ attributes: { href = '' } }) => (href.startsWith('#') ? [href] : []));
  const seen = new Set<number>();
  const links = targets.flatMap((href) => {
    const n = numbers.get(href.slice(1));
    if (n !== undefined && seen.has(n)) return [];
    if (n !== undefined) seen.add(n);
    return [element('a', { href }, [String(n ?? 0)])];
  });
  return element(
    'p',
    { class: 'mentions' },
    links.flatMap((link, i) => (i === 0 ? [link] : [', ', link])),
  );
}
