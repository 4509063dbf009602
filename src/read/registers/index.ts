import { hasErrors, outcome, report, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import { mayBeSame, type Register, type RegisterEntry } from '../../model/index.js';
import type { SourceText } from '../../text/index.js';
import { decodeXml, gatherElements } from '../../xml/index.js';
import { decode } from '../decode.js';
import { readCsvRegister } from './csv/entries.js';
import { entryOf, entryRecords, isEntry } from './entries.js';
import { registerLosses } from './import-losses.js';
import { merged } from './merge.js';
import { withReferences } from './cross-references.js';
import { isOfficePeople, readOfficePeople } from './office-people.js';
import { unite, type United } from './unite.js';
import { namedEntity } from './who-is-who.js';

export type { Meeting } from './unite.js';

const TABLE = /\.(?:csv|tsv|tab)$/iu;

/**
 * The entries of a register: a table (`.csv`, `.tsv`), TEI with persons, places, organisations, objects and events in
 * lists, wherever they stand, or people records of the Office of the Historian. Without entries, with errors, where the
 * file cannot be read; an entry without id or name is left out with an error.
 */
export function readRegister(bytes: Uint8Array, name: string): Outcome<readonly RegisterEntry[]> {
  const isTable = TABLE.test(name);
  const decoded = isTable ? decode(bytes, name) : decodeAsXml(bytes, name);
  if (decoded.value === undefined) return outcome([], decoded.diagnostics);
  const read = isTable ? readCsvRegister : isOfficePeople(decoded.value.text) ? readOfficePeople : readTeiRegister;
  const { value, diagnostics } = read(decoded.value);
  const repeated: Diagnostic[] = [];
  const entries = unrepeated(value, repeated);
  return outcome(entries, [...diagnostics, ...repeated]);
}

/** What a register in TEI says that memcon's registers have no place for. */
export function lossesOfRegister(bytes: Uint8Array, name: string): readonly Diagnostic[] {
  const source = TABLE.test(name) ? undefined : decodeAsXml(bytes, name).value;
  return source === undefined || isOfficePeople(source.text) ? [] : registerLosses(source);
}

function decodeAsXml(bytes: Uint8Array, name: string): Outcome<SourceText | undefined> {
  const { value, diagnostics } = decodeXml(bytes, name);
  return outcome(value === undefined ? undefined : { name, text: value }, diagnostics);
}

function readTeiRegister(source: SourceText): Outcome<readonly RegisterEntry[]> {
  const diagnostics: Diagnostic[] = [];
  const entries: RegisterEntry[] = [];
  const refused = gatherElements(source, {
    wants: ({ local, uri }, parent) => isEntry(local, uri, parent),
    take: (element, parent) => {
      for (const record of entryRecords(element, parent)) {
        const entry = entryOf(record, source.name, diagnostics);
        if (entry !== undefined) entries.push(entry);
      }
    },
  });
  if (refused.length > 0) return outcome([], refused);
  if (entries.length === 0 && !hasErrors(diagnostics)) {
    const message =
      'The register has no entry: no listPerson, listPlace, listOrg, listObject or listEvent with a member.';
    diagnostics.push(
      report('register-empty', message, { place: { file: source.name, start: { line: 1, column: 1 } } }),
    );
  }
  return outcome(entries, diagnostics);
}

const TWICE =
  "Give one of them another id; of several registers 'memcon register merge' makes one, and tells who is who.";

/** The entries whose id comes first, with what a supplement adds; an error for each other that repeats an id. */
function unrepeated(entries: readonly RegisterEntry[], diagnostics: Diagnostic[]): RegisterEntry[] {
  const first = new Map<string, RegisterEntry>();
  for (const entry of entries) {
    const other = first.get(entry.id);
    if (other === undefined) first.set(entry.id, entry);
    else if (entry.supplement === true || other.supplement === true) {
      const [known, row] = entry.supplement === true ? [other, entry] : [entry, other];
      first.set(entry.id, merged(known, row));
      if (!mayBeSame(namedEntity(known), namedEntity(row))) diagnostics.push(ofAnotherName(known, row));
    } else {
      const { file, start } = other.place;
      const message = `The xml:id "${entry.id}" is taken already, at ${file}:${start.line}:${start.column}.`;
      diagnostics.push(report('register-id-repeated', message, { place: entry.place, note: TWICE }));
    }
  }
  return [...first.values()];
}

/** An archivist may know better than names do, and may have written in the wrong row. */
const ofAnotherName = ({ id, name, place: { file, start } }: RegisterEntry, row: RegisterEntry): Diagnostic =>
  report(
    'register-row-doubtful',
    `The row of "${row.name}" has the id "${id}" of "${name}", at ${file}:${start.line}:${start.column}: another name. Its forms became his.`,
    { place: row.place },
  );

/** Registers as one, whose ids and persons may be the same, with who is who. */
export const uniteRegisters = (registers: readonly (readonly RegisterEntry[])[]): United =>
  unite(registers.map(withReferences));

/** All registers as one, in the order given; an id that two of them have is an error naming both places. */
export function mergeRegisters(registers: readonly (readonly RegisterEntry[])[]): Outcome<Register> {
  const diagnostics: Diagnostic[] = [];
  const entries = unrepeated(registers.flat(), diagnostics);
  return outcome({ entries: withReferences(entries) }, diagnostics);
}
