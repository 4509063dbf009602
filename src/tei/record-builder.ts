import type { Stretch } from './model.js';
import { pattern } from '../text/index.js';

/** `gov-` at the end of a line whose break is within the word: the hyphen is the typesetter's. */
const DIVIDED = pattern(/\p{L}[-‐¬⸗\u00AD]$/u);

/** Text that grows with its white space normalised: one space between words, one line feed between blocks. */
interface RecordBuilder {
  readonly add: (text: string) => void;
  /** What follows stands in another block; nothing happens where nothing was written since the last one. */
  readonly newBlock: () => void;
  /**
   * The next text goes on with the word before: no white space parts them. `divided`: the typesetter divided the word
   * there, and a hyphen before small letters is his.
   */
  readonly joinWords: (divided?: boolean) => void;
  /** The offset behind what was written; where the next words begin, or one or so before. */
  readonly length: () => number;
  readonly text: () => string;
}

const SPACE = /[ \t\r\n\u0085\u2028\u2029]+/gu;
const BEGINS = /^[ \t\r\n\u0085\u2028\u2029]/u;
const ENDS = /[ \t\r\n\u0085\u2028\u2029]$/u;

export function recordBuilder(): RecordBuilder {
  const pieces: string[] = [];
  let length = 0;
  let due: '' | ' ' | '\n' = '';
  let joined = false;
  let divided = false;
  const push = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  return {
    add: (raw) => {
      const text = raw.replace(SPACE, ' ').replace(/^ | $/gu, '');
      if (divided && DIVIDED.test(pieces.at(-1) ?? '') && /^\p{Ll}/u.test(text)) {
        pieces.push(pieces.pop()!.slice(0, -1));
        length--;
      }
      if (!joined && due === '' && length > 0 && BEGINS.test(raw)) due = ' ';
      if (text === '') return;
      if (length > 0 && due !== '') push(due);
      push(text);
      [joined, divided] = [false, false];
      due = ENDS.test(raw) ? ' ' : '';
    },
    newBlock: () => {
      [joined, divided] = [false, false];
      if (length > 0) due = '\n';
    },
    joinWords: (isDivided = false) => {
      [joined, divided] = [true, isDivided];
      if (due === ' ') due = '';
    },
    length: () => length,
    text: () => pieces.join(''),
  };
}

/** The stretch without the white space that may stand at its beginning; undefined where nothing is left. */
export function stretchIn(text: string, start: number, end: number): Stretch | undefined {
  const first = text[start] === ' ' || text[start] === '\n' ? start + 1 : start;
  return first < end ? { start: first, end } : undefined;
}
