import { isComplete } from '../line-ends.js';
import { endsEarly, type FlowLine } from './pdf-content.js';
import type { Edged, Measures } from './pdf-measures.js';
import { textOfLine } from './pdf-model.js';
import { pattern } from '../../text/index.js';

/** `• `, `•1. `. */
const BULLET = /^[•◦▪‣●○■□➢·\uf0b7\uf0a7]/u;
/** Of dashes nobody knows whether they begin an entry or a speech, but where they follow an entry. */
const DASH = /^[–—-]\s/u;

/** Whether a line begins an entry of a list; `isBelow`: the paragraph before it is one. */
export const isEntry = (text: string, isBelow: boolean): boolean => BULLET.test(text) || (isBelow && DASH.test(text));

const isListed = (paragraph: readonly FlowLine[]): boolean => isEntry(textOf(paragraph[0]!), true);
/** `1. `, `(2) `, `a) `. */
const NUMBERED = /^\(?(\d{1,3}|[a-z])[.)]\s/u;
/** The label of a turn. Examples: "Kissinger: Yes.", "THE PRESIDENT: I"; not: "at 3: 40". */
const LABEL = pattern(/^\p{Lu}[\p{L}.’' -]{0,40}:(?:\s|$)/u);

/** A gap wider than the leading, in parts of it. */
const WIDER = 1.3;
/** In ems: how far a first line is set in. */
const SET_IN = 0.8;
/** Headings are larger than the text. */
export const LARGER = 1.1;

interface Place {
  readonly paragraph: readonly FlowLine[];
  readonly line: FlowLine;
  readonly next: FlowLine | undefined;
  readonly measures: Measures;
}

const textOf = ({ line }: FlowLine): string => textOfLine(line);
const isLarge = ({ line }: FlowLine, { size }: Measures): boolean => line.size >= LARGER * size;
/** A label above what it names: **SUBJECT**. */
const isBold = ({ line }: FlowLine): boolean =>
  line.pieces.every(({ runs }) => runs.every(({ text, rend }) => text.trim() === '' || rend.includes('bold')));
const indent = ({ line, left }: FlowLine): number => line.left - left;

/** Whether a line stands in the middle between the edges, with room on both sides. */
export function isCentred({ line, left, right }: FlowLine): boolean {
  const [before, behind] = [line.left - left, right - line.right];
  const width = right - left;
  return before > 0.1 * width && Math.abs(before - behind) < 0.06 * width;
}

/** The number that counts entries: `3` of `3. `; letters count from `a`. */
function numberOf(text: string): number | undefined {
  const found = NUMBERED.exec(text)?.[1];
  if (found === undefined) return undefined;
  return /\d/u.test(found) ? Number(found) : found.charCodeAt(0) - 96;
}

/** Whether a line begins a paragraph, where the one before is on the same page and column. */
function beginsBelow({ paragraph, line, next, measures }: Place): boolean {
  const before = paragraph.at(-1)!;
  const [size, step] = [line.line.size, line.line.baseline - before.line.baseline];
  const larger = Math.max(size, before.line.size);
  if (Math.abs(size - before.line.size) > 0.08 * larger) return true;
  const scale = isLarge(line, measures) ? Math.max(1, larger / measures.size) : 1;
  if (step > WIDER * measures.leading * scale || step < 0) return true;
  const text = textOf(line);
  if (isEntry(text, isListed(paragraph))) return true;
  if (isBold(line) !== isBold(before) && endsEarly(before, line)) return true;
  if (isCentred(line) !== isCentred(before) && (isCentred(line) || paragraph.every(isCentred))) {
    return isCentred(line) ? endsEarly(before, line) : true;
  }
  if (isCentred(line)) return false;
  if (isNextEntry(paragraph, text) && (isComplete(textOf(before)) || endsEarly(before, line))) return true;
  if (LABEL.test(text) && isComplete(textOf(before))) return true;
  return beginsBySetting(paragraph, line, next);
}

const isNextEntry = (paragraph: readonly FlowLine[], text: string): boolean => {
  const number = numberOf(text);
  return number !== undefined && (number === 1 || number === (numberOf(textOf(paragraph[0]!)) ?? 0) + 1);
};

/** A first line is set in before others that are not; or one stands out before others that are set in. */
function beginsBySetting(paragraph: readonly FlowLine[], line: FlowLine, next: FlowLine | undefined): boolean {
  const before = paragraph.at(-1)!;
  const em = SET_IN * line.line.size;
  const shift = line.line.left - before.line.left;
  if (shift > em) {
    // Set in like the lines that follow: they hang below a number or a label.
    const hangs = next !== undefined && Math.abs(next.line.left - line.line.left) < em && paragraph.length === 1;
    if (hangs && indent(before) < em) return isComplete(textOf(before)) && endsEarly(before, line);
    return isComplete(textOf(before)) || endsEarly(before, line) || (next !== undefined && indent(next) < em);
  }
  if (shift < -em) return paragraph.length > 1 && Math.abs(before.line.left - paragraph.at(-2)!.line.left) < em;
  // One line after the other set in: each a paragraph, where its sentence is over before the line is.
  return indent(line) > em && indent(before) > em && paragraph.length === 1 && isFirstLine(line, next, before);
}

const isFirstLine = (line: FlowLine, next: FlowLine | undefined, before: FlowLine): boolean =>
  isComplete(textOf(before)) && endsEarly(before, line) && (next === undefined || next.line.left < line.line.left + 1);

/** Whether a line goes on with the paragraph that another page or column has begun. */
function goesOn({ paragraph, line, measures }: Place): boolean {
  const before = paragraph.at(-1)!;
  if (Math.abs(line.line.size - before.line.size) > 0.08 * measures.size || isLarge(line, measures)) return false;
  // What stands over columns, and what stands below them.
  const step = before.line.page === line.line.page ? line.line.baseline - before.line.baseline : 0;
  if (step > WIDER * measures.leading) return false;
  const text = textOf(line);
  if (isEntry(text, isListed(paragraph)) || isCentred(before) || isCentred(line)) return false;
  if (/^\p{Ll}/u.test(text)) return true;
  if (LABEL.test(text) || isNextEntry(paragraph, text)) return false;
  if (indent(line) > SET_IN * line.line.size && indent(before) < SET_IN * line.line.size) return false;
  return !endsEarly(before, line);
}

/** The paragraphs of columns, each as its lines, over the ends of columns and pages. */
export function paragraphsIn(columns: readonly Edged[], measures: Measures): readonly (readonly FlowLine[])[] {
  const paragraphs: FlowLine[][] = [];
  for (const { lines, left, right } of columns) {
    const flow = lines.map((line): FlowLine => ({ line, left, right }));
    flow.forEach((line, i) => {
      const paragraph = paragraphs.at(-1);
      const place = { paragraph: paragraph ?? [], line, next: flow[i + 1], measures };
      const isNew = paragraph === undefined || (i === 0 ? !goesOn(place) : beginsBelow(place));
      if (isNew) paragraphs.push([line]);
      else paragraph.push(line);
    });
  }
  return paragraphs;
}
