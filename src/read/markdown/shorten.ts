import type { Nodes, Root } from 'mdast';
import { sourceOffset, type PlaceMap, type PlaceSegment } from '../../text/index.js';

/**
 * A Markdown parser goes over every character several times, but nearly all of them are plain words, of which it only
 * wants to know where they begin and end. So it gets each stretch of them as its first and last character.
 */
interface Shortened {
  readonly text: string;
  /** Where each stretch of the shortened text stands in the whole one. */
  readonly places: PlaceMap;
}

/** A line on which the words themselves matter: addresses, references, labels of footnotes, code. */
const LITERAL = /\]\(|\]:|\[\^|[<&`]/;

/** A link whose address begins on the next line. */
const BROKEN_LINK = /\]\([ \t]*[\r\n]/;

/**
 * Words without a mark of Markdown among them; nor do they begin with one that counts at a line's beginning, or a digit
 * ("3 or 4." is no "3.").
 */
const WORDS = /[^\s\d*_[\]\\|#+:>-][^\r\n*_[\]\\|#]{2,}(?<![ \t])/g;

/** Shortens the words of all lines but those on which they matter. */
export function shorten(text: string): Shortened {
  if (BROKEN_LINK.test(text)) return { text, places: [{ at: 0, from: 0 }] };
  const places: PlaceSegment[] = [{ at: 0, from: 0 }];
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const take = (to: number): void => {
    parts.push(text.slice(from, to));
    length += to - from;
    from = to;
  };
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (LITERAL.test(line)) continue;
    for (const words of line.matchAll(WORDS)) {
      take(index + words.index + 1);
      from = index + words.index + words[0].length - 1;
      places.push({ at: length, from });
    }
  }
  take(text.length);
  return { text: parts.join(''), places };
}

/** Gives the nodes of a tree that was made of a shortened text the offsets that they have in the whole one. */
export function atFullLength(root: Root, places: PlaceMap): Root {
  const visit = (node: Nodes): void => {
    const { position } = node;
    if (position?.start.offset !== undefined && position.end.offset !== undefined) {
      const [start, end] = [position.start.offset, position.end.offset];
      position.start.offset = sourceOffset(places, start);
      // The end is behind a character that is there in both texts.
      position.end.offset = end === start ? position.start.offset : sourceOffset(places, end - 1) + 1;
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return root;
}
