import type { Annotation } from '../../model/index.js';
import { pattern, span, WIDEST_LINE, type Span } from '../../text/index.js';

const COMPLETE = pattern(/[.?!:…—)\]]["”’»)\]]*$/u);
/** `PARTICIPANTS:`, `among them:`: what goes on with lines that are no sentences. */
const ANNOUNCING = /:$/u;
const WORD = /(?:\p{Lu}[\p{L}.’'-]*|\p{Ll}{1,3}|\([^()\n]{1,40}\))/u.source;
/** `Comrade Orlov: I will`, `**Mr. Hale (France)**: No`. */
const LABEL = pattern(`^[*_]*${WORD}(?:,? ${WORD}){0,7}[*_]* ?:`);
const OPENING = pattern(/^[\p{Lu}\p{Nd}"“«([—–-]/u);
/** What holds blocks of its own. */
const HOLDERS: ReadonlySet<string> = new Set(['item', 'quote', 'note', 'cell']);
const BLOCKS: ReadonlySet<string> = new Set(['p', 'list', 'table', 'quote']);

/**
 * `Mr. Hale agreed. …\nMr. Orlov said that …`: lines longer than those of any page are not wrapped, and each that
 * begins behind the end of a sentence is a paragraph. One that is flush behind an item (`- Loans.\nMr. Hale agreed. …`)
 * is none of the item's.
 */
export function dividedAtLongLines(
  annotations: readonly Annotation[],
  text: string,
  isFlush: (at: number) => boolean,
): readonly Annotation[] {
  const wanted = new Set(annotations.flatMap((a) => (a.kind === 'lb' ? [a.span.start, a.span.end] : [])));
  const startsIn = ({ span: within }: Annotation): readonly number[] =>
    lineStartsIn(text, within).filter((at) => !wanted.has(at) && !wanted.has(at - 1));
  const left = new Map<Annotation, readonly number[]>();
  const outside = new Map<Annotation, Span[]>();
  let holder: Annotation | undefined;
  let list: Annotation | undefined;
  annotations.forEach((a, index) => {
    const isOuter = holder === undefined || a.span.start >= holder.span.end;
    if (isOuter && HOLDERS.has(a.kind)) holder = a;
    if (isOuter && a.kind === 'list') list = a;
    if (!isOuter || a.kind !== 'item' || list === undefined || holdsBlocks(annotations, index)) return;
    const starts = startsIn(a);
    const first = starts.findIndex(isFlush);
    if (first === -1) return;
    left.set(a, starts.slice(first));
    const spans = outside.get(list) ?? [];
    spans.push(span(starts[first]!, a.span.end));
    outside.set(list, spans);
  });
  const divided = annotations.flatMap((a): readonly Annotation[] => {
    if (a.kind === 'p') {
      const starts = isOneVoice(text, a.span) ? [] : startsIn(a);
      return parted(a.span, starts).map((part) => ({ ...a, span: part }));
    }
    const starts = left.get(a);
    if (starts !== undefined) {
      const [item, ...rest] = parted(a.span, starts);
      return [{ ...a, span: item! }, ...rest.map((part): Annotation => paragraph(part))];
    }
    return without(a.span, outside.get(a) ?? []).map((part) => ({ ...a, span: part }));
  });
  return left.size === 0 ? divided : divided.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

const paragraph = (within: Span): Annotation => ({ kind: 'p', span: within, rule: 'markdown-paragraph' });

/** Whether blocks lie within the annotation at an index. */
function holdsBlocks(annotations: readonly Annotation[], index: number): boolean {
  const { end } = annotations[index]!.span;
  for (let i = index + 1; i < annotations.length && annotations[i]!.span.start < end; i++) {
    if (BLOCKS.has(annotations[i]!.kind)) return true;
  }
  return false;
}

/** `Comrade Orlov: I will …\nThe talks …`: all lines behind the only label are its speaker's. */
function isOneVoice(text: string, { start, end }: Span): boolean {
  const [first, ...others] = text.slice(start, end).split('\n');
  return LABEL.test(first!) && !others.some((line) => LABEL.test(line));
}

/** Where paragraphs of their own begin behind the first of these lines. */
function lineStartsIn(text: string, { start, end }: Span): readonly number[] {
  const lines = text.slice(start, end).split('\n');
  if (lines.length === 1 || lines.every((line) => line.length <= WIDEST_LINE)) return [];
  let at = start;
  return lines.flatMap((line, i) => {
    const from = at;
    at += line.length + 1;
    const before = lines[i - 1]?.trimEnd();
    if (before === undefined || !COMPLETE.test(before) || !OPENING.test(line.trimStart())) return [];
    if (ANNOUNCING.test(before) && !COMPLETE.test(line.trimEnd())) return [];
    return [from];
  });
}

/** A span parted before the line feeds that precede `starts`. */
const parted = ({ start, end }: Span, starts: readonly number[]): readonly Span[] =>
  [start, ...starts].map((from, i) => span(from, (starts[i] ?? end + 1) - 1));

/** What of a span lies before, between and behind others within it, without the line feeds around those. */
function without({ start, end }: Span, others: readonly Span[]): readonly Span[] {
  const froms = [start, ...others.map((other) => other.end + 1)];
  return froms
    .map((from, i): Span => ({ start: from, end: (others[i]?.start ?? end + 1) - 1 }))
    .filter((part, i) => i === 0 || part.end > part.start);
}
