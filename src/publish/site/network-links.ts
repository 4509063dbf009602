import { exchangesOf } from '../../tei/index.js';
import type { Collection, SiteDocument, SiteEntity } from './collection.js';
import { sortName } from './person-names.js';

/** Two persons: how often, in how many documents, and whether every instance of it is uncertain. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly times: number;
  readonly documents: number;
  readonly uncertain: boolean;
}

export interface NetworkPerson {
  readonly entity: SiteEntity;
  readonly turns: number;
  /** How often speakers speak of this person, who is not there. */
  readonly spokenOf: number;
}

/** Who speaks to whom and who is spoken of, over a whole collection. */
export interface Network {
  /** Everyone who speaks or is spoken of, by name. */
  readonly persons: readonly NetworkPerson[];
  /** Whose turn follows whose, either way: `from` sorts before `to`. */
  readonly exchanges: readonly Link[];
  /** Which speaker names whom that takes no part in the conversation. */
  readonly mentions: readonly Link[];
}

interface Instance {
  readonly from: string;
  readonly to: string;
  readonly uncertain: boolean;
}

/** Who answers whom, either way. */
const exchangesIn = ({ turns }: SiteDocument): readonly Instance[] =>
  exchangesOf(turns).map(({ from, to, uncertain }) =>
    from < to ? { from, to, uncertain } : { from: to, to: from, uncertain },
  );

/** Which speaker names or means whom; who takes part is spoken to, not of. */
function mentionsIn({ turns, mentions, participants }: SiteDocument): readonly Instance[] {
  const there = new Set([...participants.map(({ id }) => id), ...turns.flatMap(({ speakers }) => speakers)]);
  return mentions.flatMap(({ kind, refs, turn, certainty }) => {
    const said = turn === undefined ? undefined : turns[turn];
    if (kind !== 'person' || said === undefined) return [];
    const uncertain = (certainty ?? said.certainty) !== undefined;
    return refs.filter((to) => !there.has(to)).flatMap((to) => said.speakers.map((from) => ({ from, to, uncertain })));
  });
}

const byPair = (a: Link, b: Link): number => order(a.from, b.from) || order(a.to, b.to);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The instances of each pair as one link, in the order of ids. */
function linksOf(
  documents: readonly SiteDocument[],
  find: (document: SiteDocument) => readonly Instance[],
  known: ReadonlyMap<string, SiteEntity>,
): readonly Link[] {
  const links = new Map<string, Link>();
  const lasts = new Map<string, SiteDocument>();
  for (const document of documents) {
    for (const { from, to, uncertain } of find(document)) {
      if (!known.has(from) || !known.has(to)) continue;
      const key = `${from} ${to}`;
      const { times = 0, documents: seen = 0, uncertain: before = true } = links.get(key) ?? {};
      links.set(key, {
        from,
        to,
        times: times + 1,
        documents: seen + (lasts.get(key) === document ? 0 : 1),
        uncertain: before && uncertain,
      });
      lasts.set(key, document);
    }
  }
  return [...links.values()].toSorted(byPair);
}

const counted = (ids: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/**
 * Counts who speaks to whom and who is spoken of. Persons whom no register describes are left out: they have no name to
 * show.
 */
export function networkLinks({ documents, entities }: Collection): Network {
  const known = new Map(entities.filter(({ kind }) => kind === 'person').map((entity) => [entity.id, entity]));
  const exchanges = linksOf(documents, exchangesIn, known);
  const mentions = linksOf(documents, mentionsIn, known);
  const turns = counted(documents.flatMap((document) => document.turns.flatMap(({ speakers }) => speakers)));
  const spokenOf = new Map<string, number>();
  for (const { to, times } of mentions) spokenOf.set(to, (spokenOf.get(to) ?? 0) + times);
  const persons = [...known.values()]
    .filter(({ id }) => turns.has(id) || spokenOf.has(id))
    .map((entity) => ({ entity, turns: turns.get(entity.id) ?? 0, spokenOf: spokenOf.get(entity.id) ?? 0 }))
    .sort((a, b) => order(sortName(a.entity), sortName(b.entity)) || order(a.entity.id, b.entity.id));
  return { persons, exchanges, mentions };
}

/** What is known of one person's links: the most frequent first. */
export interface Ties {
  readonly with: readonly Link[];
  readonly of: readonly Link[];
  readonly by: readonly Link[];
}

/** Looks up the links of a person. */
export function tiesOf({ exchanges, mentions }: Network): (id: string) => Ties {
  const ties = new Map<string, { readonly [Kind in keyof Ties]: Link[] }>();
  const at = (id: string): { readonly [Kind in keyof Ties]: Link[] } => {
    const known = ties.get(id) ?? { with: [], of: [], by: [] };
    ties.set(id, known);
    return known;
  };
  for (const link of exchanges) {
    at(link.from).with.push(link);
    at(link.to).with.push(link);
  }
  for (const link of mentions) {
    at(link.from).of.push(link);
    at(link.to).by.push(link);
  }
  const sorted = (links: readonly Link[]): readonly Link[] => links.toSorted((a, b) => b.times - a.times);
  return (id) => ({ with: sorted(at(id).with), of: sorted(at(id).of), by: sorted(at(id).by) });
}
