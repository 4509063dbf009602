import type { NameClass } from './compiled-schema.js';

/** How closely a name class fits a name: named outright, by its namespace, or only as any name. */
export type Closeness = 'none' | 'any' | 'namespace' | 'name';

const ORDER: readonly Closeness[] = ['none', 'any', 'namespace', 'name'];

/** Whether, and how closely, the name class at `index` holds the name. */
export function closeness(names: readonly NameClass[], index: number, uri: string, local: string): Closeness {
  const nameClass = names[index];
  if (nameClass === undefined) return 'none';
  switch (nameClass[0]) {
    case 'name':
      return nameClass[1] === uri && nameClass[2] === local ? 'name' : 'none';
    case 'ns':
      return nameClass[1] === uri && !holds(names, nameClass[2], uri, local) ? 'namespace' : 'none';
    case 'any':
      return holds(names, nameClass[1], uri, local) ? 'none' : 'any';
    case 'or':
      return nameClass
        .slice(1)
        .reduce<Closeness>((best, member) => closer(best, closeness(names, member as number, uri, local)), 'none');
  }
}

const closer = (a: Closeness, b: Closeness): Closeness => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a);

/** Whether the name class at `index` holds the name; no name class (-1) holds none. */
const holds = (names: readonly NameClass[], index: number, uri: string, local: string): boolean =>
  index >= 0 && closeness(names, index, uri, local) !== 'none';

/** Names that no schema uses: they stand for "any other name" and "any other namespace". */
export const OTHER_LOCAL = '\u0000';
export const OTHER_URI = '\u0000';

/** One name for every way in which a name class can tell names apart. */
function samples(names: readonly NameClass[], index: number): readonly (readonly [string, string])[] {
  const nameClass = names[index];
  if (nameClass === undefined) return [];
  switch (nameClass[0]) {
    case 'name':
      return [[nameClass[1], nameClass[2]]];
    case 'ns':
      return [[nameClass[1], OTHER_LOCAL], ...samples(names, nameClass[2])];
    case 'any':
      return [[OTHER_URI, OTHER_LOCAL], ...samples(names, nameClass[1])];
    case 'or':
      return nameClass.slice(1).flatMap((member) => samples(names, member as number));
  }
}

/** Whether some name is in both name classes (RELAX NG, section 7.3). */
export const overlap = (names: readonly NameClass[], a: number, b: number): boolean =>
  [...samples(names, a), ...samples(names, b)].some(
    ([uri, local]) => holds(names, a, uri, local) && holds(names, b, uri, local),
  );

/** Whether the name class holds names without end. */
export function isOpen(names: readonly NameClass[], index: number): boolean {
  const nameClass = names[index];
  if (nameClass === undefined) return false;
  return nameClass[0] === 'or'
    ? nameClass.slice(1).some((member) => isOpen(names, member as number))
    : nameClass[0] !== 'name';
}

/** The names that a name class lists outright. */
export function listed(names: readonly NameClass[], index: number): readonly (readonly [uri: string, local: string])[] {
  const nameClass = names[index];
  if (nameClass?.[0] === 'name') return [[nameClass[1], nameClass[2]]];
  return nameClass?.[0] === 'or' ? nameClass.slice(1).flatMap((member) => listed(names, member as number)) : [];
}
