import { boundsOf } from '../linked-data/typed-dates.js';
import type { MinutesRecord } from '../../tei/index.js';
import { given } from '../../text/index.js';
import type { Period } from './network.js';

/** What is counted of a person, a document, or a pair of them, over all documents. */
export interface Tally {
  readonly weight: number;
  readonly words: number;
  readonly turns: number;
  readonly mentions: number;
  readonly uncertain: number;
  readonly documents: number;
  readonly roles: ReadonlySet<string>;
  readonly period: Period;
}

type Counts = Partial<Record<'weight' | 'words' | 'turns' | 'mentions' | 'uncertain', number>>;

interface Open extends Record<keyof Counts, number> {
  documents: number;
  readonly roles: Set<string>;
  period: Period | undefined;
  last: string;
}

/** Tallies by key, in memory that grows with the keys, not with the documents. */
export interface Tallies {
  /** Adds counts that a document gives; each document counts once. */
  readonly add: (key: string, record: MinutesRecord, counts?: Counts, roles?: readonly string[]) => void;
  readonly all: () => readonly (readonly [string, Tally])[];
  readonly get: (key: string) => Tally | undefined;
}

const nothing = (): Open => {
  return {
    weight: 0,
    words: 0,
    turns: 0,
    mentions: 0,
    uncertain: 0,
    documents: 0,
    roles: new Set<string>(),
    period: undefined,
    last: '',
  };
};

export function tallies(): Tallies {
  const open = new Map<string, Open>();
  const closed = (tally: Open): Tally => ({ ...tally, period: tally.period ?? {} });
  return {
    add: (key, record, counts = {}, roles = []) => {
      const tally = open.get(key) ?? nothing();
      open.set(key, tally);
      for (const name of Object.keys(counts) as (keyof Counts)[]) tally[name] += counts[name] ?? 0;
      for (const role of roles) tally.roles.add(role);
      if (tally.last === record.id) return;
      tally.last = record.id;
      tally.documents += 1;
      tally.period = joined(tally.period, boundsOf(record.header.date ?? {}));
    },
    all: () =>
      [...open]
        .map(([key, tally]) => [key, closed(tally)] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    get: (key) => {
      const tally = open.get(key);
      return tally === undefined ? undefined : closed(tally);
    },
  };
}

/**
 * From the earlier first day to the later last one; what is open stays open. Years before Christ are left open: their
 * text does not sort.
 */
function joined(a: Period | undefined, b: Period): Period {
  if ((b.first ?? b.last ?? '').startsWith('-')) return {};
  if (a === undefined) return b;
  const first = a.first === undefined || b.first === undefined ? undefined : a.first < b.first ? a.first : b.first;
  const last = a.last === undefined || b.last === undefined ? undefined : a.last > b.last ? a.last : b.last;
  return { ...given({ first, last }) };
}

const SEPARATOR = '\u0000';

/** The key of a pair, and back: no id holds the separator. */
export const pair = (from: string, to: string): string => `${from}${SEPARATOR}${to}`;
export const unpaired = (key: string): readonly [string, string] => {
  const [from = '', to = ''] = key.split(SEPARATOR);
  return [from, to];
};
