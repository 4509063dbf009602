import type { Context, EntryKind, RegisterEntry } from '../model/index.js';
import { element, type XmlElement } from '../xml/index.js';
import { toId, type Ids } from './ids.js';
import { entryElement } from './register-entry.js';

/** The lists of a standOff, in order. */
const LISTS: readonly (readonly [EntryKind, string])[] = [
  ['person', 'listPerson'],
  ['place', 'listPlace'],
  ['org', 'listOrg'],
  ['object', 'listObject'],
  ['event', 'listEvent'],
];

/** Entries in lists of one kind each, in the order they have. */
export const listsOf = (
  entries: readonly RegisterEntry[],
  make: (entry: RegisterEntry) => XmlElement,
): readonly XmlElement[] =>
  LISTS.map(([kind, name]) => element(name, {}, entries.filter((entry) => entry.kind === kind).map(make))).filter(
    ({ children }) => children.length > 0,
  );

/** The register entries that the text mentions, participants apart; undefined when there are none. */
export function standOff(context: Context, mentioned: ReadonlySet<string>, ids: Ids): XmlElement | undefined {
  const participants = new Set(context.facts.participants.map((participant) => participant.id));
  const entries = context.register.entries.filter((entry) => mentioned.has(entry.id) && !participants.has(entry.id));
  const lists = listsOf(entries, (entry) => entryElement(entry, claimed(entry.id, ids)));
  return lists.length === 0 ? undefined : element('standOff', {}, lists);
}

function claimed(entryId: string, ids: Ids): string | undefined {
  const id = toId(entryId);
  return ids.claim(id) ? id : undefined;
}
