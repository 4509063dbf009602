import { kindsIn, knownEntities } from '../known-entities.js';
import type { Entity, EntityKind, Mention, MinutesRecord } from '../../tei/index.js';
import type { Counted, TypedMention } from './tables.js';

/**
 * What all documents so far say of persons and things, and how often: as much as the registers have, not the documents.
 */
export interface Tally {
  readonly note: (record: MinutesRecord) => void;
  readonly documents: () => number;
  readonly typed: (record: MinutesRecord, mention: Mention) => TypedMention;
  /** The persons, and whoever else speaks or takes part. */
  readonly persons: () => readonly Counted[];
  readonly things: (kind: EntityKind) => readonly Counted[];
}

interface Counts {
  documents: number;
  mentions: number;
  turns: number;
}

export function tally(): Tally {
  const known = knownEntities();
  const counts = new Map<string, Counts>();
  const described = new Set<string>();
  const acting = new Set<string>();
  /**
   * Ids that mentions point to as this kind: the table of the kind has them, whatever another document takes them for.
   */
  const used: Record<EntityKind, Set<string>> = {
    person: acting,
    place: new Set(),
    organisation: new Set(),
    object: new Set(),
    event: new Set(),
  };
  let documents = 0;
  const counted = (entity: Entity): Counted => ({
    entity,
    described: described.has(entity.id),
    ...(counts.get(entity.id) ?? { documents: 0, mentions: 0, turns: 0 }),
  });
  let current: { readonly record: MinutesRecord; readonly kinds: ReadonlyMap<string, EntityKind> } | undefined;
  return {
    note: (record) => {
      known.note(record);
      documents++;
      for (const { id } of record.entities) described.add(id);
      for (const id of actingIn(record)) acting.add(id);
      for (const [id, { mentions, turns }] of countsIn(record)) {
        const sum = counts.get(id) ?? { documents: 0, mentions: 0, turns: 0 };
        counts.set(id, { documents: sum.documents + 1, mentions: sum.mentions + mentions, turns: sum.turns + turns });
      }
    },
    documents: () => documents,
    typed: (record, mention) => {
      if (current?.record !== record) current = { record, kinds: kindsIn(record) };
      const kind = current.kinds.get(mention.refs[0] ?? '');
      if (kind === undefined) return mention;
      used[kind].add(mention.refs[0]!);
      return { ...mention, refKind: kind };
    },
    persons: () =>
      known
        .all()
        .filter(({ id, kind }) => kind === 'person' || acting.has(id))
        .map(counted),
    things: (kind) =>
      known
        .all()
        .filter((entity) => entity.kind === kind || used[kind].has(entity.id))
        .map(counted),
  };
}

const actingIn = ({ participants, turns }: MinutesRecord): ReadonlySet<string> =>
  new Set([...participants.map(({ id }) => id), ...turns.flatMap(({ speakers }) => speakers)]);

/** How often a document names each person or thing, and how many turns each has; also of those who are only present. */
function countsIn(record: MinutesRecord): ReadonlyMap<string, Omit<Counts, 'documents'>> {
  const counts = new Map<string, { mentions: number; turns: number }>();
  const of = (id: string): { mentions: number; turns: number } => {
    const found = counts.get(id) ?? { mentions: 0, turns: 0 };
    counts.set(id, found);
    return found;
  };
  for (const id of actingIn(record)) of(id);
  for (const { refs } of record.mentions) for (const ref of refs) of(ref).mentions++;
  for (const { speakers } of record.turns) for (const speaker of speakers) of(speaker).turns++;
  return counts;
}
