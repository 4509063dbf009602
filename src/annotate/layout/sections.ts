import type { Annotation } from '../../model/index.js';
import { pattern, span } from '../../text/index.js';
import type { Block } from './blocks.js';
import type { LayoutWords } from '../../language/index.js';
import { isPageNumber } from './seams.js';

const WORD = pattern(/\p{L}{2}/u);

/** `## Berlin`, `**Disarmament**`: a heading, Markdown's own or a short line set in bold or italics alone. */
export function isHeading(block: Block): boolean {
  if (block.nested) return false;
  if (block.kind === 'head') return true;
  if (
    !block.styled ||
    block.kind !== 'p' ||
    block.text.length > 120 ||
    block.text.includes('\n') ||
    /[.:;,!?)\]—–]["”]?$/u.test(block.text) ||
    /^[[(]/u.test(block.text)
  ) {
    return false;
  }
  return WORD.test(block.text);
}

/**
 * `2. The harvest`: sections from each heading to the next of its rank or higher; nothing before the first heading is a
 * section.
 */
export function sectionsOf(blocks: readonly Block[], from: number, end: number): readonly Annotation[] {
  const last = blocks[end - 1];
  if (!last) return [];
  const found: Annotation[][] = [];
  // From the last heading to the first: those that may end a section before them, the nearest at the end.
  const ahead: Heading[] = [];
  for (const head of headingsIn(blocks, from, end).toReversed()) {
    while (ahead.length > 0 && ahead.at(-1)!.rank > head.rank) ahead.pop();
    const next = ahead.at(-1);
    const before = next ? blocks[next.at - 1]! : last;
    ahead.push(head);
    const { kind, span: where } = blocks[head.at]!;
    const division = {
      kind: 'div',
      type: 'section',
      span: span(where.start, before.span.end),
      rule: 'section',
    } as const;
    found.push(kind === 'head' ? [division] : [division, { kind: 'head', span: where, rule: 'heading' }]);
  }
  return found.toReversed().flat();
}

interface Heading {
  /** Its place among the blocks. */
  readonly at: number;
  readonly rank: number;
}

/** A heading heads something: the last line is none. */
const headingsIn = (blocks: readonly Block[], from: number, end: number): readonly Heading[] =>
  blocks.slice(from, end).flatMap((b, i): readonly Heading[] => {
    const at = from + i;
    const isHead = isHeading(b) && (b.kind === 'head' || at < end - 1);
    return isHead ? [{ at, rank: b.kind === 'head' ? b.level : SET_APART }] : [];
  });

/** The rank of a short line set in bold: below every heading of Markdown. */
const SET_APART = 7;

/** `TELCON`, `MEMORANDUM OF CONVERSATION`: the next record of the same paper begins. */
export const isRecordHead = (text: string, { recordWords, smallWords }: LayoutWords): boolean =>
  CAPITALS.test(text) &&
  text
    .toLowerCase()
    .split(' ')
    .every((word) => recordWords.has(word) || smallWords.has(word));

const CAPITALS = pattern(/^\p{Lu}{4}[\p{Lu} ]*$/u);

/** A British typist's catchword: the next page's first word after a stroke, `/The`. */
const CATCHWORD = pattern(/^\/\s?\p{L}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*)?[.…]*$/u);

const isRouting = (text: string, words: LayoutWords): boolean =>
  words.classifications.includes(text.toLowerCase().replace(/[\s.]+$/u, ''));

/** Page numbers and running heads that stand as blocks of their own (`fw`). */
export function furnitureOf(blocks: readonly Block[], from: number, words: LayoutWords): readonly Annotation[] {
  const body = blocks.slice(from).filter((b) => b.kind === 'p' && !b.nested && b.text.length <= 80);
  const counts = new Map<string, number>();
  const shape = (b: Block): string => b.text.toLowerCase().replace(/\d+/gu, '#');
  for (const block of body) counts.set(shape(block), (counts.get(shape(block)) ?? 0) + 1);
  return body.flatMap((block): readonly Annotation[] => {
    const lines = block.text.split('\n').map((line) => line.trim());
    if (lines.length > 1 && lines.every((line) => isPageNumber(line, words) || isRouting(line, words))) {
      return [{ kind: 'fw', type: 'header', span: block.span, rule: 'running-head' }];
    }
    if (CATCHWORD.test(block.text)) return [{ kind: 'fw', type: 'footer', span: block.span, rule: 'catchword' }];
    if (isPageNumber(block.text, words)) {
      return [{ kind: 'fw', type: 'pageNum', span: block.span, rule: 'page-number' }];
    }
    const routing = block.display && isRouting(block.text, words);
    const repeated = block.display && !block.text.endsWith(':') && (counts.get(shape(block)) ?? 0) >= 3;
    return routing || repeated ? [{ kind: 'fw', type: 'header', span: block.span, rule: 'running-head' }] : [];
  });
}
