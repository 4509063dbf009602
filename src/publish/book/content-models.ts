import { isElement, type XmlElement, type XmlNode } from '../../xml/index.js';

const namesOf = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/u));

const BLOCKS = namesOf(`address aside blockquote div dl footer h1 h2 h3 h4 h5 h6 header hr ol p pre section table ul`);
const PHRASES = namesOf(`a b cite code del em h1 h2 h3 h4 h5 h6 i ins p pre q small span strong sub sup time u`);
/** Elements of XHTML that the pages of a book may be made of. */
const KNOWN: ReadonlySet<string> = new Set([
  ...BLOCKS,
  ...PHRASES,
  ...namesOf('br dd dt li tbody td th thead tr wbr caption'),
]);

export const elementsOf = (node: XmlElement): readonly XmlElement[] => node.children.filter(isElement);

const isBlank = (node: XmlNode): boolean => typeof node === 'string' && node.trim() === '';

const withBlock = new WeakMap<XmlElement, boolean>();

function hasBlockWithin(node: XmlElement): boolean {
  const known = withBlock.get(node);
  if (known !== undefined) return known;
  const has = node.children.some((child) => isElement(child) && (BLOCKS.has(child.name) || hasBlockWithin(child)));
  withBlock.set(node, has);
  return has;
}

/** Whether an element for words holds a block: TEI nests more freely than XHTML. */
export const holdsBlock = (node: XmlElement): boolean => PHRASES.has(node.name) && hasBlockWithin(node);

/** `dt dt dd dt dd `, or groups of these: anything else is no `dl`. */
const PAIRS = /^(?:(?:dt )+(?:dd )+)+$/u;
const GROUPS = /^(?:div )+$/u;
const PAIR = /^(?:dt )+(?:dd )+$/u;

const childNames = (node: XmlElement): string =>
  elementsOf(node)
    .map(({ name }) => `${name} `)
    .join('');

function isPaired(list: XmlElement): boolean {
  const names = childNames(list);
  if (list.children.some((child) => typeof child === 'string' && !isBlank(child))) return false;
  if (PAIRS.test(names)) return true;
  return GROUPS.test(names) && elementsOf(list).every((group) => PAIR.test(childNames(group)));
}

/** What an element stands in. */
interface Surroundings {
  readonly parent?: XmlElement;
  readonly grandparent?: XmlElement;
  /** The page has no heading before those of its sections. */
  readonly isBack: boolean;
}

const isLoose = (node: XmlElement | undefined): boolean => node?.name === 'dl' && !isPaired(node);

const HEADING = /^h([2-6])$/u;

/** What an element is called in a book, where XHTML is stricter than the page. */
export function nameInBook(node: XmlElement, { parent, grandparent, isBack }: Surroundings): string {
  const { name } = node;
  const [, level] = HEADING.exec(name) ?? [];
  if (holdsBlock(node)) return 'div';
  // The headings of a page that has no other begin with the first.
  if (level !== undefined && isBack) return `h${Number(level) - 1}`;
  if ((name === 'dt' || name === 'dd') && (isLoose(parent) || isLoose(grandparent))) return 'li';
  if (name === 'dl' && isLoose(node)) return 'ul';
  if (name === 'div' && isLoose(parent)) return 'li';
  if (name === 'header' || name === 'footer') return 'section';
  if (name === 'time' && (elementsOf(node).length > 0 || node.attributes['datetime'] === undefined)) return 'span';
  return KNOWN.has(name) ? name : 'div';
}

/** What a list may hold. */
const ITEMS: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'wbr']);
const ELEMENTS_ALONE: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tr']);

/** The children that an element has in a book: only items stand in a list, only rows and cells in a table. */
export function childrenInBook(node: XmlElement, parent: XmlElement | undefined): readonly XmlNode[] {
  const { name, children } = node;
  if (EMPTY.has(name)) return [];
  if (name === 'ul' || name === 'ol' || isLoose(node)) {
    return children
      .filter((child) => !isBlank(child))
      .map((child) =>
        isElement(child) && ITEMS.has(child.name) ? child : { name: 'li', attributes: {}, children: [child] },
      );
  }
  return ELEMENTS_ALONE.has(name) || name === 'dl' || (name === 'div' && parent?.name === 'dl')
    ? elementsOf(node)
    : children;
}
