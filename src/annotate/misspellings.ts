import type { NameForm, RegisterEntry } from '../model/index.js';
import { distance, pattern, span, type Span } from '../text/index.js';
import { isWord, tokensOf, type Token } from './things/tokens.js';

/** What stands in the text, and what should. */
export interface Correction {
  readonly span: Span;
  readonly corr: string;
}

/** `NATO`, `U.N.`; not `Nato`. */
const CAPITALS = pattern(/^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u);

/** `Khrushchev` as `KHRUSHCHEV` is written, and the other way: capitals for capitals alone. */
export function caseLike(surface: string, word: string): string {
  if (CAPITALS.test(surface)) return word.toUpperCase();
  return CAPITALS.test(word) ? `${word[0]!}${word.slice(1).toLowerCase()}` : word;
}

/**
 * The errors in a name that its register records, each as small as it can be: in `Allen Dallas` the surname only.
 * `where` is the name's place, `text` the whole transcript's. The longest recorded form that the name holds is the one
 * that counts.
 */
export function recordedErrors(text: string, where: Span, entry: RegisterEntry): readonly Correction[] {
  const misspellings = entry.forms.filter((form) => form.type === 'misspelling');
  if (misspellings.length === 0) return [];
  const tokens = tokensOf(text.slice(where.start, where.end)).filter(isWord);
  const recorded = misspellings
    .map((form) => ({ form, keys: wordsOf(form.text).map((word) => word.key) }))
    .toSorted((a, b) => b.keys.length - a.keys.length);
  for (const { form, keys } of recorded) {
    const at = keys.length === 0 ? -1 : indexOfRun(tokens, keys);
    if (at < 0) continue;
    const right = rightWords(form, keys, entry);
    const wrong = tokens.slice(at, at + keys.length);
    if (right) {
      return differences(wrong, right).map(({ span: s, corr }) => ({
        span: span(where.start + s.start, where.start + s.end),
        corr,
      }));
    }
  }
  return [];
}

const wordsOf = (text: string): readonly Token[] => tokensOf(text).filter(isWord);

function indexOfRun(tokens: readonly Token[], keys: readonly string[]): number {
  for (let at = 0; at + keys.length <= tokens.length; at++) {
    if (keys.every((key, i) => tokens[at + i]!.key === key)) return at;
  }
  return -1;
}

/**
 * The words that a misspelling stands for: what the register says, else the run of words in the right names that is
 * nearest.
 */
function rightWords(form: NameForm, keys: readonly string[], entry: RegisterEntry): readonly string[] | undefined {
  if (form.corr !== undefined) return wordsOf(form.corr).map((word) => word.text);
  const names = entry.forms.flatMap((other) => (other.type === 'misspelling' ? [] : [other.surname ?? '', other.text]));
  const runs = names.flatMap((name) => {
    const words = wordsOf(name).map((word) => word.text);
    return words.slice(keys.length - 1).map((_, i) => words.slice(i, i + keys.length));
  });
  const away = (run: readonly string[]): number =>
    run.reduce((sum, word, i) => sum + distance(word.toLowerCase(), keys[i]!), 0);
  return runs
    .map((run) => ({ run, away: away(run) }))
    .reduce<{ run: readonly string[]; away: number } | undefined>(
      (best, one) => (best === undefined || one.away < best.away ? one : best),
      undefined,
    )?.run;
}

/** Word by word where there are as many; else from the first that differs to the last. */
function differences(wrong: readonly Token[], right: readonly string[]): readonly Correction[] {
  const same = (token: Token | undefined, word: string | undefined): boolean => token?.key === word?.toLowerCase();
  if (wrong.length === right.length) {
    return wrong
      .map((token, i) => ({ token, word: right[i]! }))
      .filter(({ token, word }) => !same(token, word))
      .map(({ token, word }) => ({ span: span(token.start, token.end), corr: caseLike(token.text, word) }));
  }
  const shorter = Math.min(wrong.length, right.length) - 1;
  let head = 0;
  while (head < shorter && same(wrong[head], right[head])) head++;
  let tail = 0;
  while (tail < shorter - head && same(wrong[wrong.length - 1 - tail], right[right.length - 1 - tail])) tail++;
  const first = wrong[head];
  const last = wrong[wrong.length - 1 - tail];
  if (!first || !last || right.length === 0) return [];
  return [
    { span: span(first.start, last.end), corr: caseLike(first.text, right.slice(head, right.length - tail).join(' ')) },
  ];
}
