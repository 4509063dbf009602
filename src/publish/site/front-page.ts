import type { XmlElement } from '../../xml/index.js';
import type { Edition } from '../../model/index.js';
import type { Collection, SiteEntityKind } from './collection.js';
import { documentItem, grouped, hasSeries, peopleOf, yearHref, yearOf } from './document-pages.js';
import { saidOf, type Statement } from '../../tei/index.js';
import { given } from '../../text/index.js';
import { data, type SitePage } from './site-page.js';

/** What the headers of several documents say alike is said once, with the number of those that say it. */
interface CountedStatement extends Statement {
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

/** Names that TEI has for things and no reader has: `sic`, `pb`, `persName`, "in attributes". */
const CODE =
  /\b(?:sic|corr|orig|reg|abbr|expan|sp|pb|lb|cb|cert|resp|gi|att|xml|TEI|attributes?|pointers?|[a-z]+[A-Z]\w*)\b|\b(?:by|in|as|an?) said\b|[<@]\w/u;

/**
 * The sentences of a statement that need no knowledge of the files: empty where all do. A sentence may lose its end.
 */
function forReaders(words: string): string {
  const clauses = words.split(/(?<=[.;]) (?=\S)/u).map((clause) => (CODE.test(clause) ? undefined : clause));
  return clauses
    .flatMap((clause, i) =>
      clause === undefined
        ? []
        : [
            capital(
              clauses[i + 1] === undefined ? clause.replace(/;$/u, '.') : clause,
              i > 0 && clauses[i - 1] === undefined,
            ),
          ],
    )
    .join(' ');
}

const capital = (clause: string, begins: boolean): string =>
  begins ? clause[0]!.toUpperCase() + clause.slice(1) : clause;

/** What is the same for readers is said once. */
function united(statements: readonly CountedStatement[]): readonly CountedStatement[] {
  const known = new Map<string, CountedStatement>();
  for (const statement of statements) {
    const key = JSON.stringify({ ...statement, documents: 0 });
    known.set(key, { ...statement, documents: statement.documents + (known.get(key)?.documents ?? 0) });
  }
  return [...known.values()];
}

/** What is said of method. */
const METHOD = new Set([
  'method',
  'correction',
  'normalization',
  'quotation',
  'hyphenation',
  'segmentation',
  'interpretation',
  'punctuation',
  'stdVals',
]);

/** Shows the documents themselves; of more it shows the years, and how many there are of each. */
const ALL_SHOWN = 60;

/** What the pages for readers say of project and method, the edition's own statements first. */
function statementElements(
  documents: number,
  edition: Edition | undefined,
  statements: readonly CountedStatement[],
): readonly XmlElement[] {
  const said = own(edition);
  const replaced = new Set(said.map(({ key }) => key).filter((key) => REPLACED.has(key)));
  const words = new Set(said.map((statement) => statement.words));
  const others = united(
    statements
      .filter(({ key, words: text }) => !replaced.has(key) && !words.has(text))
      .map((statement) => ({
        ...statement,
        words: METHOD.has(statement.key) ? forReaders(statement.words) : statement.words,
      }))
      .filter((statement) => statement.words !== ''),
  );
  return [
    ...said.map(({ key, words: text, target }) => data('statement', { key, href: target }, [text])),
    ...others.map(({ key, words: text, target, documents: count }) =>
      data('statement', { key, href: target, ...(count < documents ? { documents: String(count) } : {}) }, [text]),
    ),
  ];
}

/**
 * The front page: what the edition is and what it holds, its documents by year; and the page about it: how it was made,
 * how it is to be read, who answers for it, on what terms.
 */
export function frontPages(
  collection: Collection,
  edition: Edition | undefined,
  statements: readonly CountedStatement[],
  registers: readonly { readonly kind: SiteEntityKind; readonly name: string }[],
): readonly SitePage[] {
  const { documents, entities } = collection;
  const years = documents.map(yearOf).filter((year) => year !== '');
  const people = peopleOf(collection);
  const count = String(documents.length);
  const said = statementElements(documents.length, edition, statements);
  const counts = registers.map(({ kind, name }) =>
    data('register', { name, count: String(entities.filter((entity) => entity.kind === kind).length) }),
  );
  const isShown = documents.length <= ALL_SHOWN;
  const groups = grouped(documents, yearOf).map(({ title, documents: members }) =>
    data(
      'group',
      { title, count: String(members.length), href: isShown ? undefined : yearHref(collection, title) },
      isShown ? members.map((document) => documentItem(document, people)) : [],
    ),
  );
  const series = hasSeries(collection)
    ? grouped(documents, (document) => document.series ?? '')
        .filter(({ title }) => title !== '')
        .map(({ title, documents: members }) => data('series', { title, count: String(members.length) }))
    : [];
  const period = { from: years[0], to: years.at(-1), description: edition?.description };
  return [
    {
      path: 'index.html',
      kind: 'front',
      here: 'index',
      title: '',
      content: [data('front', { count, ...period }, [...said, ...counts, ...series, ...groups])],
    },
    { path: 'about.html', kind: 'about', here: 'about', title: '', content: [data('about', { count }, said)] },
  ];
}
