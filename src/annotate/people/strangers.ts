import { mentionOf } from './candidates.js';
import type { Memory } from './memory.js';
import type { Mention } from './mention.js';
import { isSlip } from './near-names.js';
import type { PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';
import { phraseOf, titlesBefore } from './title-run.js';
import { isName } from './words.js';

/** Most words of an unknown name after its title. */
const MOST_WORDS = 4;

/** A name no register knows, beginning at word `i`: after a title (`Mr. Leishman`) or of initials and surname (`V. V. Kuznetsov`). */
export function strangerAt(text: TextWords, i: number, index: PeopleIndex): Mention | undefined {
  const { words } = text;
  const word = words[i]!;
  if (word.shape === 'lower' || isOther(text, i, index)) return undefined;
  const titles = titlesBefore(words, text.joins, i, index.lexicon);
  const to = endOfName(text, i, index);
  const surname = surnameStart(text, i, to);
  const initials = word.shape === 'initial' && surname > i && !isCountry(text, i, index) && to - surname >= 1 && words.slice(i, surname).every((w) => w.shape === 'initial');
  if (to <= i || words[to - 1]!.shape === 'initial') return undefined;
  if (titles.length === 0 && !initials) return undefined;
  if (titles.length > 0 && titles.every((t) => t.kind === 'title') && !endsLikeName(text, i, to)) return undefined;
  return mentionOf(text, { from: i, surname, to, known: false }, index);
}

/** A name nobody knows, bare: one the document has given with a title before, or a slip in a participant's. */
export function bareStrangerAt(text: TextWords, i: number, index: PeopleIndex, memory: Memory): Mention | undefined {
  const word = text.words[i]!;
  const { doubtful, capitalised } = index.lexicon;
  if (!isName(word) || index.bySurname.has(word.key) || doubtful.has(word.key) || capitalised.has(word.key) || isOther(text, i, index)) return undefined;
  const next = text.words[i + 1];
  const runsOn = next !== undefined && text.joins(i) && next.shape !== 'lower';
  const again = memory.established(word.key) && !runsOn;
  if (!again && !index.participants.some((p) => p.surnames.some((s) => isSlip(word.key, s)))) return undefined;
  return mentionOf(text, { from: i, surname: i, to: i + 1, known: false }, index);
}

/** The word is a title, a country or a thing's word, not a name. */
function isOther(text: TextWords, i: number, index: PeopleIndex): boolean {
  const { key } = text.words[i]!;
  const { titles, honorifics, titleOpeners, countryOf, notNames } = index.lexicon;
  return titles.has(key) || honorifics.has(key) || titleOpeners.has(key) || countryOf.has(key) || notNames.has(key) || index.lexicon.thingsAfter.has(text.words[i]!.text);
}

function endOfName(text: TextWords, i: number, index: PeopleIndex): number {
  const { words, joins } = text;
  const { particles } = index.lexicon;
  let to = i;
  let last = i;
  while (to < words.length && to - i < MOST_WORDS && (to === i || joins(to - 1))) {
    const word = words[to]!;
    const particle = word.shape === 'lower' && particles.has(word.key);
    const hyphened = to > i && word.shape === 'lower' && text.text[words[to - 1]!.end] === '-';
    if (!particle && !hyphened && (word.shape === 'lower' || (to > i && isOther(text, to, index)))) break;
    to++;
    if (!particle) last = to;
  }
  return last;
}

const surnameStart = (text: TextWords, from: number, to: number): number => {
  let at = to - 1;
  while (at > from && (text.words[at]!.shape === 'lower' || text.text[text.words[at - 1]!.end] === '-')) at--;
  return at;
};

const isCountry = (text: TextWords, i: number, index: PeopleIndex): boolean => {
  for (let n = 2; n <= MOST_WORDS; n++) if (index.lexicon.countryOf.has(phraseOf(text.words, i, i + n))) return true;
  return false;
};

/** After an office only, a run of words in small letters but for the first is a name: not `General ASSEMBLY`. */
const endsLikeName = (text: TextWords, from: number, to: number): boolean => text.words.slice(from, to).some((w) => isName(w) && w.key.length > 1);
