import type { CompiledSchema } from './compiled-schema.js';
import { closeness, OTHER_LOCAL, OTHER_URI, type Closeness } from './name-classes.js';

interface NameNumbers {
  /**
   * The number of a name. All names of one namespace that the schema does not mention have the same: they fit the same
   * places.
   */
  readonly nameNumber: (uri: string, local: string) => number;
  /** How closely a name class fits the name of that number. */
  readonly fit: (nameClass: number, name: number) => Closeness;
}

/** Numbers the names that a schema can tell apart, so that no document, whatever its names, makes it remember more. */
export function nameNumbers({ names, ids }: CompiledSchema): NameNumbers {
  const numbers = new Map<string, Map<string, number>>();
  const uris: string[] = [];
  const locals: string[] = [];
  const note = (uri: string, local: string): number => {
    const space = numbers.get(uri) ?? new Map<string, number>();
    numbers.set(uri, space);
    const before = space.get(local);
    if (before !== undefined) return before;
    const made = uris.push(uri) - 1;
    locals.push(local);
    space.set(local, made);
    return made;
  };
  for (const uri of ['', OTHER_URI]) note(uri, OTHER_LOCAL);
  const plain = names.map((row) => {
    if (row[0] === 'name' || row[0] === 'ns') note(row[1], OTHER_LOCAL);
    return row[0] === 'name' ? note(row[1], row[2]) : -1;
  });
  for (const [attribute, , elements] of ids) for (const [uri, local] of [attribute, ...elements]) note(uri, local);
  const others = numbers.get(OTHER_URI)!;
  const nameNumber = (uri: string, local: string): number => {
    const space = numbers.get(uri) ?? others;
    return space.get(local) ?? space.get(OTHER_LOCAL)!;
  };
  // Plain names, nearly all there are, are compared as numbers.
  const fit = (nameClass: number, name: number): Closeness => {
    if (plain[nameClass] === -1) return closeness(names, nameClass, uris[name]!, locals[name]!);
    return plain[nameClass] === name ? 'name' : 'none';
  };
  return { nameNumber, fit };
}
