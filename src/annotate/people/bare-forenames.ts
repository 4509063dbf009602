import type { Mention } from './mention.js';
import { EMPTY } from './name-parsing.js';
import type { PeopleIndex } from './people-index.js';
import { isPatronymic } from './patronymics.js';
import { numberFollows, type TextWords } from './text-words.js';

/**
 * A forename alone, as one is called among those who know each other: `How's Betty?`, `Thank you, Manuel`, with the
 * father's name `Petr Ivanovich`. Not beside another capital or after an article, nor a forename that is a word too.
 */
export function bareForenameAt(text: TextWords, i: number, index: PeopleIndex): Mention | undefined {
  const { words, joins } = text;
  const { lexicon } = index;
  const word = words[i]!;
  // `Shi-Jun`: the end of another name
  if (
    text.text[word.start - 1] === '-' ||
    word.shape !== 'capital' ||
    !lexicon.forenames.has(word.key) ||
    isWordToo(text, word.key, index)
  ) {
    return undefined;
  }
  const father = joins(i) && isPatronymic(words[i + 1]!.key, lexicon) ? i + 2 : i + 1;
  // `Ed. note`, where a sentence does not go on small behind a full stop
  if (text.text[word.end] === '.' && words[i + 1]?.shape === 'lower') return undefined;
  if (numberFollows(text.text, words[father - 1]!.end)) return undefined;
  const next = joins(father - 1) ? words[father] : undefined;
  if (next !== undefined && next.shape !== 'lower') return undefined;
  const before = joins(i - 1) ? words[i - 1] : undefined;
  if (
    before !== undefined &&
    (lexicon.beforeWords.has(before.key) || (before.shape !== 'lower' && !text.opensSentence(i - 1)))
  ) {
    return undefined;
  }
  return {
    from: i,
    core: i,
    to: father,
    titles: [],
    name: { ...EMPTY, forenames: words.slice(i, father).map((w) => w.text) },
    surname: i,
    known: false,
  };
}

const isWordToo = (text: TextWords, key: string, { lexicon, bySurname }: PeopleIndex): boolean =>
  lexicon.doubtful.has(key) ||
  lexicon.capitalised.has(key) ||
  lexicon.titles.has(key) ||
  bySurname.has(key) ||
  text.isWord(key);
