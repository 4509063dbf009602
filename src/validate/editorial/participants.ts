import { report, type Diagnostic } from '../../diagnostics/index.js';
import { ancestor, holds, TURNS, type TeiDocument, type TeiElement } from '../../tei/index.js';
import type { EditorialRule } from './rule.js';

/** What may stand in a list of participants and be pointed to by who. */
const ENTRIES = ['person', 'personGrp', 'persona', 'org'] as const;

/** The ids of the entries of a list of participants; undefined where the header has no such list. */
function listed(document: TeiDocument): ReadonlySet<string> | undefined {
  const described = document.byName('particDesc').filter((list) => holds(list, 'person') || holds(list, 'personGrp'));
  if (described.length === 0) return undefined;
  const participant = (entry: TeiElement): boolean => ancestor(entry, 'particDesc') !== undefined;
  const ids = ENTRIES.flatMap((name) => document.byName(name))
    .filter(participant)
    .flatMap(({ attributes }) => attributes['xml:id'] ?? []);
  return ids.length === 0 ? undefined : new Set(ids);
}

/** The document's header may be the corpus's; one list for several texts says nothing of each. */
function checkSpeakers(document: TeiDocument): readonly Diagnostic[] {
  const participants = listed(document);
  if (participants === undefined) return [];
  const found: Diagnostic[] = [];
  const told = new Set<string>();
  for (const turn of [...TURNS].flatMap((name) => document.byName(name))) {
    for (const pointer of (turn.attributes['who'] ?? '').split(/\s+/u)) {
      const id = pointer.startsWith('#') ? pointer.slice(1) : '';
      // What leads nowhere is another rule's.
      if (id === '' || participants.has(id) || told.has(id) || !document.byId.has(id)) continue;
      told.add(id);
      const message = `"#${id}" speaks here, but the list of participants in the header does not have this person.`;
      found.push(
        report('speaker-not-participant', message, {
          place: document.placeOfValue(turn, 'who'),
          actual: pointer,
          note: 'Move the entry to particDesc, or correct @who.',
        }),
      );
    }
  }
  return found;
}

/** Whoever speaks takes part: the speakers are among the participants of particDesc (TEI Guidelines, CC). */
export const participants: EditorialRule = { rules: ['speaker-not-participant'], check: checkSpeakers };
