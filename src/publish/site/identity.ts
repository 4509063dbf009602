import { mayBeSame, nameWords, sameByAuthority } from '../../model/index.js';
import type { EntryFacts } from './facts.js';

type Named = Omit<EntryFacts, 'id' | 'sort' | 'dates' | 'notes'>;

/**
 * Whether two entries of one id may describe one person or thing; what lies outside the documents goes by its words.
 */
export const mayBeOneEntry = (a: Named, b: Named): boolean =>
  a.outside === true || b.outside === true ? (sameByAuthority(a, b) ?? shareWord(a, b)) : mayBeSame(a, b);

/** What is only mentioned has names, or an office. */
function shareWord(a: Named, b: Named): boolean {
  const words = ({ name, variants, offices }: Named): readonly string[] =>
    [name, ...variants, ...offices].flatMap(nameWords).filter((word) => word.length > 3);
  const known = new Set(words(a));
  return words(b).some((word) => known.has(word));
}
