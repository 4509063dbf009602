import type { Edition } from '../../model/index.js';
import { element, isElement, type XmlElement, type XmlNode } from '../../xml/index.js';
import { elementsOf, labelOf, textOf, type Book, type BookPage } from '../book/index.js';

/** The title page of the whole, from what `edition.json` says. */
export function titlePage(title: string, edition: Edition | undefined, labels: Pick<Book, 'labels'>): BookPage {
  const { editors = [], publisher, licence, project, repository } = edition ?? {};
  const fact = (key: string, words: readonly XmlNode[]): readonly XmlElement[] =>
    words.length === 0
      ? []
      : [
          element('div', {}, [
            element('dt', {}, [labelOf(labels, key)]),
            ...words.map((one) => element('dd', {}, [one])),
          ]),
        ];
  const kept = [repository?.name, repository?.settlement, repository?.country].filter((part) => part !== undefined);
  const facts = [
    ...fact(
      'responsibility',
      editors.map(({ role, name }) => `${role.charAt(0).toUpperCase()}${role.slice(1)} ${name}`),
    ),
    ...fact('publisher', publisher === undefined ? [] : [publisher]),
    ...fact('repository', kept.length === 0 ? [] : [kept.join(', ')]),
    ...fact('licence', licence === undefined ? [] : [element('a', { href: licence.target }, [licence.name])]),
  ];
  return {
    name: 'title',
    title,
    type: 'titlepage',
    scope: '',
    content: [
      element('header', { class: 'title-block' }, [
        element('h1', {}, [title]),
        ...(project === undefined ? [] : [element('p', { class: 'project' }, [project])]),
        ...(facts.length === 0 ? [] : [element('dl', { class: 'facts' }, facts)]),
      ]),
    ],
  };
}

/** What the documents say of method, sources and terms: what several say alike is said once. */
export function openAbout(): { readonly add: (book: Book) => void; readonly page: () => BookPage | undefined } {
  const said = new Map<string, XmlElement>();
  let title = '';
  return {
    add: (book) => {
      for (const { name, title: words, content } of book.pages) {
        if (name !== 'about') continue;
        title = words;
        for (const statement of statementsIn(content)) {
          const key = textOf(statement);
          if (!said.has(key)) said.set(key, statement);
        }
      }
    },
    page: () =>
      said.size === 0
        ? undefined
        : {
            name: 'about',
            title,
            type: 'backmatter',
            scope: '',
            content: [
              element('section', { class: 'about' }, [
                element('h2', {}, [title]),
                element('dl', { class: 'method' }, [...said.values()]),
              ]),
            ],
          },
  };
}

/** The statements of method and of facts: pairs of a term and what is said of it. How to cite concerns one document. */
const statementsIn = (nodes: readonly XmlNode[]): readonly XmlElement[] =>
  nodes.filter(isElement).flatMap((node): readonly XmlElement[] => {
    const name = node.attributes['class'];
    if (node.name !== 'dl') return statementsIn(node.children);
    return name === 'method' || name === 'facts' ? elementsOf(node).map(withoutLinks) : [];
  });

/** Without addresses on a page that is not there. */
function withoutLinks(node: XmlElement): XmlElement {
  const { id: _id, ...attributes } = node.attributes;
  return {
    ...node,
    attributes,
    children: node.children.map((child) => (isElement(child) ? withoutLinks(child) : child)),
  };
}
