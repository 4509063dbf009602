import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { mayBeSame } from '../model/index.js';
import type { Entity, MinutesRecord } from './model.js';

interface Known {
  /** As the documents have described it: names grow together that are each a little different. */
  readonly forms: Entity[];
  readonly key: string;
  readonly file: string;
}

/**
 * Keeps persons and things apart that different documents call by one id, as volumes with lists of their own do:
 * whoever is plainly another than the first of the id becomes `id.2`, with a warning. One for each run, given its
 * documents in their order; it holds what the registers have, not the documents.
 */
export function distinctIds(): (record: MinutesRecord) => Outcome<MinutesRecord> {
  const byId = new Map<string, Known[]>();
  const taken = new Set<string>();
  return (record) => {
    const renamed = new Map<string, string>();
    const diagnostics: Diagnostic[] = [];
    for (const entity of record.entities) {
      const known = byId.get(entity.id) ?? [];
      const same = known.find(({ forms }) => forms.some((form) => mayBeSame(form, entity)));
      if (same !== undefined) {
        if (!same.forms.some((form) => form.name === entity.name)) same.forms.push(entity);
        if (same.key !== entity.id) renamed.set(entity.id, same.key);
        continue;
      }
      const key = freeKey(entity.id, taken);
      taken.add(key);
      byId.set(entity.id, [...known, { forms: [entity], key, file: record.file }]);
      if (key === entity.id) continue;
      renamed.set(entity.id, key);
      if (known[0] !== undefined) diagnostics.push(warning(record.file, entity, known[0], key));
    }
    return outcome(renamed.size === 0 ? record : withIds(record, (id) => renamed.get(id) ?? id), diagnostics);
  };
}

function freeKey(id: string, taken: ReadonlySet<string>): string {
  let key = id;
  for (let n = 2; taken.has(key); n++) key = `${id}.${n}`;
  return key;
}

function warning(file: string, entity: Entity, first: Known, key: string): Diagnostic {
  const whose = `that of "${first.forms[0]!.name}" in "${first.file}" and of "${entity.name}" here`;
  const message = `The id "${entity.id}" is ${whose}; in the exports this one is "${key}".`;
  return report('export-id-shared', message, { place: { file, start: { line: 1, column: 1 } } });
}

/** The record with other ids of entities, wherever it points to them; its markup stays as it is. */
function withIds(record: MinutesRecord, idOf: (id: string) => string): MinutesRecord {
  const all = (ids: readonly string[]): readonly string[] => ids.map(idOf);
  return {
    ...record,
    header: { ...record.header, recorders: all(record.header.recorders) },
    participants: record.participants.map((one) => ({ ...one, id: idOf(one.id) })),
    entities: record.entities.map((entity) => ({ ...entity, id: idOf(entity.id) })),
    turns: record.turns.map((turn) => ({ ...turn, speakers: all(turn.speakers) })),
    mentions: record.mentions.map((mention) => ({ ...mention, refs: all(mention.refs) })),
    speech: record.speech.map((speech) => ({ ...speech, speakers: all(speech.speakers) })),
  };
}
