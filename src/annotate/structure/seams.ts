import { ofKind, type Annotation, type Transcript } from '../../model/index.js';
import { span } from '../../text/index.js';
import type { Block } from '../blocks.js';

/** A paragraph that stops in mid-sentence: `… he would also like`. Not `… as follows:` nor `… said.` */
const OPEN_END = /[\p{L}\p{Nd},–—-]$/u;
/** A paragraph that goes on in mid-sentence: `for the …`. Not `a. first point`, `(b) …`, `cc: …`. */
const GOES_ON = /^[\p{Ll}][\p{L}’'-]*(?=[\s,;—–])/u;
/** Initials at the end, the surname over the page: `continues N.S.` */
const INITIALS_END = /(?:^|\s)((?:\p{Lu}\.\s?){1,3})$/u;
const NAME_START = /^(\p{Lu}[\p{L}’'-]+)(?=[\s,.;:’'])/u;
/** A page number or a running head alone between the halves: `- 2 -`, `Page 3`, `3`. */
const PAGE_NUMBER = /^(?:[-–—\s[(]*\d{1,4}[-–—\s\])]*|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|p\.\s*\d{1,4})$/iu;

export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text);

/**
 * Page ends that cut a paragraph in two: an empty `pb` on the line feed between the halves (ENCODING §5).
 * Page ends that leave no trace are not guessed.
 *
 * @param furniture where the page numbers and running heads begin that stand between paragraphs.
 */
export function seamsOf(transcript: Transcript, blocks: readonly Block[], furniture: ReadonlySet<number>): readonly Annotation[] {
  const found: Annotation[] = [];
  // A form feed has told the reader of the page end already.
  const known = ofKind(transcript.annotations, 'pb').map((pb) => pb.span);
  blocks.forEach((block, index) => {
    // A page number or running head may stand between the halves.
    const previous = blocks.slice(Math.max(0, index - 3), index).findLast((b) => !furniture.has(b.span.start));
    if (!previous || block.kind !== 'p' || previous.kind !== 'p' || block.nested || previous.nested) return;
    const joined = found.at(-1)?.span.end === previous.span.start;
    if (furniture.has(block.span.start) || !isSeam(transcript, previous, block, joined)) return;
    if (known.some((pb) => previous.span.end <= pb.start && pb.end <= block.span.start)) return;
    const inWord = /\p{Ll}-$/u.test(previous.text);
    found.push({ kind: 'pb', span: span(blocks[index - 1]!.span.end, block.span.start), rule: 'page-seam', ...(inWord ? { break: 'no' as const } : {}) });
  });
  return found;
}

function isSeam(transcript: Transcript, before: Block, after: Block, joined: boolean): boolean {
  if (before.display || after.display) return false;
  const initials = INITIALS_END.exec(before.text)?.[1];
  const surname = NAME_START.exec(after.text)?.[1];
  if (initials && surname) return namesTogether(transcript, initials, surname, before.span.end);
  // A line as short as a label or a list entry is none of a paragraph's halves.
  return (joined || before.text.length >= 60) && OPEN_END.test(before.text) && GOES_ON.test(after.text);
}

/** Whether the document writes these initials before this surname elsewhere: only then the halves are one name. */
function namesTogether(transcript: Transcript, initials: string, surname: string, seam: number): boolean {
  const letters = initials.replace(/[^\p{Lu}]/gu, '');
  const target = surname.toLowerCase();
  for (const match of transcript.text.matchAll(/((?:\p{Lu}\.\s?){1,3})(\p{Lu}[\p{L}’'-]+)/gu)) {
    if (match.index < seam && match.index + match[0].length > seam) continue;
    if (match[1]!.replace(/[^\p{Lu}]/gu, '') === letters && match[2]!.toLowerCase() === target) return true;
  }
  return false;
}
