import { given } from '../text/index.js';
import type { XmlElement } from '../xml/index.js';
import type { Header, Statement } from './model.js';
import { childrenNamed, elementsIn, localName, textIn, valueOf } from './tei-names.js';

/**
 * What a header says of project, method and responsibility, of publisher, keeper and terms: one line each, in its own
 * words.
 */
export function statementsOf(
  teiHeader: XmlElement | undefined,
  { publisher, repository, collection, shelfmark, licence }: Omit<Header, 'statements'>,
): readonly Statement[] {
  const within = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
    parent === undefined ? [] : childrenNamed(parent, name);
  const [fileDesc] = within(teiHeader, 'fileDesc');
  const [titleStmt] = within(fileDesc, 'titleStmt');
  const holding = [repository?.name, collection, shelfmark, repository?.settlement, repository?.country];
  const terms = licence === undefined ? '' : licence.text || (licence.target ?? '');
  return [
    ...within(teiHeader, 'encodingDesc').flatMap((encoding) => elementsIn(encoding).flatMap(methodsIn)),
    ...(titleStmt === undefined ? [] : elementsIn(titleStmt))
      .filter((element) => RESPONSIBLE.has(localName(element)))
      .map((element) => ({ key: 'responsibility', words: responsibilityOf(element) })),
    { key: 'publisher', words: publisher ?? '' },
    {
      key: 'repository',
      words: [...new Set(holding.filter((part) => part !== undefined))].join(', '),
      ...given({ target: repository?.url }),
    },
    { key: 'licence', words: terms, ...given({ target: licence?.target }) },
  ].filter(({ words }) => words !== '');
}

const RESPONSIBLE: ReadonlySet<string> = new Set(['author', 'editor', 'funder', 'principal', 'respStmt']);

/** `projectDesc`, and the statements of `editorialDecl`: those in paragraphs together, the others by their names. */
function methodsIn(element: XmlElement): readonly Statement[] {
  const name = localName(element);
  if (name === 'projectDesc') return [{ key: 'project', words: textIn(element) }];
  if (name !== 'editorialDecl') return [];
  const paragraphs = childrenNamed(element, 'p').map((paragraph) => textIn(paragraph));
  const named = elementsIn(element).filter((child) => localName(child) !== 'p');
  return [
    { key: 'method', words: paragraphs.join(' ') },
    ...named.map((child) => ({ key: localName(child), words: textIn(child) })),
  ];
}

/** `Edited by A. Person`, `Encoding: memcon`, `editor: A. Person`. */
function responsibilityOf(element: XmlElement): string {
  const name = localName(element);
  const role = valueOf(element, 'role');
  if (name === 'editor' && role !== undefined) return `${role}: ${textIn(element)}`;
  if (name !== 'respStmt') return textIn(element);
  const texts = (...names: readonly string[]): string =>
    childrenNamed(element, ...names)
      .map((child) => textIn(child))
      .filter((text) => text !== '')
      .join(', ');
  return saidOf(texts('resp'), texts('name', 'persName', 'orgName'));
}

/** What somebody did, and who: `Edited by A. Person`, `Encoding: memcon`. */
export function saidOf(role: string, names: string): string {
  const words = [role, names].filter((part) => part !== '').join(role.endsWith(' by') ? ' ' : ': ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
