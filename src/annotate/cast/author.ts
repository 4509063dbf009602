import { anyOf, perTable, type LayoutWords, type SpeechWords } from '../../language/index.js';
import type { Context, Transcript } from '../../model/index.js';
import { given, pattern, span, type Span } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';
import type { FrontLine } from '../layout/front-line.js';
import { nominativeOf } from '../people/index.js';
import { adverbIn } from '../turns/adverbs.js';
import { dropsRecorder, recorderReports } from '../turns/recorder.js';
import { sentencesOf } from '../turns/sentences.js';
import { namedIn } from './entry.js';
import { isTheOffice, withoutArticle } from './list-words.js';
import { isOfficeAlone, mentionAt, type Mentioned } from './participants.js';
import { invertedNames } from './surname-first.js';
import { trailingName } from './trailing-name.js';

/**
 * So many sentences in which a recorder reports what he said himself make him one of the speakers; in a journal whose
 * owner the top names, one does.
 */
const FEWEST_REPORTS = 2;

/**
 * Whether whoever wrote the record was there and says so: `I replied that …`, `I asked him …`; in somebody's journal
 * also `Ответил, что …`. Once is enough there, or where it opens a paragraph and the record tells whom he met or who
 * told him something: `I visited Pak`, `Pak informed me`.
 */
export function isWrittenByOne(
  transcript: Transcript,
  front: readonly FrontLine[],
  body: readonly Block[],
  { layout, speech }: Context['language'],
): boolean {
  const isJournal = front.some(({ line }) => ownerAt(layout).test(line.text));
  const paragraphs = body.filter((block) => block.kind === 'p' || block.kind === 'item');
  const reportsAt = (where: Span): boolean => {
    const sentence = transcript.text.slice(where.start, where.end);
    return recorderReports(sentence, speech) || (isJournal && dropsRecorder(sentence, speech));
  };
  const reports = paragraphs.map((block) => sentencesOf(transcript, block.span, speech).map(reportsAt));
  if (reports.flat().filter(Boolean).length >= (isJournal ? 1 : FEWEST_REPORTS)) return true;
  return reports.some(([first]) => first === true) && paragraphs.some(({ text }) => isToldToAuthor(text, speech));
}

const isToldToAuthor = (text: string, speech: SpeechWords): boolean =>
  metBy(speech).test(text) || tellsMe(speech).test(text);

/** `informed me`, `asked me` */
const tellsMe = perTable(({ reportingVerbs, firstPerson, recorderPronoun, secondPerson }: SpeechWords) =>
  pattern(
    `(?<!\\p{L})(?:${anyOf(reportingVerbs)})\\s(?:${anyOf([...firstPerson].filter((w) => w !== recorderPronoun && !secondPerson.has(w)))})(?!\\p{L})`,
  ),
);

/** Whom the record itself has as its author, the surest first: `JOURNAL of …`, `FROM: …`, the signature below. */
export function authorOf(
  transcript: Transcript,
  front: readonly FrontLine[],
  titled: readonly Mentioned[],
  tail: readonly Block[],
  context: Context,
): Mentioned | undefined {
  const { layout } = context.language;
  const byline = titled.filter((m) => m.roles.includes('recorder'));
  if (byline.length === 1) return byline[0];
  const journal = front
    .map(({ line }, i) =>
      ownerOf(
        transcript,
        line.span,
        front.slice(i + 1).map((f) => f.line.span),
        context,
      ),
    )
    .find((owner) => owner !== undefined);
  if (journal !== undefined) return journal;
  const from = front.find((f) => f.field === 'author' && f.content !== undefined);
  const sender = from?.content && whole(transcript.text, from.content, layout);
  // `From: Pyongyang`, and below `SHTELKOV`: whence a telegram came, and who signed it.
  const isNamed = sender !== undefined && (sender.offices.length > 0 || sender.name?.includes(' ') === true);
  return isNamed ? sender : (signedBy(transcript, tail, layout) ?? sender ?? officeAbove(front, layout));
}

