import type { DateWords, TimeUnit, Vague } from '../../language/index.js';
import { given, isCapitalAt, isLetterAt, type Span, pattern } from '../../text/index.js';
import type { TokenClass } from './classes.js';
import { partsOf, RAW_TOKEN, type Entry, type Lexicon } from './lexicon.js';

/** A word, number or mark of the text, with its class (see `TokenClass`). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly cls: TokenClass;
  readonly text: string;
  readonly value: number;
  readonly unit?: TimeUnit;
  readonly vague?: Vague;
  readonly homograph?: boolean;
  /** A number read through an error of the scanner: `l2` for 12. */
  readonly mended?: boolean;
}

interface Raw {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, with a straight apostrophe. */
  readonly low: string;
}

const DIGITS = /^\d+$/;
const DASH = /^[-‐‑‒–—−]$/;
/** `l2`, `196O`, `I4`; not `IO`. */
const MISREAD = /^(?=.*\d)[\dlIO]{1,4}$/u;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function rawTokens(text: string, { start, end }: Span): Raw[] {
  const raws: Raw[] = [];
  let at = start;
  for (const token of RAW_TOKEN.match(text.slice(start, end))) {
    at = text.indexOf(token, at);
    raws.push({
      start: at,
      end: at + token.length,
      text: token,
      low: token === '’' || token === '‘' ? "'" : token.toLowerCase(),
    });
    at += token.length;
  }
  return raws.flatMap(
    (raw, i) =>
      quotedDay(raws, i) ?? suppliedWord(raws, i) ?? (isQuoteOfDay(raws, i) || isSupplied(raws, i) ? [] : [raw]),
  );
}

