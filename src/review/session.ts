import { join } from 'node:path';
import { isRefusal, outcome, reasonFor, type Outcome } from '../diagnostics/index.js';
import { isFolder, removeUnfinishedBeside } from '../disk/index.js';
import { toId } from '../xml/index.js';
import { given } from '../text/index.js';
import { decisionFor, labelOf, type Action } from './actions.js';
import { searchChoices, candidatesIn, type Candidate } from './choices.js';
import { decisionsIn, placeOf, type WrittenDecision } from './decision-file.js';
import { carryOut, draftChange, draftDecisions, refused, sentences, type Answer } from './deciding.js';
import { enter } from './entering.js';
import type { EntryForm } from './new-entry.js';
import { documentsOf, readReference, type Reference, type ReviewDocument, type Reviewed } from './review-documents.js';
import { Shelf, type Chosen } from './document-shelf.js';
import { openStore, type Step, type Store, type Turned } from './store.js';
import type { Subject } from './subject.js';

export type { Answer } from './deciding.js';
export type { Chosen } from './document-shelf.js';

/** A decision that stands in a file of the edition. */
export interface Signed {
  readonly document: string;
  /** Its place in its file. */
  readonly index: number;
  readonly decision: WrittenDecision;
}

/** A decision on one subject. */
interface Wish {
  readonly id: string;
  readonly action: Action;
  readonly reason?: string;
}

/** Who decides: an editor of the edition, or somebody whom edition.json does not name. */
interface Editor {
  readonly id: string;
  readonly name: string;
  readonly isListed: boolean;
}

/** An edition under review: what is open, and what an editor does about it. All of it is on disk when it is told. */
export interface Session {
  readonly path: string;
  readonly title: string;
  readonly editor: Editor;
  readonly documents: readonly ReviewDocument[];
  readonly reference: () => Reference;
  /** Changes whenever anything does that a page shows. */
  readonly version: () => number;
  /** Encodes what is not yet, or no longer, as it should be, one document after the other. */
  readonly work: () => Promise<void>;
  /** Somebody asks for something: who waits for an answer comes before what is done behind it. */
  readonly asked: () => void;
  /** A document, encoded by now; undefined where there is none of the name, or it cannot be encoded. */
  readonly document: (name: string) => Promise<Reviewed | undefined>;
  /** The subjects of all documents encoded so far. */
  readonly subjects: () => Iterable<Subject>;
  readonly subject: (id: string) => Subject | undefined;
  /** Those like it that nobody has signed, in its document or in the edition; itself among them. */
  readonly like: (id: string, everywhere: boolean) => readonly Subject[];
  readonly search: (typed: string, kind: Subject['entryKind'], document: string) => readonly Candidate[];
  readonly act: (action: Action, chosen: readonly Chosen[], reason?: string) => Promise<Answer>;
  /** Carries out decisions on many places, file by file; for each the problem that kept it from being written. */
  readonly actEach: (wishes: readonly Wish[]) => Promise<readonly (string | undefined)[]>;
  /** Writes a new entry into the register of the review; the places chosen mean it. */
  readonly enter: (form: EntryForm, chosen: readonly Chosen[], reason?: string) => Promise<Answer>;
  readonly signed: () => readonly Signed[];
  /** Takes a decision back (without a reason), or gives it another reason. */
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
  if (opened.value === undefined) return outcome(undefined, opened.diagnostics);
  const documents = await documentsOf(opened.value);
  for (const folder of ['decisions', 'registers'].map((name) => join(path, name))) {
    if (isFolder(folder)) removeUnfinishedBeside(folder);
  }
  for (const { decisions, source } of documents.value) [decisions, source].forEach((file) => store.watch(file));
  const shelf = new Shelf(path, store, documents.value, opened.value);
  const session = sessionOf(shelf, editorOf(opened.value, editor));
  return outcome(session, [...opened.diagnostics, ...documents.diagnostics]);
}