/** `Le Secrétaire général` alone above the title of a note that nobody signs by name: whose note it is. */
function officeAbove(front: readonly FrontLine[], layout: LayoutWords): Mentioned | undefined {
  const title = front.findIndex(({ kind }) => kind === 'title');
  const [office, ...others] = front
    .slice(0, Math.max(0, title))
    .filter(({ line: { text } }) => isTheOffice(text.trim(), layout) && isOfficeAlone(text, layout));
  if (office === undefined || others.length > 0) return undefined;
  const { span: where, text } = office.line;
  return { span: where, offices: [withoutArticle(text.trim(), layout)], roles: ['recorder'] };
}

/** `Journal of`, `By`: what says whose record it is. */
export const ownerAt = perTable(
  ({ recorderWords }: LayoutWords) => new RegExp(`^(?:${anyOf(recorderWords)})(?:\\s|$)`, 'iu'),
);

/**
 * `Из дневника И. П. КОРЧАГИНА`: a line that says whose journal it is; where it ends before the name, one of the next:
 * `заместителя министра` ⏎ `И. П. КОРЧАГИНА`.
 */
function ownerOf(
  transcript: Transcript,
  where: Span,
  next: readonly Span[],
  { language }: Context,
): Mentioned | undefined {
  const line = transcript.text.slice(where.start, where.end);
  const opening = ownerAt(language.layout).exec(line)?.[0].length;
  if (opening === undefined) return undefined;
  // `By Karl Pell – Ambassador to Norland`
  const end = opening + (OFFICE_BEHIND.exec(line.slice(opening))?.index ?? line.length);
  const named =
    opening < line.trimEnd().length ? [span(where.start + opening, Math.min(where.start + end, where.end))] : next;
  const owner = named
    .map((line) => whole(transcript.text, line, language.layout))
    .find((found) => found?.name !== undefined);
  const name = owner?.name === undefined ? undefined : nominativeOf(owner.name, transcript.text, language.people);
  return owner === undefined ? undefined : { ...owner, ...given({ name: name ?? owner.name }) };
}

const OFFICE_BEHIND = /\s[–—-]\s|,\s/u;

const LONGEST_SIGNATURE = 40;
const LONGEST_OFFICE = 100;
const BLANKS = /\s+/gu;

/** So many of the last lines may hold a signature, its office, and what stands below it. */
const LAST_LINES = 10;
/** `1. See above.`, `* A note`, `No. 36`, `19 January 1950`, `CC:`, `1x Embassy`: what may stand below a signature. */
const NOTE = /^\d|^\*|\d\s*$|:$/u;
/** `[signature]`, `(signed)`, `AMBASSADOR: (signed)`; the brackets of `(V. VERNIKIN)`. */
const SIGNED = pattern(/^(?:[^\n:]{2,60}:\s)?[[(/]\p{Ll}+[\])/]\s*/u);
const IN_BRACKETS = pattern(/^\((\p{Lu}[^()]+)\)$/u);

/**
 * `A. Ozerin`, `Price`: of the last lines one that is a name and nothing else; an office may stand above or below it,
 * place and notes below. A word alone is a name where it stands first, or behind an office.
 */
function signedBy({ text }: Transcript, tail: readonly Block[], layout: LayoutWords): Mentioned | undefined {
  const lines = tail
    .slice(-LAST_LINES)
    .flatMap((block) => (block.kind === 'p' ? linesIn(block) : []))
    .slice(-LAST_LINES);
  for (let at = lines.length - 1; at >= 0; at--) {
    const { where, first } = lines[at]!;
    const line = text.slice(where.start, where.end).replace(BLANKS, ' ');
    // `Записал: Д. Саврасов`: who kept the record, perhaps for another.
    if (recorderAt(layout).test(line)) return undefined;
    const named = line.length <= LONGEST_SIGNATURE ? nameOfSigner(text, where, layout) : undefined;
    const above = lines[at - 1]?.where;
    const mayBeWord = first || (above !== undefined && isOfSigner(text.slice(above.start, above.end), layout));
    if (named?.name !== undefined && (mayBeWord || named.name.includes(' '))) return named;
    if (named !== undefined || NOTE.test(line)) continue;
    if (line.length > LONGEST_OFFICE || !isOfSigner(line, layout)) return undefined;
  }
  return undefined;
}

