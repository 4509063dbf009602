import { folded } from '../../text/index.js';
import type { XmlElement } from '../../xml/index.js';
import type { Collection, SiteDocument, SiteEntity } from './collection.js';
import { normalDate } from './date-bounds.js';
import { data, type SitePage } from './site-page.js';

/** The orders in which the documents are listed, each a page of its own: no script is needed to sort. */
type Order = 'date' | 'title' | 'participant' | 'series';

const pathOf = (order: Order, part = 1): string =>
  `documents${order === 'date' ? '' : `-by-${order}`}${part === 1 ? '' : `-${part}`}.html`;

/** The part of a date that documents are listed under: a year, or nothing. */
export const yearOf = ({ date }: SiteDocument): string =>
  /^\d{4}/u.exec(date?.when ?? date?.from ?? date?.notBefore ?? date?.to ?? date?.notAfter ?? '')?.[0] ?? '';

/** For sorting by title: small letters, no accents, no quotation marks before the first word. */
const plain = (text: string): string => folded(text).replace(/^[^\p{L}\p{N}]+/u, '');

const initialOf = (title: string): string => /^\p{L}/u.exec(plain(title))?.[0].toUpperCase() ?? '#';

/** Sorted by what a key says, codepoint by codepoint: the same on every machine. */
export function sortedBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const keyed = items.map((item, index) => ({ item, key: key(item), index }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index)).map(({ item }) => item);
}

/** The date of a document, for its page to say: a value, or what is printed. */
export const dayOf = ({ date, datePrinted }: SiteDocument): Readonly<Record<string, string>> => ({
  date: date === undefined ? '' : normalDate(date),
  printed: datePrinted,
});

/** One document of a list. */
export function documentItem(document: SiteDocument, entities: ReadonlyMap<string, SiteEntity>): XmlElement {
  const { href, title, language, place, kind, participants } = document;
  const people = participants.flatMap(({ id, roles }) => {
    const entity = entities.get(id);
    return entity === undefined
      ? []
      : [data('person', { name: entity.indexName, href: entity.href, roles: roles.join(' ') })];
  });
  return data(
    'document',
    { href, title, lang: language, ...dayOf(document), place, kind, year: yearOf(document) },
    people,
  );
}

interface Group {
  readonly title: string;
  readonly href?: string;
  readonly documents: readonly SiteDocument[];
}

/** Groups that are jumped to: all, or of many the first of each letter. */
const MANY = 40;

/** More documents than this are listed on several pages. */
const ON_ONE_PAGE = 300;

export function grouped(
  documents: readonly SiteDocument[],
  titleOf: (document: SiteDocument) => string,
): readonly Group[] {
  const groups = new Map<string, SiteDocument[]>();
  for (const document of documents) {
    const title = titleOf(document);
    const group = groups.get(title) ?? [];
    groups.set(title, group);
    group.push(document);
  }
  return [...groups].map(([title, members]) => ({ title, documents: members }));
}

function byParticipant(documents: readonly SiteDocument[], entities: readonly SiteEntity[]): readonly Group[] {
  const members = new Map<string, SiteDocument[]>();
  for (const document of documents) {
    for (const id of new Set(document.participants.map((participant) => participant.id))) {
      const list = members.get(id) ?? [];
      members.set(id, list);
      list.push(document);
    }
  }
  const groups = entities.flatMap((entity) => {
    const list = members.get(entity.id);
    return entity.kind !== 'person' || list === undefined
      ? []
      : [{ title: entity.indexName, href: entity.href, documents: list }];
  });
  const alone = documents.filter(({ participants }) => participants.length === 0);
  return alone.length === 0 ? groups : [...groups, { title: '', documents: alone }];
}

const seriesOf = ({ series = '' }: SiteDocument): string => series;