const QUOTE = /^[«»„“”"]$/u;

/** `«17» июня 1965 г.`: the day of a form that is filled in, with its marks. */
function quotedDay(raws: readonly Raw[], i: number): readonly Raw[] | undefined {
  const [open, day, close, next] = [raws[i - 1], raws[i]!, raws[i + 1], raws[i + 2]];
  const isQuoted =
    DIGITS.test(day.text) && day.text.length <= 2 && QUOTE.test(open?.text ?? '') && QUOTE.test(close?.text ?? '');
  return isQuoted && isLetterAt(next?.text ?? '', 0) ? [{ ...day, start: open!.start, end: close!.end }] : undefined;
}

/** `[May] 4, 1958`, `4 [May] 1958`: a month that an editor has supplied, with its brackets. */
function suppliedWord(raws: readonly Raw[], i: number): readonly Raw[] | undefined {
  const [open, word, close] = [raws[i - 1], raws[i]!, raws[i + 1]];
  return open?.text === '[' &&
    close?.text === ']' &&
    MONTH_NAME.test(word.text) &&
    [raws[i - 2], raws[i + 2]].some((day) => DIGITS.test(day?.text ?? '') && day!.text.length <= 2)
    ? [{ ...word, start: open.start, end: close.end }]
    : undefined;
}

const MONTH_NAME = pattern(/^\p{Lu}\p{Ll}{2,11}$/u);

const isSupplied = (raws: readonly Raw[], i: number): boolean =>
  (raws[i]!.text === '[' && suppliedWord(raws, i + 1 < raws.length ? i + 1 : i) !== undefined) ||
  (raws[i]!.text === ']' && i > 0 && suppliedWord(raws, i - 1) !== undefined);

const isQuoteOfDay = (raws: readonly Raw[], i: number): boolean =>
  QUOTE.test(raws[i]!.text) &&
  ((i + 1 < raws.length && quotedDay(raws, i + 1) !== undefined) || (i > 0 && quotedDay(raws, i - 1) !== undefined));

const glued = (raws: readonly Raw[], i: number): boolean => i > 0 && raws[i - 1]?.end === raws[i]?.start;

type Sense = Omit<Token, 'start' | 'end' | 'text'>;

/** So many tokens, and what they mean together. */
interface Taken {
  readonly length: number;
  readonly meaning: Sense;
}

const taken = (length: number, cls: TokenClass, value = 0): Taken => ({ length, meaning: { cls, value } });

function entryAt(raws: readonly Raw[], i: number, lexicon: Lexicon): Entry | undefined {
  const first = raws[i];
  if (first === undefined) return undefined;
  return lexicon.get(first.low)?.find((entry) => {
    if (entry.capital === true && !isCapitalAt(raws[i]!.text, 0)) return false;
    return entry.parts.every((part, k) => raws[i + k]?.low === part);
  });
}

/** `Septem- ber`: a word of the table that the end of a line cut. */
function cutWordAt(raws: readonly Raw[], i: number, lexicon: Lexicon): Taken | undefined {
  const [head, dash, tail] = [raws[i]!, raws[i + 1], raws[i + 2]];
  if (dash === undefined || tail === undefined || !DASH.test(dash.text) || !glued(raws, i + 1) || glued(raws, i + 2)) {
    return undefined;
  }
  if (!isLetterAt(tail.text, 0)) return undefined;
  const whole: Raw = { ...head, low: head.low + tail.low };
  const entry = entryAt([whole], 0, lexicon);
  return entry === undefined ? undefined : { meaning: meaningOf(entry), length: 3 };
}

const meaningOf = ({ cls, value, unit, vague, homograph }: Entry): Sense => ({
  cls,
  value,
  ...given({ unit, vague }),
  ...(homograph === true ? { homograph } : {}),
});

/** Years that are written out are of these centuries. */
const WRITTEN_YEARS = { first: 1500, last: 2099 };

/**
 * `nineteen hundred and fifty-one`, `one thousand nine hundred and fifty-one`: a year in words, as treaties have it.
 */
function yearInWordsAt(
  raws: readonly Raw[],
  i: number,
  { numbers, multiples = {}, joints }: DateWords,
): Taken | undefined {
  let [thousands, rest, end] = [0, 0, i];
  for (let k = i; raws[k] !== undefined; k++) {
    const { low } = raws[k]!;
    const [times, number] = [multiples[low], numbers[low]];
    // `mil neuf cent onze`: no number stands before the thousand.
    if (times === 1000) [thousands, rest] = [thousands + (rest || 1) * times, 0];
    else if (times !== undefined) rest = (rest || 1) * times;
    else if (number !== undefined && number < 100) rest += number;
    else if (k > i && (joints.and.includes(low) || DASH.test(low))) continue;
    else break;
    end = k + 1;
  }
  const year = thousands + rest;
  const isWritten = raws.slice(i, end).some(({ low }) => multiples[low] !== undefined);
  return isWritten && year >= WRITTEN_YEARS.first && year <= WRITTEN_YEARS.last
    ? taken(end - i, 'year', year)
    : undefined;
}

/** `nineteen forty-six`, `nineteen oh four`; `in nineteen and four`: a year as people say it. */
function yearSaidAt(raws: readonly Raw[], i: number, { numbers, joints, zeros = [] }: DateWords): Taken | undefined {
  const numberAt = (k: number): number => numbers[raws[k]?.low ?? ''] ?? 0;
  const century = numberAt(i);
  if (century < WRITTEN_YEARS.first / 100 || century >= 20) return undefined;
  let k = DASH.test(raws[i + 1]?.text ?? '') ? i + 2 : i + 1;
  const low = raws[k]?.low ?? '';
  const isLed = joints.in.includes(raws[i - 1]?.low ?? '');
  const isZero = zeros.includes(low) || (isLed && joints.and.includes(low));
  if (isZero) k++;
  let rest = numberAt(k++);
  const ones = DASH.test(raws[k]?.text ?? '') ? k + 1 : k;
  const one = numberAt(ones);
  if (!isZero && rest >= 20 && one >= 1 && one < 10) [rest, k] = [rest + one, ones + 1];
  // `nineteen twenty-pound shells`
  const isTied = raws[k] !== undefined && DASH.test(raws[k]!.text);
  const fits = isZero ? rest >= 1 && rest < 10 : rest >= 10 && rest < 100;
  return fits && !isTied ? taken(k - i, 'year', century * 100 + rest) : undefined;
}

function wordAt(raws: readonly Raw[], i: number, words: DateWords, lexicon: Lexicon): Taken {
  if (words.numbers[raws[i]!.low] !== undefined) {
    const year = yearInWordsAt(raws, i, words) ?? yearSaidAt(raws, i, words);
    if (year !== undefined) return year;
  }
  const entry = entryAt(raws, i, lexicon);
  if (entry !== undefined) {
    if (words.dayNames?.includes(raws[i]!.low) === true && isNoun(raws, i)) return taken(1, 'word');
    return { meaning: meaningOf(entry), length: entry.parts.length };
  }
  const cut = cutWordAt(raws, i, lexicon);
  if (cut !== undefined) return cut;
  const roman = ROMAN.indexOf(raws[i]!.low);
  if (roman >= 0 && (/^[IVX]+$/u.test(raws[i]!.text) || isBetweenPoints(raws, i))) return taken(1, 'roman', roman + 1);
  return taken(1, 'word');
}

/** `Am Morgen`, not `Morgen reist er ab`: a capital that opens no sentence, or stands behind a word in one. */
const isNoun = (raws: readonly Raw[], i: number): boolean =>
  isCapitalAt(raws[i]!.text, 0) && isLetterAt(raws[i - 1]?.text ?? '', 0);

/** `3.ix.1922`: small Roman figures count only where points tie them to figures. */
const isBetweenPoints = (raws: readonly Raw[], i: number): boolean =>
  [i - 1, i + 1].every((k) => raws[k]?.text === '.') && [i - 1, i, i + 1, i + 2].every((k) => glued(raws, k));

const numberClass = (digits: string): TokenClass => {
  const value = Number(digits);
  if (digits.length === 4 && value >= 1000 && value < 2100) return 'year';
  return digits.length <= 2 && value >= 1 && value <= 31 ? 'day' : 'number';
};

/** The number of tokens that `endings` take from `i` on, glued to what goes before; 0 when none fits. */
function endingAt(raws: readonly Raw[], i: number, endings: readonly string[]): number {
  for (const ending of endings) {
    const parts = partsOf(ending);
    if (parts.every((part, k) => raws[i + k]?.low === part && glued(raws, i + k))) return parts.length;
  }
  return 0;
}

/** Digits and look-alike letters in one run: how many tokens, and what they say. */
function misreadAt(raws: readonly Raw[], i: number): Taken | undefined {
  let end = i;
  let run = '';
  while (raws[end] !== undefined && (end === i || glued(raws, end)) && /^[\dlIO]+$/u.test(raws[end]!.text)) {
    run += raws[end++]!.text;
  }
  const next = raws[end];
  if (end - i < 2 || !MISREAD.test(run) || (next !== undefined && glued(raws, end) && isLetterAt(next.text, 0))) {
    return undefined;
  }
  const digits = run.replace(/[lI]/gu, '1').replace(/O/gu, '0');
  return { length: end - i, meaning: { cls: numberClass(digits), value: Number(digits), mended: true } };
}

/** `-м`, not `th`. */
const isTied = (ending: string): boolean => ending.startsWith('-');

function numberAt(raws: readonly Raw[], i: number, words: DateWords): Taken {
  const { text } = raws[i]!;
  const value = Number(text);
  const ordinal = value >= 1 && value <= 31 ? endingAt(raws, i + 1, words.ordinalEndings) : 0;
  if (ordinal > 0) return taken(1 + ordinal, 'ordinal', value);
  // `в 1950-м`
  const ofYear = /^(?:1[5-9]|20)\d\d$/u.test(text) ? endingAt(raws, i + 1, words.ordinalEndings.filter(isTied)) : 0;
  if (ofYear > 0) return taken(1 + ofYear, 'year', value);
  if (/^(?:[12]\d)?\d0$/u.test(text)) {
    const decade = endingAt(raws, i + 1, words.decadeEndings);
    if (decade > 0) return taken(1 + decade, 'decadeYear', value);
  }
  if (/^\d{1,3}$/u.test(text)) {
    let end = i + 1;
    while (
      raws[end]?.text === ',' &&
      glued(raws, end) &&
      glued(raws, end + 1) &&
      /^\d{3}$/u.test(raws[end + 1]?.text ?? '')
    ) {
      end += 2;
    }
    if (end > i + 1) return taken(end - i, 'number');
  }
  const beforeLetter = raws[i + 1] !== undefined && glued(raws, i + 1) && isLetterAt(raws[i + 1]!.text, 0);
  const afterLetter = glued(raws, i) && isLetterAt(raws[i - 1]?.text ?? '', 0);
  return taken(1, beforeLetter || afterLetter ? 'word' : numberClass(text), value);
}

/** Marks that the grammar knows. */
const MARKS: ReadonlyMap<string, TokenClass> = new Map([
  ['.', '.'],
  [',', ','],
  ['/', '/'],
  [':', ':'],
  ["'", "'"],
  ['(', 'open'],
  [')', 'close'],
  ['[', 'open'],
  [']', 'close'],
]);

function takenAt(raws: readonly Raw[], i: number, words: DateWords, lexicon: Lexicon): Taken {
  const raw = raws[i]!;
  if (/^[\dlIO]/u.test(raw.text) && !(glued(raws, i) && isLetterAt(raws[i - 1]!.text, 0))) {
    const misread = misreadAt(raws, i);
    if (misread !== undefined) return misread;
  }
  if (DIGITS.test(raw.text)) {
    const number = numberAt(raws, i, words);
    // `9 a.m.` may be written `9am`
    const isGlued = number.meaning.cls === 'word' && entryAt(raws, i + 1, lexicon)?.cls === 'meridiem';
    return isGlued ? taken(number.length, numberClass(raw.text), number.meaning.value) : number;
  }
  if (isLetterAt(raw.text, 0) || lexicon.has(raw.low)) {
    const word = wordAt(raws, i, words, lexicon);
    if (isLetterAt(raw.text, 0) || word.meaning.cls !== 'word') return word;
  }
  if (DASH.test(raw.text)) return taken(1, '-');
  return taken(1, MARKS.get(raw.low) ?? 'word');
}

const FIGURES: ReadonlySet<TokenClass> = new Set(['day', 'number', 'year']);

/** `RB-47`, `U-2`: a number tied to a word that is no part of a date is part of a name. */
const namesThing = (tokens: readonly Token[], token: Token): boolean => {
  if (!FIGURES.has(token.cls)) return false;
  const [word, dash] = [tokens.at(-2), tokens.at(-1)];
  if (word === undefined || dash?.cls !== '-') return false;
  const isHyphen = dash.text !== '—' && dash.text !== '–' && word.end === dash.start && dash.end === token.start;
  return isHyphen && word.cls === 'word' && isLetterAt(word.text, 0);
};

/** `twenty-five`, `twenty five` as one numeral. */
function joinNumerals(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ cls }) => cls === 'numeral')) return tokens;
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [tens, dash, ones] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
    const one = dash?.cls === '-' ? ones : dash;
    if (
      tens.cls === 'numeral' &&
      tens.value >= 20 &&
      tens.value <= 90 &&
      one?.cls === 'numeral' &&
      one.value >= 1 &&
      one.value < 10
    ) {
      joined.push({ ...tens, end: one.end, text: `${tens.text}-${one.text}`, value: tens.value + one.value });
      i += one === ones ? 2 : 1;
    } else joined.push(tens);
  }
  return joined;
}

