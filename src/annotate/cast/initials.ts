import type { LayoutWords } from '../../language/index.js';
import type { Participant } from '../../model/index.js';
import { pattern } from '../../text/index.js';

const INITIALS = pattern(/^(?:\p{Lu}\.?\s?-?){1,4}$/u);
const WORD = pattern(/\p{L}[\p{L}’'-]*/gu);
const NOT_CAPITAL = pattern(/[^\p{Lu}]/gu);

const wordsOf = (name: string): readonly string[] => WORD.match(name);

/** `HM` of `H.M.` */
export const capitalsOf = (name: string): string => NOT_CAPITAL.replace(name, '');

/** `Cde. NC.` is `NC`: what is left of a label without the forms of address before it. */
export const withoutTitles = (label: string, words: LayoutWords): string =>
  label
    .split(/\s+/u)
    .filter((word, i, all) => i === all.length - 1 || !words.officeWords.has(word.toLowerCase().replace(/\./gu, '')))
    .join(' ');

/**
 * The participant whom a label of initials means: `K:` is the one participant whose surname begins with K,
 * `RN—` the one with these initials. Undefined where none or several fit.
 *
 * @param nameOf a participant's full name, from the register where it has one.
 */
export function byInitials(
  label: string,
  words: LayoutWords,
  participants: readonly Participant[],
  nameOf: (p: Participant) => string,
): Participant | undefined {
  const bare = withoutTitles(label, words);
  if (!INITIALS.test(bare)) return undefined;
  const letters = capitalsOf(bare);
  // `Mr. KO` where a Mr. Ko takes part: no initials.
  const [named, ...namesakes] = participants.filter((p) =>
    wordsOf(nameOf(p)).some((word) => word.length > 1 && word.toUpperCase() === letters),
  );
  if (named !== undefined) return namesakes.length === 0 ? named : undefined;
  const fits = participants.filter((p) => {
    const words = wordsOf(nameOf(p));
    const all = words.map((w) => w[0]!.toUpperCase());
    const [first, last] = [all[0], all.at(-1)];
    if (letters.length === 1) return last === letters;
    return all.join('') === letters || `${first}${last}` === letters;
  });
  if (fits.length > 0 || letters.length < 2) return fits.length === 1 ? fits[0] : undefined;
  // `D. N.`, by which D. N. Perera is called beside another Perera.
  const [called, ...alike] = participants.filter((p) => nameOf(p).startsWith(`${bare.replace(/\.$/u, '')}. `));
  if (called !== undefined) return alike.length === 0 ? called : undefined;
  // `P.M.` is an office before it is a Mr. Mandel.
  if (words.officeWords.has(letters.toLowerCase())) return undefined;
  // `HAK` where no more is known of him than `Mr. Kissling`.
  const [only, ...others] = participants.filter((p) => {
    const [surname = '', ...more] = wordsOf(nameOf(p));
    return more.length === 0 && surname.startsWith(letters.at(-1)!);
  });
  return others.length === 0 ? only : undefined;
}

/**
 * `Orlov, Ivan` as `Ivan Orlov`: a participant's name as the register has it, forenames first, or as the document has
 * it.
 */
export const fullName = (p: Participant, registered: ReadonlyMap<string, string>): string =>
  (registered.get(p.id) ?? p.name).replace(/^([^,]+),\s*(.+)$/u, '$2 $1');
