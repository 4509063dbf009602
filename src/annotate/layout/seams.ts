import { anyOf, perTable, type LayoutWords } from '../../language/index.js';
import { ofKind, type Annotation, type Transcript } from '../../model/index.js';
import { isSmallAt, pattern, span, type Span } from '../../text/index.js';
import type { Block } from './blocks.js';

/** A paragraph that stops in mid-sentence: `… he would also like`. Not `… as follows:` nor `… said.` */
const OPEN_END = pattern(/[\p{L}\p{Nd},–—-]$/u);
/** A paragraph that goes on in mid-sentence: `for the …`. Not `a. first point`, `(b) …`, `cc: …`. */
const GOES_ON = pattern(/^[\p{Ll}][\p{L}’'-]*(?=[\s,;—–])/u);
/** Initials at the end, the surname over the page: `continues N.S.` */
const INITIALS_END = pattern(/(?:^|\s)((?:(?:\p{Lu}|Y[aeuoAEUO]|[KZSCTGP][hH]|T[sS])\.\s?){1,3})$/u);
const NAME_START = pattern(/^(\p{Lu}[\p{L}’'-]+)(?=[\s,.;:’'])/u);
/** A page number or a running head alone between the halves: `- 2 -`, `Page 3`, `3`. */
const pageNumber = perTable(
  (words: LayoutWords) =>
    new RegExp(
      `^(?:[-–—\\s[(]*\\d{1,4}[-–—\\s\\])]*|[-–—\\s]*(?:${anyOf(words.pageWords)})\\s*\\d{1,4}(?:\\s+(?:${anyOf(words.pageOf)})\\s+\\d{1,4})?[-–—\\s]*)$`,
      'i',
    ),
);

/** A page mark that the transcription prints: `[Page 178]`, `[p. 3]`, `[fol. 14r]`; `(Page 13)` alone on its line. */
const pageMark = perTable((words: LayoutWords) => {
  const page = `(?:${anyOf(words.pageWords)})\\s*(\\d{1,5}[rv]?|[ivxlc]{1,8})`;
  return new RegExp(`\\[${page}\\]|^\\(${page}\\)$`, 'gimu');
});

/** A printed page mark, with the number of the page that begins there. */
interface PageMark {
  readonly span: Span;
  readonly n: string;
}

/** `[Page 12]`: the marks of an edition's pages. */
export const pageMarksIn = (text: string, words: LayoutWords): readonly PageMark[] =>
  [...text.matchAll(pageMark(words))].map((m) => ({ span: span(m.index, m.index + m[0].length), n: (m[1] ?? m[2])! }));

/**
 * Printed page marks: their words as `fw`, and a `pb` with the number (schemas/README.md §5): at the seam, where one
 * cuts a paragraph in two.
 */
export function withPageMarks(seams: readonly Annotation[], marks: readonly PageMark[]): readonly Annotation[] {
  const numbered = seams.map((seam) => {
    const mark = marks.find((m) => m.span.end === seam.span.start);
    return seam.kind !== 'pb' || mark === undefined ? seam : { ...seam, n: mark.n };
  });
  const alone = marks.filter((m) => !seams.some((seam) => m.span.end === seam.span.start));
  return [
    ...numbered,
    ...alone.map(({ span: { start }, n }): Annotation => ({
      kind: 'pb',
      span: span(start, start),
      n,
      rule: 'page-mark',
    })),
    ...marks.map((m): Annotation => ({ kind: 'fw', type: 'pageNum', span: m.span, rule: 'page-mark' })),
  ];
}

/** `- 12 -`, `Page 12`: a line that is a page's number. */
export const isPageNumber = (text: string, words: LayoutWords): boolean => pageNumber(words).test(text);

/**
 * Page ends that cut a paragraph in two: an empty `pb` on the line feed between the halves (schemas/README.md §5).
 * Page ends that leave no trace are not guessed.
 *
 * @param furniture where the page numbers and running heads begin that stand between paragraphs.
 */
export function seamsOf(
  transcript: Transcript,
  blocks: readonly Block[],
  furniture: ReadonlySet<number>,
): readonly Annotation[] {
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
    const inWord = previous.text.endsWith('-') && isSmallAt(previous.text, previous.text.length - 2);
    found.push({
      kind: 'pb',
      span: span(blocks[index - 1]!.span.end, block.span.start),
      rule: 'page-seam',
      ...(inWord ? { break: 'no' as const } : {}),
    });
  });
  return found;
}

/** More than a paragraph's end that is looked at. */
const END_LENGTH = 20;

function isSeam(transcript: Transcript, before: Block, after: Block, joined: boolean): boolean {
  if (before.display || after.display) return false;
  const initials = INITIALS_END.exec(before.text.slice(-END_LENGTH))?.[1];
  const surname = initials && NAME_START.exec(after.text)?.[1];
  if (initials && surname) return namesTogether(transcript, initials, surname, before.span.end);
  // A line as short as a label or a list entry is none of a paragraph's halves.
  return (
    (joined || before.text.length >= 60) && OPEN_END.test(before.text.slice(-END_LENGTH)) && GOES_ON.test(after.text)
  );
}

const NO_LETTER = pattern(/[^\p{L}]/gu);

/** `YU. V.` and `Yu. V.` are one. */
const lettersOf = (initials: string): string => NO_LETTER.replace(initials, '').toLowerCase();

/** `N. S. Khrushchev`, `Yu. V. Orlov`. */
const NAMED = pattern(/((?:(?:\p{Lu}|Y[aeuoAEUO]|[KZSCTGP][hH]|T[sS])\.\s?){1,3})(\p{Lu}[\p{L}’'-]+)/gu);

/**
 * `N. S. ⏎ Khrushchev`: whether the document writes these initials before this surname elsewhere; only then the halves
 * are one name.
 */
function namesTogether(transcript: Transcript, initials: string, surname: string, seam: number): boolean {
  const letters = lettersOf(initials);
  const target = surname.toLowerCase();
  for (const match of NAMED.matchAll(transcript.text)) {
    if (match.index < seam && match.index + match[0].length > seam) continue;
    if (match[2]!.toLowerCase() === target && lettersOf(match[1]!) === letters) return true;
  }
  return false;
}
