import { hasErrors, outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { registerDocument } from '../encode/index.js';
import type { Register } from '../model/index.js';
import { lossesOfRegister, mergeRegisters, readRegister, uniteRegisters, type Meeting } from '../read/index.js';
import { checkRegister } from '../validate/index.js';
import { checkWritten, serialiseXml } from '../xml/index.js';
import type { Input } from './input.js';

/** Reads registers as one, in the order given. */
export function readRegisterInputs(inputs: readonly Input[]): Outcome<Register> {
  const registers = inputs.map(({ bytes, name }) => readRegister(bytes, name));
  const merged = mergeRegisters(registers.map(({ value }) => value));
  return outcome(merged.value, [...registers.flatMap(({ diagnostics }) => diagnostics), ...merged.diagnostics]);
}

/** Reads registers as one and says what is wrong or doubtful in them. */
export function checkRegisterInputs(inputs: readonly Input[]): Outcome<Register> {
  const { value, diagnostics } = readRegisterInputs(inputs);
  return outcome(value, [...diagnostics, ...checkRegister(value)]);
}

/** What is wrong with one entry, or one value of it, is no reason to lose the others. */
const OF_ONE_ENTRY: Readonly<Record<string, string>> = {
  'register-id-missing': 'The entry was left out.',
  'register-name-missing': 'The entry was left out.',
  'register-id-repeated': 'The later entry was left out; "memcon register merge" keeps both.',
  'register-value': 'The row was left out, or imported without this value.',
  'register-date': 'The entry was imported with the words of the date.',
  'register-period': 'The entry was imported as it is.',
};

function passedOver(finding: Diagnostic): Diagnostic {
  const note = OF_ONE_ENTRY[finding.rule];
  return note === undefined || finding.severity !== 'error' ? finding : { ...finding, severity: 'warning', note };
}

/**
 * One clean register in TEI made of several, in any form that memcon reads. An entry that cannot be used is left
 * out, with a warning, and so is what a register has no place for; undefined, with errors, where a file cannot be read
 * or no entry is left.
 */
export function importRegisterInputs(inputs: readonly Input[]): Outcome<ImportedRegister | undefined> {
  const { value: register, diagnostics: read } = readRegisterInputs(inputs);
  const losses = inputs.flatMap(({ bytes, name }) => lossesOfRegister(bytes, name));
  return written(register, inputs, [...read, ...losses]);
}

/**
 * One register of several whose ids and persons may be the same, with who is who. What is one has the first's id; of
 * two of one id the later gets another, which is told, and so is whatever is doubtful and stays two.
 */
export function mergeRegisterInputs(inputs: readonly Input[]): Outcome<MergedRegister | undefined> {
  const read = inputs.map(({ bytes, name }) => readRegister(bytes, name));
  const { entries, meetings } = uniteRegisters(read.map(({ value }) => value));
  const found = [...read.flatMap(({ diagnostics }) => diagnostics), ...meetings.flatMap(changesOf)];
  const { value, diagnostics } = written({ entries }, inputs, found);
  return outcome(value && { ...value, meetings }, diagnostics);
}

/** What an editor must know of two entries that met. */
function changesOf({ is, because, one, other, id }: Meeting): readonly Diagnostic[] {
  const { place } = other;
  const first = `"${one.name}" ("${one.id}"), at ${one.place.file}:${one.place.start.line}:${one.place.start.column}`;
  const told: Diagnostic[] = [];
  if (is === 'doubtful') {
    const message = `"${other.name}" ("${other.id}") may be ${first}: ${because}. Both were kept.`;
    told.push(report('register-doubtful', message, { place }));
  }
  if (other.id === one.id && id !== other.id) {
    const message = `The id "${other.id}" of "${other.name}" is that of ${first}: it became "${id}".`;
    told.push(report('register-id-changed', message, { place }));
  } else if (is === 'one' && id !== other.id) {
    const message = `"${other.name}" is ${first}: the id "${other.id}" became "${id}".`;
    told.push(report('register-id-changed', message, { place }));
  }
  return told;
}

/** A register as a TEI document; undefined, with errors, where a file was not read, or nothing is left of them. */
function written(
  register: Register,
  inputs: readonly Input[],
  read: readonly Diagnostic[],
): Outcome<ImportedRegister | undefined> {
  // Doubts are for `checkRegisters` to raise: whoever imports a long list has many namesakes in it.
  const doubts = checkRegister(register).filter(({ severity }) => severity === 'error');
  const diagnostics = [...read, ...doubts].map(passedOver);
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  if (register.entries.length === 0) {
    const [source = '-'] = inputs.map(({ name }) => name);
    const place = { file: source, start: { line: 1, column: 1 } };
    const message = 'No entry can be imported, so no register was made.';
    return outcome(undefined, [...diagnostics, report('register-unimported', message, { place })]);
  }
  const names = inputs.map(({ name }) => name.replace(/^.*[/\\]/u, ''));
  const xml = serialiseXml(registerDocument(register, names));
  const faults = checkWritten(xml, inputs[0]?.name ?? '-');
  return outcome(faults.length > 0 ? undefined : { register, xml }, [...diagnostics, ...faults]);
}

/** A register and the TEI document that says the same. */
export interface ImportedRegister {
  readonly register: Register;
  readonly xml: string;
}

/**
 * A register made of several, and what their entries are to each other, as far as they share an id, name or identifier.
 */
export interface MergedRegister extends ImportedRegister {
  readonly meetings: readonly Meeting[];
}
