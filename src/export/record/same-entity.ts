import { distance } from '../../text/index.js';
import type { Entity } from './model.js';

/** Words in small letters without accents: `Éluard, P.` → `eluard`, `p`. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Surname and forenames of a person: marked as such, divided by a comma, or the last word and the others. */
function partsOf({ name, surname = '', forename = '' }: Entity): { readonly last: string; readonly first: string | undefined } {
  if (surname !== '') return { last: wordsOf(surname).join(' '), first: wordsOf(forename)[0] };
  const comma = name.indexOf(',');
  if (comma > 0) return { last: wordsOf(name.slice(0, comma)).join(' '), first: wordsOf(name.slice(comma))[0] };
  const words = wordsOf(name);
  return { last: words.at(-1) ?? '', first: words.length > 1 ? words[0] : undefined };
}

/** `nikita` and `n` may be one forename, `john` and `walter` are not. */
const mayBeOne = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a) || distance(a, b) <= 2;

/** Surnames that differ by a letter or two are spellings of one. */
const areNear = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= 5 && distance(a, b) <= 2);

/**
 * Whether two entries of one id may describe one person or thing. They do when an authority's identifier is the same, and do
 * not when it differs; else one form of the name is the same, or the surnames are and no forename contradicts.
 */
export function mayBeSame(a: Entity, b: Entity): boolean {
  if (a.kind !== b.kind) return false;
  const shared = a.identifiers.flatMap(({ type, value }) => b.identifiers.filter((other) => other.type === type).map((other) => other.value === value));
  if (shared.length > 0) return shared.includes(true);
  const forms = new Set([a.name, ...a.variants].map((form) => wordsOf(form).join(' ')));
  if ([b.name, ...b.variants].some((form) => forms.has(wordsOf(form).join(' ')))) return true;
  if (a.kind !== 'person') return wordsOf(a.name).some((word) => word.length > 2 && wordsOf(b.name).includes(word));
  const [one, other] = [partsOf(a), partsOf(b)];
  return areNear(one.last, other.last) && mayBeOne(one.first, other.first);
}
