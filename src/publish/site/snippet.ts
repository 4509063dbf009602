/** A piece of a passage; `hit`: it is a word that was looked for. */
interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** How many characters are shown before the first hit, and in all. */
const BEFORE = 90;
const LENGTH = 320;

/** Words as MiniSearch divides them: what is neither white space nor a sign. */
const WORD = /[^\n\r\p{Z}\p{P}]+/gu;

interface Hit {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a text that has the most words looked for, as pieces; together they are the text of that part, with `…`
 * where it goes on. `searchable` gives a word the form in which `words` has it.
 */
export function snippetOf(
  text: string,
  words: readonly string[],
  searchable: (word: string) => string | undefined,
): readonly SnippetPiece[] {
  const wanted = new Set(words);
  const hits = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    wanted.has(searchable(word) ?? '') ? [{ start: index, end: index + word.length }] : [],
  );
  const start = beginOf(text, bestStart(hits));
  const end = start + LENGTH >= text.length ? text.length : wordBorder(text, start + LENGTH);
  return [...ellipsis(start > 0), ...piecesOf(text, hits, start, end), ...ellipsis(end < text.length)];
}

const ellipsis = (isCut: boolean): readonly SnippetPiece[] => (isCut ? [{ text: '…', hit: false }] : []);

/** The hit from which on the most others follow within a snippet; the first of equals. */
function bestStart(hits: readonly Hit[]): number {
  const following = hits.map(
    ({ start }) => hits.filter((hit) => hit.start >= start && hit.end <= start + LENGTH - BEFORE).length,
  );
  const best = following.indexOf(Math.max(0, ...following));
  return hits[best]?.start ?? 0;
}

/** Some words before a hit. */
function beginOf(text: string, hit: number): number {
  if (hit <= BEFORE) return 0;
  const blank = text.indexOf(' ', hit - BEFORE);
  return blank < 0 || blank >= hit ? hit : blank + 1;
}

function wordBorder(text: string, near: number): number {
  const blank = text.lastIndexOf(' ', near);
  return blank > near - 40 ? blank : text.codePointAt(near - 1)! > 0xffff ? near + 1 : near;
}

function piecesOf(text: string, hits: readonly Hit[], start: number, end: number): readonly SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  let at = start;
  for (const hit of hits.filter((one) => one.start >= start && one.end <= end)) {
    if (hit.start > at) pieces.push({ text: text.slice(at, hit.start), hit: false });
    pieces.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false });
  return pieces;
}
