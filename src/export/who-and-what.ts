import { kindsIn } from './known-entities.js';
import type { Entity, MinutesRecord } from './record/index.js';

/** Whom and what a document is about, for formats that describe it as one item. */
export interface WhoAndWhat {
  readonly participants: readonly { readonly entity: Entity; readonly roles: readonly string[] }[];
  /** Named or meant for certain, and no participants; in the order in which they come. */
  readonly mentioned: readonly Entity[];
  /** How many more are named, though not for certain. */
  readonly uncertain: number;
}

export function whoAndWhat(record: MinutesRecord): WhoAndWhat {
  const kinds = kindsIn(record);
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const entityOf = (id: string): Entity => entities.get(id) ?? { id, kind: kinds.get(id) ?? 'person', name: id, variants: [], offices: [], identifiers: [] };
  const there = new Set(record.participants.map(({ id }) => id));
  const refs = (certain: boolean): readonly string[] => record.mentions.filter(({ certainty }) => (certainty === undefined || certainty === 'high') === certain).flatMap((mention) => mention.refs);
  const sure = new Set(refs(true).filter((id) => kinds.has(id) && !there.has(id)));
  const unsure = new Set(refs(false).filter((id) => kinds.has(id) && !there.has(id) && !sure.has(id)));
  return {
    participants: record.participants.map(({ id, roles }) => ({ entity: entityOf(id), roles })),
    mentioned: [...sure].map(entityOf),
    uncertain: unsure.size,
  };
}

/** As catalogues sort names: `Khrushchev, Nikita Sergeyevich`. */
export const sortingName = ({ name, surname, forename, kind }: Entity): string =>
  kind === 'person' && surname !== undefined && surname !== '' && forename !== undefined && forename !== '' ? `${surname}, ${forename}` : name;
