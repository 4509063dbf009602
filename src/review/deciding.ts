import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { Decided, Target } from './actions.js';
import { decisionsIn, printDecisions, withDecision, type DecisionFile } from './decision-file.js';
import { review, type ReviewDocument, type Reviewed } from './review-documents.js';
import type { Chosen, Shelf } from './document-shelf.js';
import type { FileChange } from './store.js';

/** What became of what an editor did: a sentence, and, where nothing was written, why. */
export interface Answer {
  readonly ok: boolean;
  readonly message: string;
  /** The documents that look different now. */
  readonly documents: readonly string[];
  /** The id of what is to be looked at next, where it is not simply what is open. */
  readonly subject?: string;
}

/** Files that are to change, and the documents as they are with the change. */
interface Draft {
  readonly changes: readonly FileChange[];
  readonly tried: readonly (readonly [ReviewDocument, Outcome<Reviewed | undefined>])[];
}

interface Problem {
  readonly problem: string;
}

const isProblem = (result: DecisionFile | Problem): result is Problem => 'problem' in result;

export const refused = (message: string): Answer => ({ ok: false, message, documents: [] });

export const sentences = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({ message, note }) => (note === undefined ? message : `${message} ${note}`)).join(' ');

/**
 * The decisions on some places, file by file, each tried before it is written: none of them may make a document worse.
 */
export async function draftDecisions(
  shelf: Shelf,
  chosen: readonly Chosen[],
  decide: (target: Target, reviewed: Reviewed) => Decided,
): Promise<Draft | Problem> {
  const found = chosen.map((one) => shelf.target(one));
  const targets = found.filter((target) => target !== undefined);
  if (targets.length < found.length) return { problem: 'The place is no longer as it was: look at it again.' };
  const drafts: Draft[] = [];
  for (const name of new Set(targets.map(({ document }) => document))) {
    const own = targets.filter(({ document }) => document === name);
    const draft = await draftChange(shelf, name, (file, reviewed) => {
      let { decisions } = file;
      for (const target of own) {
        const made = decide(target, reviewed);
        if ('problem' in made) return made;
        decisions = withDecision(decisions, made.decision, reviewed.words);
      }
      return { ...file, decisions };
    });
    if ('problem' in draft) return draft;
    drafts.push(draft);
  }
  return { changes: drafts.flatMap(({ changes }) => changes), tried: drafts.flatMap(({ tried }) => tried) };
}

/** A change of one document's decisions, tried. */
export async function draftChange(
  shelf: Shelf,
  name: string,
  edit: (file: DecisionFile, reviewed: Reviewed) => DecisionFile | Problem,
): Promise<Draft | Problem> {
  const document = await shelf.ready(name);
  const reviewed = document?.reviewed;
  if (document === undefined || reviewed === undefined) {
    return { problem: `The document '${name}' cannot be encoded. ${sentences(document?.faults ?? [])}` };
  }
  const before = shelf.store.read(document.decisions);
  if (before !== reviewed.decisions) {
    document.stale = true;
    const file = document.decisions;
    return {
      problem: `Another program has changed '${file}' meanwhile: nothing was written over it. It has been read again; decide once more.`,
    };
  }
  const edited = edit(decisionsIn(before), reviewed);
  if (isProblem(edited)) return edited;
  const isEmpty = edited.decisions.length === 0 && Object.keys(edited).length === 1;
  const after = isEmpty ? undefined : printDecisions(edited);
  const result = await review(document, after, shelf.reference);
  const fault = faultOf(result, reviewed, document);
  return fault === undefined
    ? { changes: [{ path: document.decisions, before, after }], tried: [[document, result]] }
    : { problem: fault };
}

/** Writes what was drafted, and shows it. */
export function carryOut(shelf: Shelf, label: string, { changes, tried }: Draft): Answer {
  const diagnostics = shelf.store.write({ label, changes });
  if (diagnostics.length > 0) {
    for (const [document] of tried) document.stale = true;
    return refused(sentences(diagnostics));
  }
  for (const [document, result] of tried) shelf.install(document, result);
  return { ok: true, message: label, documents: tried.map(([{ name }]) => name) };
}

/** What would be lost by a decision. */
const OF_MARKS: ReadonlySet<string> = new Set(['overlap-dropped', 'mark-misplaced', 'ref-unresolved', 'value-refused']);

/** Why a document is not right with a new decision, and was without; undefined when it is. */
function faultOf(
  { value, diagnostics }: Outcome<Reviewed | undefined>,
  before: Reviewed,
  { decisions: file }: ReviewDocument,
): string | undefined {
  if (value === undefined) return sentences(diagnostics.filter(({ severity }) => severity === 'error'));
  const known = new Set(before.diagnostics.map(({ rule, message }) => `${rule} ${message}`));
  const faults = diagnostics.filter(
    ({ rule, message, place }) => (place?.file === file || OF_MARKS.has(rule)) && !known.has(`${rule} ${message}`),
  );
  return faults.length === 0 ? undefined : sentences(faults);
}
