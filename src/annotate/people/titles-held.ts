import type { Office } from '../../model/index.js';
import type { Lexicon } from './lexicon.js';
import type { KnownPerson } from './known-persons.js';
import { nameKeys, phraseKey } from './words.js';

/** A title as folded words, short forms written out: `PM` → `prime minister`, `Lt. General` → `lieutenant general`. */
export function titleKey(title: string, lexicon: Lexicon): string {
  return nameKeys(title)
    .map((word) => phraseKey(lexicon.shortForms.get(word) ?? word))
    .join(' ');
}

/**
 * The ways in which registers put an office: `Premier` is `Prime Minister` and `Chairman of the Council of Ministers`.
 */
export function waysToSay(title: string, lexicon: Lexicon): readonly string[] {
  const sole = lexicon.soleOffices.get(title);
  const means = sole === undefined ? [] : sole.means.map(phraseKey);
  const words = title.split(' ');
  // `Defense Minister` is `Minister of Defense`.
  const turned =
    words.length === 2 && lexicon.words.turnable.includes(words[1]!)
      ? lexicon.words.titleLinks.map((link) => `${words[1]} ${link} ${words[0]}`)
      : [];
  return [title, ...means, ...turned];
}

const NOTES = new WeakMap<KnownPerson, readonly string[]>();

/** What a person's record says of titles and offices, folded, a phrase each. */
function phrasesOf(person: KnownPerson): readonly string[] {
  const made =
    NOTES.get(person) ??
    [...person.titles, ...person.offices.map((o: Office) => o.text), ...person.note.split(/[;,(]/u)]
      .map(phraseKey)
      .filter((p) => p !== '');
  NOTES.set(person, made);
  return made;
}

/** Whether anything is said of a person's titles and offices: only then does a title that is not among them count. */
export const hasOffices = (person: KnownPerson): boolean => phrasesOf(person).length > 0;

/**
 * How well a person's record bears out a title: 1 where it is his, 0.5 where his is one with an opener (`Assistant
 * Secretary of State` for `Secretary of State`), 0.25 where it is said within another's (`Assistant to the President`),
 * else 0.
 */
export function holdsTitle(person: KnownPerson, title: string, lexicon: Lexicon): number {
  const ways = waysKept(title, lexicon);
  let best = 0;
  for (const phrase of phrasesOf(person)) {
    for (const way of ways) {
      if (best < 1 && phrase.includes(way.bare)) best = Math.max(best, fitOf(phrase, way, lexicon));
    }
  }
  return best;
}

interface Way {
  readonly way: string;
  /** Without what opens it; where even this is not said, nothing fits. */
  readonly bare: string;
}

const WAYS = new WeakMap<Lexicon, Map<string, readonly Way[]>>();

function waysKept(title: string, lexicon: Lexicon): readonly Way[] {
  const kept = WAYS.get(lexicon) ?? new Map<string, readonly Way[]>();
  WAYS.set(lexicon, kept);
  const ways = kept.get(title) ?? waysToSay(title, lexicon).map((way) => ({ way, bare: withoutOpeners(way, lexicon) }));
  kept.set(title, ways);
  return ways;
}

function fitOf(phrase: string, { way, bare }: Way, lexicon: Lexicon): number {
  const office = withoutCountries(phrase, lexicon);
  if (startsWith(office, way) || startsWith(phrase, way)) return 1;
  if (isNoRank(office, way, lexicon) || !` ${phrase} `.includes(` ${way} `)) {
    return startsWith(withoutOpeners(office, lexicon), bare) ? 0.5 : 0;
  }
  const before = office.slice(0, Math.max(0, office.indexOf(way))).split(' ');
  if (before.some((w) => lexicon.titleLinks.has(w))) return 0.25;
  return way.includes(' ') || before.some((w) => lexicon.titleOpeners.has(w)) ? 0.5 : 1;
}

const startsWith = (text: string, phrase: string): boolean => text === phrase || text.startsWith(`${phrase} `);

function withoutCountries(phrase: string, lexicon: Lexicon): string {
  const words = phrase.split(' ');
  for (let n = Math.min(lexicon.countryLength, words.length - 1); n >= 1; n--) {
    if (lexicon.countryOf.has(words.slice(0, n).join(' '))) return words.slice(n).join(' ');
  }
  return phrase;
}

/**
 * A phrase without the words that open titles and countries among them: `deputy soviet foreign minister` → `foreign
 * minister`.
 */
function withoutOpeners(phrase: string, lexicon: Lexicon): string {
  const words = phrase.split(' ');
  while (
    words.length > 1 &&
    (lexicon.titleOpeners.has(words[0]!) ||
      lexicon.countryOf.has(words[0]!) ||
      lexicon.words.formerly.includes(words[0]!)) &&
    words[0] !== 'foreign'
  ) {
    words.shift();
  }
  return words.join(' ');
}

/** `secretary general` is a title of its own, in which `general` is no rank. */
function isNoRank(text: string, word: string, lexicon: Lexicon): boolean {
  const words = text.split(' ');
  const before = words[words.indexOf(word) - 1];
  return !word.includes(' ') && before !== undefined && lexicon.words.notRanks.includes(`${before} ${word}`);
}
