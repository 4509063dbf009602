import { isElement, type XmlElement, type XmlNode } from '../../xml/index.js';
import type { BookPage } from './book.js';

/** The ids of a book: where each is, and what stands there. */
interface Addresses {
  /** Whether it is this element that is gone to by its id: the first of those that have it. */
  readonly isFirst: (page: BookPage, node: XmlElement) => boolean;
  /** The page on which an id of a scope is; undefined where nothing has it. */
  readonly pageOf: (scope: string, id: string) => BookPage | undefined;
}

interface Found {
  readonly page: BookPage;
  readonly node: XmlElement;
}

/** Looks through all pages of a book for what can be gone to. */
export function addressesIn(pages: readonly BookPage[]): Addresses {
  const scopes = new Map<string, Map<string, Found>>();
  const enter = (nodes: readonly XmlNode[], page: BookPage, ids: Map<string, Found>): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      const id = node.attributes['id'];
      if (id !== undefined && !ids.has(id)) ids.set(id, { page, node });
      enter(node.children, page, ids);
    }
  };
  for (const page of pages) {
    const ids = scopes.get(page.scope) ?? new Map<string, Found>();
    scopes.set(page.scope, ids);
    enter(page.content, page, ids);
  }
  const found = (scope: string, id: string): Found | undefined => scopes.get(scope)?.get(id);
  return {
    isFirst: ({ scope }, node) => found(scope, node.attributes['id'] ?? '')?.node === node,
    pageOf: (scope, id) => found(scope, id)?.page,
  };
}

/** A name without a colon, as XML has ids. */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{Nd}._·-]*$/u;

/** An id as XML has them. Those that the page makes of places and dates hold other signs. */
export const bookAddress = (id: string): string =>
  NAME.test(id)
    ? id
    : `at--${id
        .replaceAll('::', '--')
        .replaceAll('~', '..')
        .replaceAll('/', '_')
        .replaceAll(':', '-')
        .replace(/[^\p{L}\p{N}._-]/gu, '-')}`;
