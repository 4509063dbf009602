import { distance } from '../../text/index.js';
import type { EntryFacts } from './facts.js';

type Named = Omit<EntryFacts, 'id' | 'sort' | 'dates' | 'notes'>;

/** Words in small letters without accents: `Éluard, P.` → `eluard`, `p`. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Surname and forenames of a person: marked as such, divided by a comma, or the last word and the others. */
function partsOf({ name, surname, forename }: Named): { readonly last: string; readonly first: readonly string[] } {
  if (surname !== '') return { last: wordsOf(surname).join(' '), first: wordsOf(forename) };
  const comma = name.indexOf(',');
  if (comma > 0) return { last: wordsOf(name.slice(0, comma)).join(' '), first: wordsOf(name.slice(comma)) };
  const words = wordsOf(name);
  return { last: words.at(-1) ?? '', first: words.slice(0, -1) };
}

/** `nikita` and `n` may be one forename, `john` and `walter` are not. */
const mayBeOne = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a) || distance(a, b) <= 2;

/** Surnames that differ by a letter or two are spellings of one. */
const areNear = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= 5 && distance(a, b) <= 2);

/**
 * Whether two entries of one id may describe one person or thing. They do when an authority's identifier is the same, and do
 * not when it differs; else one form of the name is the same, or the surnames are and no forename contradicts.
 */
export function mayBeSame(a: Named, b: Named): boolean {
  const shared = a.identifiers.flatMap(({ type, value }) => b.identifiers.filter((other) => other.type === type).map((other) => other.value === value));
  if (shared.length > 0) return shared.includes(true);
  if (a.outside === true || b.outside === true) return shareWord(a, b);
  const forms = new Set([a.name, ...a.variants].map((form) => wordsOf(form).join(' ')));
  if ([b.name, ...b.variants].some((form) => forms.has(wordsOf(form).join(' ')))) return true;
  return a.kind === 'person' ? personsMayBeSame(partsOf(a), partsOf(b)) : wordsOf(a.name).some((word) => word.length > 2 && wordsOf(b.name).includes(word));
}

/** What is only mentioned goes by its words: names, or an office. */
function shareWord(a: Named, b: Named): boolean {
  const words = ({ name, variants, offices }: Named): readonly string[] => [name, ...variants, ...offices].flatMap(wordsOf).filter((word) => word.length > 3);
  const known = new Set(words(a));
  return words(b).some((word) => known.has(word));
}

function personsMayBeSame(a: ReturnType<typeof partsOf>, b: ReturnType<typeof partsOf>): boolean {
  return areNear(a.last, b.last) && mayBeOne(a.first[0], b.first[0]);
}
