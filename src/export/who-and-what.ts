import { kindsIn, undescribed } from './known-entities.js';
import { isCertain, type Entity, type Mention, type MinutesRecord } from '../tei/index.js';

/** Whom and what a document is about, for formats that describe it as one item. */
export interface WhoAndWhat {
  readonly participants: readonly { readonly entity: Entity; readonly roles: readonly string[] }[];
  /**
   * The characters of a play; those named or meant for certain, and no participants, in the order in which they come.
   */
  readonly mentioned: readonly Entity[];
  /** How many more are named, though not for certain. */
  readonly uncertain: number;
}

export function whoAndWhat(record: MinutesRecord): WhoAndWhat {
  const kinds = kindsIn(record);
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const entityOf = (id: string): Entity => entities.get(id) ?? undescribed(id, kinds.get(id) ?? 'person');
  const there = new Set(record.participants.map(({ id }) => id));
  const absent = (mentions: readonly Mention[]): readonly string[] =>
    mentions.flatMap(({ refs }) => refs).filter((id) => kinds.has(id) && !there.has(id));
  const sure = new Set(absent(record.mentions.filter(isCertain)));
  const unsure = new Set(
    absent(record.mentions.filter((mention) => !isCertain(mention))).filter((id) => !sure.has(id)),
  );
  const [characters, others] = [true, false].map((played) =>
    record.participants.filter(({ roles }) => roles.includes('character') === played),
  );
  return {
    participants: others!.map(({ id, roles }) => ({ entity: entityOf(id), roles })),
    mentioned: [...characters!.map(({ id }) => id), ...sure].map(entityOf),
    uncertain: unsure.size,
  };
}

/** As catalogues sort names: `Khrushchev, Nikita Sergeyevich`. */
export const sortingName = ({ name, surname, forename, kind }: Entity): string =>
  kind === 'person' && surname !== undefined && surname !== '' && forename !== undefined && forename !== ''
    ? `${surname}, ${forename}`
    : name;
