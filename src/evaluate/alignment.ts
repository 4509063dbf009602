import { firstPlace, type Span } from '../text/index.js';

/**
 * From an offset of one text to the offset of the same character in the other; the next common one where it has none.
 */
type Aligned = (offset: number) => number;

/** Characters of no account: white space, and the marks of Markdown, which a transcript does not have. */
const OF_NO_ACCOUNT = /[\s*_#>|\\`\u00AD\uFEFF]/u;

interface Significant {
  readonly characters: string;
  /** Where each stands in the text. */
  readonly offsets: readonly number[];
}

function significant(text: string): Significant {
  const offsets: number[] = [];
  let characters = '';
  for (let i = 0; i < text.length; i++) {
    if (OF_NO_ACCOUNT.test(text[i]!)) continue;
    characters += text[i];
    offsets.push(i);
  }
  return { characters, offsets };
}

/** So many characters must agree again after a difference. */
const AGREEMENT = 8;
/**
 * How far to look for an agreement: the longest link target, note or heading that one text has and the other has not.
 */
const WINDOW = 4000;

/** How much to pass over in both when they agree nowhere near. */
const LOST = 100;

/**
 * Aligns two texts of the same words, which may differ in white space, Markdown's marks and stretches one of them
 * lacks. Linear but for those.
 */
export function align(from: string, to: string): Aligned {
  const a = significant(from);
  const b = significant(to);
  const partner = new Int32Array(a.offsets.length).fill(-1);
  let i = 0;
  let j = 0;
  while (i < a.characters.length && j < b.characters.length) {
    if (a.characters[i] === b.characters[j]) partner[i++] = j++;
    else {
      const [skipA, skipB] = resume(a.characters, i, b.characters, j);
      i += skipA;
      j += skipB;
    }
  }
  return lookup(a, b, partner, to.length);
}

/** How much to leave out of each text until they agree again: as little as possible of both. */
function resume(a: string, i: number, b: string, j: number): readonly [number, number] {
  for (let total = 1; total <= WINDOW; total++) {
    // One text alone has more: the usual case, first; then both differ.
    for (const skipA of [0, total, ...(total <= 40 ? Array.from({ length: total - 1 }, (_, k) => k + 1) : [])]) {
      const skipB = total - skipA;
      if (agree(a, i + skipA, b, j + skipB)) return [skipA, skipB];
    }
  }
  return [LOST, LOST];
}

function agree(a: string, i: number, b: string, j: number): boolean {
  const length = Math.min(AGREEMENT, a.length - i, b.length - j);
  if (length <= 0) return i >= a.length && j >= b.length;
  for (let k = 0; k < length; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

function lookup(a: Significant, b: Significant, partner: Int32Array, end: number): Aligned {
  return (offset) => {
    let place = firstPlace(a.offsets.length, (i) => a.offsets[i]! >= offset);
    while (place < partner.length && partner[place]! < 0) place++;
    return place < partner.length ? b.offsets[partner[place]!]! : end;
  };
}

/** A span carried over: from its first to its last character. */
export const carried = (aligned: Aligned, span: Span): Span => {
  const start = aligned(span.start);
  return { start, end: span.end > span.start ? Math.max(start, aligned(span.end - 1) + 1) : start };
};
