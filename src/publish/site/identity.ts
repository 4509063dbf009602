import { mayBeSame, nameWords, sameByAuthority } from '../../model/index.js';
import type { SiteEntry } from './entries.js';

type Named = Omit<SiteEntry, 'id' | 'notes'>;

/**
 * Whether two entries of one id may describe one person or thing; what lies outside the documents goes by its words.
 */
export const mayBeOneEntry = (a: Named, b: Named): boolean =>
  a.outside === true || b.outside === true ? (sameByAuthority(a, b) ?? shareWord(a, b)) : mayBeSame(a, b);

/** What is only mentioned has names, or an office. */
function shareWord(a: Named, b: Named): boolean {
  const words = ({ name, variants, offices }: Named): readonly string[] =>
    [name, ...variants, ...offices.map(({ text }) => text)].flatMap(nameWords).filter((word) => word.length > 3);
  const known = new Set(words(a));
  return words(b).some((word) => known.has(word));
}
