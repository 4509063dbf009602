import type { Office } from '../../model/index.js';
import type { Lexicon } from './lexicon.js';
import type { KnownPerson } from './people-index.js';
import { nameKeys } from './words.js';

const folded = (text: string): string => nameKeys(text).join(' ');

/** A title as folded words, short forms written out: `PM` → `prime minister`, `Lt. General` → `lieutenant general`. */
export function titleKey(title: string, lexicon: Lexicon): string {
  return nameKeys(title)
    .map((word) => folded(lexicon.shortForms.get(word) ?? word))
    .join(' ');
}

/** The ways in which registers put an office: `Premier` is `Prime Minister` and `Chairman of the Council of Ministers`. */
export function waysToSay(title: string, lexicon: Lexicon): readonly string[] {
  const sole = lexicon.words.soleOffices.find((office) => folded(office.phrase) === title);
  return sole === undefined ? [title] : [title, ...sole.means.map(folded)];
}

const NOTES = new WeakMap<KnownPerson, readonly string[]>();

/** What a person's record says of titles and offices, folded, a phrase each. */
function phrasesOf(person: KnownPerson): readonly string[] {
  const made = NOTES.get(person) ?? [...person.titles, ...person.offices.map((o: Office) => o.text), ...person.note.split(/[;,(]/u)].map(folded).filter((p) => p !== '');
  NOTES.set(person, made);
  return made;
}

/** How well a person's record bears out a title: `1` where an office begins with it, `0.25` where it is said in another's name, else `0`. */
export function holdsTitle(person: KnownPerson, title: string, lexicon: Lexicon): number {
  const ways = waysToSay(title, lexicon);
  let best = 0;
  for (const phrase of phrasesOf(person)) {
    const office = withoutOpeners(phrase, lexicon);
    for (const way of ways) {
      const bare = withoutOpeners(way, lexicon);
      if (phrase === way || phrase.startsWith(`${way} `) || office === bare || office.startsWith(`${bare} `)) return 1;
      if (` ${office}`.endsWith(` ${bare}`) && !isNoRank(office, bare, lexicon)) return 1;
      if (` ${phrase} `.includes(` ${way} `) && !isNoRank(phrase, way, lexicon)) best = 0.25;
    }
  }
  return best;
}

/** A phrase without the countries and the words that open titles: `deputy soviet foreign minister` → `foreign minister`. */
function withoutOpeners(phrase: string, lexicon: Lexicon): string {
  const words = phrase.split(' ');
  while (words.length > 1 && (lexicon.titleOpeners.has(words[0]!) || lexicon.countryOf.has(words[0]!) || lexicon.words.formerly.includes(words[0]!)) && words[0] !== 'foreign') words.shift();
  return words.join(' ');
}

/** `secretary general` is a title of its own, in which `general` is no rank. */
function isNoRank(text: string, word: string, lexicon: Lexicon): boolean {
  const words = text.split(' ');
  const before = words[words.indexOf(word) - 1];
  return !word.includes(' ') && before !== undefined && lexicon.words.notRanks.includes(`${before} ${word}`);
}
