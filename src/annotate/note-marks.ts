import { ofKind, type Annotation, type Kind, type Transcript } from '../model/index.js';
import { pattern, span, type Span, endBefore } from '../text/index.js';

/** `[^2]` whose note is missing, `Geneva²`: marks by their form alone. */
const PLAIN = pattern(/\[\^[^\]\s]{1,20}\]|(?<=\p{L}{2}|[.,;:!?”")\]])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}/gu);

/**
 * A digit that copying has glued to a word, a full stop, an hour or a year: `Uspenskiy2`, `communiqué.2 The`,
 * `11:30 a.m.1`, `May 12, 19592`. Not `MiG-21`, `RB47`, `No.2`, `3.5`.
 */
const GLUED = pattern(
  /(?<=\p{L}\p{Ll}{3})[1-9]\d?(?=[\s.,;:)\]”"]|$)|(?<=\p{Ll}{4}[.,;:”")]{1,2}|\p{Ll}\.\p{Ll}\.|\p{L}{3}\s\d{1,2},\s(?:1[6-9]|20)\d\d)[1-9]\d?(?=\s|$)/gu,
);

interface Glued {
  readonly span: Span;
  readonly n: number;
  /** The word that it is glued to, in small letters; empty after anything else. */
  readonly word: string;
}

/** `communiqué` before its `2`. */
const WORD_END = pattern(/\p{L}+$/u);

const gluedIn = (text: string): readonly Glued[] =>
  GLUED.matchAll(text).map((match) => ({
    span: span(match.index, match.index + match[0].length),
    n: Number(match[0]),
    word: (WORD_END.exec(endBefore(text, match.index))?.[0] ?? '').toLowerCase(),
  }));

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
  const chain = counted(gluedIn(text));
  if (chain.length !== 1) return chain;
  const { span: where, n, word } = chain[0]!;
  const above = text.slice(0, where.start).split('\n').length;
  const endsTitle = above <= TITLE_LINES && (where.end === text.length || text[where.end] === '\n');
  const known = (): boolean => word !== '' && new RegExp(`(?<!\\p{L})${word}(?![\\p{L}\\d])`, 'iu').test(text);
  return (n === 1 && endsTitle) || known() ? chain : [];
}

/**
 * Marks of footnotes that stand among the words without their notes (schemas/README.md §5): they keep their characters,
 * and no recogniser sees them.
 */
export function noteMarks({ text }: Transcript): readonly Annotation[] {
  const plain = PLAIN.matchAll(text).map(({ index, 0: mark }) => span(index, index + mark.length));
  const glued = proved(text).map((mark) => mark.span);
  return [...plain, ...glued].map((where) => ({ kind: 'ref', type: 'noteMark', span: where, rule: 'note-mark' }));
}

const marksOf = (annotations: readonly Annotation[]): readonly Span[] =>
  ofKind(annotations, 'ref')
    .filter((ref) => ref.type === 'noteMark')
    .map((ref) => ref.span);

/** The transcript as recognisers see it: of one length, blanks for the marks of notes. */
export function withoutNoteMarks(transcript: Transcript): Transcript {
  const marks = marksOf(transcript.annotations);
  if (marks.length === 0) return transcript;
  const { text } = transcript;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(from, start), ' '.repeat(Math.max(0, end - Math.max(start, from))));
    from = Math.max(from, end);
  }
  return { ...transcript, text: [...pieces, text.slice(from)].join('') };
}

/** What a mark that stands behind its last word belongs to: the parts of the page, not names and dates. */
const HOLDERS: ReadonlySet<Kind> = new Set(['div', 'head', 'opener', 'dateline', 'list', 'item', 'sp', 'stage']);

/** Parts of the page end behind the mark that stands at their end, which those who laid them could not see. */
export function withMarksAtTheirEnds(annotations: readonly Annotation[]): readonly Annotation[] {
  const ends = new Map(marksOf(annotations).map(({ start, end }) => [start, end]));
  if (ends.size === 0) return annotations;
  return annotations.map((a) => {
    const end = HOLDERS.has(a.kind) ? ends.get(a.span.end) : undefined;
    return end === undefined ? a : { ...a, span: span(a.span.start, end) };
  });
}
