import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { SiteDocument } from './collection.js';
import type { DocumentFacts, EntryFacts } from './facts.js';
import type { Mark, PageReading } from './page-reading.js';
import { kindOf, outsideEntries, readDocument, sentencesOf, type Resolve } from './read-document.js';
import type { OpenRegister } from './register.js';

type Target = NonNullable<ReturnType<Resolve>>;

/** The pointers of one document and what they mean in the site's registers. */
export interface Keys {
  readonly targets: Map<string, Target>;
  /** Pairs of ids and keys, for those that differ. */
  readonly renamed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Enters what a document describes into the site's registers: before its page is made, which links there. */
export function enterEntries(facts: DocumentFacts, register: OpenRegister, file: string): Keys {
  const targets = new Map<string, Target>();
  const renamed: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of facts.entries) {
    const found = enter(entry, register, file);
    diagnostics.push(...found.diagnostics);
    targets.set(`#${entry.id}`, { kind: entry.kind, key: found.key });
    if (found.key !== entry.id) renamed.push(entry.id, found.key);
  }
  return { targets, renamed, diagnostics };
}

function enter(
  entry: EntryFacts,
  register: OpenRegister,
  file: string,
): { readonly key: string; readonly diagnostics: readonly Diagnostic[] } {
  const { key, conflict } = register.enter(entry);
  if (conflict === undefined) return { key, diagnostics: [] };
  const message = `The id "${conflict.id}" is "${conflict.names[1]}" here and "${conflict.names[0]}" in another document: the site keeps them apart, as "${key}" and "${conflict.id}".`;
  const note =
    'Where both are one, give them a common form of the name or one identifier of an authority file; where not, ids of their own.';
  return { key, diagnostics: [report('id-shared', message, { place: { file, start: { line: 1, column: 1 } }, note })] };
}

export interface Harvest {
  readonly document: SiteDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a document's page: what it mentions goes into the registers, what it is comes back. */
export function harvest(
  id: string,
  href: string,
  facts: DocumentFacts,
  page: PageReading,
  keys: Keys,
  register: OpenRegister,
  file: string,
): Harvest {
  const targets = new Map(keys.targets);
  // A pointer of the page to one of its entries comes without "#": an address elsewhere never is a bare id of the
  // document.
  const pointer = (ref: string): string => (targets.has(`#${ref}`) ? `#${ref}` : ref);
  const diagnostics: Diagnostic[] = [];
  for (const { address, ...entry } of outsideEntries(page, (ref) => targets.has(pointer(ref)))) {
    const found = enter(entry, register, file);
    diagnostics.push(...found.diagnostics);
    targets.set(address, { kind: entry.kind, key: found.key });
  }
  const resolve: Resolve = (ref) => targets.get(pointer(ref));
  const document = readDocument(id, href, facts, page, resolve);
  recordMentions(id, page, resolve, register);
  for (const participant of document.participants) register.takePart(participant.id, id, participant.roles);
  return { document, diagnostics };
}

function recordMentions(id: string, page: PageReading, resolve: Resolve, register: OpenRegister): void {
  const identified = new Map<string, { readonly target: Target; readonly marks: Mark[] }>();
  const unidentified = new Map<
    string,
    { readonly kind: NonNullable<ReturnType<typeof kindOf>>; readonly name: string; readonly marks: Mark[] }
  >();
  for (const mark of page.marks.filter(({ kind }) => kind === 'name')) {
    const found = mark.refs.flatMap((ref) => resolve(ref) ?? []);
    for (const target of found) push(identified, `${target.kind} ${target.key}`, { target, marks: [] }, mark);
    const kind = kindOf(mark);
    const name = page.passages[mark.passage]!.text.slice(mark.start, mark.end);
    if (found.length === 0 && kind !== undefined && name !== '') {
      push(unidentified, `${kind} ${name}`, { kind, name, marks: [] }, mark);
    }
  }
  for (const { target, marks } of identified.values()) {
    register.mention(target.kind, target.key, id, sentencesOf(marks, page));
  }
  for (const { kind, name, marks } of unidentified.values()) {
    register.unidentified(kind, name, id, sentencesOf(marks, page));
  }
}

function push<T extends { readonly marks: Mark[] }>(groups: Map<string, T>, key: string, fresh: T, mark: Mark): void {
  const group = groups.get(key) ?? fresh;
  groups.set(key, group);
  group.marks.push(mark);
}
