import type { Found } from './mention.js';
import type { PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';
import { phraseOf, type TitlePart } from './title-run.js';
import { titleKey } from './titles-held.js';
import { phraseKey } from './words.js';

/**
 * `Kriegsminister Freiherr v. John`, then `dem Kriegsminister`: the persons whom alone the record names with an office, by
 * the office, folded. An office that another country's holder is named with tells of none of the record's own
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
    const before = text.words[mention.from - 1];
    if (before !== undefined && text.joins(mention.from - 1) && lexicon.countryOf.has(before.key)) continue;
    for (const title of mention.titles) {
      const office = lexicon.soleOffices.get(titleKey(withoutAddress(text, title, lexicon.honorifics), lexicon));
      if (office === undefined || sharedOffices.has(office.phrase)) continue;
      const key = phraseKey(office.phrase);
      const isSure = resolution.id !== undefined && resolution.cert === undefined;
      const holder = isSure ? resolution.id! : `? ${phraseKey(mention.name.surname)}`;
      holders.set(key, (holders.get(key) ?? new Set()).add(holder));
    }
  }
  return new Map(
    [...holders].flatMap(([key, [only, ...others]]) =>
      only === undefined || only.startsWith('?') || others.length > 0 ? [] : [[key, only] as const],
    ),
  );
}

/** `Herrn Ministerpräsidenten` without the form of address, folded. */
function withoutAddress({ words }: TextWords, { from, to }: TitlePart, honorifics: ReadonlySet<string>): string {
  let start = from;
  while (start < to - 1 && honorifics.has(words[start]!.key)) start++;
  return phraseOf(words, start, to);
}
