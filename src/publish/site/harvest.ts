import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { RecordData, SiteDocument, SiteEntityKind } from './collection.js';
import { outsideEntry, siteEntryOf, type SiteEntry } from './entries.js';
import { quotableOf, readDocument, sentencesOf, wordsOf, type Mark, type Resolve } from './read-document.js';
import type { OpenRegister } from './register.js';

type Target = NonNullable<ReturnType<Resolve>>;

/** The pointers of one document and what they mean in the site's registers. */
interface Keys {
  readonly targets: ReadonlyMap<string, Target>;
  /** Pairs of ids and keys, for those that differ. */
  readonly renamed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Enters what a document describes into the site's registers: before its page is made, which links there. */
export function enterEntries({ entities, file }: RecordData, register: OpenRegister): Keys {
  const targets = new Map<string, Target>();
  const renamed: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of entities.map(siteEntryOf)) {
    const found = enter(entry, register, file);
    diagnostics.push(...found.diagnostics);
    targets.set(entry.id, { kind: entry.kind, key: found.key });
    if (found.key !== entry.id) renamed.push(entry.id, found.key);
  }
  return { targets, renamed, diagnostics };
}

function enter(
  entry: SiteEntry,
  register: OpenRegister,
  file: string,
): { readonly key: string; readonly diagnostics: readonly Diagnostic[] } {
  const { key, conflict } = register.enter(entry);
  if (conflict === undefined) return { key, diagnostics: [] };
  const message = `The id "${conflict.id}" is "${conflict.names[1]}" here and "${conflict.names[0]}" in another document: they are kept apart, as "${key}" and "${conflict.id}".`;
  const note =
    'Where both are one, give them a common form of the name or one identifier of an authority file; where not, ids of their own.';
  return { key, diagnostics: [report('id-shared', message, { place: { file, start: { line: 1, column: 1 } }, note })] };
}

interface Harvest {
  readonly document: SiteDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a document mentions goes into the registers, what it is comes back. */
export function harvest(record: RecordData, keys: Keys, register: OpenRegister): Harvest {
  const targets = new Map(keys.targets);
  const diagnostics: Diagnostic[] = [];
  const quotes = quotableOf(record);
  for (const [address, { kind, forms }] of outsiders(record, quotes.names, targets)) {
    const found = enter(outsideEntry(address, kind, [...forms]), register, record.file);
    diagnostics.push(...found.diagnostics);
    targets.set(address, { kind, key: found.key });
  }
  const resolve: Resolve = (ref) => targets.get(ref);
  const document = readDocument(record, quotes, resolve);
  recordMentions(record.id, quotes.names, resolve, register);
  for (const participant of document.participants) register.takePart(participant.id, record.id, participant.roles);
  return { document, diagnostics };
}

interface Outsider {
  readonly kind: SiteEntityKind;
  readonly forms: Set<string>;
}

/** Whom names and turns point to and nothing in the document describes, with the words for them. */
function outsiders(
  { turns }: RecordData,
  names: readonly Mark[],
  known: ReadonlyMap<string, Target>,
): ReadonlyMap<string, Outsider> {
  const found = new Map<string, Outsider>();
  const note = (address: string, kind: SiteEntityKind, words: string): void => {
    if (known.has(address)) return;
    const outsider = found.get(address) ?? { kind, forms: new Set() };
    found.set(address, outsider);
    if (words !== '') outsider.forms.add(words);
  };
  for (const mark of names) {
    const { kind, refs } = mark.of;
    if (kind !== 'other') for (const ref of refs) note(ref, kind, wordsOf(mark));
  }
  for (const { speakers, label } of turns) {
    const [speaker, ...others] = speakers;
    // The words of a label are no new form of a name that stands in it.
    if (speaker !== undefined && !found.has(speaker)) note(speaker, 'person', others.length > 0 ? '' : bare(label));
    for (const other of others) note(other, 'person', '');
  }
  return found;
}

/** `MR. ORLOV:` → `MR. ORLOV` */
const bare = (label: string): string => label.replace(/[\s:.,;–—-]+$/u, '');

function recordMentions(id: string, names: readonly Mark[], resolve: Resolve, register: OpenRegister): void {
  const identified = new Map<string, { readonly target: Target; readonly marks: Mark[] }>();
  const unidentified = new Map<
    string,
    { readonly kind: SiteEntityKind; readonly name: string; readonly marks: Mark[] }
  >();
  for (const mark of names) {
    const { kind, refs } = mark.of;
    const found = refs.flatMap((ref) => resolve(ref) ?? []);
    for (const target of found) push(identified, `${target.kind} ${target.key}`, { target, marks: [] }, mark);
    const name = wordsOf(mark);
    if (found.length === 0 && kind !== 'other') push(unidentified, `${kind} ${name}`, { kind, name, marks: [] }, mark);
  }
  for (const { target, marks } of identified.values()) {
    register.mention(target.kind, target.key, id, sentencesOf(marks));
  }
  for (const { kind, name, marks } of unidentified.values()) {
    register.unidentified(kind, name, id, sentencesOf(marks));
  }
}

function push<T extends { readonly marks: Mark[] }>(groups: Map<string, T>, key: string, fresh: T, mark: Mark): void {
  const group = groups.get(key) ?? fresh;
  groups.set(key, group);
  group.marks.push(mark);
}