function editorOf({ folder }: Reference, asked: string): Editor {
  const listed = folder.edition.editors?.find(({ id, name }) => id === asked || name === asked);
  return listed === undefined
    ? { id: toId(asked.trim().toLowerCase()), name: asked, isListed: false }
    : { id: listed.id, name: listed.name, isListed: true };
}

function sessionOf(shelf: Shelf, editor: Editor): Session {
  const { path, store, documents } = shelf;
  const act: Session['act'] = async (action, chosen, reason) => {
    const signature = { by: editor.id, ...given({ reason }) };
    const draft = await draftDecisions(shelf, chosen, (target, { words }) =>
      decisionFor(action, target, words, signature),
    );
    return 'problem' in draft
      ? refused(draft.problem)
      : carryOut(shelf, labelOf(action, chosen.length, nameIn(shelf, chosen)), draft);
  };
  // What the system refuses is told, and nothing is written.
  const alone = (work: () => Promise<Answer>): Promise<Answer> =>
    shelf.alone(work).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      return refused(`Nothing was written: ${reasonFor(error)}.`);
    });
  return {
    path,
    title: shelf.reference.folder.edition.title,
    editor,
    documents,
    reference: () => shelf.reference,
    version: () => shelf.version,
    work: () => shelf.work(),
    asked: () => shelf.asked(),
    document: (name) => shelf.alone(async () => (await shelf.ready(name))?.reviewed),
    subjects: function* () {
      for (const { reviewed } of documents) yield* reviewed?.subjects ?? [];
    },
    subject: (id) => subjectOf(shelf, id),
    like: (id, everywhere) => likeIt(shelf, id, everywhere),
    search: (typed, kind, document) =>
      searchChoices(typed, kind, shelf.document(document)?.reviewed?.facts, shelf.choicesFor(document)),
    act: (action, chosen, reason) => alone(() => act(action, chosen, reason)),
    actEach: (wishes) => shelf.alone(() => actEach(shelf, wishes, editor.id)),
    enter: (form, chosen, reason) =>
      alone(() => enter(shelf, form, chosen, (action, open) => act(action, open, reason))),
    signed: () => signedOn(documents),
    change: (signed, reason) => alone(() => change(shelf, signed, reason)),
    undo: () => alone(() => afterTurn(shelf, store.undo(), 'Undone')),
    redo: () => alone(() => afterTurn(shelf, store.redo(), 'Done again')),
    labels: store.labels,
    refresh: () => shelf.alone(() => refresh(shelf)),
  };
}

/** A file whose decisions cannot all be carried out gets them one by one, so that one alone is left out. */
async function actEach(shelf: Shelf, wishes: readonly Wish[], by: string): Promise<readonly (string | undefined)[]> {
  const problems = new Map<Wish, string>();
  const attempt = async (some: readonly Wish[]): Promise<string | undefined> => {
    const byId = new Map(some.map((wish) => [wish.id, wish]));
    const draft = await draftDecisions(shelf, [...byId.keys()], (target, { words }) => {
      const { action, reason } = byId.get('id' in target ? target.id : '')!;
      return decisionFor(action, target, words, { by, ...given({ reason }) });
    });
    if ('problem' in draft) return draft.problem;
    const { ok, message } = carryOut(shelf, `${some.length} decisions of a table`, draft);
    return ok ? undefined : message;
  };
  const documentOf = ({ id }: Wish): string => id.slice(0, id.lastIndexOf('#'));
  for (const document of new Set(wishes.map(documentOf))) {
    const own = wishes.filter((wish) => documentOf(wish) === document);
    if ((await attempt(own)) === undefined) continue;
    for (const wish of own) {
      const problem = await attempt([wish]);
      if (problem !== undefined) problems.set(wish, problem);
    }
  }
  return wishes.map((wish) => problems.get(wish));
}

/** What the registers of the places chosen, or else their documents, call somebody or something. */
function nameIn(shelf: Shelf, chosen: readonly Chosen[]): (id: string) => string {
  const name = chosen.map((one) => shelf.target(one)?.document).find((one) => one !== undefined) ?? '';
  const people = shelf.document(name)?.reviewed?.facts.participants ?? [];
  return (id) => shelf.choicesFor(name).byId.get(id)?.entry.name ?? people.find((one) => one.id === id)?.name ?? id;
}

