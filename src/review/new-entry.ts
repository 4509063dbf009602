import { join } from 'node:path';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { importRegisters, type Input } from '../api/index.js';
import { REVIEW_REGISTER } from '../disk/index.js';
import type { EntryKind, RegisterEntry } from '../model/index.js';
import { folded } from '../text/index.js';
import { toId } from '../xml/index.js';

/** What an editor writes of somebody or something new; of a table's columns, those that a form has. */
export interface EntryForm {
  readonly kind: EntryKind;
  readonly id: string;
  /** Of persons `Surname, Forename`. */
  readonly name: string;
  readonly variants?: string;
  readonly office?: string;
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
}

const COLUMNS = ['id', 'kind', 'name', 'variants', 'office', 'from', 'to', 'note'] as const;

/** The register with a new entry, as TEI; undefined, with errors, where the entry is faulty. */
export async function withEntry(register: string | undefined, form: EntryForm): Promise<Outcome<string | undefined>> {
  const cell = (text = ''): string => `"${text.replaceAll('"', '""')}"`;
  const table = `${COLUMNS.join(',')}\n${COLUMNS.map((column) => cell(form[column])).join(',')}\n`;
  const inputs: readonly Input[] = [
    ...(register === undefined ? [] : [{ name: REVIEW_REGISTER, bytes: Buffer.from(register) }]),
    { name: 'review.csv', bytes: Buffer.from(table) },
  ];
  const { value, diagnostics } = await importRegisters(inputs);
  // A fault of one entry is told as a warning when many are imported; here it is the only one.
  const faults = diagnostics.filter(({ rule }) => rule.startsWith('register-') || rule.startsWith('csv-'));
  if (value === undefined || faults.length > 0) return outcome(undefined, faults.map(asError));
  return outcome(value.xml.replace(/<p>From [^<]*<\/p>/u, '<p>From the decisions of editors.</p>'));
}

const asError = ({ place: _place, ...fault }: Diagnostic): Diagnostic => ({ ...fault, severity: 'error' });

/** `Castle, Amos` → `castle`, or `castle-amos`, `castle-2` where another has it. */
export function suggestedId(name: string, entries: readonly RegisterEntry[]): string {
  const taken = new Set(entries.map(({ id }) => id));
  const words = folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const [surname = 'entry'] = name.includes(',') ? words : words.slice(-1);
  const wanted = [toId(surname), toId(words.join('-') || 'entry')];
  const free = wanted.find((id) => !taken.has(id));
  if (free !== undefined) return free;
  let n = 2;
  while (taken.has(`${wanted[0]}-${n}`)) n++;
  return `${wanted[0]}-${n}`;
}

export const reviewRegisterOf = (edition: string): string => join(edition, ...REVIEW_REGISTER.split('/'));
