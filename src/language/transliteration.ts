/**
 * How the letters of the Cyrillic alphabets are written in Latin ones, by four ways that registers and libraries use.
 * Of each letter: ISO 9 (also the Russian GOST of 2000), BGN/PCGN, the scholarly way, and plain letters for ids.
 */
const LETTERS: Readonly<Record<string, readonly [iso: string, bgn: string, scholarly: string, plain: string]>> = {
  а: ['a', 'a', 'a', 'a'],
  б: ['b', 'b', 'b', 'b'],
  в: ['v', 'v', 'v', 'v'],
  г: ['g', 'g', 'g', 'g'],
  ґ: ['g', 'g', 'g', 'g'],
  д: ['d', 'd', 'd', 'd'],
  е: ['e', 'e', 'e', 'e'],
  ё: ['ë', 'yo', 'ë', 'yo'],
  є: ['ê', 'ye', 'je', 'ye'],
  ж: ['ž', 'zh', 'ž', 'zh'],
  з: ['z', 'z', 'z', 'z'],
  и: ['i', 'i', 'i', 'i'],
  і: ['ì', 'i', 'i', 'i'],
  ї: ['ï', 'yi', 'ji', 'yi'],
  й: ['j', 'y', 'j', 'y'],
  ј: ['j', 'j', 'j', 'j'],
  к: ['k', 'k', 'k', 'k'],
  л: ['l', 'l', 'l', 'l'],
  м: ['m', 'm', 'm', 'm'],
  н: ['n', 'n', 'n', 'n'],
  о: ['o', 'o', 'o', 'o'],
  п: ['p', 'p', 'p', 'p'],
  р: ['r', 'r', 'r', 'r'],
  с: ['s', 's', 's', 's'],
  т: ['t', 't', 't', 't'],
  у: ['u', 'u', 'u', 'u'],
  ў: ['ŭ', 'w', 'ŭ', 'w'],
  ф: ['f', 'f', 'f', 'f'],
  х: ['h', 'kh', 'ch', 'kh'],
  ц: ['c', 'ts', 'c', 'ts'],
  ч: ['č', 'ch', 'č', 'ch'],
  ш: ['š', 'sh', 'š', 'sh'],
  щ: ['ŝ', 'shch', 'šč', 'shch'],
  ъ: ['ʺ', 'ʺ', 'ʺ', ''],
  ы: ['y', 'y', 'y', 'y'],
  ь: ['ʹ', 'ʹ', 'ʹ', ''],
  э: ['è', 'e', 'ė', 'e'],
  ю: ['û', 'yu', 'ju', 'yu'],
  я: ['â', 'ya', 'ja', 'ya'],
  ѣ: ['ě', 'ye', 'ě', 'ye'],
  ђ: ['đ', 'đ', 'đ', 'dj'],
  љ: ['l̂', 'lj', 'lj', 'lj'],
  њ: ['n̂', 'nj', 'nj', 'nj'],
  ћ: ['ć', 'ć', 'ć', 'c'],
  џ: ['d̂', 'dž', 'dž', 'dz'],
  ѓ: ['ǵ', 'gj', 'ǵ', 'gj'],
  ќ: ['ḱ', 'kj', 'ḱ', 'kj'],
  ѕ: ['ẑ', 'dz', 'dz', 'dz'],
  ѳ: ['f̀', 'f', 'f', 'f'],
  ѵ: ['ỳ', 'i', 'i', 'i'],
};

export const SCHEMES = ['iso', 'bgn', 'scholarly', 'plain'] as const;
type Scheme = (typeof SCHEMES)[number];

const CYRILLIC = /[\u0400-\u04FF]/u;

/** Whether a text has a Cyrillic letter. */
export const isCyrillic = (text: string): boolean => CYRILLIC.test(text);

/**
 * A text with its Cyrillic letters in Latin ones; other letters stay. A capital gives a capital: `Хрущёв`,
 * `Khrushchyov`.
 */
export function inLatin(text: string, scheme: Scheme): string {
  if (!isCyrillic(text)) return text;
  const column = SCHEMES.indexOf(scheme);
  return text.replace(/[\u0400-\u04FF]/gu, (letter) => {
    const small = letter.toLowerCase();
    const latin = LETTERS[small]?.[column] ?? '';
    return letter === small ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
  });
}

/** Letters that are no plain Latin letter with a mark: Latin ones of other languages, and Greek ones by ISO 843. */
const OTHERS: Readonly<Record<string, string>> = {
  ł: 'l', đ: 'd', ð: 'd', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ı: 'i', ħ: 'h', ə: 'e', ŋ: 'n',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o',
  π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
}; // prettier-ignore

const MARKS = /\p{M}/gu;
const NOT_ASCII = /[^\u0000-\u007F]/gu;

/**
 * A name in small letters without marks, as ids have it: `Marszałek` is `marszalek`; letters of other alphabets stay.
 */
export const inPlainLetters = (name: string): string =>
  inLatin(name, 'plain')
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(NOT_ASCII, (letter) => OTHERS[letter] ?? letter);
