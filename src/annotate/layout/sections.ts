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

/** Sections from each heading to the next of its rank or higher; nothing before the first heading is a section. */
export function sectionsOf(blocks: readonly Block[], from: number, end: number): readonly Annotation[] {
  // A heading heads something: the last line is none.
  const heads = blocks.slice(from, end).filter((b, i) => isHeading(b) && (b.kind === 'head' || from + i < end - 1));
  const rank = (b: Block): number => (b.kind === 'head' ? b.level : 7);
  const last = blocks[end - 1];
  if (!last) return [];
  return heads.flatMap((head, i): readonly Annotation[] => {
    const next = heads.slice(i + 1).find((h) => rank(h) <= rank(head));
    const before = next ? blocks[blocks.indexOf(next) - 1]! : last;
    const division: Annotation = {
      kind: 'div',
      type: 'section',
      span: span(head.span.start, before.span.end),
      rule: 'section',
    };
    return head.kind === 'head' ? [division] : [division, { kind: 'head', span: head.span, rule: 'heading' }];
  });
}

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
