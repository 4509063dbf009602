import type { CompiledSchema } from './compiled-schema.js';
import { closeness, type Closeness } from './name-classes.js';

export interface NameNumbers {
  /** The number of a name. */
  readonly nameNumber: (uri: string, local: string) => number;
  /** How closely a name class fits the name of that number. */
  readonly fit: (nameClass: number, name: number) => Closeness;
}

/** Numbers the names that documents and a schema have, as they are met. */
export function nameNumbers(schema: CompiledSchema): NameNumbers {
  const numbers = new Map<string, Map<string, number>>();
  const uris: string[] = [];
  const locals: string[] = [];
  const nameNumber = (uri: string, local: string): number => {
    let space = numbers.get(uri);
    if (space === undefined) numbers.set(uri, (space = new Map<string, number>()));
    const before = space.get(local);
    if (before !== undefined) return before;
    const made = uris.push(uri) - 1;
    locals.push(local);
    space.set(local, made);
    return made;
  };
  // Plain names, nearly all there are, are compared as numbers.
  const plain = new Int32Array(schema.names.length).fill(-1);
  const fit = (nameClass: number, name: number): Closeness => {
    const row = schema.names[nameClass]!;
    if (row[0] !== 'name') return closeness(schema.names, nameClass, uris[name]!, locals[name]!);
    if (plain[nameClass] === -1) plain[nameClass] = nameNumber(row[1], row[2]);
    return plain[nameClass] === name ? 'name' : 'none';
  };
  return { nameNumber, fit };
}
