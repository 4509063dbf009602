import type { XmlElement } from '../../xml/index.js';
import type { SiteDocument, SiteEntity, SiteTurn } from './collection.js';
import { dayOf, yearOf } from './document-pages.js';
import { affiliationsOf, officesOf, yearsOf, type SiteEntry } from './entries.js';
import { inOrderOf, turnsAt, type Listing } from './listing.js';
import { inPortions, mentionsIn, type MentionsIn } from './mention-lists.js';
import type { Link, Ties } from './network-links.js';
import { indexNameOf } from './person-names.js';
import { described, hrefOf, pageOf, REGISTERS } from './register-entries.js';
import type { RegisterRecord } from './register.js';
import { data, type SitePage } from './site-page.js';

/** Sentences that weigh more than this have further pages. */
const MENTIONS = 250_000;

/** So many turns are listed with their first words, divided among the documents; the others are behind their link. */
const TURNS = 150;

/** So many persons are named with whom somebody speaks, or of whom: the table of the network has all. */
const PARTNERS = 30;

/** What the pages of entries are made of besides the entry. */
interface Surroundings {
  readonly listing: Listing;
  readonly ties: (id: string) => Ties;
  readonly entities: ReadonlyMap<string, SiteEntity>;
  /** Entries by their name. Those of one name are perhaps one person under two ids, which only an editor can say. */
  readonly namesakes: ReadonlyMap<string, readonly RegisterRecord[]>;
}

const all = <T>(facts: readonly SiteEntry[], part: (entry: SiteEntry) => readonly T[]): readonly T[] => {
  const found = new Map(facts.flatMap(part).map((value) => [JSON.stringify(value), value]));
  return [...found.values()];
};

export function namesakesIn(records: readonly RegisterRecord[]): Surroundings['namesakes'] {
  const byName = new Map<string, RegisterRecord[]>();
  for (const record of records) {
    const { kind, name } = described(record)[0];
    const known = byName.get(`${kind} ${name}`) ?? [];
    byName.set(`${kind} ${name}`, known);
    known.push(record);
  }
  return byName;
}

/** A page of an entry's own leads back to the root over its folder. */
const ROOT = '../';

/**
 * The pages of an entry: who or what it is, what it took part in and said, with whom it speaks, who speaks of it, over
 * the years, and every mention in its sentence; many sentences go on on further pages.
 */
export function entityPages(record: RegisterRecord, surroundings: Surroundings): readonly SitePage[] {
  const { listing } = surroundings;
  const mentions = mentionsIn(record.mentions, listing, ROOT);
  const portions = inPortions(mentions, MENTIONS);
  const [first = [], ...others] = portions;
  const name = indexNameOf(described(record)[0]);
  const ways = portions.length < 2 ? [] : portions.map((portion, i) => wayTo(record, portion, i + 1));
  const page = (part: number, element: XmlElement): SitePage => ({
    path: pageOf(record, part),
    kind: 'entity',
    here: folderName(record),
    title: name,
    content: [element],
  });
  const rest = others.map((portion, i) =>
    page(
      i + 2,
      data('mentions-page', { part: String(i + 2), href: ROOT + hrefOf(record) }, [
        ...ways,
        ...portion.map(({ element }) => element),
      ]),
    ),
  );
  return [
    page(1, entityElement(record, surroundings, mentions, [...ways, ...first.map(({ element }) => element)])),
    ...rest,
  ];
}

const folderName = ({ kind }: RegisterRecord): string => REGISTERS.find((register) => register.kind === kind)!.name;

/** The way to a part of many mentions: "1958–1959". */
function wayTo(record: RegisterRecord, portion: readonly MentionsIn[], part: number): XmlElement {
  const years = portion.map(({ year }) => year).filter((year) => year !== '');
  return data('way', {
    part: String(part),
    href: ROOT + hrefOf(record, part),
    from: years[0],
    to: years.at(-1),
    count: String(portion.reduce((sum, { count }) => sum + count, 0)),
  });
}

