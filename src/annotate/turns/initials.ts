import type { Participant } from '../../model/index.js';

const INITIALS = /^(?:\p{Lu}\.?\s?-?){1,4}$/u;

const wordsOf = (name: string): readonly string[] => name.match(/\p{L}[\p{L}’'-]*/gu) ?? [];

/**
 * The participant whom a label of initials means: `K:` is the one participant whose surname begins with K,
 * `RN—` the one with these initials. Undefined where none or several fit.
 *
 * @param nameOf a participant's full name, from the register where it has one.
 */
export function byInitials(label: string, participants: readonly Participant[], nameOf: (p: Participant) => string): Participant | undefined {
  if (!INITIALS.test(label)) return undefined;
  const letters = label.replace(/[^\p{Lu}]/gu, '');
  const fits = participants.filter((p) => {
    const words = wordsOf(nameOf(p));
    const all = words.map((w) => w[0]!.toUpperCase());
    const [first, last] = [all[0], all.at(-1)];
    if (letters.length === 1) return last === letters;
    return all.join('') === letters || `${first}${last}` === letters;
  });
  return fits.length === 1 ? fits[0] : undefined;
}
