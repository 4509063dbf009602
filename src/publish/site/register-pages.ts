import type { XmlElement, XmlNode } from '../../xml/index.js';
import type { SiteDocument, SiteEntity, SiteEntityKind } from './collection.js';
import { dayOf, sortedBy } from './document-pages.js';
import { officesOf, sortOf, yearsOf, type SiteEntry } from './entries.js';
import { inOrderOf, listingOf, type Listing, type Spoken } from './listing.js';
import type { RegisterRecord, Sentence, UnknownName } from './register.js';
import { data, type SitePage } from './site-page.js';

/** The registers, each a page; its name is that of its file. */
export const REGISTERS = [
  { kind: 'person', name: 'persons' },
  { kind: 'place', name: 'places' },
  { kind: 'organisation', name: 'organisations' },
  { kind: 'object', name: 'objects' },
  { kind: 'event', name: 'events' },
] as const satisfies readonly { readonly kind: SiteEntityKind; readonly name: string }[];

/** A register whose sentences are longer than this is one page of entries and one page of sentences for each letter. */
const LONGEST = 600_000;

/** What the documents say of an entry, the fullest description first. */
const described = ({ facts }: RegisterRecord): readonly SiteEntry[] =>
  facts.toSorted((a, b) => Number(a.outside ?? false) - Number(b.outside ?? false));

const all = <T>(facts: readonly SiteEntry[], part: (entry: SiteEntry) => readonly T[]): readonly T[] => {
  const found = new Map(facts.flatMap(part).map((value) => [JSON.stringify(value), value]));
  return [...found.values()];
};

const pageOf = (kind: SiteEntityKind): string => `${REGISTERS.find((register) => register.kind === kind)!.name}.html`;

const hrefOf = ({ kind, key }: RegisterRecord): string => `${pageOf(kind)}#${encodeURIComponent(key)}`;

/** The entries of all registers, sorted as their pages are. */
export function entitiesOf(records: readonly RegisterRecord[]): readonly SiteEntity[] {
  return inOrder(records).map((record) => {
    const [entry] = described(record) as [SiteEntry];
    const { name, surname = '', forename = '' } = entry;
    return {
      id: record.key,
      kind: record.kind,
      name,
      indexName: indexName(entry),
      ...(surname === '' ? {} : { surname }),
      ...(forename === '' ? {} : { forename }),
      href: hrefOf(record),
    };
  });
}

const inOrder = (records: readonly RegisterRecord[]): readonly RegisterRecord[] =>
  sortedBy(records, (record) => `${sortOf(described(record)[0]!)} ${record.key}`);

/** A person whose name has its parts marked stands under the surname. */
const indexName = ({ name, surname = '' }: SiteEntry): string => {
  const others = name.slice(0, name.length - surname.length).trim();
  return surname !== '' && others !== '' && name.endsWith(` ${surname}`) ? `${surname}, ${others}` : name;
};

const letterOf = (sort: string): string => /^[a-z]/u.exec(sort)?.[0] ?? 'other';

/** The pages of all registers. `documents`: in the order in which they are listed. */
export function registerPages(
  records: readonly RegisterRecord[],
  unknown: readonly UnknownName[],
  documents: readonly SiteDocument[],
): readonly SitePage[] {
  const sorted = inOrder(records);
  const listing = listingOf(documents);
  return REGISTERS.flatMap(({ kind, name }) => {
    const own = sorted.filter((record) => record.kind === kind);
    const names = sortedBy(
      unknown.filter((one) => one.kind === kind),
      (one) => one.name.toLowerCase(),
    );
    const lengths = [...own, ...names].flatMap(({ mentions }) =>
      [...mentions.values()].flat().map(({ text }) => text.length + 120),
    );
    return lengths.reduce((sum, length) => sum + length, 0) > LONGEST
      ? several(name, own, names, listing)
      : [whole(name, own, names, listing)];
  });
}

const pageWith = (
  name: string,
  path: string,
  title: string,
  attributes: Readonly<Record<string, string>>,
  content: readonly XmlNode[],
): SitePage => ({
  path,
  kind: 'register',
  here: name,
  title,
  content: [data('register', { name, ...attributes }, content)],
});

function whole(
  name: string,
  records: readonly RegisterRecord[],
  names: readonly UnknownName[],
  listing: Listing,
): SitePage {
  const namesakes = namesakesIn(records);
  const entries = records.map((record) =>
    entryOf(record, namesakes, listing, '', mentionsOf(record.mentions, listing, '')),
  );
  return pageWith(name, `${name}.html`, '', listing.documents.size === 1 ? { single: 'yes' } : {}, [
    ...entries,
    ...names.map((one) => unknownOf(one, listing, '')),
  ]);
}

/**
 * Entries on the register's own page, their sentences on pages by letter; the names that nobody identifies on one of
 * their own.
 */