const recorderAt = perTable(
  ({ recorderOpenings, roleVerbs }: LayoutWords) =>
    new RegExp(`^[\\s([]*(?:${anyOf([...recorderOpenings, ...roleVerbs.keys()])})(?:\\s|:)`, 'iu'),
);

interface SignedLine {
  readonly where: Span;
  /** Whether it is its paragraph's first. */
  readonly first: boolean;
}

const linesIn = ({ span: { start }, text }: Block): readonly SignedLine[] =>
  [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: line }) => ({
    where: span(start + index, start + index + line.length),
    first: index === 0,
  }));

function nameOfSigner(text: string, line: Span, layout: LayoutWords): Mentioned | undefined {
  const start = line.start + (SIGNED.exec(text.slice(line.start, line.end))?.[0].length ?? 0);
  const inner = IN_BRACKETS.exec(text.slice(start, line.end).trim())?.[1];
  if (inner === undefined) return start < line.end ? whole(text, span(start, line.end), layout) : undefined;
  const from = text.indexOf(inner, start);
  return whole(text, span(from, from + inner.length), layout);
}

/** `COUNSELLOR OF THE EMBASSY`, `Maj. Gen. U.S. Army`, `AMBASSADOR: (signed)`: not a sentence, and an office in it. */
const isOfSigner = (text: string, { officeWords }: LayoutWords): boolean =>
  !/\p{Ll}{2}[.?!]$/u.test(text) && WORD.match(text.toLowerCase()).some((word) => officeWords.has(word));

const WORD = pattern(/[\p{L}’'-]+/gu);

/** The name that a stretch is, titles before it aside. */
function whole(record: string, where: Span, layout: LayoutWords): Mentioned | undefined {
  const text = record.slice(where.start, where.end);
  // `VERNIKIN V.I.`
  const [inverted] = invertedNames(text);
  const name = trailingName(text, span(0, text.length), layout);
  const named = inverted ?? (name === undefined ? undefined : namedIn(text, layout)[0]);
  // `H`, `JFD`: initials name nobody by themselves.
  return named?.name === undefined || !IN_FULL.test(named.name)
    ? undefined
    : mentionAt(named, where.start, ['recorder']);
}

const IN_FULL = pattern(/\p{Lu}(?:\p{Ll}{2}|[\p{Lu}’'-]{3})/u);

const bothCases = (word: string): string => `(?:${word}|${word[0]!.toUpperCase()}${word.slice(1)})`;

const metBy = perTable((words: SpeechWords) =>
  pattern(
    `(?<!\\p{L})${bothCases(words.recorderPronoun)}\\s(?:${adverbIn(words)}\\s)?(?:${anyOf(words.meetingVerbs)})\\s(?:(?:${anyOf(words.articles)})\\s)?((?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?\\s?(?:(?:${anyOf(words.ofWords)})\\s)?){1,5})`,
    'gu',
  ),
);

/** `I saw FonMin Orsk`, `I received Kim Dok-su`: whom the author met took part. */
export function partnersOf(body: readonly Block[], { language: { layout, speech } }: Context): readonly Mentioned[] {
  return body.flatMap((block) =>
    metBy(speech)
      .matchAll(block.text)
      .flatMap((match): readonly Mentioned[] => {
        const run = match[1]!.trimEnd().replace(/[.,]$/u, '');
        const start = match.index + match[0].lastIndexOf(match[1]!);
        const name = trailingName(run, span(0, run.length), layout);
        const named = name === undefined ? undefined : namedIn(run, layout)[0];
        if (named?.name === undefined) return [];
        return [mentionAt(named, block.span.start + start, ['present'])];
      }),
  );
}
