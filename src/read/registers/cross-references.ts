import { SEE_WORDS } from '../../language/index.js';
import type { RegisterEntry } from '../../model/index.js';
import { addTo } from '../../text/index.js';

/** The words that refer to another entry, the longest first. */
const SEE = Object.values(SEE_WORDS)
  .flat()
  .toSorted((a, b) => b.length - a.length);

/** What stands between the words of a name: `Ngo Dinh Diem`, `Diem, Ngo Dinh` are compared by their words. */
const BETWEEN = /[\s,.;:()]+/;

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(BETWEEN)
    .filter((word) => word !== '');
const keyOf = (name: string): string => wordsOf(name).toSorted().join(' ');

/** Another way to call somebody, and the name of the entry that has him: `Diem` and `Ngo Dinh Diem`. */
interface Reference {
  readonly name: string;
  readonly to: string;
}

/** Reads `Diem, see Ngo Dinh Diem`, or the name `Diem` with the note `See Ngo Dinh Diem`; not `Seeger, Paul`. */
function referenceOf({ kind, name, note = '' }: RegisterEntry): Reference | undefined {
  if (kind !== 'person') return undefined;
  for (const see of SEE) {
    if (note.toLowerCase().startsWith(`${see} `)) return { name, to: note.slice(see.length + 1) };
    const at = name.toLowerCase().indexOf(` ${see} `);
    if (at > 0) return { name: name.slice(0, at).replace(/[\s,.;]+$/, ''), to: name.slice(at + see.length + 2) };
  }
  return undefined;
}

/**
 * The entries without those that only refer to another, whose names become variants of the one they refer to. A
 * reference to nobody in the register stays as it is: nothing is lost.
 */
export function withReferences(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const references = new Map(
    entries.flatMap((entry) => {
      const reference = referenceOf(entry);
      return reference === undefined ? [] : [[entry, reference] as const];
    }),
  );
  if (references.size === 0) return entries;
  const targets = new Map(entries.filter((e) => !references.has(e)).map((e) => [keyOf(e.name), e]));
  const variants = new Map<RegisterEntry, string[]>();
  const kept = entries.filter((entry) => {
    const reference = references.get(entry);
    const target = reference === undefined ? undefined : targets.get(keyOf(reference.to));
    if (reference === undefined || target === undefined) return true;
    addTo(variants, target, reference.name);
    return false;
  });
  return kept.map((entry) => {
    const names = variants.get(entry);
    return names === undefined
      ? entry
      : { ...entry, forms: [...entry.forms, ...names.map((text) => ({ text, type: 'variant' as const }))] };
  });
}
