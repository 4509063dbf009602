import { given } from '../../text/index.js';
import type { XmlElement } from '../../xml/index.js';
import type { SiteEntityKind } from './collection.js';
import { sortedBy } from './document-pages.js';
import { affiliationsOf, officesOf, yearsOf, type SiteEntry } from './entries.js';
import type { Listing } from './listing.js';
import { mapOf, type Spot } from './map.js';
import { inPortions, mentionsIn } from './mention-lists.js';
import { indexNameOf } from './person-names.js';
import type { RegisterRecord, UnknownName } from './register.js';
import { described, hrefOf, letterOf, REGISTERS } from './register-entries.js';
import { cutAt } from './sentences.js';
import { data, type SitePage } from './site-page.js';

/** More entries than this have a page for each letter. */
const ON_ONE_PAGE = 1000;

/** Of a register of many pages, so many entries open the first: those named most often. */
const FOREMOST = 100;

/** What says who somebody is, in a row of a table. */
const OFFICE = 110;

/** Sentences of unidentified names that weigh more than this go on on further pages. */
const UNKNOWN = 250_000;

/** The registers that have anything, by the names of their pages. */
export const filledRegisters = (
  records: readonly RegisterRecord[],
  unknown: readonly UnknownName[],
): readonly (typeof REGISTERS)[number][] => {
  const kinds = new Set<SiteEntityKind>([...records, ...unknown].map(({ kind }) => kind));
  return REGISTERS.filter(({ kind }) => kinds.has(kind));
};

/** The lists of all registers that have anything. `records`: in the order of their names. */
export const registerPages = (
  records: readonly RegisterRecord[],
  unknown: readonly UnknownName[],
  listing: Listing,
): readonly SitePage[] =>
  filledRegisters(records, unknown).flatMap(({ kind, name }) =>
    pagesOf(
      name,
      records.filter((record) => record.kind === kind),
      sortedBy(
        unknown.filter((one) => one.kind === kind),
        (one) => one.name.toLowerCase(),
      ),
      listing,
    ),
  );

function pagesOf(
  name: string,
  records: readonly RegisterRecord[],
  names: readonly UnknownName[],
  listing: Listing,
): readonly SitePage[] {
  const page = (
    path: string,
    attributes: Readonly<Record<string, string>>,
    content: readonly XmlElement[],
  ): SitePage => ({
    path,
    kind: 'register',
    here: name,
    title: '',
    content: [data('register', { name, ...attributes }, content)],
  });
  const rows = records.map((record) => ({ letter: letterOf(record), record, row: rowOf(record, listing) }));
  const letters = [...new Set(rows.map(({ letter }) => letter))];
  const several = rows.length > ON_ONE_PAGE;
  const pathOf = (letter: string): string => `${name}-${letter}.html`;
  const ways = letters.map((letter) =>
    data('letter', {
      letter,
      href: several ? pathOf(letter) : `#${encodeURIComponent(rows.find((row) => row.letter === letter)!.record.key)}`,
    }),
  );
  const unidentified = unidentifiedPages(name, names, listing, page);
  const attributes = {
    count: String(rows.length),
    ...(unidentified[0] === undefined ? {} : { unidentified: unidentified[0].path, names: String(names.length) }),
  };
  const rowsOf = (chosen: typeof rows): readonly XmlElement[] => chosen.map(({ row }) => row);
  const map = name === 'places' ? mapOf(records.map((record) => spotOf(record, mentionsOf(record)))) : [];
  if (!several) return [page(`${name}.html`, attributes, [...map, ...ways, ...rowsOf(rows)]), ...unidentified];
  const foremost = rows.toSorted((a, b) => mentionsOf(b.record) - mentionsOf(a.record)).slice(0, FOREMOST);
  return [
    page(`${name}.html`, { ...attributes, foremost: String(FOREMOST) }, [...map, ...ways, ...rowsOf(foremost)]),
    ...letters.map((letter) =>
      page(pathOf(letter), { letter, count: String(rows.length) }, [
        ...ways,
        ...rowsOf(rows.filter((row) => row.letter === letter)),
      ]),
    ),
    ...unidentified,
  ];
}

const mentionsOf = ({ mentions }: RegisterRecord): number =>
  mentions.documents().reduce((sum, document) => sum + mentions.hitsIn(document), 0);

const spotOf = (record: RegisterRecord, weight: number): Spot => ({
  name: indexNameOf(described(record)[0]),
  href: hrefOf(record),
  weight,
  ...given({ geo: described(record).find(({ geo }) => geo !== undefined)?.geo }),
});

/** A row: the name, who or what it is, and how often documents, turns and mentions have it. */
function rowOf(record: RegisterRecord, { spoken }: Listing): XmlElement {
  const facts = described(record);
  const dated = facts.find(({ birth, death, date }) => (birth ?? death ?? date) !== undefined);
  const about = [officesOf, ({ notes }: SiteEntry) => notes, affiliationsOf].flatMap((of) => facts.flatMap(of))[0];
  const own = record.kind === 'person' ? spoken.get(record.key) : undefined;
  return data('row', {
    id: record.key,
    href: hrefOf(record),
    name: indexNameOf(facts[0]),
    ...(dated && yearsOf(dated)),
    about: about === undefined ? undefined : cutAt(about, OFFICE),
    documents: String(new Set([...record.mentions.documents(), ...record.roles.keys(), ...(own?.keys() ?? [])]).size),
    turns: String([...(own?.values() ?? [])].reduce((sum, turns) => sum + turns.length, 0)),
    mentions: String(mentionsOf(record)),
  });
}

/** The names that nobody identifies, with their sentences. */
function unidentifiedPages(
  name: string,
  names: readonly UnknownName[],
  listing: Listing,
  page: (path: string, attributes: Readonly<Record<string, string>>, content: readonly XmlElement[]) => SitePage,
): readonly SitePage[] {
  const items = names.map((one) => {
    const sentences = mentionsIn(one.mentions, listing, '');
    const element = data(
      'unidentified',
      { name: one.name },
      sentences.map((each) => each.element),
    );
    return { element, weight: sentences.reduce((sum, { weight }) => sum + weight, 0) };
  });
  const portions = inPortions(items, UNKNOWN);
  const pathOf = (part: number): string => `${name}-unidentified${part === 1 ? '' : `-${part}`}.html`;
  const single = listing.documents.size === 1 ? { single: 'yes' } : {};
  return portions.map((portion, i) => {
    const ways =
      portions.length < 2 ? [] : portions.map((_, n) => data('part', { n: String(n + 1), href: pathOf(n + 1) }));
    return page(pathOf(i + 1), { part: String(i + 1), ...single }, [...ways, ...portion.map(({ element }) => element)]);
  });
}
