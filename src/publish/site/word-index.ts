import { searchable, wordsOf, type TravellingIndex } from './full-text.js';

/** Gathers the words of passages, which come in the order of their numbers, from 0. */
export interface WordIndex {
  readonly addAll: (texts: readonly string[]) => void;
  readonly packed: () => TravellingIndex;
}

const BASE = 36;
const FIRST_ROOM = 65_536;

/** Bytes that grow: of an archive's words nothing else is held than two or three of them for each word of a passage. */
interface Log {
  readonly put: (number: number) => void;
  /** The numbers that were put, from the first. */
  readonly read: () => () => number;
}

/** Numbers as bytes, seven bits each: most are small. */
function openLog(): Log {
  let bytes = new Uint8Array(FIRST_ROOM);
  let used = 0;
  return {
    put: (number) => {
      if (used + 8 > bytes.length) {
        const more = new Uint8Array(2 * bytes.length);
        more.set(bytes);
        bytes = more;
      }
      let rest = number;
      for (; rest > 127; rest = Math.floor(rest / 128)) bytes[used++] = (rest % 128) + 128;
      bytes[used++] = rest;
    },
    read: () => {
      let at = 0;
      return () => {
        let number = 0;
        for (let unit = 1; ; unit *= 128) {
          const byte = bytes[at++]!;
          number += (byte % 128) * unit;
          if (byte < 128) return number;
        }
      };
    },
  };
}

/** Begins an index of words. */
export function openWordIndex(): WordIndex {
  const known = new Map<string, number>();
  /** Of each passage: how many words of the index it has; of each of these its number, and how often it is there. */
  const log = openLog();
  const lengths = openLog();
  let passages = 0;
  const add = (text: string): void => {
    const tokens = wordsOf(text);
    const counts = new Map<number, number>();
    for (const token of tokens) {
      const word = searchable(token);
      if (word === undefined) continue;
      const number = known.get(word) ?? known.size;
      known.set(word, number);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    log.put(counts.size);
    for (const [word, count] of counts) {
      log.put(word);
      log.put(count);
    }
    lengths.put(new Set(tokens).size);
    passages++;
  };
  return {
    addAll: (texts) => texts.forEach(add),
    packed: () => {
      const words = [...known.keys()].toSorted();
      const read = lengths.read();
      return {
        words: words.join(' '),
        places: placesOf(
          words.map((word) => known.get(word)!),
          passages,
          log,
        ),
        lengths: Array.from({ length: passages }, () => read().toString(BASE)).join(' '),
      };
    },
  };
}

/** The passages of each word, in a line, as `TravellingIndex` has them: measured first, then written in their place. */
function placesOf(order: readonly number[], passages: number, log: Log): string {
  const sizes = new Float64Array(order.length);
  eachPlace(order.length, passages, log, (word, place) => {
    sizes[word]! += place.length + 1;
  });
  const starts = new Float64Array(order.length);
  let size = 0;
  for (const word of order) {
    starts[word] = size;
    size += sizes[word]!;
  }
  const bytes = Buffer.alloc(size, ' ');
  const ends = Float64Array.from(starts);
  eachPlace(order.length, passages, log, (word, place) => {
    bytes.write(place, ends[word]!, 'latin1');
    ends[word]! += place.length + 1;
  });
  // What follows a line's last place ends the line; nothing follows the last line.
  for (const word of order) bytes.write('\n', ends[word]! - 1, 'latin1');
  return bytes.toString('latin1', 0, Math.max(0, size - 1));
}

/** Goes through all places of all words: the step from the passage before, and the count where it is not one. */
function eachPlace(words: number, passages: number, log: Log, tell: (word: number, place: string) => void): void {
  const lasts = new Float64Array(words);
  const read = log.read();
  for (let passage = 0; passage < passages; passage++) {
    for (let left = read(); left > 0; left--) {
      const word = read();
      const count = read();
      const step = (passage - lasts[word]!).toString(BASE);
      lasts[word] = passage;
      tell(word, count === 1 ? step : `${step}.${count.toString(BASE)}`);
    }
  }
}
