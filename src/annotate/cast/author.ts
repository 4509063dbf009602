import { anyOf, perTable, type LayoutWords, type SpeechWords } from '../../language/index.js';
import type { Context, Transcript } from '../../model/index.js';
import { given, span, type Span } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';
import type { FrontLine } from '../layout/front-line.js';
import { nominativeOf } from '../people/index.js';
import { adverbIn } from '../turns/adverbs.js';
import { dropsRecorder, recorderReports } from '../turns/recorder.js';
import { sentencesOf } from '../turns/sentences.js';
import { namedIn } from './entry.js';
import { mentionAt, type Mentioned } from './participants.js';
import { trailingName } from './trailing-name.js';

/**
 * So many sentences in which a recorder reports what he said himself make him one of the speakers; in a journal whose
 * owner the top names, one does.
 */
const FEWEST_REPORTS = 2;

/**
 * Whether whoever wrote the record was there and says so: `I replied that …`, `I asked him …`; in somebody's journal
 * also `Ответил, что …`.
 */
export function isWrittenByOne(
  transcript: Transcript,
  front: readonly FrontLine[],
  body: readonly Block[],
  { layout, speech }: Context['language'],
): boolean {
  const isJournal = front.some(({ line }) => ownerAt(layout).test(line.text));
  const reports = body
    .filter((block) => block.kind === 'p' || block.kind === 'item')
    .flatMap((block) => sentencesOf(transcript, block.span, speech))
    .map((s) => transcript.text.slice(s.start, s.end))
    .filter((sentence) => recorderReports(sentence, speech) || (isJournal && dropsRecorder(sentence, speech)));
  return reports.length >= (isJournal ? 1 : FEWEST_REPORTS);
}

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
    .map(({ line }, i) => ownerOf(transcript, line.span, front[i + 1]?.line.span, context))
    .find((owner) => owner !== undefined);
  if (journal !== undefined) return journal;
  const from = front.find((f) => f.field === 'author' && f.content !== undefined);
  if (from?.content !== undefined) return whole(transcript, from.content, layout);
  return signedBy(transcript, tail, layout);
}

const ownerAt = perTable(({ recorderWords }: LayoutWords) => new RegExp(`^(?:${anyOf(recorderWords)})(?:\\s|$)`, 'iu'));

/** `Из дневника И. П. КОРЧАГИНА`: a line that says whose journal it is, or that leads to his name on the next. */
function ownerOf(
  transcript: Transcript,
  where: Span,
  next: Span | undefined,
  { language }: Context,
): Mentioned | undefined {
  const text = transcript.text.slice(where.start, where.end).trimEnd();
  const opening = ownerAt(language.layout).exec(text)?.[0].length;
  if (opening === undefined) return undefined;
  const named = opening < text.length ? span(where.start + opening, where.end) : next;
  const owner = named === undefined ? undefined : whole(transcript, named, language.layout);
  const name = owner?.name === undefined ? undefined : nominativeOf(owner.name, transcript.text, language.people);
  return owner === undefined ? undefined : { ...owner, ...given({ name: name ?? owner.name }) };
}

const LONGEST_SIGNATURE = 40;
const BLANKS = /\s+/gu;
const MOST_LINES = 3;

/** So many blocks may follow a signature: notes, a source, the day in figures. */
const MOST_BEHIND = 2;
const NOTE = /^\d{1,3}[.)]?\s|^\*|^[\d./\s-]+$/u;

/** A last line that is a name and nothing else: `A. Ozerin`, `Price`. */
function signedBy(transcript: Transcript, tail: readonly Block[], layout: LayoutWords): Mentioned | undefined {
  const at = tail.findLastIndex((block) => !NOTE.test(block.text));
  const last = tail[at];
  if (last === undefined || last.kind !== 'p' || tail.length - 1 - at > MOST_BEHIND) return undefined;
  // `Vernon A. Walters`, `Maj. Gen. U.S. Army`: the name stands first.
  const lines = last.text.split('\n');
  // `Записал: Д. Саврасов`: who kept the record, perhaps for another.
  if (recorderAt(layout).test(last.text)) return undefined;
  if (lines.length > MOST_LINES || lines.some((line) => line.replace(BLANKS, ' ').length > LONGEST_SIGNATURE)) {
    return undefined;
  }
  let start = last.span.start;
  for (const line of lines) {
    const named = whole(transcript, span(start, start + line.length), layout);
    if (named !== undefined) return named;
    start += line.length + 1;
  }
  return undefined;
}

const recorderAt = perTable(
  ({ recorderOpenings, roleVerbs }: LayoutWords) =>
    new RegExp(`^[\\s([]*(?:${anyOf([...recorderOpenings, ...roleVerbs.keys()])})(?:\\s|:)`, 'iu'),
);

/** The name that a stretch is, titles before it aside. */
function whole(transcript: Transcript, where: Span, layout: LayoutWords): Mentioned | undefined {
  const text = transcript.text.slice(where.start, where.end);
  const name = trailingName(text, span(0, text.length), layout);
  const named = name === undefined ? undefined : namedIn(text, layout)[0];
  // `H`, `JFD`: initials name nobody by themselves.
  return named?.name === undefined || !IN_FULL.test(named.name)
    ? undefined
    : mentionAt(named, where.start, ['recorder']);
}

const IN_FULL = /\p{Lu}(?:\p{Ll}{2}|[\p{Lu}’'-]{3})/u;

const bothCases = (word: string): string => `(?:${word}|${word[0]!.toUpperCase()}${word.slice(1)})`;

const metBy = perTable(
  (words: SpeechWords) =>
    new RegExp(
      `(?<!\\p{L})${bothCases(words.recorderPronoun)}\\s(?:${adverbIn(words)}\\s)?(?:${anyOf(words.meetingVerbs)})\\s(?:(?:${anyOf(words.articles)})\\s)?((?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?\\s?(?:(?:${anyOf(words.ofWords)})\\s)?){1,5})`,
      'gu',
    ),
);

/** `I saw FonMin Orsk`, `I received Kim Dok-su`: whom the author met took part. */
export function partnersOf(body: readonly Block[], { language: { layout, speech } }: Context): readonly Mentioned[] {
  return body.flatMap((block) =>
    [...block.text.matchAll(metBy(speech))].flatMap((match): readonly Mentioned[] => {
      const run = match[1]!.trimEnd().replace(/[.,]$/u, '');
      const start = match.index + match[0].lastIndexOf(match[1]!);
      const name = trailingName(run, span(0, run.length), layout);
      const named = name === undefined ? undefined : namedIn(run, layout)[0];
      if (named?.name === undefined) return [];
      return [mentionAt(named, block.span.start + start, ['present'])];
    }),
  );
}
