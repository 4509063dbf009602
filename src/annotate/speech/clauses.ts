import { anyOf, perTable, type SpeechWords } from '../../language/index.js';
import { ofKind, type Transcript } from '../../model/index.js';
import { pattern, span, type Pattern, type Span } from '../../text/index.js';
import { openingsOf, type Opening, type PersonMention } from '../turns/openings.js';
import { firstWords, recorderReports } from '../turns/recorder.js';
import { sentencesOf as sentencesOfRecord } from '../turns/sentences.js';

/** What can be seen of a sentence's voice. */
export interface Sentence {
  readonly span: Span;
  /** A clause of it reports what somebody says: `N. S. KHRUSHCHEV says that …`, `He notes …`. */
  readonly reports: boolean;
  /** It reports by an inquit: the words round it are quoted. */
  readonly inquit: boolean;
  /** It has the first or second person singular: `I`, `you`, `your`. */
  readonly person: boolean;
  /** It has the first person plural: `we`, `our`. */
  readonly plural: boolean;
  /** Whether its first reporting verb is a past form. */
  readonly past: () => boolean;
  /** It begins as a recorder's who speaks of himself: `I said that …`. */
  readonly recorder: boolean;
}

const WORD = pattern(/[\p{L}’']+/gu);
const wordsOf = (text: string): readonly string[] => WORD.match(text.toLowerCase());

/** A pronoun's inquit: `, he says,` or `, he notes.` or `,” he added, “`. */
const pronounInquit = perTable((words: SpeechWords) =>
  pattern(`(?:,|(?<=[,?!…]["”’]))\\s+(${anyOf(words.thirdPerson)})\\s+(\\p{Ll}+)\\s*(?:,|(?=[.;?!]))`, 'gu'),
);

/** The names and offices of a transcript in their order. */
export const mentionsIn = (transcript: Transcript): readonly PersonMention[] =>
  ofKind(transcript.annotations, 'persName', 'rs').sort((a, b) => a.span.start - b.span.start);

/** The spans of the inquits in a stretch, with their commas. `mentions`: all of the transcript. */
export function inquitsIn(
  transcript: Transcript,
  where: Span,
  mentions: readonly PersonMention[],
  words: SpeechWords,
): readonly Span[] {
  const named = sentencesOfRecord(transcript, where, words).flatMap((sentence) =>
    openingsOf(transcript, sentence, mentions, words)
      .filter((o) => o.form === 'inquit')
      .map((o) => o.clause),
  );
  const stretch = transcript.text.slice(where.start, where.end);
  const pronouns = pronounInquit(words)
    .matchAll(stretch)
    .filter((m) => words.reportingVerbs.has(m[2]!))
    .map((m) => span(where.start + m.index, where.start + m.index + m[0].length));
  return [...named, ...pronouns]
    .sort((a, b) => a.start - b.start)
    .filter((s, i, all) => i === 0 || s.start >= all[i - 1]!.end);
}

/**
 * The sentences of a paragraph, each with what tells its voice. Only those who take part are reported: `Harriman points
 * out that …` may as well be a speaker's own words.
 */
export function sentencesOf(
  transcript: Transcript,
  paragraph: Span,
  mentions: readonly PersonMention[],
  speakers: ReadonlySet<string>,
  words: SpeechWords,
): readonly Sentence[] {
  const inquits = inquitsIn(transcript, paragraph, mentions, words);
  const isOfSpeaker = ({ mention }: Opening): boolean => mention.ref === undefined || speakers.has(mention.ref);
  const voice = voiceOf(words);
  return sentencesOfRecord(transcript, paragraph, words).map((where) => {
    const text = transcript.text.slice(where.start, where.end);
    const lower = QUOTED_WORDS.replace(text, ' ').toLowerCase();
    const inquit = inquits.some((q) => q.start >= where.start && q.end <= where.end);
    const reports =
      inquit ||
      openingsOf(transcript, where, mentions, words).some((o) => o.verb !== 'none' && isOfSpeaker(o)) ||
      pronounReports(text, words);
    return {
      span: where,
      reports,
      inquit,
      person: voice.person.test(lower),
      plural: voice.plural.test(lower),
      past: () => words.pastForms.test(wordsOf(lower).find((t) => words.reportingVerbs.has(t)) ?? ''),
      // `“I was told that you were there.`: what is quoted is no recorder's.
      recorder: !QUOTED.test(text) && recorderReports(text, words),
    };
  });
}

/** `der Ausdruck „Meiner Regierung“`: quoted words that are no sentence say nothing of whose voice theirs is. */
const QUOTED_WORDS = pattern(/(?<=\p{L}[,:]?\s)[„“"«][^„“”"«».?!]{1,80}[“”"»]/gu);
const QUOTED = /^\s*["“„«]/u;

interface Voice {
  readonly person: Pattern;
  readonly plural: Pattern;
}

/** The pronouns of a language, to look for in text of small letters. */
const voiceOf = perTable((words: SpeechWords): Voice => ({
  person: wholeWords([...words.firstPerson, ...words.secondPerson]),
  plural: wholeWords([...words.firstPersonPlural]),
}));

const wholeWords = (forms: readonly string[]): Pattern => pattern(`(?<![\\p{L}’'])(?:${anyOf(forms)})(?![\\p{L}’'])`);

/** `He further mentions that …`: a pronoun as the subject at the start, a reporting verb soon after. */
function pronounReports(text: string, words: SpeechWords): boolean {
  const tokens = firstWords(text);
  const at = tokens.findIndex((t) => words.thirdPerson.has(t));
  if (at < 0 || at > 2 || (at > 0 && !words.connectors.includes(tokens.slice(0, at).join(' ')))) return false;
  return tokens.slice(at + 1, at + 5).some((t) => words.reportingVerbs.has(t));
}
