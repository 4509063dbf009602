import { hasErrors, outcome, type Outcome } from '../diagnostics/index.js';
import { registerDocument } from '../encode/index.js';
import type { Register } from '../model/index.js';
import { mergeRegisters, readRegister } from '../read/index.js';
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

/**
 * One clean register in TEI made of several, in any form that memcon reads; undefined, with errors, where one is
 * faulty.
 */
export function importRegisterInputs(inputs: readonly Input[]): Outcome<ImportedRegister | undefined> {
  const { value: register, diagnostics: read } = readRegisterInputs(inputs);
  // Doubts are for `checkRegisters` to raise: whoever imports a long list has many namesakes in it.
  const diagnostics = [...read, ...checkRegister(register).filter(({ severity }) => severity === 'error')];
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
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
