import { hasErrors, outcome, report, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import type { Register, RegisterEntry } from '../../model/index.js';
import { decodeXml, readRecords } from '../../xml/index.js';
import { entryOf, entryRecords } from './entries.js';

/**
 * The entries of a register in TEI: persons, places, organisations, objects and events of its lists, wherever they stand.
 * Without entries, with errors, where the file is not well-formed XML; an entry without id or name is left out with an error.
 */
export function readRegister(bytes: Uint8Array, name: string): Outcome<readonly RegisterEntry[]> {
  const decoded = decodeXml(bytes, name);
  if (decoded.value === undefined) return outcome([], decoded.diagnostics);
  const { value: root, diagnostics: refused } = readRecords({ name, text: decoded.value });
  if (root === undefined) return outcome([], refused);

  const diagnostics: Diagnostic[] = [];
  const entries = [...entryRecords(root)].flatMap((record) => entryOf(record, name, diagnostics) ?? []);
  if (entries.length === 0 && !hasErrors(diagnostics)) {
    const message = 'The register has no entry: no listPerson, listPlace, listOrg, listObject or listEvent with a member.';
    diagnostics.push(report('register-empty', message, { place: { file: name, start: root.place ?? { line: 1, column: 1 } } }));
  }
  return outcome(unrepeated(entries, diagnostics), diagnostics);
}

/** The entries whose id comes first; an error for each that repeats one. */
function unrepeated(entries: readonly RegisterEntry[], diagnostics: Diagnostic[]): RegisterEntry[] {
  const first = new Map<string, RegisterEntry>();
  for (const entry of entries) {
    const other = first.get(entry.id);
    if (other === undefined) first.set(entry.id, entry);
    else {
      const { file, start } = other.place;
      const message = `The xml:id "${entry.id}" is taken already, at ${file}:${start.line}:${start.column}.`;
      diagnostics.push(report('register-id-repeated', message, { place: entry.place }));
    }
  }
  return [...first.values()];
}

/** All registers as one, in the order given; an id that two of them have is an error naming both places. */
export function mergeRegisters(registers: readonly (readonly RegisterEntry[])[]): Outcome<Register> {
  const diagnostics: Diagnostic[] = [];
  const entries = unrepeated(registers.flat(), diagnostics);
  return outcome({ entries }, diagnostics);
}
