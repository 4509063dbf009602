import type { SpeechWords } from '../../language/index.js';
import type { AnnotationOf, Transcript } from '../../model/index.js';
import { span, type Span } from '../../text/index.js';

/** A person as the text mentions him: by name, or by an office that denotes him here. */
export type PersonMention = AnnotationOf<'persName' | 'rs'>;

/** How a clause tells who speaks. `inquit`: `…, continues Khrushchev, …`; `view`: `In Thompson's opinion`. */
export interface Opening {
  readonly mention: PersonMention;
  readonly form: 'subject' | 'inquit' | 'view';
  /** `strong`: a reporting verb; `weak`: a verb that opens a turn only at the start of a paragraph; `none`: another verb. */
  readonly verb: 'strong' | 'weak' | 'none';
  /** The clause's words that are the recorder's own: for an inquit, with its commas. */
  readonly clause: Span;
}

const POSSESSIVE = /^[’'`]s?\s+(?:own\s+)?(\p{Ll}+)/u;
const APPOSITION = /^\s*,[^,.;:]{1,70},\s*/u;
const BRACKET = /^\s*\([^()]{1,40}\)/u;

/** The mentions that lie in a sentence, given all in order. */
export const within = (mentions: readonly PersonMention[], where: Span): readonly PersonMention[] =>
  mentions.filter((m) => m.span.start >= where.start && m.span.end <= where.end);

/** Every clause of a sentence that says who speaks, in order. */
export function openingsOf(transcript: Transcript, sentence: Span, mentions: readonly PersonMention[], words: SpeechWords): readonly Opening[] {
  return within(mentions, sentence).flatMap((mention) => {
    const before = transcript.text.slice(sentence.start, mention.span.start);
    const after = transcript.text.slice(mention.span.end, sentence.end);
    const found = inquitAt(mention, before, after, words) ?? afterthoughtAt(mention, before, after, words) ?? viewAt(mention, before, after, words) ?? subjectAt(mention, before, after, words);
    return found ? [found] : [];
  });
}

/** `, continues N. S. Khrushchev,`: the verb before the name, marks of a parenthesis on both sides. */
function inquitAt(mention: PersonMention, before: string, after: string, words: SpeechWords): Opening | undefined {
  const verb = /(^|[,;?!—–“”"’)]\s*)(\p{Ll}+)\s+$/u.exec(before);
  if (!verb || !words.reportingVerbs.has(verb[2]!) || (verb[1] === '' && before.trim() !== verb[2])) return undefined;
  const close = /^\s*(?:[,;:—–.?!]|$)/u.exec(after);
  if (!close) return undefined;
  const comma = /^\s*,/u.exec(after)?.[0].length ?? 0;
  const opened = /[,;]\s*$/u.test(verb[1]!) ? verb[0].length : verb[0].length - verb[1]!.length;
  return { mention, form: 'inquit', verb: 'strong', clause: span(mention.span.start - opened, mention.span.end + comma) };
}

/** `…, Kuznetsov said.` and `…, the Secretary observed, …`: the same with the name first, commas round it. */
function afterthoughtAt(mention: PersonMention, before: string, after: string, words: SpeechWords): Opening | undefined {
  const lead = /[,;—–]["”’]?\s+(?:the\s)?$/iu.exec(before);
  const verb = /^\s+(?:\p{Ll}+ly\s)?(\p{Ll}+)\s*([,;.]|$)/u.exec(after);
  if (!lead || !verb || !words.reportingVerbs.has(verb[1]!)) return undefined;
  const end = verb[0].length - (verb[2] === ',' ? 0 : verb[2]!.length);
  return { mention, form: 'inquit', verb: 'strong', clause: span(mention.span.start - lead[0].length, mention.span.end + end) };
}

/** `In Thompson's opinion, …`, `According to Thompson, …` */
function viewAt(mention: PersonMention, before: string, after: string, words: SpeechWords): Opening | undefined {
  const lead = before.trim().toLowerCase();
  const clause = span(mention.span.start - before.length, mention.span.end);
  if (words.accordingTo.includes(lead) && !POSSESSIVE.test(after)) return { mention, form: 'view', verb: 'strong', clause };
  const noun = POSSESSIVE.exec(after)?.[1];
  if (noun !== undefined && words.viewNouns.has(noun) && words.viewPrepositions.includes(lead) && /^[’'`]s?\s+\p{Ll}+\s*,/u.test(after)) return { mention, form: 'view', verb: 'strong', clause };
  return undefined;
}

/** `Further, N. S. KHRUSHCHEV asks …`: the name is the subject of the sentence's main clause. */
function subjectAt(mention: PersonMention, before: string, after: string, words: SpeechWords): Opening | undefined {
  if (!isLead(before, words)) return undefined;
  const rest = after.replace(BRACKET, '').replace(APPOSITION, ' ');
  if (/^[’'`]s?\s/u.test(rest)) return undefined;
  const verb = verbOf(rest, words);
  return verb === undefined ? undefined : { mention, form: 'subject', verb, clause: span(mention.span.start - before.length, mention.span.end) };
}

/** Whether what stands before the subject only leads to it: nothing, a number, connectors, a clause closed by a comma. */
function isLead(before: string, words: SpeechWords): boolean {
  const lead = before.replace(/^[\s"“‘(\[]*(?:\d{1,2}[.)]\s+|[-–—•]\s*)?/u, '').toLowerCase();
  if (lead.trim() === '' || /^(?:the|comrade|cde\.|mr\.)\s*$/u.test(lead)) return true;
  const connector = words.connectors.find((c) => lead.startsWith(c) && !/\p{L}/u.test(lead.charAt(c.length)));
  if (connector === undefined) return false;
  const rest = lead.slice(connector.length).trim();
  return rest === '' || rest === ',' || rest === 'the' || rest === ', the' || /,(?:\s+the)?$/u.test(rest) || words.connectors.includes(rest.replace(/,$/u, ''));
}

const MOST_BETWEEN = 5;

/** The kind of verb that follows a subject, past adverbs and auxiliaries; undefined where no verb can be seen. */
function verbOf(rest: string, words: SpeechWords): Opening['verb'] | undefined {
  const tokens = rest.match(/^(?:\s*,)?\s*((?:[\p{L}’'-]+[\s,]*){1,8})/u)?.[1]?.match(/[\p{L}’'-]+/gu) ?? [];
  for (const token of tokens.slice(0, MOST_BETWEEN + 1)) {
    const lower = token.toLowerCase();
    if (words.reportingVerbs.has(lower) && token === lower) return 'strong';
    if (words.turnVerbs.has(lower) && token === lower) return 'weak';
    if (!words.betweenSpeakerAndVerb.has(lower) && !/ly$/u.test(lower)) return /^\p{Ll}/u.test(token) ? 'none' : undefined;
  }
  return tokens.length > 0 ? 'none' : undefined;
}
