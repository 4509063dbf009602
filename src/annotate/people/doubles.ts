import { distance } from './forenames.js';
import type { KnownPerson } from './known-persons.js';
import type { Lexicon } from './lexicon.js';
import { officeThen } from './dates-of-life.js';
import type { PeopleIndex } from './people-index.js';
import { nameKeys } from './words.js';

/** So many words of a name, none of them an initial, are hardly two persons'. */
const WORDS_OF_ONE = 3;
const LEAST_WORD = 3;

/**
 * `Lund, Franz Carl` and `Lund, Franz Karl Freiherr v.`, `Max Berg v. Talheim` twice: whether two entries of a register
 * are of one person. Equal dates of life make it sure, a name of three words probable; other dates make two.
 */
function areDoubles(a: KnownPerson, b: KnownPerson, lexicon: Lexicon): 'sure' | 'probable' | undefined {
  const dates = LIFE.flatMap((key) =>
    a[key] === undefined || b[key] === undefined ? [] : [[a[key], b[key]] as const],
  );
  if (dates.some(([one, other]) => !one.startsWith(other) && !other.startsWith(one))) return undefined;
  if (!a.registered || !b.registered || a.woman !== b.woman) return undefined;
  const [one, other] = [a, b].map((person) => plainWords(person, lexicon)) as [string[], string[]];
  if (one.length !== other.length || distance(one.join(' '), other.join(' '), 1) > 1) return undefined;
  if (dates.length > 0) return one.length > 1 ? 'sure' : undefined;
  return one.length >= WORDS_OF_ONE && one.every((word) => word.length >= LEAST_WORD) ? 'probable' : undefined;
}

const LIFE = ['birth', 'death'] as const;

/** The words of a name without what one may be raised to: `Max Ritter Berg v. Talheim` is `max berg talheim`. */
const plainWords = ({ label }: KnownPerson, { dignities, nobleParticles, titles, honorifics }: Lexicon): string[] =>
  nameKeys(label).filter((word) => ![dignities, nobleParticles, titles, honorifics].some((known) => known.has(word)));

/**
 * Where a register has the first of several twice, always the same of the two: the one who takes part, else who held an
 * office then, else whom it has first; `others` are those who are not he.
 */
export function withDoubles<C extends { readonly id: string }>(
  ranked: readonly C[],
  index: PeopleIndex,
): { readonly first: C; readonly others: readonly C[]; readonly isSure: boolean } {
  const [leader, ...rest] = ranked;
  const person = index.person(leader!.id)!;
  const kinds = rest.map(({ id }) => areDoubles(person, index.person(id)!, index.lexicon));
  const others = rest.filter((_, i) => kinds[i] === undefined);
  const rankOf = ({ id }: C): number => {
    const one = index.person(id)!;
    if (one.participant !== undefined) return 0;
    return officeThen(one, index.date) > 0 ? 1 : 2;
  };
  const [first] = ranked
    .filter((candidate) => !others.includes(candidate))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || index.orderOf(a.id) - index.orderOf(b.id));
  return { first: first!, others, isSure: !kinds.includes('probable') };
}
