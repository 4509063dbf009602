import type { PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';
import { isName, nameKeys, type Word } from './words.js';
import { LEAST_SURNAME } from './strangers.js';

/**
 * The bare surnames that the record's own use shows to be persons', folded: who says something (`Brandl had said`,
 * `Kirk laughed and said`), and labels in capitals that stand in the text too (`RUSANOV. Permit me`, `passed it to
 * Rusanov`). Not a word that stands in small letters as well, after an article, or after a preposition of place
 * (`in Kestra`). Linear in the text.
 */
export function namedByUse(text: TextWords, index: PeopleIndex): readonly string[] {
  const said = new Map<string, number>();
  const labels = new Set<string>();
  const others = new Set<string>();
  const running = new Set<string>();
  text.words.forEach((word, i) => {
    if (!isName(word) || isNoSurname(word, index)) return;
    if (isOtherwise(text, i, index)) others.add(word.key);
    if (word.shape === 'upper') {
      if (text.opensBlock(i)) labels.add(word.key);
      return;
    }
    if (!text.opensSentence(i)) running.add(word.key);
    if (saysAt(text, i, index)) said.set(word.key, (said.get(word.key) ?? 0) + 1);
  });
  const speaks = [...said].filter(([key, times]) => times >= OFTEN || running.has(key)).map(([key]) => key);
  // `NORLAND:` where `For Norland: Mr. P. Hagen` is listed is a side.
  const sides = new Set(index.participants.flatMap(({ participant }) => nameKeys(participant?.side ?? '')));
  const labelled = [...labels].filter((key) => running.has(key) && !sides.has(key));
  return [...speaks, ...labelled].filter((key) => !others.has(key) && !text.isWord(key));
}

/** So often a word must say something where it stands only at the start of sentences: `Grain talks` is a heading. */
const OFTEN = 2;

/** Beside another capital, after an article, in an office: `Pell Street`, `the Cabinet`, `the Minister of Health`. */
function isOtherwise(text: TextWords, i: number, { lexicon }: PeopleIndex): boolean {
  const { words, joins } = text;
  const before = joins(i - 1) ? words[i - 1] : undefined;
  const next = joins(i) ? words[i + 1] : undefined;
  if (next !== undefined && next.shape !== 'lower') return true;
  if (before === undefined) return false;
  if ((isName(before) && !text.opensSentence(i - 1)) || lexicon.beforeWords.has(before.key)) return true;
  return lexicon.complements.has(before.key) && joins(i - 2) && lexicon.titleEnds.has(words[i - 2]!.key);
}

function isNoSurname(word: Word, { lexicon, bySurname }: PeopleIndex): boolean {
  const { titles, honorifics, titleOpeners, countryOf, notNames, doubtful, capitalised, thingsAfter, months } = lexicon;
  return (
    word.text.length < LEAST_SURNAME ||
    thingsAfter.has(word.text) ||
    bySurname.has(word.key) ||
    [titles, honorifics, titleOpeners, countryOf, notNames, doubtful, capitalised, months].some((s) => s.has(word.key))
  );
}

/** Whether a word is followed by a verb of speech in the past, be it after an auxiliary: `said`, `had said`. */
function saysAt({ words, joins, verbs }: TextWords, i: number, { lexicon }: PeopleIndex): boolean {
  const says = (at: number): boolean =>
    joins(at - 1) && verbs.says.has(words[at]!.key) && verbs.past.test(words[at]!.key);
  // `is closed` is no saying.
  const between = (at: number): boolean =>
    joins(at - 1) && verbs.between.has(words[at]!.key) && !lexicon.afterWords.has(words[at]!.key);
  return says(i + 1) || (between(i + 1) && says(i + 2));
}
