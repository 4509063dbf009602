/** A word of a text, or one element of a compound joined by a hyphen: `Ben`, `Gurion`, `N.`, `En`, `lai`. */
export interface Word {
  readonly text: string;
  /** Folded: lower case, without accents, apostrophes and full stops. What words are compared by. */
  readonly key: string;
  readonly start: number;
  /** Past the word, its full stop if it is an initial or a short form, but before a possessive ending. */
  readonly end: number;
  readonly shape: 'upper' | 'capital' | 'lower' | 'initial';
  /** Whether a possessive ending follows, so that no name goes on. */
  readonly possessive: boolean;
}

// Letters with inner apostrophes. Matches "Ch’iao", "d'Estaing", "O’Neill's"; not the closing quotation mark of ‘Diem’.
const WORD = /[\p{L}\p{M}]+(?:['’‘`´ʼʻʿʾ′][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’`´][sS]$/u;
const APOSTROPHES = /['’‘`´ʼʻʿʾ′.]/gu;
const ACCENTS = /\p{M}/gu;
const INITIAL = /^(?:\p{Lu}|[YKZSCTJ][aeuohs]|Shch|Dzh|MG)$/u;

/** A middle initial without full stop (`Harry S Truman`); `I`, `A` and `O` are words. */
const LONE_LETTER = /^[B-HJ-NP-Z]$/u;

const FOLDED: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };

/** Folds a word for comparison: `Köprülü` → `koprulu`, `Ch’en` → `chen`. */
export const nameKey = (word: string): string => (ASCII_LETTERS.test(word) ? word.toLowerCase() : folded(word));

/** Nearly every word: there is nothing to fold but case. */
const ASCII_LETTERS = /^[A-Za-z]+$/u;

const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/gu, (c) => FOLDED[c] ?? c);

/** The folded key of a name of several words: `Couve de Murville` → `couve de murville`; hyphens part words. */
export const nameKeys = (name: string): readonly string[] => (ASCII_LETTERS.test(name) ? [name.toLowerCase()] : wordsOf(name).map((w) => w.key));

/** The words of a text in order. Linear. `keepStop`: short forms that keep their full stop (`Mr`, `Gen`), folded. */
export function wordsOf(text: string, keepStop: ReadonlySet<string> = NONE): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const possessive = raw.length > 2 && POSSESSIVE.test(raw);
    const body = possessive ? raw.slice(0, -2) : raw;
    const stop = text[match.index + raw.length] === '.' && !possessive;
    const initial = INITIAL.test(body) && (stop || LONE_LETTER.test(body)) && !keepStop.has(nameKey(body));
    const end = match.index + body.length + (stop && (initial || keepStop.has(nameKey(body))) ? 1 : 0);
    words.push({ text: body, key: nameKey(body), start: match.index, end, shape: initial ? 'initial' : shapeOf(body), possessive });
  }
  return words;
}

const NONE: ReadonlySet<string> = new Set();

function shapeOf(word: string): Word['shape'] {
  const first = word[0]!;
  if (first.toLowerCase() === first) return 'lower';
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'capital';
}

export const isName = (word: Word): boolean => word.shape === 'upper' || word.shape === 'capital';
