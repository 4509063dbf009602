import { pattern } from '../../text/index.js';
import type { Form } from './name-forms.js';
import { isWord, type Token } from './tokens.js';

const FIRST = /^./u;
const CAPITALS = pattern(/^\p{Lu}[\p{Lu}\p{N}]*$/u);

/**
 * Whether the tokens from `from` write `form`: the key already agrees, so this asks for letter case, for white space
 * and for the borders of the name. `closed` says whether no border of a block lies between two offsets.
 */
export function fits(
  form: Form,
  tokens: readonly Token[],
  from: number,
  closed: (start: number, end: number) => boolean,
): boolean {
  const last = from + form.tokens.length - 1;
  return (
    form.tokens.every(
      (wanted, i) => sameCase(wanted, tokens[from + i]!, i === 0) && (i === 0 || sameGap(form.tokens, tokens, i, from)),
    ) &&
    closed(tokens[from]!.start, tokens[last]!.end) &&
    !compound(tokens, from, last) &&
    !cutShort(form, tokens[last + 1]) &&
    !wordInCapitals(tokens, from, last)
  );
}

/**
 * `NATIONAL` is `National`; a word after the first may be small (`Republican party`); what the form writes small may
 * begin with a capital. But `turkey` is not `Turkey`, `us` is not `US`.
 */
function sameCase(wanted: Token, token: Token, first: boolean): boolean {
  if (token.text === wanted.text) return true;
  if (token.text === wanted.text.toUpperCase()) return true;
  if (token.text === wanted.text.replace(FIRST, (letter) => letter.toUpperCase())) return true;
  return !first && !CAPITALS.test(wanted.text) && token.text === token.key;
}

/** A space where the form has one, none where it has none; after a stop either will do: `U. S.` */
function sameGap(wanted: readonly Token[], tokens: readonly Token[], i: number, from: number): boolean {
  if (wanted[i - 1]!.text === '.') return true;
  const inForm = wanted[i]!.start > wanted[i - 1]!.end;
  const inText = tokens[from + i]!.start > tokens[from + i - 1]!.end;
  return inForm === inText;
}

/** A hyphen makes the name part of a longer word: `U.S.-Soviet`, `MiG-21`, `non-Congo`. A dash with spaces does not. */
function compound(tokens: readonly Token[], from: number, last: number): boolean {
  const touching = (a: number, b: number): boolean =>
    tokens[a] !== undefined && tokens[b] !== undefined && tokens[a].end === tokens[b].start;
  const hyphenated = (hyphen: number, word: number): boolean => tokens[hyphen]?.text === '-' && isWord(tokens[word]);
  return (
    (touching(last, last + 1) && touching(last + 1, last + 2) && hyphenated(last + 1, last + 2)) ||
    (touching(from - 1, from) && touching(from - 2, from - 1) && hyphenated(from - 1, from - 2))
  );
}

/** `U.S` is for `the U.S, which`, not for the first letters of `U.S.`. */
const cutShort = (form: Form, next: Token | undefined): boolean => {
  const [stop, letter] = form.tokens.slice(-2);
  return (
    next?.text === '.' && stop?.text === '.' && letter !== undefined && letter.text !== '.' && letter.text.length === 1
  );
};

/** In a line set in capitals, `US` may be the pronoun. */
function wordInCapitals(tokens: readonly Token[], from: number, last: number): boolean {
  const token = tokens[from]!;
  if (from !== last || token.text.length > 2 || !CAPITALS.test(token.text)) return false;
  const shouting = (other: Token | undefined): boolean =>
    other !== undefined && other.text.length > 1 && CAPITALS.test(other.text);
  return shouting(tokens[from - 1]) || shouting(tokens[from + 1]);
}
