import { ofKind, type Annotation, type Transcript } from '../../model/index.js';
import { pattern, span, trimmed, type Span, firstPlace } from '../../text/index.js';

/** A block of the record that holds text itself: a paragraph, heading, list item, table cell or note. */
export interface Block {
  readonly kind: 'head' | 'p' | 'item' | 'cell' | 'note';
  /** The block's own text, without white space at its ends and without blocks inside it. */
  readonly span: Span;
  readonly text: string;
  /** Heading level, or how many lists an item lies in; 0 otherwise. */
  readonly level: number;
  /** Set in bold or capitals as a whole: how titles and labels are printed. */
  readonly display: boolean;
  /** Set in italics as a whole: how agenda headings are printed. */
  readonly italic: boolean;
  /** Set in bold or italics as a whole. */
  readonly styled: boolean;
  /** Whether the block lies in a list, table or block quotation. */
  readonly nested: boolean;
  /** Whether its first line is the column of a table that says who speaks. */
  readonly opensWithSpeaker?: true;
}

/** One printed line of a block. */
export interface Line {
  readonly span: Span;
  readonly text: string;
  readonly block: Block;
  readonly first: boolean;
}

/** The rule that makes paragraphs of a table of who speaks and what he says. */
export const SPEAKER_TABLE = 'speaker-table';

const CAPITAL = pattern(/\p{Lu}/u);
const SMALL = pattern(/\p{Ll}/u);

const isCapitals = (text: string): boolean => !SMALL.test(text) && CAPITAL.test(text);

/** The blocks of a transcript in document order. */
export function blocksOf(transcript: Transcript): readonly Block[] {
  const { text, annotations } = transcript;
  const containers = ofKind(annotations, 'list', 'table', 'quote');
  const lists = ofKind(annotations, 'list');
  const set = (rend: string): readonly Span[] =>
    ofKind(annotations, 'hi')
      .filter((a) => a.rend === rend)
      .map((a) => a.span);
  const [bold, italic] = [set('bold'), set('italic')];
  const holders = ofKind(annotations, 'head', 'p', 'item', 'cell', 'note');
  const inner = [...holders, ...containers].map((a) => a.span).sort((a, b) => a.start - b.start || b.end - a.end);
  return holders
    .flatMap((holder): Block[] => {
      const own = ownSpan(text, holder, inner);
      if (own.start === own.end) return [];
      const within = (outer: Span): boolean => outer.start <= own.start && own.end <= outer.end;
      const level = holder.kind === 'head' ? (holder.level ?? 1) : lists.filter((l) => within(l.span)).length;
      const blockText = text.slice(own.start, own.end);
      const isBold = bold.some(
        (b) =>
          within(b) || (b.start <= own.start && b.end > own.start && /^[\s:.*]*$/u.test(text.slice(b.end, own.end))),
      );
      const isItalic = italic.some(within);
      const display = isBold || isCapitals(blockText);
      return [
        {
          kind: holder.kind,
          span: own,
          text: blockText,
          level,
          display,
          italic: isItalic,
          styled: isBold || isItalic,
          nested: containers.some((c) => within(c.span)),
          ...(holder.rule === SPEAKER_TABLE ? { opensWithSpeaker: true as const } : {}),
        },
      ];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** An item's own words end where a list inside it begins; a holder of further blocks has none of its own. */
function ownSpan(text: string, holder: Annotation, inner: readonly Span[]): Span {
  let { end } = holder.span;
  for (
    let i = firstPlace(inner.length, (at) => inner[at]!.start >= holder.span.start);
    i < inner.length && inner[i]!.start < end;
    i++
  ) {
    const other = inner[i]!;
    if (
      other === holder.span ||
      other.end > end ||
      (other.start === holder.span.start && other.end === holder.span.end)
    ) {
      continue;
    }
    end = other.start;
  }
  return trimmed(text, span(holder.span.start, end));
}

/** The printed lines of the blocks, in order. */
export function linesOf(transcript: Transcript, blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block) => {
    const lines: Line[] = [];
    let start = block.span.start;
    for (const piece of block.text.split('\n')) {
      const line = trimmed(transcript.text, span(start, start + piece.length));
      if (line.start < line.end) {
        lines.push({ span: line, text: transcript.text.slice(line.start, line.end), block, first: lines.length === 0 });
      }
      start += piece.length + 1;
    }
    return lines;
  });
}
