import { outcome, type Outcome } from '../../diagnostics/index.js';
import type { Part } from '../../model/index.js';
import type { Collection, SiteDocument } from './collection.js';
import { boundsOf } from './date-bounds.js';
import { openWordIndex, type WordIndex } from './word-index.js';
import { dataPath, INDEX_NAME, RECEIVER, textsName, type SearchDocument } from './search-data.js';
import { data, type SitePage } from './site-page.js';

/** Gathers the words of documents for the reader's browser to search. */
interface SearchIndex {
  /** Takes a document in and gives the script with its texts, which is read only when one of them is shown. */
  readonly add: (document: SiteDocument) => readonly Part[];
  /** The index. */
  readonly finish: (collection: Collection) => Outcome<readonly Part[]>;
}

/** A script that hands data over. Its strings come from documents: no `<` stays, wherever a server may put them. */
const dataScript = (name: string, value: unknown): Part => ({
  path: dataPath(name),
  content: `${RECEIVER}(${JSON.stringify(name)},${JSON.stringify(value).replaceAll('<', '\\u003c')});\n`,
});

/** Keys, each with the number in whose place its name will stand. */
interface Numbers {
  readonly of: (key: string) => string;
  readonly keys: () => readonly string[];
}

function numbers(): Numbers {
  const known = new Map<string, number>();
  return {
    of: (key) => {
      if (!known.has(key)) known.set(key, known.size);
      return String(known.get(key));
    },
    keys: () => [...known.keys()],
  };
}

interface Gathering {
  readonly texts: WordIndex;
  readonly documents: SearchDocument[];
  /** Those who speak, by id; persons and places that are named. */
  readonly speakers: Numbers;
  readonly persons: Numbers;
  readonly places: Numbers;
  count: number;
}

/** Addresses and lists of numbers travel as lines. */
const lines = (values: readonly string[]): string => values.join('\n');

function take(
  gathering: Gathering,
  { title, href, language = '', kind = '', date = {}, units, turns }: SiteDocument,
): readonly Part[] {
  const { texts, documents, speakers, persons, places } = gathering;
  const first = gathering.count;
  texts.addAll(units.map(({ text }) => text));
  gathering.count += units.length;
  const speaking = units.map(({ turn }) =>
    (turn === undefined ? [] : (turns[turn]?.speakers ?? [])).map(speakers.of).join(' '),
  );
  const naming = (kind: 'person' | 'place', known: Numbers): string =>
    lines(
      units.map(({ names = [] }) =>
        names
          .filter((name) => name.startsWith(`${kind} `))
          .map((name) => known.of(name.slice(kind.length + 1)))
          .join(' '),
      ),
    );
  const { from, to } = boundsOf(date) ?? { from: '', to: '' };
  documents.push({
    title,
    href,
    language,
    kind,
    from,
    to,
    first,
    addresses: lines(units.map(({ address }) => address)),
    speakers: lines(speaking),
    persons: naming('person', persons),
    places: naming('place', places),
  });
  return [
    dataScript(
      textsName(documents.length - 1),
      units.map(({ text }) => text),
    ),
  ];
}

/** Begins the index of a site. The same documents in the same order give the same bytes. */
export function openSearch(): SearchIndex {
  const gathering: Gathering = {
    texts: openWordIndex(),
    documents: [],
    speakers: numbers(),
    persons: numbers(),
    places: numbers(),
    count: 0,
  };
  return {
    add: (document) => take(gathering, document),
    finish: ({ entities }) => {
      const names = new Map(entities.map(({ kind, id, indexName }) => [`${kind} ${id}`, indexName]));
      const namesOf = (kind: 'person' | 'place', known: Numbers): readonly string[] =>
        known.keys().map((id) => names.get(`${kind} ${id}`) ?? id);
      const { documents, speakers, persons, places, texts } = gathering;
      const found = {
        documents,
        speakers: namesOf('person', speakers),
        persons: namesOf('person', persons),
        places: namesOf('place', places),
        index: texts.packed(),
      };
      return outcome([dataScript(INDEX_NAME, found)]);
    },
  };
}

/** The page that searches; what it shows comes by its script. */
export const searchPages = (): readonly SitePage[] => [
  { path: 'search.html', kind: 'search', here: 'search', title: '', content: [data('search', {})] },
];