const GROUPS: Readonly<Record<Order, (collection: Collection) => readonly Group[]>> = {
  date: ({ documents }) => grouped(documents, yearOf),
  title: ({ documents }) =>
    grouped(
      sortedBy(documents, ({ title }) => plain(title)),
      ({ title }) => initialOf(title),
    ),
  participant: ({ documents, entities }) => byParticipant(documents, entities),
  series: ({ documents }) =>
    grouped(
      sortedBy(documents, (document) => plain(seriesOf(document))),
      seriesOf,
    ),
};

/** A list by series where there are several. */
export const hasSeries = ({ documents }: Collection): boolean => new Set(documents.map(seriesOf)).size > 1;

/** The letter of a group that is the first of it. */
const jumpOf = (title: string, before: string | undefined): string | undefined =>
  before !== undefined && initialOf(before) === initialOf(title) ? undefined : initialOf(title);

/** The people of a collection by their key. */
export const peopleOf = ({ entities }: Collection): ReadonlyMap<string, SiteEntity> =>
  new Map(entities.filter(({ kind }) => kind === 'person').map((entity) => [entity.id, entity]));

/** A group on the page where it begins, or goes on. */
interface PlacedGroup extends Group {
  readonly id: string;
  readonly part: number;
  readonly jump: string | undefined;
}

/** Divides groups among pages of so many documents; a group that is cut goes on under the same title. */
function placedGroups(groups: readonly Group[]): readonly PlacedGroup[] {
  const placed: PlacedGroup[] = [];
  let [part, room] = [1, ON_ONE_PAGE];
  for (const [i, group] of groups.entries()) {
    const jump = groups.length <= MANY ? group.title : jumpOf(group.title, groups[i - 1]?.title);
    for (let at = 0; at < group.documents.length;) {
      if (room === 0) [part, room] = [part + 1, ON_ONE_PAGE];
      const documents = group.documents.slice(at, at + room);
      const id = `group${i + 1}${at === 0 ? '' : `-${part}`}`;
      placed.push({ ...group, documents, id, part, jump: at === 0 ? jump : undefined });
      at += documents.length;
      room -= documents.length;
    }
  }
  return placed;
}

/** The lists of documents by date, by title, by participant, and by series where there are several. */
export function documentPages(collection: Collection): readonly SitePage[] {
  const people = peopleOf(collection);
  const orders: readonly Order[] = [
    'date',
    'title',
    'participant',
    ...(hasSeries(collection) ? ['series' as const] : []),
  ];
  const links = orders.map((order) => data('order', { name: order, href: pathOf(order) }));
  return orders.flatMap((order) => {
    const groups = placedGroups(GROUPS[order](collection));
    const parts = Array.from({ length: groups.at(-1)?.part ?? 1 }, (_, i) => i + 1);
    const ways = groups
      .filter(({ jump }) => jump !== undefined)
      .map(({ id, part, jump, documents }) =>
        data('jump', { title: jump, href: `${pathOf(order, part)}#${id}`, count: String(documents.length) }),
      );
    return parts.map((part) => {
      const own = groups
        .filter((group) => group.part === part)
        .map(({ id, title, href, documents }) =>
          data(
            'group',
            { id, title, href },
            documents.map((document) => documentItem(document, order === 'participant' ? new Map() : people)),
          ),
        );
      const numbers = parts.map((n) => data('part', { n: String(n), href: pathOf(order, n) }));
      const attributes = { order, count: String(collection.documents.length), part: String(part) };
      return {
        path: pathOf(order, part),
        kind: 'documents',
        here: 'documents',
        title: '',
        content: [data('documents', attributes, [...links, ...ways, ...(parts.length > 1 ? numbers : []), ...own])],
      };
    });
  });
}

/** Where the documents of a year are listed. */
export const yearHref = (collection: Collection, year: string): string => {
  const { id, part } = placedGroups(GROUPS.date(collection)).find(({ title }) => title === year)!;
  return `${pathOf('date', part)}#${id}`;
};
