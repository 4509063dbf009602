import { ofKind, type Annotation, type Kind, type Transcript } from '../model/index.js';
import { endBefore, pattern, span, type Pattern, type Span } from '../text/index.js';

/** `[^2]` whose note is missing, `Geneva²`, `1961²`, `P¹: Right.`: marks by their form alone; not `km²`. */
const PLAIN = pattern(
  /\[\^[^\]\s]{1,20}\]|(?<=\p{L}{2}|\p{Lu}|[.,;:!?”")\]]|(?<!\d)(?:1[6-9]|20)\d\d)(?<![\s\d][kcdm]m)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}/gu,
);

/**
 * A digit that copying has glued to a word, a full stop, an hour or a year: `Uspenskiy2`, `communiqué.2 The`,
 * `11:30 a.m.1`, `May 12, 19592`, `3 May 19612`. Not `MiG-21`, `RB47`, `No.2`, `3.5`.
 */
const GLUED = pattern(
  /(?<=\p{L}\p{Ll}{3})[1-9]\d?(?=[\s.,;:)\]”"]|$)|(?<=\p{Ll}{4}[.,;:”")]{1,2}|\p{Ll}\.\p{Ll}\.|(?:\p{L}{3}\s\d{1,2},|\d\s\p{L}{3,9},?)\s(?:1[6-9]|20)\d\d)[1-9]\d?(?=\s|$)/gu,
);

/** `KARPIN1. I spoke`: to a label in capitals, where the record has it without. Not `MIG21`, `APOLLO8`. */
const GLUED_TO_LABEL = pattern(/[1-9]\d?(?=\s?[.:])(?<=(?:^|\n)[^\n.:]{0,40}\p{Lu}{4}\d{1,2})/gu);

