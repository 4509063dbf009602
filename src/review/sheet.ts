import { plainCell, readSpreadsheet, spreadsheet } from '../api/spreadsheets.js';
import type { Input } from '../api/index.js';
import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { given, nearest, oneLine } from '../text/index.js';
import type { Action } from './actions.js';
import { suggestedId, type EntryForm } from './new-entry.js';
import { queueOf } from './queue.js';
import type { Session } from './session.js';
import type { Subject } from './subject.js';

const COLUMNS = [
  'id',
  'document',
  'line',
  'kind',
  'before',
  'surface',
  'after',
  'believes',
  'certainty',
  'rule',
  'candidates',
  'decision',
  'reason',
] as const;

/**
 * What is open, a row for each place, the most consequential first; `decision` and `reason` are the editor's to fill.
 */
export function reviewTable(subjects: Iterable<Subject>): string {
  const rows = queueOf(subjects).rows.flatMap((row) => row.subjects.map(rowOf));
  return spreadsheet([COLUMNS, ...rows]);
}

const rowOf = (subject: Subject): readonly string[] => [
  subject.id,
  subject.document,
  String(subject.line),
  subject.kind,
  subject.before,
  subject.surface,
  subject.after,
  subject.believes,
  subject.certainty,
  subject.rule,
  subject.candidates.map(({ id, name, reason }, i) => `${i + 1} = ${name} (${id}), ${reason}`).join(' | '),
  '',
  '',
];

/** A row with a decision: the place, and what is to be done; or why that cannot be. */
type Wish = { readonly subject: Subject; readonly reason?: string; readonly row: Row } & (
  { readonly action: Action } | { readonly entry: EntryForm }
);

interface Row {
  readonly cells: Readonly<Record<string, string>>;
  readonly fail: (message: string, note?: string) => Diagnostic;
}

/** Carries out what a table decides; the value is how many rows were. What cannot be applied is told of by its row. */
export async function applyTable(input: Input, session: Session): Promise<Outcome<number>> {
  const read = rowsOf(input);
  if (read.value === undefined) return outcome(0, read.diagnostics);
  const diagnostics = [...read.diagnostics];
  const wishes: Wish[] = [];
  for (const row of read.value) {
    const wish = wishOf(row, session);
    if ('severity' in wish) diagnostics.push(wish);
    else wishes.push(wish);
  }
  let applied = 0;
  // Entries first: the other rows may name them.
  for (const wish of wishes) {
    if (!('entry' in wish)) continue;
    const isThere = session.reference().entries.some(({ id }) => id === wish.entry.id);
    const chosen = [wish.subject.id];
    const answer = isThere
      ? await session.act({ do: 'identify', value: wish.entry.id }, chosen, wish.reason)
      : await session.enter(wish.entry, chosen, wish.reason);
    if (answer.ok) applied++;
    else diagnostics.push(wish.row.fail(answer.message));
  }
  const others = wishes.filter((wish) => 'action' in wish);
  const problems = await session.actEach(
    others.map(({ subject, action, reason }) => ({ id: subject.id, action, ...given({ reason }) })),
  );
  problems.forEach((problem, i) => {
    if (problem === undefined) applied++;
    else diagnostics.push(others[i]!.row.fail(problem));
  });
  return outcome(applied, diagnostics);
}

/** The rows that decide something. */
function rowsOf(input: Input): Outcome<readonly Row[] | undefined> {
  const { value: table, diagnostics } = readSpreadsheet(input);
  if (table === undefined) return outcome(undefined, diagnostics);
  const header = table.header.cells.map((cell) => cell.toLowerCase());
  const missing = ['id', 'surface', 'decision'].filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const names = missing.map((name) => `"${name}"`).join(' and ');
    const place = { file: input.name, start: table.placeOf(table.header, 0) };
    const note = 'memcon review --csv writes a table with all of them.';
    return outcome(undefined, [report('review-table', `The table has no column ${names}.`, { place, note })]);
  }
  const rows = table.rows.map((row): Row => {
    const cells = Object.fromEntries(header.map((name, i) => [name, plainCell(row.cells[i] ?? '')]));
    const place = { file: input.name, start: table.placeOf(row, Math.max(0, header.indexOf('decision'))) };
    return { cells, fail: (message, note) => report('review-row', message, { place, ...given({ note }) }) };
  });
  return outcome(
    rows.filter(({ cells }) => cells['decision'] !== ''),
    diagnostics,
  );
}

