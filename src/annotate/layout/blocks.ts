import { ofKind, type Annotation, type AnnotationOf, type Transcript } from '../../model/index.js';
import { covers, firstPlace, given, pattern, span, touchingIn, trimmed, type Span } from '../../text/index.js';

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
  /** How long the heading is that its paragraph begins with, in bold: `**A. MINUTES** Mr. Lund moved …`. */
  readonly runIn?: number;
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
  const [containersAt, listsAt] = [touchingIn(containers), touchingIn(ofKind(annotations, 'list'))];
  const setIn = (rend: string): ((where: Span) => readonly AnnotationOf<'hi'>[]) =>
    touchingIn(ofKind(annotations, 'hi').filter((a) => a.rend === rend));
  const [boldAt, italicAt] = [setIn('bold'), setIn('italic')];
  const holders = ofKind(annotations, 'head', 'p', 'item', 'cell', 'note');
  const inner = [...holders, ...containers].map((a) => a.span).sort((a, b) => a.start - b.start || b.end - a.end);
  return holders
    .flatMap((holder): Block[] => {
      const own = ownSpan(text, holder, inner);
      if (own.start === own.end) return [];
      const within = (outer: Annotation): boolean => covers(outer.span, own);
      const level = holder.kind === 'head' ? (holder.level ?? 1) : listsAt(own).filter(within).length;
      const blockText = text.slice(own.start, own.end);
      const isBold = boldAt(own).some(
        (b) => within(b) || (b.span.start <= own.start && /^[\s:.*]*$/u.test(text.slice(b.span.end, own.end))),
      );
      const isItalic = italicAt(own).some(within);
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
          nested: containersAt(own).some(within),
          ...given({ runIn: runInOf(text, own, boldAt(own)) }),
          ...(holder.rule === SPEAKER_TABLE ? { opensWithSpeaker: true as const } : {}),
        },
      ];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/**
 * `B. CITIZEN COMMENTS `, `ROLL CALL `, `17/137 Allotments `: in bold and capitals, with a number or of several words,
 * or with a number in parts, and no mark behind.
 */
function runInOf(text: string, own: Span, bold: readonly AnnotationOf<'hi'>[]): number | undefined {
  const head = bold.find(({ span: { start, end } }) => start <= own.start && end > own.start && end < own.end);
  if (head === undefined) return undefined;
  const [spaces] = SPACES.exec(text.slice(head.span.end, own.end))!;
  const isHead = RUN_IN.test(text.slice(own.start, head.span.end).trimEnd()) && spaces !== '';
  return isHead ? head.span.end + spaces.length - own.start : undefined;
}
const RUN_IN = pattern(
  /^(?:(?:\p{Lu}|\p{Nd}{1,2}|[IVX]{1,4})\.\s[^\p{Ll}]{4,}|\p{Lu}{2,}(?:\s[\p{Lu}&,–-]+)+|\p{Nd}{1,4}(?:[./]\p{Nd}{1,4}){1,2}\.?\s\p{Lu}[^.:;]{2,60})(?<![:.])$/u,
);
const SPACES = /^\s?(?=\p{Lu})|^/u;

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
