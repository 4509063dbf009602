import type { PeopleWords } from '../../language/index.js';
import type { Office } from '../../model/index.js';

export type Term = Pick<Office, 'from' | 'to'>;

/** What a note says of the time of an office: its terms, and the rest of the text. */
interface Terms {
  readonly terms: readonly Term[];
  /** The text without terms and sequel. */
  readonly rest: string;
  /** Whether the office follows on the one before: `thereafter`. */
  readonly sequel: boolean;
}

interface Token {
  readonly text: string;
  /** In small letters. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[–—-]|,|[^\s,–—-]+/g;
const DASHES = '–—-';

function tokensOf(text: string): readonly Token[] {
  let at = 0;
  return (text.match(TOKEN) ?? []).map((word) => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    const bare = word.endsWith('.') ? word.slice(0, -1) : word;
    return { text: bare, key: bare.toLowerCase(), start, end: at };
  });
}

interface FoundDate {
  /** `1959`, `1959-04`, `1974-08-22`; without year `-04`. */
  readonly value: string;
  readonly next: number;
}

/**
 * Reads the terms in a note on one office: `from … until …`, `since …`, `to …`, `1961–65`, `January–April 1959`.
 * Linear.
 */
export function termsIn(text: string, words: PeopleWords['terms']): Terms {
  const tokens = tokensOf(text);
  const terms: Term[] = [];
  let [rest, kept, sequel] = ['', 0, false];
  const cut = (from: number, to: number): void => {
    rest += `${text.slice(kept, tokens[tokens[from - 1]?.text === ',' ? from - 1 : from]!.start)} `;
    kept = tokens[to - 1]!.end;
  };
  for (let i = 0; i < tokens.length;) {
    const found = termAt(tokens, i, words);
    if (found !== undefined) {
      terms.push(found.term);
      cut(i, found.next);
      i = found.next;
    } else if (!sequel && words.then.includes(tokens[i]!.key)) {
      sequel = true;
      const next = tokens[i + 1]?.text === ',' ? i + 2 : i + 1;
      cut(i, next);
      i = next;
    } else i++;
  }
  return { terms, rest: rest + text.slice(kept), sequel };
}

interface FoundTerm {
  readonly term: Term;
  readonly next: number;
}

function termAt(tokens: readonly Token[], i: number, words: PeopleWords['terms']): FoundTerm | undefined {
  const key = tokens[i]!.key;
  if (words.until.includes(key)) {
    const to = fullDateAt(tokens, i + 1, words);
    return to && { term: { to: to.value }, next: to.next };
  }
  const opened = words.from.includes(key);
  const from = dateAt(tokens, opened ? i + 1 : i, words);
  if (from === undefined) return undefined;
  const range = rangeFrom(tokens, from, words);
  if (range !== undefined) return range;
  if (!opened || isPartial(from)) return undefined;
  const until = tokens[from.next]?.text === ',' ? from.next + 1 : from.next;
  const to = words.until.includes(tokens[until]?.key ?? '') ? fullDateAt(tokens, until + 1, words) : undefined;
  return to === undefined
    ? { term: { from: from.value }, next: from.next }
    : { term: { from: from.value, to: to.value }, next: to.next };
}

/** `1961–65`, `January–April 1959`. */
function rangeFrom(tokens: readonly Token[], from: FoundDate, words: PeopleWords['terms']): FoundTerm | undefined {
  if (!DASHES.includes(tokens[from.next]?.text ?? ' ')) return undefined;
  const last = tokens[from.next + 1]?.text ?? '';
  const short = TWO_FIGURES.test(last) && !isPartial(from);
  const to = short
    ? { value: `${from.value.slice(0, 2)}${last}`, next: from.next + 2 }
    : fullDateAt(tokens, from.next + 1, words);
  return (
    to && {
      term: { from: isPartial(from) ? `${to.value.slice(0, 4)}${from.value}` : from.value, to: to.value },
      next: to.next,
    }
  );
}

const TWO_FIGURES = /^\d\d$/;
const DAY = /^\d\d?$/;
const YEAR = /^(?:1[6-9]|20)\d\d$/;

const isPartial = ({ value }: FoundDate): boolean => value.startsWith('-');

function fullDateAt(tokens: readonly Token[], i: number, words: PeopleWords['terms']): FoundDate | undefined {
  const date = dateAt(tokens, i, words);
  return date === undefined || isPartial(date) ? undefined : date;
}

/** `1959`, `April 1959`, `August 22, 1974`, `August`. */
function dateAt(tokens: readonly Token[], i: number, { months }: PeopleWords['terms']): FoundDate | undefined {
  const word = tokens[i];
  if (word === undefined) return undefined;
  if (YEAR.test(word.text)) return { value: word.text, next: i + 1 };
  const month = months.findIndex((name) => name.toLowerCase() === word.key) + 1;
  if (month === 0) return undefined;
  const day = DAY.test(tokens[i + 1]?.text ?? '') ? tokens[i + 1]!.text : undefined;
  const partial = {
    value: `-${two(month)}${day === undefined ? '' : `-${two(day)}`}`,
    next: day === undefined ? i + 1 : i + 2,
  };
  const year = tokens[partial.next]?.text === ',' ? partial.next + 1 : partial.next;
  return YEAR.test(tokens[year]?.text ?? '') ? { value: tokens[year]!.text + partial.value, next: year + 1 } : partial;
}

const two = (number: number | string): string => String(number).padStart(2, '0');
