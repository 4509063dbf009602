import { outcome, type Outcome } from '../diagnostics/index.js';
import type { ThingWords } from '../language/index.js';
import { ofKind, type Annotation, type AnnotationOf, type Recogniser, type Transcript } from '../model/index.js';
import { covers, isCapitalAt, overlaps, pattern, trimmed, type Span } from '../text/index.js';
import { blocksOf, type Block } from './layout/blocks.js';
import { isWord, tokensOf } from './things/tokens.js';

/**
 * A stressed word or two, with the mark that may follow inside the italics: `are`, `will not`, `we?` Not `détente`, `1
 * line`.
 */
const STRESSED = /^[a-z][a-z’'-]*(?: [a-z][a-z’'-]*)?[.,;:?!]?$/u;

/**
 * The reason for italics, where it can be told: `title` after what announces one or in the shape of one, `emph` for a
 * word or two of running text that bear stress (schemas/README.md §5). Labels, headings, delegations, names, notes in
 * brackets and phrases of other languages stay `hi`, and so does whatever is not sure.
 */
export const emphasis: Recogniser = (transcript, context): Outcome<readonly Annotation[]> => {
  const italics = ofKind(transcript.annotations, 'hi').filter((hi) => hi.rend === 'italic');
  if (italics.length === 0) return outcome([]);
  const blocks = blocksOf(transcript);
  const names = ofKind(transcript.annotations, 'persName', 'placeName', 'orgName', 'objectName').map(
    (name) => name.span,
  );
  const marks = italics.flatMap((hi): Annotation[] => {
    const block = blocks.find((one) => covers(one.span, trimmed(transcript.text, hi.span)));
    const reason = block && reasonFor(transcript, hi, block, names, context.language.things);
    return reason ? [reason] : [];
  });
  return outcome(marks);
};

function reasonFor(
  transcript: Transcript,
  hi: AnnotationOf<'hi'>,
  block: Block,
  names: readonly Span[],
  words: ThingWords,
): Annotation | undefined {
  const core = trimmed(transcript.text, hi.span);
  const text = transcript.text.slice(core.start, core.end).replace(/\s+/gu, ' ');
  const before = transcript.text.slice(block.span.start, core.start);
  const after = transcript.text.slice(core.end, block.span.end);
  if (block.kind === 'head' || block.display || inBrackets(before) || isLabel(text, before, after)) return undefined;
  if (names.some((name) => overlaps(name, core) && covers(name, wordsOnly(transcript.text, core)))) return undefined;
  const mark = { span: hi.span, rend: hi.rend } as const;
  const title = titleLevel(text, before, words);
  if (title) return { ...mark, ...title, kind: 'title' };
  const phrase = text.replace(/[^a-z’' -]/gu, '');
  if (before.trim() === '' || !STRESSED.test(text) || words.foreignPhrases.has(phrase)) return undefined;
  return { ...mark, kind: 'emph', rule: 'stressed-word' };
}

/** Whether a bracket is open: what stands in it is a note about the text. */
const inBrackets = (before: string): boolean => before.lastIndexOf('[') > before.lastIndexOf(']');

/** What may stand before a heading in its line: nothing, or its number: `1. `, `(d) `, `IV. `. */
const LINE_OPENING = pattern(/(?:^|\n)[ \t]*(\(?(?:\d{1,3}|\p{L}|[IVX]{1,4})[.)][ \t]*)?$/u);

/**
 * A whole line in italics, a line's first words up to a full stop, colon or dash (`*Household Property.* The …`), or
 * the words after a line's number: headings, all of them.
 */
function isLabel(text: string, before: string, after: string): boolean {
  const opening = LINE_OPENING.exec(before);
  if (!opening) return false;
  return (
    opening[1] !== undefined ||
    /[.:]$/u.test(text) ||
    /^[ \t.,:;]*(?:\n|$)/u.test(after) ||
    /^[ \t]*[.:–—]/u.test(after)
  );
}

/** The italics without marks at their ends: `Izvestia,` is `Izvestia`. */
function wordsOnly(text: string, where: Span): Span {
  const tokens = tokensOf(text.slice(where.start, where.end)).filter(isWord);
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last ? { start: where.start + first.start, end: where.start + last.end } : where;
}

type Level = Pick<AnnotationOf<'title'>, 'level' | 'rule' | 'cert'>;

function titleLevel(text: string, before: string, words: ThingWords): Level | undefined {
  const own = tokensOf(text)
    .filter(isWord)
    .map((token) => token.text);
  const last = own.at(-1);
  if (last === undefined || !isCapitalAt(own[0]!, 0) || !isTitleCase(own, words)) return undefined;
  const announced = announcedLevel(before, own.length, words);
  if (announced) return { level: announced, rule: 'announced-title' };
  if (words.journalWords.has(last.toLowerCase())) return { level: 'j', rule: 'journal-title' };
  const framed =
    own.length >= 3 &&
    own.some((word, i) => words.smallTitleWords.has(word.toLowerCase()) && (i > 0 || own.length >= 4));
  return framed ? { level: 'm', rule: 'title-shape', cert: 'medium' } : undefined;
}

/**
 * The level that the words just before announce: `the book *X*`, `It was called *X Y*`, after a `book` in the same
 * paragraph's last words.
 */
function announcedLevel(before: string, length: number, words: ThingWords): AnnotationOf<'title'>['level'] | undefined {
  const preceding = tokensOf(before.slice(-300))
    .filter(isWord)
    .map((token) => token.key)
    .slice(-24)
    .toReversed();
  const nearest = preceding.find((word) => !words.articles.has(word));
  if (nearest === undefined) return undefined;
  if (words.namingWords.has(nearest)) {
    const noun = preceding.find((word) => words.titleLeads.has(word) && !words.namingWords.has(word));
    return noun ? words.titleLeads.get(noun) : length > 1 ? 'm' : undefined;
  }
  return words.titleLeads.get(nearest);
}

const FIGURE = pattern(/^\p{N}/u);

const isTitleCase = (own: readonly string[], words: ThingWords): boolean =>
  own.every(
    (word, i) =>
      isCapitalAt(word, 0) || FIGURE.test(word) || word.length === 1 || (i > 0 && words.smallTitleWords.has(word)),
  );
