/** A text that a markup language has made of `[start, end)` of its source. */
export interface MarkupText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});?/uy;

/** A stretch of a text with the source offset of its first character; the others follow one by one. */
interface Stretch {
  readonly text: string;
  readonly from: number;
}

/**
 * Where the characters of a text stand in its source, which has references in it: `&eacute;` for one character or two.
 * Where the two cannot be matched (a table's words that a browser moves), all stand at the text's beginning.
 */
export function* stretchesOf({ text, start, end }: MarkupText, source: string): Generator<Stretch> {
  if (end - start === text.length) return void (yield { text, from: start });
  let [at, from, begun] = [0, start, 0];
  while (at < text.length && from < end) {
    REFERENCE.lastIndex = from;
    const reference = source[from] === '&' ? REFERENCE.exec(source)?.[0] : undefined;
    if (reference === undefined) {
      at++;
      from++;
      continue;
    }
    if (at > begun) yield { text: text.slice(begun, at), from: from - (at - begun) };
    const next = source[from + reference.length];
    const isPair = (text.charCodeAt(at) & 0xfc00) === 0xd800;
    const isTwo = isPair || (text[at + 1] !== next && text[at + 2] === next && next !== undefined && next !== '&');
    const length = isTwo ? 2 : 1;
    yield { text: text.slice(at, at + length), from };
    at += length;
    from += reference.length;
    begun = at;
  }
  if (begun < text.length) yield { text: text.slice(begun), from: Math.max(start, from - (at - begun)) };
}
