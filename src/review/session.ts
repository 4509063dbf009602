import { join } from 'node:path';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { isFolder, removeUnfinishedBeside } from '../disk/index.js';
import { toId } from '../xml/index.js';
import { decisionFor, type Action, type Target } from './actions.js';
import { searchChoices, type Candidate } from './candidates.js';
import { decisionsIn, printDecisions, withDecision, type WrittenDecision } from './decision-file.js';
import { registerLeftOut, REVIEW_REGISTER, reviewRegisterOf, withEntry, type EntryForm } from './new-entry.js';
import { documentsOf, readReference, review, type Reference, type ReviewDocument, type Reviewed } from './review-documents.js';
import { openStore, type FileChange, type Store, type Turned } from './store.js';
import { withCandidates, type Subject } from './subjects.js';

/** What is decided on: a subject by its id, or words of a document by their offsets. */
export type Chosen = string | { readonly document: string; readonly start: number; readonly end: number };

/** What became of what an editor did: a sentence, and, where nothing was written, why. */
export interface Answer {
  readonly ok: boolean;
  readonly message: string;
  /** The documents that look different now. */
  readonly documents: readonly string[];
}

/** A decision that stands in a file of the edition. */
export interface Signed {
  readonly document: string;
  /** Its place in its file. */
  readonly index: number;
  readonly decision: WrittenDecision;
}

/** An edition under review: what is open, and what an editor does about it. All of it is on disk when it is told. */
export interface Session {
  readonly path: string;
  readonly title: string;
  readonly editor: { readonly id: string; readonly name: string; readonly isListed: boolean };
  readonly documents: readonly ReviewDocument[];
  readonly reference: () => Reference;
  /** Changes whenever anything does that a page shows. */
  readonly version: () => number;
  /** Encodes what is not yet, or no longer, as it should be, one document after the other. */
  readonly work: () => Promise<void>;
  /** A document, encoded by now; undefined where there is none of the name, or it cannot be encoded. */
  readonly document: (name: string) => Promise<Reviewed | undefined>;
  /** The subjects of all documents encoded so far. */
  readonly subjects: () => Iterable<Subject>;
  readonly subject: (id: string) => Subject | undefined;
  /** Those like it, in its document or in the edition; itself among them. */
  readonly like: (id: string, everywhere: boolean) => readonly Subject[];
  readonly search: (typed: string, kind: Subject['entryKind'], document: string) => readonly Candidate[];
  readonly act: (action: Action, chosen: readonly Chosen[], reason?: string) => Promise<Answer>;
  readonly enter: (form: EntryForm, chosen: readonly Chosen[], reason?: string) => Promise<Answer>;
  readonly signed: () => readonly Signed[];
  /** Takes a decision back, or gives it another reason. */
  readonly change: (signed: Signed, reason: string | undefined) => Promise<Answer>;
  readonly undo: () => Promise<Answer>;
  readonly redo: () => Promise<Answer>;
  readonly labels: Store['labels'];
  /** Files that another program has changed since they were read: they are read again. */
  readonly refresh: () => Promise<readonly string[]>;
}

/** Opens an edition for an editor; undefined, with errors, where its edition.json or a register is faulty. */
export async function openSession(path: string, editor: string): Promise<Outcome<Session | undefined>> {
  const store = openStore();
  const opened = await readReference(path, store);
  const documents = await documentsOf(path);
  const diagnostics = [...opened.diagnostics, ...documents.diagnostics];
  if (opened.value === undefined) return outcome(undefined, diagnostics);
  for (const folder of ['decisions', 'registers'].map((name) => join(path, name))) {
    if (isFolder(folder)) removeUnfinishedBeside(folder);
  }
  for (const { decisions, source } of documents.value) [decisions, source].forEach((file) => store.watch(file));
  const { folder } = opened.value;
  const listed = (folder.edition.editors ?? []).find(({ id, name }) => id === editor || name === editor);
  const signature = listed ?? { id: toId(editor.toLowerCase().trim()), name: editor };
  return outcome(
    sessionOf(path, store, opened.value, documents.value, { ...signature, isListed: listed !== undefined }),
    diagnostics,
  );
}

