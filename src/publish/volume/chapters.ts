import { element, isElement, type XmlElement, type XmlNode } from '../../xml/index.js';
import { elementsOf, textOf, type Book, type BookPage } from '../book/index.js';

/** A document of the whole, as a chapter has it. */
interface Bound {
  readonly scope: string;
  readonly book: Book;
}

/**
 * Documents as chapters: what each is, then its record with its notes. What all documents say alike (who answers for
 * them, where they are kept, the terms) is said on the title page and in what is said about the whole.
 */
export function chaptersOf(whole: string, documents: readonly Bound[]): (document: Bound) => BookPage {
  const counts = new Map<string, number>();
  for (const { book } of documents) {
    for (const said of new Set(partOf(book, 'about').flatMap(factsIn).map(textOf))) {
      counts.set(said, (counts.get(said) ?? 0) + 1);
    }
  }
  const isShared = (fact: XmlElement): boolean => documents.length > 1 && counts.get(textOf(fact)) === documents.length;
  return ({ scope, book }) => {
    const record = book.pages.find(({ name }) => name === 'record');
    const [when = ''] = book.facts.get('when') ?? [];
    const head = partOf(book, 'title').map((node) => shortened(node, whole, isShared));
    return {
      name: scope,
      title: when === '' || book.title.includes(when) ? book.title : `${book.title} (${when})`,
      type: 'bodymatter',
      scope,
      content: [...head, element('div', { class: 'text', lang: record?.lang }, partOf(book, 'record'))],
    };
  };
}

const partOf = (book: Book, name: string): readonly XmlNode[] =>
  book.pages.filter((page) => page.name === name).flatMap(({ content }) => content);

/** The facts in a part of a page: each a term and what is said of it. */
const factsIn = (node: XmlNode): readonly XmlElement[] => {
  if (!isElement(node)) return [];
  return node.attributes['class'] === 'facts' ? elementsOf(node) : node.children.flatMap(factsIn);
};

/** A title block without the title of the whole, and without the facts that all documents share. */
function shortened(node: XmlNode, whole: string, isShared: (fact: XmlElement) => boolean): XmlNode {
  if (!isElement(node)) return node;
  const children = node.children.flatMap((child): readonly XmlNode[] => {
    if (!isElement(child)) return [child];
    if (child.attributes['class'] === 'series' && textOf(child) === whole) return [];
    if (child.attributes['class'] !== 'facts') return [shortened(child, whole, isShared)];
    const own = child.children.filter((fact) => !isElement(fact) || !isShared(fact));
    return own.some(isElement) ? [{ ...child, children: own }] : [];
  });
  return { ...node, children };
}
