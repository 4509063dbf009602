import { folded } from '../../text/index.js';
import type { SiteEntity, SiteEntityKind } from './collection.js';
import { sortedBy } from './document-pages.js';
import type { SiteEntry } from './entries.js';
import { indexNameOf } from './person-names.js';
import type { RegisterRecord } from './register.js';

/** The registers; the name of each is that of its page and of the folder with the pages of its entries. */
export const REGISTERS = [
  { kind: 'person', name: 'persons' },
  { kind: 'place', name: 'places' },
  { kind: 'organisation', name: 'organisations' },
  { kind: 'object', name: 'objects' },
  { kind: 'event', name: 'events' },
] as const satisfies readonly { readonly kind: SiteEntityKind; readonly name: string }[];

const folderOf = (kind: SiteEntityKind): string => REGISTERS.find((register) => register.kind === kind)!.name;

/** What the documents say of an entry, the fullest description first. */
export const described = ({ facts }: Pick<RegisterRecord, 'facts'>): readonly [SiteEntry, ...SiteEntry[]] =>
  facts.toSorted((a, b) => Number(a.outside ?? false) - Number(b.outside ?? false)) as [SiteEntry];

/** The page of an entry, from the site's root; `part`: a further one of the same. */
export const pageOf = ({ kind, key }: Pick<RegisterRecord, 'kind' | 'key'>, part = 1): string =>
  `${folderOf(kind)}/${key}${part === 1 ? '' : `~${part}`}.html`;

export const hrefOf = (record: Pick<RegisterRecord, 'kind' | 'key'>, part = 1): string =>
  pageOf(record, part).split('/').map(encodeURIComponent).join('/');

/** The entries of all registers in the order of their names. */
export const inOrder = (records: readonly RegisterRecord[]): readonly RegisterRecord[] =>
  sortedBy(records, (record) => `${sortKey(record)} ${record.key}`);

/** What an entry is sorted by: its name as lists have it, in small letters without accents. */
export const sortKey = (record: RegisterRecord): string => folded(indexNameOf(described(record)[0]));

/** The letter an entry stands under; `other` where its name begins with none of the alphabet. */
export const letterOf = (record: RegisterRecord): string => /^[a-z]/u.exec(sortKey(record))?.[0] ?? 'other';

/** The entries of all registers, sorted as their pages are. */
export function entitiesOf(records: readonly RegisterRecord[]): readonly SiteEntity[] {
  return inOrder(records).map((record) => {
    const [entry] = described(record);
    const { name, surname = '', forename = '' } = entry;
    return {
      id: record.key,
      kind: record.kind,
      name,
      indexName: indexNameOf(entry),
      ...(surname === '' ? {} : { surname }),
      ...(forename === '' ? {} : { forename }),
      href: hrefOf(record),
    };
  });
}
