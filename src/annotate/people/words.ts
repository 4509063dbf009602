import { isCapitalAt, pattern } from '../../text/index.js';

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
  /** Whether a line's end cut it, or figures stand in it for letters: its text is what was printed. */
  readonly mended?: true;
}

// Letters with inner apostrophes, soft hyphens, and letters that an editor supplied. Matches "Ch’iao", "d'Estaing",
// "O’Neill's", "Kh[rushchev]", "Or[l]ov"; not the closing quotation mark of ‘Diem’, "Marsh[sic]" or the note of
// "Marsh[a]".
const WORD = pattern(
  /[\p{L}\p{M}]+(?:['’‘`´ʼʻʿʾ′\u00AD][\p{L}\p{M}]+|\[(?!sic\])(?:\p{Ll}+\](?=\p{L})\p{L}+|\p{Ll}{2,}\]))*/gu,
);
/** What stands in a word and is no letter of it: a soft hyphen, the brackets round what is supplied. */
const UNSPOKEN = /[\u00AD[\]]/g;
const BEFORE_S = "'’`´";
const APOSTROPHES = /['’‘`´ʼʻʿʾ′.]/g;
/** The marks that part from Latin letters, and those of all scripts. */
const LATIN_ACCENTS = /[\u0300-\u036F]/g;
const ACCENTS = /\p{M}/gu;
const LATIN = /^[\0-\u02FF\u2000-\u206F]*$/;
/**
 * Initials of two letters and more, from other alphabets (`Yu.`, `Iu.`, `Gh.`, `Shch.`), and within a name (`LeS.`);
 * forenames cut short.
 */
const LONG_INITIAL =
  /^(?:[YKZSCTJ][aeuohs]|I[aeu]|[GP]h|Gy|Shch|Dzh|Y[AEUO]|[KZSCTGP]H|TS|SHCH|DZH|MG|[A-Z][a-z][A-Z]|Wm|Hy|Geo|Jas|Jno|Jos|Chas|Thos|Robt|Edwd?|Saml|Benj|Danl|Alex|Д[жз]|Вл|Ал|Вс|Вяч|Ник|Мих|Вас|Евг|Ив)$/;
const LONGEST_INITIAL = 4;

/** A middle initial without full stop (`Harry S Truman`); `I`, `A` and `O` are words. */
const LONE_LETTER = /^[B-HJ-NP-Z]$/;

/** Letters that have no accent to part with. */
const UNPARTED = /[ßøłđðþæœıѣѳѵі]/g;
/** `Шульгинъ` is Шульгин: Russian names as they were written before 1918. */
const HARD_SIGN_AT_END = /ъ(?!\p{L})/gu;
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ѣ: 'е',
  ѳ: 'ф',
  ѵ: 'и',
  і: 'и',
};

/**
 * Folds a word for comparison: `Köprülü` → `koprulu`, `Ch’en` → `chen`. Of words on lines, each is folded by itself.
 */
export const nameKey = (word: string): string =>
  ASCII_LETTERS.test(word) ? word.toLowerCase() : folded(word.replace(UNSPOKEN, ''));

const ASCII = /^[\0-\x7F]*$/;

/** Nearly every word: there is nothing to fold but case. */
const ASCII_LETTERS = /^[A-Za-z\n]+$/;

function folded(word: string): string {
  if (ASCII.test(word)) return word.replace(APOSTROPHES, '').toLowerCase();
  const bare = word.normalize('NFD').replace(LATIN.test(word) ? LATIN_ACCENTS : ACCENTS, '');
  return bare
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .replace(HARD_SIGN_AT_END, '')
    .replace(UNPARTED, (c) => FOLDED[c] ?? c);
}

/** The folded words of a name: `Couve de Murville` → `couve`, `de`, `murville`; hyphens part words. */
export const nameKeys = (name: string): readonly string[] =>
  PLAIN_NAME.test(name) ? name.toLowerCase().split(' ') : wordsOf(name).map((w) => w.key);

/** A name as folded words, parted by single blanks. */
export const phraseKey = (name: string): string =>
  PLAIN_NAME.test(name) ? name.toLowerCase() : nameKeys(name).join(' ');

/** Words of plain letters, a blank between. */
const PLAIN_NAME = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The words of a text in order. Linear. `keepStop`: short forms that keep their full stop (`Mr`, `Gen`), folded. */
export function wordsOf(text: string, keepStop: ReadonlySet<string> = NONE): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const raw of WORD.match(text)) {
    // No letter stands between two words, so that the first place where these letters stand is theirs.
    at = text.indexOf(raw, at);
    words.push(wordAt(text, raw, at, keepStop));
    at += raw.length;
  }
  return words;
}

const NONE: ReadonlySet<string> = new Set();

function wordAt(text: string, raw: string, start: number, keepStop: ReadonlySet<string>): Word {
  const possessive = isPossessive(raw);
  const body = possessive ? raw.slice(0, -2) : raw;
  const key = nameKey(body);
  const stop = !possessive && text.charCodeAt(start + raw.length) === FULL_STOP;
  const kept = (stop || body.length === 1) && keepStop.has(key) && !isInitialBehind(text, body, start, keepStop);
  const initial = !kept && (stop ? isInitial(body) : body.length === 1 && LONE_LETTER.test(body));
  const end = start + body.length + (stop && (initial || kept) ? 1 : 0);
  return { text: body, key, start, end, shape: initial ? 'initial' : shapeOf(body), possessive };
}

/** `Сомов И. Т.`: a letter that small is short for a title, with a capital behind a name is an initial of it. */
const isInitialBehind = (text: string, body: string, start: number, keepStop: ReadonlySet<string>): boolean =>
  body.length === 1 && !keepStop.has(body) && BEHIND_NAME.test(text.slice(Math.max(0, start - 5), start));

const BEHIND_NAME = pattern(/(?:\p{L}|(?<!\p{L})\p{Lu}\.)\s?$/u);

const FULL_STOP = 46;

const isPossessive = (word: string): boolean => {
  const last = word.charCodeAt(word.length - 1);
  return (last === 115 || last === 83) && word.length > 2 && BEFORE_S.includes(word[word.length - 2]!);
};

/** `N. S. Khrushchev`, `Yu. Andropov`; not `St. Petersburg`. */
export const startsWithInitial = (name: string): boolean => wordsOf(name)[0]?.shape === 'initial';

const isInitial = (word: string): boolean =>
  word.length === 1 ? isCapitalAt(word, 0) : word.length <= LONGEST_INITIAL && LONG_INITIAL.test(word);

function shapeOf(word: string): Word['shape'] {
  const first = word.charCodeAt(0);
  if (isAsciiSmall(first) || (first >= 0x80 && word[0]!.toLowerCase() === word[0])) return 'lower';
  return word.length > 1 && !isAsciiSmall(word.charCodeAt(1)) && word === word.toUpperCase() ? 'upper' : 'capital';
}

const isAsciiSmall = (unit: number): boolean => unit >= 97 && unit <= 122;

/** `Can't meet Sweden.` begins with no name. */
const CONTRACTED = /n['’]t$/iu;

export const isName = ({ shape, text }: Word): boolean =>
  (shape === 'upper' || shape === 'capital') && !CONTRACTED.test(text);
