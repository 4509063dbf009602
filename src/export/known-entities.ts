import type { Entity, EntityKind, MinutesRecord } from './record/index.js';

/** The persons, places and things of all documents so far: as many as the registers have, not as the documents. */
export interface KnownEntities {
  /** Takes note of whom and what a document describes or points to. */
  readonly note: (record: MinutesRecord) => void;
  /** Each id once, in the order of the ids; one that no document describes has its id for a name. */
  readonly all: () => readonly Entity[];
}

export function knownEntities(): KnownEntities {
  const described = new Map<string, Entity>();
  const bare = new Map<string, EntityKind>();
  return {
    note: (record) => {
      for (const entity of record.entities) if (!described.has(entity.id)) described.set(entity.id, entity);
      for (const [id, kind] of pointedTo(record)) if (!bare.has(id)) bare.set(id, kind);
    },
    all: () => {
      const rest = [...bare].filter(([id]) => !described.has(id)).map(([id, kind]) => undescribed(id, kind));
      return [...described.values(), ...rest].toSorted((a, b) => byText(a.id, b.id));
    },
  };
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One that no document describes: its id is all that is known. */
export const undescribed = (id: string, kind: EntityKind): Entity => ({ id, kind, name: id, variants: [], offices: [], identifiers: [] });

/** Ids that a document points to, with what they are: the kind of the entity, else that of the mark. */
function pointedTo({ participants, turns, mentions }: MinutesRecord): readonly (readonly [string, EntityKind])[] {
  const persons = [...participants.map(({ id }) => id), ...turns.flatMap(({ speakers }) => speakers)].map((id) => [id, 'person'] as const);
  const named = mentions.flatMap(({ kind, refs }) => (kind === 'other' ? [] : refs.map((ref) => [ref, kind] as const)));
  return [...persons, ...named];
}

/** What an id of a document is: as its entity says, else as the mark does that points to it. */
export function kindsIn(record: MinutesRecord): ReadonlyMap<string, EntityKind> {
  return new Map([...pointedTo(record).toReversed(), ...record.entities.map(({ id, kind }) => [id, kind] as const)]);
}
