import type { Lexicon } from './lexicon.js';
import type { Found } from './mention.js';
import type { PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';
import { phraseOf, type TitlePart } from './title-run.js';
import { titleKey } from './titles-held.js';
import { phraseKey } from './words.js';

/**
 * `Kriegsminister Freiherr v. John`, then `dem Kriegsminister`: the persons whom alone the record names with an office,
 * by the office, folded. An office that another country's holder is named with tells of none of the record's own
 * (`dem norländischen Finanzminister Graf Lund`), nor one that several are named with, be they known or not.
 */
export function officesInUse(
  text: TextWords,
  found: readonly Found[],
  { lexicon }: PeopleIndex,
): ReadonlyMap<string, string> {
  const { sharedOffices } = lexicon.words;
  if (sharedOffices === undefined) return new Map();
  const holders = new Map<string, Set<string>>();
  for (const { mention, resolution } of found) {
    if (isOfOthers(text, mention.from, lexicon)) continue;
    for (const title of mention.titles) {
      const office = lexicon.soleOffices.get(titleKey(withoutAddress(text, title, lexicon.honorifics), lexicon));
      if (office === undefined || sharedOffices.has(office.phrase)) continue;
      const key = phraseKey(office.phrase);
      const isSure = resolution.id !== undefined && resolution.cert === undefined;
      const holder = isSure ? resolution.id : `? ${phraseKey(mention.name.surname)}`;
      holders.set(key, (holders.get(key) ?? new Set()).add(holder));
    }
  }
  return new Map(
    [...holders].flatMap(([key, [only, ...others]]) =>
      only === undefined || only.startsWith('?') || others.length > 0 ? [] : [[key, only] as const],
    ),
  );
}

/** `dem norländischen Finanzminister`: between the article and the office stands whose it is. */
const isOfOthers = ({ words, joins }: TextWords, from: number, { allArticles, countryOf }: Lexicon): boolean => {
  const before = words[from - 1];
  if (before === undefined || !joins(from - 1)) return false;
  const article = words[from - 2];
  return (
    countryOf.has(before.key) ||
    (before.shape === 'lower' && article !== undefined && joins(from - 2) && allArticles.has(article.key))
  );
};

/** `Herrn Ministerpräsidenten` without the form of address, folded. */
function withoutAddress({ words }: TextWords, { from, to }: TitlePart, honorifics: ReadonlySet<string>): string {
  let start = from;
  while (start < to - 1 && honorifics.has(words[start]!.key)) start++;
  return phraseOf(words, start, to);
}
