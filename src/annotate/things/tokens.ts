import { piecesOf, pattern } from '../../text/index.js';

/** A word or a mark of punctuation. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As it stands, with typographic variants made equal: `’` is `'`, `–` is `-`, soft hyphens vanish. */
  readonly text: string;
  /** `text` in lower case: what names are found by. */
  readonly key: string;
}

/** Marks that printers vary. A token holds one mark or one word, so a table is enough. */
const SAME_MARKS: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['–', '-'],
  ['−', '-'],
]);

const WORD = pattern(/^[\p{L}\p{N}]/u);

export const isWord = (token: Token | undefined): token is Token => {
  if (token === undefined) return false;
  const first = token.text.charCodeAt(0);
  return first < 0x80 ? isAsciiWord(first) : WORD.test(token.text);
};

/** Most letters are ASCII's, and this is asked of every word. */
const isAsciiWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);

/**
 * The tokens of a text. `joins` holds the offsets of the hyphens that only a line end has put into a word
 * (`Afghani-` / `stan`): the two halves are one token.
 */
export function tokensOf(text: string, joins: ReadonlySet<number> = NONE): readonly Token[] {
  const tokens: Token[] = [];
  const composed = !COMPOSABLE.test(text);
  let joining = false;
  let end = 0;
  for (const piece of piecesOf(text)) {
    const start = text.indexOf(piece, end);
    end = start + piece.length;
    if (joins.has(start)) {
      joining = true;
      continue;
    }
    const last = joining ? tokens.pop() : undefined;
    const plain = (piece.length === 1 ? SAME_MARKS.get(piece) : undefined) ?? (composed ? piece : composedOf(piece));
    const whole = last ? last.text + plain : plain;
    tokens.push({ start: last ? last.start : start, end, text: whole, key: whole.toLowerCase() });
    joining = false;
  }
  return tokens;
}

const NONE: ReadonlySet<number> = new Set();

/** Characters that a word may have in another form: accents apart from their letters, soft hyphens. */
const COMPOSABLE = /[\u0300-\u1FFF\u00AD\u2070-\uFFFF]/;

const composedOf = (word: string): string => word.normalize('NFC').replaceAll('\u00AD', '');