function several(
  name: string,
  records: readonly RegisterRecord[],
  names: readonly UnknownName[],
  listing: Listing,
): readonly SitePage[] {
  const namesakes = namesakesIn(records);
  const letters = new Map<string, RegisterRecord[]>();
  for (const record of records) {
    const letter = letterOf(sortOf(described(record)[0]!));
    letters.set(letter, [...(letters.get(letter) ?? []), record]);
  }
  const entries = records.map((record) => {
    const more = `${name}/${letterOf(sortOf(described(record)[0]!))}.html#${encodeURIComponent(record.key)}`;
    return entryOf(record, namesakes, listing, '', [], more);
  });
  const unknown =
    names.length === 0
      ? []
      : [
          pageWith(
            name,
            `${name}/unidentified.html`,
            'unidentified',
            { part: 'unidentified' },
            names.map((one) => unknownOf(one, listing, '../')),
          ),
        ];
  const pages = [...letters].map(([letter, members]) =>
    pageWith(
      name,
      `${name}/${letter}.html`,
      letter,
      { part: letter },
      members.map((record) => entryOf(record, namesakes, listing, '../', mentionsOf(record.mentions, listing, '../'))),
    ),
  );
  const overview = pageWith(
    name,
    `${name}.html`,
    '',
    names.length === 0 ? {} : { unidentified: `${name}/unidentified.html` },
    entries,
  );
  return [overview, ...pages, ...unknown];
}

/** An entry: what is known of it, what it took part in, what mentions it. */
function entryOf(
  record: RegisterRecord,
  namesakes: Namesakes,
  listing: Listing,
  root: string,
  mentions: readonly XmlElement[],
  more?: string,
): XmlElement {
  const facts = described(record);
  const [first] = facts as [SiteEntry];
  const { name } = first;
  const dated = facts.find(({ birth, death, date }) => (birth ?? death ?? date) !== undefined);
  const names = all(facts, (entry) => [entry.name, ...entry.variants]).filter((form) => form !== name);
  const count = [...record.mentions.values()].flat().reduce((sum, { hits }) => sum + hits.length, 0);
  const spoken = record.kind === 'person' ? listing.spoken.get(record.key) : undefined;
  const parts = inOrderOf(listing, [...record.roles.keys(), ...(spoken?.keys() ?? [])]).map((document) =>
    partIn(document, record.roles.get(document.id), spoken?.get(document.id), root),
  );
  return data(
    'entry',
    {
      id: record.key,
      name: indexName(first),
      ...(dated && yearsOf(dated)),
      letter: letterOf(sortOf(first)),
      count: String(count),
      documents: String(record.mentions.size),
      more,
    },
    [
      ...all(facts, officesOf).map((office) => data('office', {}, [office])),
      ...all(facts, ({ notes }) => notes).map((note) => data('note', {}, [note])),
      ...names.map((form) => data('variant', {}, [form])),
      ...all(facts, ({ identifiers }) => identifiers).map(({ type, value }) => data('identifier', { type }, [value])),
      ...(namesakes.get(name) ?? [])
        .filter((other) => other !== record)
        .map((other) => data('namesake', { href: root + hrefOf(other) })),
      ...parts,
      ...mentions,
    ],
  );
}

/** Where a person took part or speaks, with the number of the turns and the way to the first. */
function partIn(
  document: SiteDocument,
  roles: readonly string[] = [],
  spoken: Spoken | undefined,
  root: string,
): XmlElement {
  const { href, title, language } = document;
  const first =
    spoken === undefined
      ? {}
      : { turns: String(spoken.turns), first: `${root}${href}#${encodeURIComponent(spoken.first)}` };
  return data('took-part', {
    href: root + href,
    title,
    lang: language,
    ...dayOf(document),
    roles: roles.join(' '),
    ...first,
  });
}

/** Entries by their name. Those of one name are perhaps one person under two ids, which only an editor can say. */
type Namesakes = ReadonlyMap<string, readonly RegisterRecord[]>;

function namesakesIn(records: readonly RegisterRecord[]): Namesakes {
  const byName = new Map<string, RegisterRecord[]>();
  for (const record of records) {
    const { name } = described(record)[0]!;
    const known = byName.get(name) ?? [];
    byName.set(name, known);
    known.push(record);
  }
  return byName;
}

const unknownOf = ({ name, mentions }: UnknownName, listing: Listing, root: string): XmlElement =>
  data('unidentified', { name }, mentionsOf(mentions, listing, root));

/** Sentences by document, in the order of the list of documents. */
function mentionsOf(
  mentions: ReadonlyMap<string, readonly Sentence[]>,
  listing: Listing,
  root: string,
): readonly XmlElement[] {
  return inOrderOf(listing, [...mentions.keys()]).map((document) => {
    const { id, href, title, language } = document;
    return data(
      'in',
      { href: root + href, title, ...dayOf(document), lang: language },
      mentions.get(id)!.map((sentence) => sentenceElement(sentence, root + href)),
    );
  });
}

/** A sentence with its hits as elements. */
function sentenceElement({ kind, n, text, hits, label }: Sentence, href: string): XmlElement {
  const pieces: XmlNode[] = [];
  let at = 0;
  for (const { address, start, end, certainty } of hits.filter(
    ({ end: last }, i) => last <= (hits[i + 1]?.start ?? Infinity),
  )) {
    if (start < at) continue;
    pieces.push(
      text.slice(at, start),
      data('hit', { href: `${href}#${encodeURIComponent(address)}`, certainty }, [text.slice(start, end)]),
    );
    at = end;
  }
  return data(
    'sentence',
    { kind, n, label: label === true ? 'yes' : undefined },
    [...pieces, text.slice(at)].filter((piece) => piece !== ''),
  );
}
