/** A word or a mark of punctuation. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As it stands, with typographic variants made equal: `’` is `'`, `–` is `-`, soft hyphens vanish. */
  readonly text: string;
  /** `text` in lower case: what names are found by. */
  readonly key: string;
}

/** A run of letters and digits, or one other character: `RB`, `-`, `47`. Not white space. */
const WORD_OR_MARK = /[\p{L}\p{M}\p{N}\u00AD]+|[^\s\p{L}\p{M}\p{N}\u00AD]/gu;
const IS_WORD = /^[\p{L}\p{N}]/u;

/** Marks that printers vary. A token holds one mark or one word, so a table is enough. */
const SAME_MARKS: ReadonlyMap<string, string> = new Map([
  ['’', "'"], ['‘', "'"], ['‐', '-'], ['‑', '-'], ['‒', '-'], ['–', '-'], ['−', '-'],
]);

export const isWord = (token: Token | undefined): token is Token => token !== undefined && IS_WORD.test(token.text);

/**
 * The tokens of a text. `joins` holds the offsets of the hyphens that only a line end has put into a word
 * (`Afghani-` / `stan`): the two halves are one token.
 */
export function tokensOf(text: string, joins: ReadonlySet<number> = new Set()): readonly Token[] {
  const tokens: Token[] = [];
  let joining = false;
  for (const match of text.matchAll(WORD_OR_MARK)) {
    const [found] = match;
    if (joins.has(match.index)) {
      joining = true;
      continue;
    }
    const last = tokens.at(-1);
    if (joining && last) tokens[tokens.length - 1] = token(last.start, match.index + found.length, last.text + plain(found));
    else tokens.push(token(match.index, match.index + found.length, plain(found)));
    joining = false;
  }
  return tokens;
}

const plain = (found: string): string => SAME_MARKS.get(found) ?? found.normalize('NFC').replaceAll('\u00AD', '');

const token = (start: number, end: number, text: string): Token => ({ start, end, text, key: text.toLowerCase() });
