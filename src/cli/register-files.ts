import { relative } from 'node:path';
import { hasErrors, outcome, type Outcome } from '../diagnostics/index.js';
import { fileReport, writeFileTo } from '../disk/index.js';
import type { ImportedRegister, Input } from '../index.js';
import { outputOptions, valueOf } from './arguments.js';
import type { Request } from './commands.js';
import type { Terminal } from './terminal.js';
import { documentsAt, readInput } from './inputs.js';

/** The registers that paths name: files, or all of a folder. */
export async function registersAt(paths: readonly string[]): Promise<Outcome<readonly Input[]>> {
  const { value: files, diagnostics } = documentsAt(paths, ['.xml', '.csv', '.tsv']);
  const read = [];
  for (const file of files) read.push(await readInput(file));
  return outcome(
    read.flatMap(({ value }) => value ?? []),
    [...diagnostics, ...read.flatMap((one) => one.diagnostics)],
  );
}

/**
 * Reads the registers that a request names, writes what is made of them where it says, and tells of it; nothing is
 * written over what it is made of.
 */
export async function writeRegister<R extends ImportedRegister>(
  request: Request,
  terminal: Terminal,
  make: (inputs: readonly Input[]) => Promise<Outcome<R | undefined>>,
  told: (made: R) => string = () => '',
): Promise<number> {
  const out = valueOf(request, 'out') ?? '-';
  const files = await registersAt(request.operands);
  const overwritten = files.value.some(({ name }) => name !== '-' && out !== '-' && relative(name, out) === '');
  const collision = overwritten
    ? [fileReport('output-collision', out, `'${out}' would be written over its own source. Name another file.`)]
    : [];
  const before = [...files.diagnostics, ...collision];
  if (hasErrors(before)) {
    terminal.report(before);
    return 1;
  }
  const { value, diagnostics } = await make(files.value);
  const refusals = value === undefined || out === '-' ? [] : writeFileTo(out, value.xml, outputOptions(request));
  terminal.report([...before, ...diagnostics, ...refusals]);
  if (value === undefined || refusals.length > 0) return 1;
  if (out === '-') terminal.print(value.xml);
  else terminal.say(`${told(value)}${out}: ${entriesInWords(value.register.entries.map(({ kind }) => kind))}.\n`);
  return 0;
}

/** `12 persons, 3 places` */
export function entriesInWords(kinds: readonly string[]): string {
  const plural: Readonly<Record<string, string>> = {
    person: 'persons',
    place: 'places',
    org: 'organisations',
    object: 'objects',
    event: 'events',
  };
  const one: Readonly<Record<string, string>> = { org: 'organisation' };
  const count = (kind: string): number => kinds.filter((other) => other === kind).length;
  const parts = Object.keys(plural).flatMap((kind) => {
    const number = count(kind);
    return number === 0 ? [] : [`${number} ${number === 1 ? (one[kind] ?? kind) : plural[kind]!}`];
  });
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