function subjectOf(shelf: Shelf, id: string): Subject | undefined {
  const found = shelf.subject(id);
  const reviewed = shelf.document(found?.document ?? '')?.reviewed;
  return found === undefined || reviewed === undefined
    ? found
    : candidatesIn(reviewed, shelf.choicesFor(found.document))(found);
}

function likeIt(shelf: Shelf, id: string, everywhere: boolean): readonly Subject[] {
  const one = shelf.subject(id);
  if (one === undefined) return [];
  const among = everywhere ? shelf.documents : shelf.documents.filter(({ name }) => name === one.document);
  return among.flatMap(({ reviewed }) =>
    (reviewed?.subjects ?? []).filter(({ likeness, resp }) => likeness === one.likeness && resp === undefined),
  );
}

const signedOn = (documents: readonly ReviewDocument[]): readonly Signed[] =>
  documents.flatMap(({ name, reviewed }) =>
    (reviewed?.signed ?? []).map((decision, index) => ({ document: name, index, decision })),
  );

async function change(shelf: Shelf, signed: Signed, reason: string | undefined): Promise<Answer> {
  const { document, index, decision } = signed;
  const draft = await draftChange(shelf, document, (file) => {
    if (JSON.stringify(file.decisions[index]) !== JSON.stringify(decision)) {
      return { problem: 'The decision is no longer in its file: look at the list again.' };
    }
    const decisions =
      reason === undefined ? file.decisions.toSpliced(index, 1) : file.decisions.with(index, { ...decision, reason });
    return { ...file, decisions };
  });
  const what = `${decision.kind} “${(decision.quote ?? '').slice(0, 40)}”`;
  const label = reason === undefined ? `Taken out of the file: ${what}` : `Another reason for: ${what}`;
  return 'problem' in draft ? refused(draft.problem) : carryOut(shelf, label, draft);
}

async function afterTurn(shelf: Shelf, { step, diagnostics }: Turned, said: string): Promise<Answer> {
  if (step === undefined) {
    return refused(diagnostics.length > 0 ? sentences(diagnostics) : 'There is nothing to turn back.');
  }
  const paths = new Set(step.changes.map((one) => one.path));
  const own = shelf.documents.filter(({ decisions }) => paths.has(decisions));
  if (paths.size > own.length) await shelf.reopen();
  for (const document of own) await shelf.encodeAgain(document);
  const subject = own.map((document) => subjectOfStep(document, step)).find((id) => id !== undefined);
  return { ok: true, message: `${said}: ${step.label}`, documents: own.map(({ name }) => name), ...given({ subject }) };
}

/** What the first decision was about that a step took out of a file or put into it. */
function subjectOfStep({ decisions: path, reviewed }: ReviewDocument, { changes }: Step): string | undefined {
  const change = changes.find((one) => one.path === path);
  if (change === undefined || reviewed === undefined) return undefined;
  const [before, after] = [change.before, change.after].map((text) => decisionsIn(text).decisions);
  const lines = (list: readonly WrittenDecision[] = []): Set<string> => new Set(list.map((one) => JSON.stringify(one)));
  const [old, now] = [lines(before), lines(after)];
  const changed = [...(before ?? []), ...(after ?? [])].find(
    (one) => old.has(JSON.stringify(one)) !== now.has(JSON.stringify(one)),
  );
  const where = changed === undefined ? undefined : placeOf(changed, reviewed.words);
  return where && reviewed.subjects.find(({ span }) => span.start === where.start)?.id;
}

async function refresh(shelf: Shelf): Promise<readonly string[]> {
  const changed = new Set(shelf.store.changedElsewhere());
  if (changed.size === 0) return [];
  const own = shelf.documents.filter(({ decisions, source }) => changed.has(decisions) || changed.has(source));
  for (const document of own) document.stale = true;
  if ([...changed].some((file) => !own.some(({ decisions, source }) => file === decisions || file === source))) {
    await shelf.reopen();
  }
  shelf.version++;
  return [...changed];
}
