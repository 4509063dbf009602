import type { SpeechWords } from '../../language/index.js';
import { ofKind, type Transcript } from '../../model/index.js';
import { span, type Span } from '../../text/index.js';
import { openingsOf } from '../turns/openings.js';
import { recorderReports } from '../turns/recorder.js';
import { sentencesIn } from '../turns/sentences.js';

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
  /** Its first reporting verb is a past form. */
  readonly past: boolean;
  /** It begins as a recorder's who speaks of himself: `I said that …`. */
  readonly recorder: boolean;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}’']+/gu) ?? [];

/** A pronoun's inquit: `, he says,` or `, he notes.` */
const PRONOUN_INQUIT = /,\s+(he|she|they)\s+(\p{Ll}+)\s*(?:,|(?=[.;?!]))/gu;

/** The spans of the inquits in a stretch, with their commas. */
export function inquitsIn(transcript: Transcript, where: Span, words: SpeechWords): readonly Span[] {
  const mentions = ofKind(transcript.annotations, 'persName', 'rs').sort((a, b) => a.span.start - b.span.start);
  const named = sentencesIn(transcript.text, where, words).flatMap((sentence) =>
    openingsOf(transcript, sentence, mentions, words).filter((o) => o.form === 'inquit').map((o) => o.clause),
  );
  const stretch = transcript.text.slice(where.start, where.end);
  const pronouns = [...stretch.matchAll(PRONOUN_INQUIT)]
    .filter((m) => words.reportingVerbs.has(m[2]!))
    .map((m) => span(where.start + m.index, where.start + m.index + m[0].length));
  return [...named, ...pronouns].sort((a, b) => a.start - b.start).filter((s, i, all) => i === 0 || s.start >= all[i - 1]!.end);
}

/**
 * The sentences of a paragraph, each with what tells its voice. Only those who take part are reported: `Harriman points
 * out that …` may as well be a speaker's own words.
 */
export function sentencesOf(transcript: Transcript, paragraph: Span, speakers: ReadonlySet<string>, words: SpeechWords): readonly Sentence[] {
  const mentions = ofKind(transcript.annotations, 'persName', 'rs')
    .filter((m) => m.ref === undefined || speakers.has(m.ref))
    .sort((a, b) => a.span.start - b.span.start);
  const inquits = inquitsIn(transcript, paragraph, words);
  return sentencesIn(transcript.text, paragraph, words).map((where) => {
    const text = transcript.text.slice(where.start, where.end);
    const tokens = wordsOf(text);
    const inquit = inquits.some((q) => q.start >= where.start && q.end <= where.end);
    const reports = inquit || openingsOf(transcript, where, mentions, words).some((o) => o.verb !== 'none') || pronounReports(text, words);
    return {
      span: where,
      reports,
      inquit,
      person: tokens.some((t) => words.firstPerson.has(t) || words.secondPerson.has(t)),
      plural: tokens.some((t) => words.firstPersonPlural.has(t)),
      past: words.pastForms.test(tokens.find((t) => words.reportingVerbs.has(t)) ?? ''),
      recorder: recorderReports(text, words),
    };
  });
}

/** `He further mentions that …`: a pronoun as the subject at the start, a reporting verb soon after. */
function pronounReports(text: string, words: SpeechWords): boolean {
  const tokens = wordsOf(text).slice(0, 7);
  const at = tokens.findIndex((t) => words.thirdPerson.has(t));
  if (at < 0 || at > 2 || (at > 0 && !words.connectors.includes(tokens.slice(0, at).join(' ')))) return false;
  return tokens.slice(at + 1, at + 5).some((t) => words.reportingVerbs.has(t));
}
