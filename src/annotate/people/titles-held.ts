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

/** Whether a person's record gives a title: `general` is in `Lieutenant General`, not in `Secretary General`. */
export function holdsTitle(person: KnownPerson, title: string, lexicon: Lexicon): boolean {
  const ways = waysToSay(title, lexicon);
  return phrasesOf(person).some((phrase) => ways.some((way) => hasPhrase(phrase, way) && !isPartOfAnother(phrase, way, lexicon)));
}

const hasPhrase = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `) || (phrase.includes(' ') && phrase.split(' ').every((w) => ` ${text} `.includes(` ${w} `)) && phrase.split(' ').length === 2);

/** `secretary general` is a title of its own, in which `general` is no rank. */
function isPartOfAnother(text: string, word: string, lexicon: Lexicon): boolean {
  if (word.includes(' ')) return false;
  const words = text.split(' ');
  const at = words.indexOf(word);
  const before = words[at - 1];
  return at > 0 && before !== undefined && word === words.at(at) && lexicon.words.notRanks.includes(`${before} ${word}`);
}
