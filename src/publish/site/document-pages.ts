import { folded } from '../../text/index.js';
import type { XmlElement } from '../../xml/index.js';
import type { Collection, SiteDocument, SiteEntity } from './collection.js';
import { normalDate } from './date-bounds.js';
import { data, type SitePage } from './site-page.js';

/** The orders in which the documents are listed, each a page of its own: no script is needed to sort. */
const ORDERS = [
  { path: 'documents.html', order: 'date' },
  { path: 'documents-by-title.html', order: 'title' },
  { path: 'documents-by-participant.html', order: 'participant' },
] as const;

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
  const { href, title, language, place, participants } = document;
  const people = participants.flatMap(({ id, roles }) => {
    const entity = entities.get(id);
    return entity === undefined
      ? []
      : [data('person', { name: entity.name, href: entity.href, roles: roles.join(' ') })];
  });
  return data('document', { href, title, lang: language, ...dayOf(document), place }, people);
}

interface Group {
  readonly title: string;
  readonly href?: string;
  readonly documents: readonly SiteDocument[];
}

/** Groups that are jumped to: all, or of many the first of each letter. */
const MANY = 40;

function grouped(documents: readonly SiteDocument[], titleOf: (document: SiteDocument) => string): readonly Group[] {
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

const GROUPS: Readonly<Record<(typeof ORDERS)[number]['order'], (collection: Collection) => readonly Group[]>> = {
  date: ({ documents }) => grouped(documents, yearOf),
  title: ({ documents }) =>
    grouped(
      sortedBy(documents, ({ title }) => plain(title)),
      ({ title }) => initialOf(title),
    ),
  participant: ({ documents, entities }) => byParticipant(documents, entities),
};

/** The letter of a group that is the first of it. */
const jumpOf = (title: string, before: string | undefined): string | undefined =>
  before !== undefined && initialOf(before) === initialOf(title) ? undefined : initialOf(title);

/** The people of a collection by their key. */
export const peopleOf = ({ entities }: Collection): ReadonlyMap<string, SiteEntity> =>
  new Map(entities.filter(({ kind }) => kind === 'person').map((entity) => [entity.id, entity]));

/** The list of documents by date, by title and by participant; entities come in the order of their register. */
export function documentPages(collection: Collection): readonly SitePage[] {
  const people = peopleOf(collection);
  return ORDERS.map(({ path, order }) => {
    const orders = ORDERS.map((other) => data('order', { name: other.order, href: other.path }));
    const groups = GROUPS[order](collection).map(({ title, href, documents }, i, all) =>
      data(
        'group',
        { id: `group${i + 1}`, title, href, jump: all.length <= MANY ? title : jumpOf(title, all[i - 1]?.title) },
        documents.map((document) => documentItem(document, order === 'participant' ? new Map() : people)),
      ),
    );
    return {
      path,
      kind: 'documents',
      here: 'documents',
      title: '',
      content: [data('documents', { order, count: String(collection.documents.length) }, [...orders, ...groups])],
    };
  });
}