/** `agreed.[2]`, `KARPIN[1]:`: glued in brackets. Not `agreed. [2 pages]`. */
const BRACKETED = pattern(/(?<=\p{L}{2}|[.,;:!?”")»])\[(\d{1,3})\]/gu);

interface Glued {
  readonly span: Span;
  readonly n: number;
  /** The word that it is glued to, in small letters; empty after anything else. */
  readonly word: string;
}

/** `communiqué` before its `2`. */
const WORD_END = pattern(/\p{L}+$/u);

const gluedIn = (text: string, glued: Pattern): readonly Glued[] =>
  glued
    .matchAll(text)
    .map((match) => ({
      span: span(match.index, match.index + match[0].length),
      n: Number(match[1] ?? match[0]),
      word: (WORD_END.exec(endBefore(text, match.index))?.[0] ?? '').toLowerCase(),
    }));

/** Whether a text has a word by itself, without a digit. */
const has = (text: string, word: string): boolean =>
  word !== '' && new RegExp(`(?<!\\p{L})${word}(?![\\p{L}\\d])`, 'iu').test(text);

/** Between two marks one may be lost. */
const MOST_SKIPPED = 2;
/** The title, with what stands above it, ends within so many lines. */
const TITLE_LINES = 5;

/**
 * The marks that count on from the first: a note's number is greater than the one before. `Annex1`, `Annex2` count
 * things.
 */
function counted(marks: readonly Glued[]): readonly Glued[] {
  const numbers = new Map<string, Set<number>>();
  for (const { word, n } of marks) numbers.set(word, (numbers.get(word) ?? new Set()).add(n));
  const isSeries = ({ word }: Glued): boolean => word !== '' && (numbers.get(word)?.size ?? 0) > 1;
  const chain: Glued[] = [];
  for (const mark of marks.filter((m) => !isSeries(m))) {
    const last = chain.at(-1)?.n ?? 0;
    if (mark.n > last && mark.n <= last + MOST_SKIPPED) chain.push(mark);
  }
  return chain;
}

/**
 * Which glued digits are marks: two or more that count on, or a first one that ends the title or a word known without
 * it.
 */
function proved(text: string): readonly Glued[] {
  const labels = gluedIn(text, GLUED_TO_LABEL).filter(({ word }) => has(text, word));
  const chain = counted([...gluedIn(text, GLUED), ...labels].toSorted((a, b) => a.span.start - b.span.start));
  if (chain.length !== 1) return chain;
  const { span: where, n, word } = chain[0]!;
  const above = text.slice(0, where.start).split('\n').length;
  const endsTitle = above <= TITLE_LINES && (where.end === text.length || text[where.end] === '\n');
  return (n === 1 && endsTitle) || has(text, word) ? chain : [];
}

/** Numbers in brackets that count on from the first: two or more, or a 1. */
function bracketed(text: string): readonly Glued[] {
  const chain = counted(gluedIn(text, BRACKETED).map((mark) => ({ ...mark, word: '' })));
  return chain.length > 1 || chain[0]?.n === 1 ? chain : [];
}

/**
 * Marks of footnotes that stand among the words without their notes (schemas/README.md §5): they keep their characters,
 * and no recogniser sees them.
 */
export function noteMarks({ text, annotations }: Transcript): readonly Annotation[] {
  const plain = PLAIN.matchAll(text).map(({ index, 0: mark }) => span(index, index + mark.length));
  const known = [...plain, ...raised(text, annotations), ...footed(text)];
  const glued = [...proved(text), ...bracketed(text)]
    .map((mark) => mark.span)
    .filter((mark) => !known.some(({ start, end }) => start < mark.end && mark.start < end));
  return [...known, ...glued].map((where) => ({ kind: 'ref', type: 'noteMark', span: where, rule: 'note-mark' }));
}

/** Figures that the transcription sets raised behind a word, a mark or a year: `1961^2^`; not `km^2^`, `10^6^`. */
const raised = (text: string, annotations: readonly Annotation[]): readonly Span[] =>
  ofKind(annotations, 'hi')
    .filter(({ rend }) => rend === 'superscript')
    .map((a) => a.span)
    .filter(
      ({ start, end }) =>
        FIGURES.test(text.slice(start, end)) &&
        BEFORE_RAISED.test(text.slice(Math.max(0, start - LONGEST_YEAR), start)),
    );

const FIGURES = /^\d{1,3}$/u;
const BEFORE_RAISED = pattern(/(?:\p{L}{3}|[.,;:!?”")\]]|(?<!\d)(?:1[6-9]|20)\d\d)$/u);
const LONGEST_YEAR = 5;

/** `[1] Source: …`, `* Not signed.`: the first words of a note at the foot. */
const NOTE_AT_FOOT = pattern(/(?<=\n)(?:\[(\d{1,3})\]|([*†‡§]))\s(?=\p{Lu})/gu);

/** `Minutes [1]`, `Conversation*` where a note at the foot begins so, below it. */
function footed(text: string): readonly Span[] {
  const notes = NOTE_AT_FOOT.matchAll(text);
  if (notes.length === 0) return [];
  const first = notes[0]!.index;
  const marks = new Set(notes.map(({ 0: mark }) => mark.trim()));
  return INLINE_MARK.matchAll(text)
    .filter(({ index, 0: mark }) => index < first && marks.has(mark))
    .map(({ index, 0: mark }) => span(index, index + mark.length));
}

const INLINE_MARK = pattern(/(?<=[^\s\d*†‡§]\s?|\d\s|\d(?=[†‡§]))(?:\[\d{1,3}\]|[*†‡§])(?=[\s.,;:)”"]|$)/gu);

export const marksOf = (annotations: readonly Annotation[]): readonly Span[] =>
  ofKind(annotations, 'ref')
    .filter((ref) => ref.type === 'noteMark')
    .map((ref) => ref.span);

/** What a mark that stands behind its last word belongs to: the parts of the page, not names and dates. */
const HOLDERS: ReadonlySet<Kind> = new Set(['div', 'head', 'opener', 'dateline', 'list', 'item', 'sp', 'stage']);

/** Parts of the page end behind the mark that stands at their end, which those who laid them could not see. */
export function withMarksAtTheirEnds(annotations: readonly Annotation[], text: string): readonly Annotation[] {
  // `Minutes [1]`: a blank may stand before the mark.
  const before = (start: number): number => (text[start - 1] === ' ' ? start - 1 : start);
  const ends = new Map(marksOf(annotations).map(({ start, end }) => [before(start), end]));
  if (ends.size === 0) return annotations;
  return annotations.map((a) => {
    const end = HOLDERS.has(a.kind) ? ends.get(a.span.end) : undefined;
    return end === undefined ? a : { ...a, span: span(a.span.start, end) };
  });
}