/** A word that no table has, and that no line end cuts: most words of a text. */
const isPlain = (raw: Raw, next: Raw | undefined, lexicon: Lexicon): boolean =>
  isLetterAt(raw.text, 0) &&
  !lexicon.has(raw.low) &&
  (raw.low.length > 4 || !MAY_BE_NUMBER.test(raw.low)) &&
  (next === undefined || isLetterAt(next.text, 0) || !DASH.test(next.text));

/** Short words that begin as Roman numerals do, and as figures that the scanner took for letters. */
const MAY_BE_NUMBER = /^[ivxlo]/;

/** The tokens of a stretch of a text, each with its class; linear. */
export function tokensOf(text: string, where: Span, words: DateWords, lexicon: Lexicon): readonly Token[] {
  const raws = rawTokens(text, where);
  const tokens: Token[] = [];
  for (let i = 0; i < raws.length;) {
    const raw = raws[i]!;
    if (isPlain(raw, raws[i + 1], lexicon)) {
      tokens.push({ start: raw.start, end: raw.end, cls: 'word', text: raw.text, value: 0 });
      i++;
      continue;
    }
    const { length, meaning } = takenAt(raws, i, words, lexicon);
    const { start } = raw;
    const { end } = raws[i + length - 1]!;
    const token: Token = { ...meaning, start, end, text: text.slice(start, end) };
    tokens.push(namesThing(tokens, token) ? { ...token, cls: 'word' } : token);
    i += length;
  }
  return joinNumerals(tokens);
}
