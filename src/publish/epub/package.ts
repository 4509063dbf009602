import { element, type XmlElement } from '../../xml/index.js';
import { writeDocument } from '../../xml/document.js';
import { holdsMath, labelOf } from '../book/index.js';
import type { EpubBook } from './book-files.js';

/** What a package document says beyond what its book does. */
interface PackageFacts {
  /** A URI. */
  readonly id: string;
  /** Numbered pages of the source can be gone to. */
  readonly hasPages: boolean;
}

const meta = (property: string, words: string, attributes: Readonly<Record<string, string>> = {}): XmlElement =>
  element('meta', { property, ...attributes }, [words]);

/** Dublin Core's names that a header answers, in their order. */
const DESCRIBED = ['creator', 'contributor', 'publisher', 'date', 'source', 'rights'];

/** The package document: what the book is, its files and their order, how accessible it is. */
export function packageDocument(book: EpubBook, facts: PackageFacts): string {
  const items = book.pages.map(({ name, content }) =>
    element('item', {
      id: name,
      href: `${name}.xhtml`,
      'media-type': 'application/xhtml+xml',
      ...(holdsMath(content) ? { properties: 'mathml' } : {}),
    }),
  );
  const cover =
    book.cover === undefined
      ? []
      : [
          element('item', {
            id: 'cover-image',
            href: 'cover.svg',
            'media-type': 'image/svg+xml',
            properties: 'cover-image',
          }),
          element('item', { id: 'cover', href: 'cover.xhtml', 'media-type': 'application/xhtml+xml' }),
        ];
  const root = element(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      version: '3.0',
      'unique-identifier': 'identifier',
      'xml:lang': book.language,
      prefix: 'a11y: http://www.idpf.org/epub/vocab/package/a11y/#',
    },
    [
      element('metadata', {}, metadata(book, facts)),
      element('manifest', {}, [
        element('item', { id: 'nav', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' }),
        element('item', { id: 'style', href: 'book.css', 'media-type': 'text/css' }),
        ...cover,
        ...items,
      ]),
      element('spine', {}, [
        ...(book.cover === undefined ? [] : [element('itemref', { idref: 'cover' })]),
        ...book.pages.map(({ name }) => element('itemref', { idref: name })),
      ]),
    ],
  );
  return writeDocument(root);
}

function metadata(book: EpubBook, { id, hasPages }: PackageFacts): readonly XmlElement[] {
  const said = (name: string): readonly string[] => book.facts.get(name) ?? [];
  return [
    element('dc:identifier', { id: 'identifier' }, [id]),
    element('dc:title', {}, [book.title]),
    element('dc:language', {}, [book.recordLanguage]),
    ...DESCRIBED.flatMap((name) => said(name).map((words) => element(`dc:${name}`, {}, [words]))),
    ...said('modified').map((moment) => meta('dcterms:modified', moment)),
    ...accessibility(book, hasPages),
  ];
}

/** EPUB Accessibility 1.1, with the terms of schema.org. */
function accessibility(book: EpubBook, hasPages: boolean): readonly XmlElement[] {
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'displayTransformability',
    'ARIA',
    ...(book.pages.some(({ name, type }) => type === 'backmatter' && name !== 'about') ? ['index'] : []),
    ...(hasPages ? ['pageNavigation', 'pageBreakMarkers'] : []),
  ];
  return [
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', labelOf(book, 'accessibility')),
    meta('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', { id: 'conforms' }),
    meta('a11y:certifiedBy', 'memcon', { refines: '#conforms' }),
  ];
}
