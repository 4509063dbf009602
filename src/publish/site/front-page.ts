import type { XmlElement } from '../../xml/index.js';
import type { Edition } from '../../model/index.js';
import type { Collection } from './collection.js';
import { documentItem, peopleOf, yearOf } from './document-pages.js';
import { saidOf, type Statement } from '../../tei/index.js';
import { given } from '../../text/index.js';
import { REGISTERS } from './register-pages.js';
import { data, type SitePage } from './site-page.js';

/** So many documents are listed on the front page itself. */
const FEW = 12;

/** What the headers of several documents say alike is said once, with the number of those that say it. */
export interface CountedStatement extends Statement {
  readonly documents: number;
}

/** Counts what headers say, in the order in which it was said first. */
export function openStatements(): {
  readonly add: (statements: readonly Statement[]) => void;
  readonly all: () => readonly CountedStatement[];
} {
  const counts = new Map<string, { readonly statement: Statement; count: number }>();
  return {
    add: (statements) => {
      for (const statement of statements) {
        const key = JSON.stringify(statement);
        const known = counts.get(key) ?? { statement, count: 0 };
        counts.set(key, known);
        known.count += 1;
      }
    },
    all: () => [...counts.values()].map(({ statement, count }) => ({ ...statement, documents: count })),
  };
}

/** The edition's own statements come before those of the documents' headers, and stand for them. */
function own(edition: Edition | undefined): readonly Statement[] {
  const { project, publisher, licence, editors = [], repository } = edition ?? {};
  const kept = [repository?.name, repository?.settlement, repository?.country]
    .filter((part) => part !== undefined)
    .join(', ');
  return [
    ...(project === undefined ? [] : [{ key: 'project', words: project }]),
    ...editors.map(({ name, role }) => ({ key: 'responsibility', words: saidOf(role, name) })),
    ...(publisher === undefined ? [] : [{ key: 'publisher', words: publisher }]),
    ...(licence === undefined ? [] : [{ key: 'licence', words: licence.name, target: licence.target }]),
    ...(repository === undefined ? [] : [{ key: 'repository', words: kept, ...given({ target: repository.url }) }]),
  ];
}

/** Keys of which an edition's own statement leaves nothing to say. */
const REPLACED = new Set(['project', 'publisher', 'licence', 'repository']);

/** The front page: what the edition is, what it holds, how it was made, who answers for it, on what terms. */
export function frontPage(
  collection: Collection,
  edition: Edition | undefined,
  statements: readonly CountedStatement[],
): SitePage {
  const { documents, entities } = collection;
  const years = documents.map(yearOf).filter((year) => year !== '');
  const said = own(edition);
  const replaced = new Set(said.map(({ key }) => key).filter((key) => REPLACED.has(key)));
  const words = new Set(said.map((statement) => statement.words));
  const others = statements.filter(({ key, words: text }) => !replaced.has(key) && !words.has(text));
  const people = peopleOf(collection);
  const content: readonly XmlElement[] = [
    ...said.map(({ key, words: text, target }) => data('statement', { key, href: target }, [text])),
    ...others.map(({ key, words: text, target, documents: count }) =>
      data('statement', { key, href: target, ...(count < documents.length ? { documents: String(count) } : {}) }, [
        text,
      ]),
    ),
    ...REGISTERS.map(({ kind, name }) =>
      data('register', { name, count: String(entities.filter((entity) => entity.kind === kind).length) }),
    ),
    ...(documents.length > FEW ? [] : documents.map((document) => documentItem(document, people))),
  ];
  const period = { from: years[0], to: years.at(-1) };
  return {
    path: 'index.html',
    kind: 'front',
    here: 'index',
    title: '',
    content: [data('front', { count: String(documents.length), ...period }, content)],
  };
}
