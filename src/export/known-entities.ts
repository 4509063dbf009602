import type { Entity, EntityKind, MinutesRecord } from '../tei/index.js';

/** The persons, places and things of all documents so far: as many as the registers have, not as the documents. */
interface KnownEntities {
  /**
   * Takes note of whom and what a document describes or points to; what a later one knows more of an entity is added.
   */
  readonly note: (record: MinutesRecord) => void;
  /** Each id once, in the order of the ids; one that no document describes has its id for a name. */
  readonly all: () => readonly Entity[];
}

export function knownEntities(): KnownEntities {
  const described = new Map<string, Entity>();
  const bare = new Map<string, EntityKind>();
  /** Documents of one project say the same of a person again and again: only what is new is looked at. */
  const said = new Set<string>();
  const describe = (entity: Entity): void => {
    const words = JSON.stringify(entity);
    if (said.has(words)) return;
    said.add(words);
    const known = described.get(entity.id);
    described.set(entity.id, known === undefined ? entity : joined(known, entity));
  };
  return {
    note: (record) => {
      for (const entity of record.entities) describe(entity);
      for (const [id, kind] of pointedTo(record)) if (!bare.has(id)) bare.set(id, kind);
    },
    all: () => {
      const rest = [...bare].filter(([id]) => !described.has(id)).map(([id, kind]) => undescribed(id, kind));
      return [...described.values(), ...rest].toSorted((a, b) => byText(a.id, b.id));
    },
  };
}

/** What the one says of somebody, and what the other adds: the first name, date or note stays, lists grow. */
function joined(first: Entity, other: Entity): Entity {
  // An entry without a name has its id for one.
  const name = first.name === first.id ? other.name : first.name;
  const variants = [...first.variants, other.name, ...other.variants].filter(
    (variant) => variant !== name && variant !== first.id,
  );
  return {
    ...other,
    ...first,
    name,
    variants: [...new Set(variants)],
    offices: distinct([...first.offices, ...other.offices]),
    notes: first.notes.length > 0 ? first.notes : other.notes,
    identifiers: distinct([...first.identifiers, ...other.identifiers]),
  };
}

const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One that no document describes: its id is all that is known. */
export const undescribed = (id: string, kind: EntityKind): Entity => ({
  id,
  kind,
  name: id,
  variants: [],
  offices: [],
  identifiers: [],
  notes: [],
});

/** Ids that a document points to, with what they are: the kind of the entity, else that of the mark. */
function pointedTo({ participants, turns, mentions }: MinutesRecord): readonly (readonly [string, EntityKind])[] {
  const persons = [...participants.map(({ id }) => id), ...turns.flatMap(({ speakers }) => speakers)].map(
    (id) => [id, 'person'] as const,
  );
  const named = mentions.flatMap(({ kind, refs }) => (kind === 'other' ? [] : refs.map((ref) => [ref, kind] as const)));
  return [...persons, ...named];
}

/** What an id of a document is: as its entity says, else as the mark does that points to it. */
export function kindsIn(record: MinutesRecord): ReadonlyMap<string, EntityKind> {
  return new Map([...pointedTo(record).toReversed(), ...record.entities.map(({ id, kind }) => [id, kind] as const)]);
}