function entityElement(
  record: RegisterRecord,
  { listing, ties, entities, namesakes }: Surroundings,
  mentions: readonly MentionsIn[],
  sentences: readonly XmlElement[],
): XmlElement {
  const facts = described(record);
  const [{ name }] = facts;
  const dated = facts.find(({ birth, death, date }) => (birth ?? death ?? date) !== undefined);
  const names = all(facts, (entry) => [entry.name, ...entry.variants]).filter((form) => form !== name);
  const spoken = record.kind === 'person' ? listing.spoken.get(record.key) : undefined;
  const documents = inOrderOf(listing, [...record.roles.keys(), ...(spoken?.keys() ?? [])]);
  const share = Math.floor(TURNS / Math.max(1, documents.length));
  return data(
    'entity',
    {
      name: indexNameOf(facts[0]),
      spelled: name,
      ...(dated && yearsOf(dated)),
      mentions: String(mentions.reduce((sum, { count }) => sum + count, 0)),
      documents: String(record.mentions.size),
      turns: String([...(spoken?.values() ?? [])].reduce((sum, turns) => sum + turns.length, 0)),
      single: listing.documents.size === 1 ? 'yes' : undefined,
    },
    [
      ...all(facts, officesOf).map((office) => data('office', {}, [office])),
      ...all(facts, affiliationsOf).map((body) => data('affiliation', {}, [body])),
      ...all(facts, ({ notes }) => notes).map((note) => data('note', {}, [note])),
      ...names.map((form) => data('variant', {}, [form])),
      ...all(facts, ({ identifiers }) => identifiers).map(({ type, value }) => data('identifier', { type }, [value])),
      ...(namesakes.get(`${record.kind} ${name}`) ?? [])
        .filter((other) => other !== record)
        .map((other) => data('namesake', { href: ROOT + hrefOf(other) })),
      ...chartOf(record, listing, spoken),
      ...documents.map((document) =>
        partIn(document, record.roles.get(document.id), turnsAt(document, spoken?.get(document.id)), share),
      ),
      ...(record.kind === 'person' ? tieElements(record.key, ties(record.key), entities) : []),
      ...sentences,
    ],
  );
}

/** Where a person took part or speaks, with the turns and their first words. */
function partIn(
  document: SiteDocument,
  roles: readonly string[] = [],
  turns: readonly SiteTurn[] = [],
  share: number,
): XmlElement {
  const { href, title, language } = document;
  const addressOf = ({ id }: SiteTurn): string => `${ROOT}${href}#${encodeURIComponent(id)}`;
  return data(
    'took-part',
    {
      href: ROOT + href,
      title,
      lang: language,
      ...dayOf(document),
      roles: roles.join(' '),
      turns: String(turns.length),
      next: turns[share] === undefined ? undefined : addressOf(turns[share]),
    },
    turns
      .slice(0, share)
      .map((turn) =>
        data('turn', { n: String(turn.n), href: addressOf(turn), certainty: turn.certainty, words: turn.words }),
      ),
  );
}

/** With whom a person speaks, of whom, and who speaks of him, each with the number of times. */
function tieElements(key: string, ties: Ties, entities: Surroundings['entities']): readonly XmlElement[] {
  return (['with', 'of', 'by'] as const).flatMap((kind) => {
    const links = ties[kind];
    const partner = ({ from, to }: Link): SiteEntity => entities.get(from === key ? to : from)!;
    return links.length === 0
      ? []
      : [
          data(
            'ties',
            { kind, count: String(links.length) },
            links.slice(0, PARTNERS).map((link) => {
              const { indexName, href } = partner(link);
              return data('tie', {
                name: indexName,
                href: ROOT + href,
                times: String(link.times),
                uncertain: link.uncertain ? '' : undefined,
              });
            }),
          ),
        ];
  });
}

/** More years than this are counted by decades. */
const MOST_YEARS = 40;

/** Turns and mentions over the years of the documents, where there are several. */
function chartOf(
  record: RegisterRecord,
  listing: Listing,
  spoken: ReadonlyMap<string, readonly number[]> | undefined,
): readonly XmlElement[] {
  const years = [...listing.documents.values()]
    .map(({ document }) => Number(yearOf(document)))
    .filter((year) => year > 0);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const step = last - first < MOST_YEARS ? 1 : 10;
  const begin = first - (first % step);
  const bars = Array.from({ length: Math.floor((last - begin) / step) + 1 }, (_, i) => {
    return { label: String(begin + step * i), turns: 0, mentions: 0 };
  });
  if (first === last || bars.length > 2 * MOST_YEARS) return [];
  const barOf = (id: string): (typeof bars)[number] | undefined => {
    const year = Number(yearOf(listing.documents.get(id)!.document));
    return year > 0 ? bars[Math.floor((year - begin) / step)] : undefined;
  };
  for (const [id, turns] of spoken ?? []) add(barOf(id), 'turns', turns.length);
  for (const id of record.mentions.documents()) add(barOf(id), 'mentions', record.mentions.hitsIn(id));
  const most = Math.max(...bars.flatMap(({ turns, mentions }) => [turns, mentions]));
  if (most === 0) return [];
  return [
    data(
      'chart',
      { most: String(most), step: String(step) },
      bars.map(({ label, turns, mentions }) =>
        data('bar', { label, turns: String(turns), mentions: String(mentions) }),
      ),
    ),
  ];
}

function add<K extends string>(counts: Record<K, number> | undefined, key: K, more: number): void {
  if (counts !== undefined) counts[key] += more;
}
