import { ofKind, type Transcript } from '../model/index.js';
import { isSmallAt, pattern, span, WIDEST_LINE } from '../text/index.js';
import type { Edit } from './as-read.js';

/** A line inside a block, and the one that follows it there. */
interface LineEnd {
  /** The offset of its line feed. */
  readonly at: number;
  readonly line: string;
  readonly next: string;
  /** How long the line would be with the next one's first word. */
  readonly fill: number;
}

/** `pro-` before `posal`. */
const CUT = pattern(/\p{L}[-\u2010\u00ad]$/u);
const COLUMNS = /\S {3,}\S/u;
const COMPLETE = pattern(/[.?!:…]["”’»)\]]*$/u);
/** `KARPIN. I spoke`, `Mr. Hale: No.`, `Q. When`, `3. The`: what may be a paragraph's first line. */
const OPENING = pattern(/^[\p{Lu}\p{Nd}"“«([—–-]/u);
const LABEL = pattern(/^\p{Lu}[\p{L}.’' -]{0,40}:(?:\s|$)/u);
const SMALL = pattern(/^\p{Ll}/u);
const HAS_SMALL = pattern(/\p{Ll}{2}/u);
/** `Mr. Lavrov, Soviet Ambassador`: an entry of its own in a list of names. */
const ENTRY = pattern(/^\p{Lu}\p{Ll}{0,4}\.\s/u);
const FIRST_WORD = /^\S*/u;
const WORD = pattern(/\p{L}+/gu);

/** Columns are no narrower. */
const NARROWEST = 30;
/** So many line ends tell the width of a page. */
const FEWEST_ENDS = 4;
/** By so many characters a line may pass the width to which the others are wrapped, and so few lines pass even that. */
const BEYOND = 15;
const FEW = 0.15;
/** In wrapped text so many lines end where the next word had no room. */
const LEAST = 0.4;
/** Of the words of prose so many begin with small letters. */
const PROSE = 0.25;

/**
 * What the ends of lines are read as: nothing inside a word, a blank where the width of the page has cut a paragraph.
 */
export function lineEndsOf(transcript: Transcript, text: string): readonly Edit[] {
  const blocks = endsByBlock(transcript, text);
  const all = blocks.flat();
  const width = widthOf(all, text);
  return blocks.flatMap((ends) => {
    const isForced = ({ fill }: LineEnd): boolean => width !== undefined && fill > width;
    const isWrapped = ends.every(isForced);
    const isProse = isRunning([...ends.map(({ line }) => line), ends.at(-1)?.next].join(' '));
    return ends.flatMap((end): readonly Edit[] => {
      const { at, line, next } = end;
      if (CUT.test(line.slice(-2)) && SMALL.test(next)) return [{ span: span(at - 1, at + 1), as: '' }];
      if (width === undefined || !goesOn(end, isForced(end), isWrapped, isProse)) return [];
      return [{ span: span(at, at + 1), as: CUT.test(line.slice(-2)) ? '' : ' ' }];
    });
  });
}

function goesOn({ line, next }: LineEnd, isForced: boolean, isWrapped: boolean, isProse: boolean): boolean {
  const mayEnd = COMPLETE.test(line);
  if (SMALL.test(next)) return isForced || !mayEnd;
  if (!isForced || (mayEnd && LABEL.test(next))) return false;
  if (!isProse) return isWrapped && HAS_SMALL.test(line) && !ENTRY.test(next);
  return isWrapped || !mayEnd || !OPENING.test(next);
}

/** `Present: The Foreign Secretary, Mr. Brand` is no prose. */
function isRunning(text: string): boolean {
  const words = WORD.match(text);
  return words.filter((word) => isSmallAt(word, 0)).length >= words.length * PROSE;
}

/** The width to which a record is wrapped: what nine in ten of its lines keep that go on; undefined where it is not. */
function widthOf(ends: readonly LineEnd[], text: string): number | undefined {
  if (ends.length < FEWEST_ENDS) return undefined;
  const lengths = ends.map(({ line }) => line.length).toSorted((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)]!;
  if (width < NARROWEST || width > WIDEST_LINE) return undefined;
  const lines = text.split('\n');
  if (lines.filter((line) => line.length > width + BEYOND).length > lines.length * FEW) return undefined;
  return ends.filter(({ fill }) => fill > width).length >= ends.length * LEAST ? width : undefined;
}

/** The line ends inside each block of a record, without those that its author wanted and those of columns. */
function endsByBlock({ annotations }: Transcript, text: string): readonly (readonly LineEnd[])[] {
  const holders = ofKind(annotations, 'head', 'p', 'item', 'cell', 'note', 'quote', 'list', 'table', 'row');
  const [starts, stops] = [new Set(holders.map((a) => a.span.start)), new Set(holders.map((a) => a.span.end))];
  const wanted = new Set(ofKind(annotations, 'lb').flatMap((lb) => (lb.break === 'no' ? [] : [lb.span.start])));
  const blocks: LineEnd[][] = [[]];
  let from = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
    const line = text.slice(from, at).trim();
    from = at + 1;
    if (stops.has(at) || starts.has(from)) blocks.push([]);
    else if (!wanted.has(at) && !wanted.has(from)) {
      const stop = text.indexOf('\n', from);
      const next = text.slice(from, stop === -1 ? text.length : stop).trim();
      if (COLUMNS.test(line) || COLUMNS.test(next)) continue;
      const fill = line.length + 1 + FIRST_WORD.exec(next)![0].length;
      blocks.at(-1)!.push({ at, line, next, fill });
    }
  }
  return blocks;
}