function sessionOf(
  path: string,
  store: Store,
  first: Reference,
  documents: readonly ReviewDocument[],
  editor: Session['editor'],
): Session {
  let reference = first;
  let version = 1;
  const byName = new Map(documents.map((document) => [document.name, document]));
  const register = reviewRegisterOf(path);

  const install = (document: ReviewDocument, { value, diagnostics }: Outcome<Reviewed | undefined>): void => {
    if (value !== undefined) document.reviewed = value;
    document.faults = value === undefined ? diagnostics.filter(({ severity }) => severity === 'error') : [];
    document.stale = false;
    version++;
  };
  const encodeAgain = async (document: ReviewDocument): Promise<void> =>
    install(document, await review(document, store.read(document.decisions), reference));
  const ready = async (name: string): Promise<ReviewDocument | undefined> => {
    const document = byName.get(name);
    if (document?.stale === true) await encodeAgain(document);
    return document;
  };
  const subject = (id: string): Subject | undefined =>
    byName.get(id.slice(0, id.lastIndexOf('#')))?.reviewed?.subjects.find((one) => one.id === id);

  const targetOf = (chosen: Chosen): (Target & { readonly document: string }) | undefined =>
    typeof chosen === 'string'
      ? subject(chosen)
      : { kind: 'words', document: chosen.document, span: { start: chosen.start, end: chosen.end } };

  /** The decisions of an action, file by file, and the documents as they are with them; nothing is written. */
  const drafted = async (
    chosen: readonly Chosen[],
    decide: (target: Target, reviewed: Reviewed) => ReturnType<typeof decisionFor>,
    against: Reference = reference,
  ): Promise<Drafted | { readonly problem: string }> => {
    const changes: FileChange[] = [];
    const tried: (readonly [ReviewDocument, Outcome<Reviewed | undefined>])[] = [];
    const targets = chosen.map(targetOf);
    if (targets.includes(undefined)) return { problem: 'The place is no longer as it was: look at it again.' };
    const names = new Set(targets.map((target) => target!.document));
    for (const name of names) {
      const document = await ready(name);
      const reviewed = document?.reviewed;
      if (document === undefined || reviewed === undefined) return { problem: `The document '${name}' cannot be encoded.` };
      const before = store.read(document.decisions);
      if (before !== reviewed.decisions) {
        document.stale = true;
        return { problem: `Another program has changed '${document.decisions}' meanwhile: nothing was written over it. It has been read again; decide once more.` };
      }
      const file = decisionsIn(before);
      let { decisions } = file;
      for (const target of targets.filter((one) => one!.document === name)) {
        const made = decide(target!, reviewed);
        if ('problem' in made) return made;
        decisions = withDecision(decisions, made.decision, reviewed.words);
      }
      const after = printDecisions({ ...file, decisions });
      const outcomeOfIt = await review(document, after, against);
      const fault = faultOf(outcomeOfIt, reviewed, document);
      if (fault !== undefined) return { problem: fault };
      changes.push({ path: document.decisions, before, after });
      tried.push([document, outcomeOfIt]);
    }
    return { changes, tried };
  };

  const write = (label: string, { changes, tried }: Drafted, message = label): Answer => {
    const diagnostics = store.write({ label, changes });
    if (diagnostics.length > 0) {
      for (const [document] of tried) document.stale = true;
      return refusal(diagnostics);
    }
    for (const [document, result] of tried) install(document, result);
    return { ok: true, message, documents: tried.map(([{ name }]) => name) };
  };

  const reopen = async (): Promise<readonly Diagnostic[]> => {
    const opened = await readReference(path, store);
    if (opened.value === undefined) return opened.diagnostics;
    reference = opened.value;
    for (const document of documents) document.stale = true;
    version++;
    return [];
  };

  const afterTurn = async ({ step, diagnostics }: Turned, verb: string): Promise<Answer> => {
    if (step === undefined) {
      return diagnostics.length > 0 ? refusal(diagnostics) : { ok: false, message: `There is nothing to ${verb}.`, documents: [] };
    }
    const paths = new Set(step.changes.map((change) => change.path));
    if (paths.has(register)) await reopen();
    const changed = documents.filter(({ decisions }) => paths.has(decisions));
    for (const document of changed) await encodeAgain(document);
    const said = verb === 'undo' ? 'Undone' : 'Done again';
    return { ok: true, message: `${said}: ${step.label}`, documents: changed.map(({ name }) => name) };
  };

  const act: Session['act'] = async (action, chosen, reason) => {
    const signature = { by: editor.id, ...(reason === undefined ? {} : { reason }) };
    const made = await drafted(chosen, (target, { words }) => decisionFor(action, target, words, signature));
    return 'problem' in made ? { ok: false, message: made.problem, documents: [] } : write(labelOf(action, chosen.length), made);
  };

  return {
    path,
    title: first.folder.edition.title,
    editor,
    documents,
    reference: () => reference,
    version: () => version,
    work: async () => {
      for (const document of documents) {
        if (document.stale) await encodeAgain(document);
        // Whoever waits for an answer comes first.
        await new Promise((resolve) => void setImmediate(resolve));
      }
    },
    document: async (name) => (await ready(name))?.reviewed,
    subjects: function* () {
      for (const { reviewed } of documents) yield* reviewed?.subjects ?? [];
    },
    subject: (id) => {
      const found = subject(id);
      const reviewed = byName.get(found?.document ?? '')?.reviewed;
      return found === undefined || reviewed === undefined || found.candidates.length > 0
        ? found
        : withCandidates(found, reviewed, reference.choices);
    },
    like: (id, everywhere) => {
      const one = subject(id);
      if (one === undefined) return [];
      const among = everywhere ? documents : documents.filter(({ name }) => name === one.document);
      return among.flatMap(({ reviewed }) =>
        (reviewed?.subjects ?? []).filter(({ likeness, resp }) => likeness === one.likeness && resp === undefined),
      );
    },
    search: (typed, kind, document) =>
      searchChoices(typed, kind, byName.get(document)?.reviewed?.facts, reference.choices),
    act,
    enter: async (form, chosen, reason) => {
      const leftOut = registerLeftOut(reference.folder.edition);
      if (leftOut !== undefined) return { ok: false, message: leftOut, documents: [] };
      if (reference.choices.register.entries.some(({ id }) => id === form.id)) {
        return { ok: false, message: `The registers have an entry of the id "${form.id}" already: choose another.`, documents: [] };
      }
      const before = store.read(register);
      const made = await withEntry(before, form);
      if (made.value === undefined) return refusal(made.diagnostics);
      const entry: FileChange = { path: register, before, after: made.value };
      const label = `New entry ${form.name} (${form.id}) in ${REVIEW_REGISTER}`;
      const written = store.write({ label, changes: [entry] });
      if (written.length > 0) return refusal(written);
      const faulty = await reopen();
      if (faulty.length > 0) {
        store.undo();
        return refusal(faulty);
      }
      // Where the register alone does not tell, the editor has.
      const named = new Set(chosen.flatMap((one) => targetOf(one)?.document ?? []));
      for (const name of named) await ready(name);
      const open = chosen.filter((one) => {
        const target = targetOf(one);
        return target !== undefined && (target.kind === 'words' || target.value !== form.id);
      });
      if (open.length === 0) return { ok: true, message: label, documents: [...named] };
      const action: Action = { do: 'identify', value: form.id };
      const identified = await act(action, open, reason);
      return identified.ok ? { ...identified, message: label } : { ...identified, message: `${label}. ${identified.message}`, documents: [...named] };
    },
    signed: () =>
      documents.flatMap(({ name, reviewed }) =>
        decisionsIn(reviewed?.decisions).decisions.map((decision, index) => ({ document: name, index, decision })),
      ),
    change: async ({ document: name, index, decision }, reason) => {
      const document = await ready(name);
      const before = document === undefined ? undefined : store.read(document.decisions);
      const file = decisionsIn(before);
      if (document === undefined || JSON.stringify(file.decisions[index]) !== JSON.stringify(decision)) {
        return { ok: false, message: 'The decision is no longer in its file: look at the list again.', documents: [] };
      }
      const decisions = reason === undefined ? file.decisions.toSpliced(index, 1) : file.decisions.with(index, { ...decision, reason });
      const after = decisions.length === 0 && Object.keys(file).length === 1 ? undefined : printDecisions({ ...file, decisions });
      const result = await review(document, after, reference);
      if (result.value === undefined) return refusal(result.diagnostics);
      const label = reason === undefined ? `Took back: ${shown(decision)}` : `Gave a reason for: ${shown(decision)}`;
      return write(label, { changes: [{ path: document.decisions, before, after }], tried: [[document, result]] });
    },
    undo: async () => await afterTurn(store.undo(), 'undo'),
    redo: async () => await afterTurn(store.redo(), 'redo'),
    labels: store.labels,
    refresh: async () => {
      const changed = new Set(store.changedElsewhere());
      if (changed.size === 0) return [];
      const own = documents.filter(({ decisions, source }) => changed.has(decisions) || changed.has(source));
      for (const document of own) document.stale = true;
      if (changed.size > own.length) await reopen();
      version++;
      return [...changed];
    },
  };
}