const YES = /^(?:yes|y|ok|accept|a|ja|j|oui|да)$/iu;
const NO = /^(?:no|n|not|reject|x|nein|non|нет)$/iu;
/** `new: Castle, Amos`, `new castle: Castle, Amos; Secretary of State` */
const NEW = /^new(?:\s+(?<id>[^\s:]+))?\s*:\s*(?<name>[^;]+)(?:;\s*(?<office>.+))?$/iu;
/** `date: 1961-05-06`, `read: Neva` */
const NAMED = /^(?<what>date|read)\s*:\s*(?<value>.+)$/iu;

function wishOf(row: Row, session: Session): Wish | Diagnostic {
  const { id = '', surface = '', decision = '', reason = '' } = row.cells;
  const subject = session.subject(id);
  if (subject === undefined) {
    return row.fail(`The place "${id}" is not there, or not as it was when the table was written.`, AGAIN);
  }
  if (oneLine(subject.surface) !== oneLine(surface)) {
    return row.fail(`At "${id}" the text has "${subject.surface}", not "${surface}".`, AGAIN);
  }
  if (subject.resp !== undefined) return row.fail(`The place "${id}" is signed already, by "${subject.resp}".`);
  const made = actionOf(decision.trim(), subject, session);
  if ('problem' in made) return row.fail(made.problem);
  return { ...made, subject, row, ...(reason === '' ? {} : { reason }) };
}

const AGAIN = 'Write the table anew with --csv.';

/** What a value means of which kind nothing more is said. */
const WITHOUT_A_WORD: Readonly<Partial<Record<Subject['kind'], string>>> = { date: 'date', correction: 'read' };

type Made = { readonly action: Action } | { readonly entry: EntryForm } | { readonly problem: string };

function actionOf(decision: string, subject: Subject, session: Session): Made {
  if (YES.test(decision)) return { action: { do: 'accept' } };
  if (NO.test(decision)) return { action: { do: 'reject' } };
  if (/^join$/iu.test(decision)) return { action: { do: subject.kind === 'seam' ? 'join' : 'join-turn' } };
  const { entries } = session.reference();
  const entry = NEW.exec(decision)?.groups;
  if (entry !== undefined) {
    const { id = suggestedId(entry['name']!, entries), office } = entry;
    const form = { kind: subject.entryKind ?? 'person', id, name: entry['name']!.trim() };
    return { entry: office === undefined ? form : { ...form, office: office.trim() } };
  }
  const named = NAMED.exec(decision)?.groups;
  const value = (named?.['value'] ?? decision).trim();
  const what = named?.['what']?.toLowerCase() ?? WITHOUT_A_WORD[subject.kind];
  if (what === 'date') return { action: { do: 'date', value } };
  if (what === 'read') return { action: { do: 'correct', value } };
  return subject.entryKind === undefined
    ? { problem: `"${decision}" is no decision on a place of the kind "${subject.kind}": yes or no.` }
    : identified(value, subject, session);
}

/** The number of a candidate, or the id of somebody whom a register or the document knows. */
function identified(value: string, subject: Subject, session: Session): Made {
  if (/^\d+$/u.test(value)) {
    const candidate = subject.candidates[Number(value) - 1];
    return candidate === undefined
      ? {
          problem: `There is no candidate ${value}: ${subject.candidates.length === 0 ? 'none is known' : `they go to ${subject.candidates.length}`}.`,
        }
      : { action: { do: 'identify', value: candidate.id } };
  }
  const document = session.documents.find(({ name }) => name === subject.document)?.reviewed;
  const ids = [...session.reference().entries, ...(document?.facts.participants ?? [])].map(({ id }) => id);
  if (ids.includes(value)) return { action: { do: 'identify', value } };
  const meant = nearest(value, ids);
  return {
    problem: `No register and no list of participants has the id "${value}"${meant === undefined ? '' : `; did you mean "${meant}"?`}${meant === undefined ? '.' : ''}`,
  };
}
