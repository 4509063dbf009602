import type {
  Block,
  DateMention,
  Mention,
  MinutesRecord,
  Note,
  PageBeginning,
  Passage,
  Speech,
  Stretch,
  Turn,
} from './model.js';
import { stretchIn } from './record-builder.js';

/** What a text holds. */
export type TextOfRecord = Pick<
  MinutesRecord,
  'text' | 'passages' | 'blocks' | 'turns' | 'mentions' | 'dates' | 'speech' | 'notes' | 'pages'
>;

/**
 * Something met in a text, before its block is known; the white space before its first word is still in its stretch.
 */
export type Met<T extends Stretch> = Omit<T, 'start' | 'end' | 'block'> & Stretch;

/** What a text holds, as it was met. */
export interface TextAsRead {
  readonly blocks: readonly Block[];
  readonly turns: readonly Turn[];
  readonly mentions: readonly Met<Mention>[];
  readonly dates: readonly Met<DateMention>[];
  readonly speech: readonly Speech[];
  readonly notes: readonly Note[];
  readonly pages: readonly PageBeginning[];
  readonly passages: readonly Passage[];
}

/**
 * With the white space at the beginnings taken off, what has no words left out, and blocks and turns joined to one
 * another.
 */
export function joined(text: string, read: TextAsRead): TextOfRecord {
  const { blocks, turns, notes } = read;
  const kept = <T extends Stretch>(all: readonly T[]): readonly T[] =>
    all.flatMap((one) => {
      const stretch = stretchIn(text, one.start, one.end);
      return stretch === undefined ? [] : [{ ...one, ...stretch }];
    });
  const blocksOf: number[][] = turns.map(() => []);
  for (const [i, { turn }] of blocks.entries()) if (turn !== undefined) blocksOf[turn]!.push(i);
  const mentions = inBlocks(kept(read.mentions), blocks);
  return {
    text,
    passages: read.passages,
    blocks,
    turns: labelled(
      turns.map((turn, i) => ({
        ...turn,
        ...(stretchIn(text, turn.start, turn.end) ?? { end: turn.start }),
        blocks: blocksOf[i]!,
      })),
      mentions,
      text,
    ),
    mentions,
    dates: inBlocks(kept(read.dates), blocks),
    speech: kept(read.speech),
    notes,
    // A page begins with its first word.
    pages: read.pages.map((page) =>
      text[page.at] === ' ' || text[page.at] === '\n' ? { ...page, at: page.at + 1 } : page,
    ),
  };
}

/** Each with the block in which it begins, and no longer than that; both are in document order. */
function inBlocks<T extends Stretch>(
  marks: readonly T[],
  blocks: readonly Block[],
): readonly (T & { readonly block: number })[] {
  let block = 0;
  return marks.map((mark) => {
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= mark.start) block++;
    return { ...mark, end: Math.min(mark.end, blocks[block]?.end ?? mark.end), block };
  });
}

/** A turn without a detachable label has the name it begins with, where that is its speaker's. */
function labelled(turns: readonly Turn[], mentions: readonly Mention[], text: string): readonly Turn[] {
  const firsts = new Map<number, Mention>();
  for (const mention of mentions) {
    if (mention.turn !== undefined && !firsts.has(mention.turn)) firsts.set(mention.turn, mention);
  }
  return turns.map((turn, i) => {
    const first = firsts.get(i);
    if (
      turn.label !== '' ||
      first === undefined ||
      first.start !== turn.start ||
      !first.refs.some((ref) => turn.speakers.includes(ref))
    ) {
      return turn;
    }
    return { ...turn, label: text.slice(first.start, first.end) };
  });
}
