import type { Context, EntryKind } from '../model/index.js';
import { element, type XmlElement } from '../xml/index.js';
import { toId, type Ids } from './ids.js';
import { entryElement } from './register-entry.js';

/** The lists of a standOff, in order. */
export const LISTS: readonly (readonly [EntryKind, string])[] = [
  ['person', 'listPerson'],
  ['place', 'listPlace'],
  ['org', 'listOrg'],
  ['object', 'listObject'],
  ['event', 'listEvent'],
];

/** The register entries that the text mentions, participants apart; undefined when there are none. */
export function standOff(context: Context, mentioned: ReadonlySet<string>, ids: Ids): XmlElement | undefined {
  const participants = new Set(context.facts.participants.map((participant) => participant.id));
  const entries = context.register.entries.filter((entry) => mentioned.has(entry.id) && !participants.has(entry.id));
  const lists = LISTS.flatMap(([kind, name]) => {
    const own = entries.filter((entry) => entry.kind === kind);
    return own.length === 0
      ? []
      : [
          element(
            name,
            {},
            own.map((entry) => entryElement(entry, claimed(entry.id, ids))),
          ),
        ];
  });
  return lists.length === 0 ? undefined : element('standOff', {}, lists);
}

function claimed(entryId: string, ids: Ids): string | undefined {
  const id = toId(entryId);
  return ids.claim(id) ? id : undefined;
}
