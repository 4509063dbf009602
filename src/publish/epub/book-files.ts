import { element, serialiseXml, type XmlElement, type XmlNode } from '../../xml/index.js';
import {
  addressesIn,
  bookAddress,
  contentInBook,
  contentsOf,
  labelOf,
  languageOf,
  type Book,
  type BookPage,
  type ContentsEntry,
  type Medium,
} from '../book/index.js';
import { packageDocument } from './package.js';

/** The files of a book by their paths. */
export type BookFiles = Readonly<Record<string, string>>;

/** A book, and what only the book of a whole edition has. */
export interface EpubBook extends Book {
  /** What is looked up elsewhere when a document's own pages do not have it. */
  readonly elsewhere?: (scope: string, id: string) => string | undefined;
  /** The picture on its cover: SVG. */
  readonly cover?: string;
}

const fileOf = ({ name }: BookPage): string => `${name}.xhtml`;

/** The files of a book but for those that say that it is one. */
export function epubFiles(book: EpubBook, id: string): BookFiles {
  const medium = mediumOf(book);
  const pages = book.pages.map((page) => [fileOf(page), pageDocument(page, book, medium)] as const);
  const hasPages = pages.some(([, text]) => text.includes('epub:type="pagebreak"'));
  const cover =
    book.cover === undefined
      ? []
      : ([
          ['cover.svg', book.cover],
          ['cover.xhtml', coverPage(book)],
        ] as const);
  const files = [
    ...pages,
    ...cover,
    ['nav.xhtml', navigation(book, medium)],
    ['package.opf', packageDocument(book, { id, hasPages })],
    ['book.css', book.styles.get('epub') ?? ''],
  ] as const;
  return Object.fromEntries(files.map(([name, content]) => [`EPUB/${name}`, content]));
}

function mediumOf(book: EpubBook): Medium {
  const addresses = addressesIn(book.pages);
  return {
    figure: labelOf(book, 'figure'),
    idOf: (page, node) => (addresses.isFirst(page, node) ? bookAddress(node.attributes['id']!) : undefined),
    linkTo: (from, id, scope = from.scope) => {
      const own = addresses.pageOf(scope, id);
      const other = own === undefined ? (book.elsewhere?.(scope, id) ?? id) : id;
      const page = own ?? addresses.pageOf('', other);
      return page && `${page === from ? '' : fileOf(page)}#${bookAddress(other)}`;
    },
  };
}

const EPUB = 'http://www.idpf.org/2007/ops';

function document(title: string, language: string, body: XmlElement): string {
  return serialiseXml(
    element('html', { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': EPUB, ...languageOf(language) }, [
      element('head', {}, [
        element('title', {}, [title]),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
      ]),
      body,
    ]),
  );
}

const pageDocument = (page: BookPage, { language }: Book, medium: Medium): string =>
  document(page.title, language, element('body', { 'epub:type': page.type }, contentInBook(page, medium)));

const coverPage = (book: Book): string =>
  document(
    labelOf(book, 'cover'),
    book.language,
    element('body', { 'epub:type': 'cover' }, [
      element('div', { class: 'cover' }, [element('img', { src: 'cover.svg', alt: book.title })]),
    ]),
  );

/** The navigation document: contents, pages of the source, landmarks. */
function navigation(book: EpubBook, medium: Medium): string {
  const word = (key: string): string => labelOf(book, key);
  const list = (entries: readonly XmlElement[]): XmlElement => element('ol', {}, entries);
  const numbered = pagesOfSource(book, medium);
  const hidden = { hidden: 'hidden' };
  const heading = (key: string, name: string): XmlElement => element(name, { id: key }, [word(key)]);
  const at = (type: string): BookPage | undefined => book.pages.find((page) => page.type === type);
  const marks: readonly (readonly [type: string, key: string])[] = [
    ['titlepage', 'title-page'],
    ['bodymatter', 'record-text'],
  ];
  return document(
    word('contents'),
    book.language,
    element('body', {}, [
      element('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' }, [
        heading('contents', 'h1'),
        list(contentsOf(book).map((entry) => item(entry, medium))),
      ]),
      ...(numbered.length === 0
        ? []
        : [
            element('nav', { 'epub:type': 'page-list', role: 'doc-pagelist', 'aria-labelledby': 'pages', ...hidden }, [
              heading('pages', 'h2'),
              list(numbered),
            ]),
          ]),
      element('nav', { 'epub:type': 'landmarks', 'aria-labelledby': 'landmarks', ...hidden }, [
        heading('landmarks', 'h2'),
        list(
          marks.flatMap(([type, key]) => {
            const page = at(type);
            return page === undefined
              ? []
              : [element('li', {}, [element('a', { 'epub:type': type, href: fileOf(page) }, [word(key)])])];
          }),
        ),
      ]),
    ]),
  );
}

/** From the navigation document, which is no page of the book. */
const NOWHERE: BookPage = { name: 'nav', title: '', type: '', scope: '', content: [] };

function item({ title, page, id, inner }: ContentsEntry, medium: Medium): XmlElement {
  const href = (id === undefined ? undefined : medium.linkTo(NOWHERE, id, page.scope)) ?? fileOf(page);
  return element('li', {}, [
    element('a', { href }, [title]),
    ...(inner.length === 0
      ? []
      : [
          element(
            'ol',
            {},
            inner.map((entry) => item(entry, medium)),
          ),
        ]),
  ]);
}

function pagesOfSource({ pages }: Book, medium: Medium): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const look = (nodes: readonly XmlNode[], page: BookPage): void => {
    for (const node of nodes) {
      if (typeof node === 'string' || !('children' in node)) continue;
      const { 'data-page': label, id } = node.attributes;
      const href = label === undefined || id === undefined ? undefined : medium.linkTo(NOWHERE, id, page.scope);
      if (href !== undefined) found.push(element('li', {}, [element('a', { href }, [label!])]));
      look(node.children, page);
    }
  };
  for (const page of pages) look(page.content, page);
  return found;
}
