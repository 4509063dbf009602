import { outcome, type Outcome } from '../diagnostics/index.js';
import type { Input } from '../index.js';
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
