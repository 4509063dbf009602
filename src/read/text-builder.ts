import type { PlaceMap, PlaceSegment } from '../text/index.js';

/** A stretch of text with the source offset of its first character; the others follow one by one. */
export interface Piece {
  readonly from: number;
  readonly text: string;
}

/** Puts a transcript's text together, block by block, and remembers where each character came from. */
export interface TextBuilder {
  /** Ends the block: the next piece will stand after one line feed. */
  readonly endBlock: () => void;
  /** The offset at which the next piece will stand. */
  readonly next: () => number;
  /** The end of the text so far, without a line feed that is due. */
  readonly end: () => number;
  /** Sets the line feed of an ended block at once: for a block without text, which still needs a place of its own. */
  readonly settle: () => void;
  readonly append: (pieces: readonly Piece[]) => void;
  readonly finish: () => { readonly text: string; readonly places: PlaceMap };
}

export function textBuilder(): TextBuilder {
  const parts: string[] = [];
  const places: PlaceSegment[] = [];
  let length = 0;
  let sourceEnd = 0;
  let begun = false;
  let blockEnded = false;

  const push = (from: number, text: string): void => {
    const last = places.at(-1);
    if (last === undefined || from - length !== last.from - last.at) places.push({ at: length, from });
    parts.push(text);
    length += text.length;
    sourceEnd = from + text.length;
  };
  const settle = (): void => {
    if (blockEnded) push(sourceEnd, '\n');
    blockEnded = false;
    begun = true;
  };
  return {
    endBlock: () => {
      blockEnded = begun;
    },
    next: () => length + (blockEnded ? 1 : 0),
    end: () => length,
    settle,
    append: (pieces) => {
      for (const { from, text } of pieces) {
        if (text === '') continue;
        settle();
        push(from, text);
      }
    },
    finish: () => ({ text: parts.join(''), places }),
  };
}