interface Drafted {
  readonly changes: readonly FileChange[];
  readonly tried: readonly (readonly [ReviewDocument, Outcome<Reviewed | undefined>])[];
}

const refusal = (diagnostics: readonly Diagnostic[]): Answer => ({
  ok: false,
  message: diagnostics.map(({ message, note }) => (note === undefined ? message : `${message} ${note}`)).join(' '),
  documents: [],
});

/** Why a document is not right with a new decision, and was without; undefined when it is. */
function faultOf(
  { value, diagnostics }: Outcome<Reviewed | undefined>,
  before: Reviewed,
  { decisions: file }: ReviewDocument,
): string | undefined {
  if (value === undefined) return refusal(diagnostics.filter(({ severity }) => severity === 'error')).message;
  const known = new Set(before.diagnostics.map(({ rule, message }) => `${rule} ${message}`));
  const isNew = ({ rule, message, place }: Diagnostic): boolean =>
    (place?.file === file || OF_MARKS.has(rule)) && !known.has(`${rule} ${message}`);
  const faults = diagnostics.filter(isNew);
  return faults.length === 0 ? undefined : refusal(faults).message;
}

/** What would be lost by a decision. */
const OF_MARKS: ReadonlySet<string> = new Set(['overlap-dropped', 'mark-misplaced', 'ref-unresolved', 'value-refused']);

const VERBS: Readonly<Record<Action['do'], string>> = {
  accept: 'Accepted',
  reject: 'Taken back',
  identify: 'Identified',
  date: 'Dated',
  correct: 'Corrected',
  mark: 'Marked',
  begin: 'A turn begins',
  end: 'A turn ends',
  join: 'Joined',
  'join-turn': 'Turns joined',
  title: 'Title given',
};

const labelOf = (action: Action, count: number): string => {
  const value = 'value' in action && action.value !== undefined ? ` as ${action.value}` : '';
  return `${VERBS[action.do]}${value}${count === 1 ? '' : ` at ${count} places`}`;
};

const shown = ({ kind, quote = '', value = '' }: WrittenDecision): string =>
  `${kind} “${quote.length > 40 ? `${quote.slice(0, 40)} …` : quote}”${value === '' ? '' : ` ${value}`}`;
