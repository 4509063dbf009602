import { distance, folded } from '../text/index.js';

/** What two documents say of what they give one id. Without surname and forename the name tells them. */
export interface NamedEntity {
  readonly kind: string;
  readonly name: string;
  readonly surname?: string | undefined;
  readonly forename?: string | undefined;
  readonly variants: readonly string[];
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
}

/** Words in small letters without accents: `Éluard, P.` → `eluard`, `p`. */
export const nameWords = (name: string): readonly string[] =>
  folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Surname and first forename of a person: marked as such, divided by a comma, or the last word and the first. */
export function surnameAndForename({ name, surname = '', forename = '' }: NamedEntity): {
  readonly last: string;
  readonly first: string | undefined;
} {
  if (surname !== '') return { last: nameWords(surname).join(' '), first: nameWords(forename)[0] };
  const comma = name.indexOf(',');
  if (comma > 0) return { last: nameWords(name.slice(0, comma)).join(' '), first: nameWords(name.slice(comma))[0] };
  const words = nameWords(name);
  return { last: words.at(-1) ?? '', first: words.length > 1 ? words[0] : undefined };
}

/** `nikita` and `n` may be one forename, `john` and `walter` are not. */
const mayBeOne = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a) || distance(a, b) <= 2;

/** Surnames that differ by a letter or two are spellings of one. */
const areNear = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 5 && distance(a, b) <= 2);

/** What the identifiers of authorities say: one and the same, plainly another, or (undefined) nothing. */
export function sameByAuthority(
  a: Pick<NamedEntity, 'identifiers'>,
  b: Pick<NamedEntity, 'identifiers'>,
): boolean | undefined {
  const shared = a.identifiers.flatMap(({ type, value }) =>
    b.identifiers.filter((other) => other.type === type).map((other) => other.value === value),
  );
  return shared.length > 0 ? shared.includes(true) : undefined;
}

/**
 * Whether two entries of one id may describe one person or thing. They do when an authority's identifier is the same,
 * and do not when it differs; else one form of the name is the same, or the surnames are and no forename contradicts.
 */
export function mayBeSame(a: NamedEntity, b: NamedEntity): boolean {
  if (a.kind !== b.kind) return false;
  const said = sameByAuthority(a, b);
  if (said !== undefined) return said;
  const forms = new Set([a.name, ...a.variants].map((form) => nameWords(form).join(' ')));
  if ([b.name, ...b.variants].some((form) => forms.has(nameWords(form).join(' ')))) return true;
  if (a.kind !== 'person') return nameWords(a.name).some((word) => word.length > 2 && nameWords(b.name).includes(word));
  const [one, other] = [surnameAndForename(a), surnameAndForename(b)];
  return areNear(one.last, other.last) && mayBeOne(one.first, other.first);
}
