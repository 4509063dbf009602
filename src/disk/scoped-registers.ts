import { readRegisters, type Input } from '../api/index.js';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { namesDocument, type Register, type RegisterEntry } from '../model/index.js';

/** A register of an edition, and patterns of the documents it is for; without them, it is for all. */
export interface ScopedRegister extends Input {
  readonly documents?: readonly string[];
}

/** Whether documents differ in their registers. */
export const areScoped = (registers: readonly ScopedRegister[]): boolean =>
  registers.some(({ documents }) => documents !== undefined);

/** The register that a review adds to, as seen from the edition's folder. */
export const REVIEW_REGISTER = 'registers/review.xml';

const isEntered = ({ place }: RegisterEntry): boolean => place.file.replaceAll('\\', '/').endsWith(REVIEW_REGISTER);

/** The registers of a document, by its path among the sources. */
export const registersFor = (registers: readonly ScopedRegister[], name: string): readonly ScopedRegister[] =>
  registers.filter(({ documents }) => documents === undefined || namesDocument(documents, name));

/** What is known for a document, by its path among the sources. */
type RegisterOf = (name: string) => Register;

/**
 * Reads the registers of documents, each document's as one: ids need be unique only among those that meet in a
 * document. Each fault is told once.
 */
export async function readScoped(
  registers: readonly ScopedRegister[],
  names: readonly string[],
): Promise<Outcome<RegisterOf>> {
  const sets = new Map<string, readonly ScopedRegister[]>();
  const keyOf = (set: readonly ScopedRegister[]): string => set.map((one) => registers.indexOf(one)).join(' ');
  for (const name of names.length === 0 ? [''] : names) {
    const set = registersFor(registers, name);
    sets.set(keyOf(set), set);
  }
  const known = new Map<string, Register>();
  const found = new Map<string, Diagnostic>();
  for (const [key, set] of sets) {
    const { value, diagnostics } = await readRegisters(set);
    known.set(key, { entries: value.entries.map((entry) => (isEntered(entry) ? { ...entry, entered: true } : entry)) });
    for (const one of diagnostics) found.set(JSON.stringify(one), one);
  }
  const register: RegisterOf = (name) => known.get(keyOf(registersFor(registers, name))) ?? { entries: [] };
  return outcome(register, [...found.values()]);
}
