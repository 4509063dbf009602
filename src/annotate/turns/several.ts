import { anyOf, perTable, type Language } from '../../language/index.js';
import type { Span } from '../../text/index.js';
import { within, type PersonMention } from './openings.js';
import { reports } from './recorder.js';
import { isSpeaker, type Scene } from './scene.js';
import { pattern } from '../../text/index.js';

/** Those who say a sentence together: their ids where it is known of all of them, else undefined. */
interface Several {
  readonly key: string;
  readonly who?: string;
}

/**
 * `Graf Lund und Minister Amt erklärten sich einverstanden`, `Dagegen sprachen sich auch die Minister Lund und Amt
 * aus`,
 * `Mr. Bell and Mr. Kay protested`: where the language tells by its verb, or by what stands before it, that several are
 * its subject, those who are.
 */
export function severalIn(sentence: Span, scene: Scene): Several | undefined {
  const { language } = scene.context;
  if (language.speech.pluralVerbs === undefined) return undefined;
  const { text } = scene.transcript;
  const mentions = within(scene.mentions, sentence);
  const group = joinedFrom(mentions, text, language);
  if (group.length < 2) return undefined;
  const before = text.slice(sentence.start, group[0]!.span.start);
  const after = text.slice(group.at(-1)!.span.end, sentence.end);
  const inverted = language.speech.verbBeforeSubject ? verbBefore(language).exec(before)?.[1] : undefined;
  const verb = LEAD.test(before) ? verbAfter(language).exec(after)?.[1] : inverted;
  // `Cdes. Lund and Amt propose`: of several the present is the bare verb.
  const isReport = verb !== undefined && (reports(verb, after, language.speech) || isBare(verb, language));
  if (verb === undefined || !language.speech.pluralVerbs.test(verb) || !isReport) {
    return undefined;
  }
  const ids = group.flatMap((mention) => (isSpeaker(mention, scene) ? (mention.ref ?? []) : []));
  const who = ids.length === group.length ? [...new Set(ids)].join(' ') : undefined;
  return who === undefined ? { key: `several ${sentence.start}` } : { key: who, who };
}

const isBare = (verb: string, { speech }: Language): boolean => speech.bareReports.has(verb);

/** The first names of a sentence that nothing but commas, `und` and articles part. */
function joinedFrom(mentions: readonly PersonMention[], text: string, language: Language): readonly PersonMention[] {
  let last = 0;
  let isJoined = false;
  while (last + 1 < mentions.length) {
    const gap = text.slice(mentions[last]!.span.end, mentions[last + 1]!.span.start);
    const match = gapOf(language).exec(gap);
    if (match === null) break;
    isJoined = match[1] !== undefined;
    last++;
  }
  return isJoined ? mentions.slice(0, last + 1) : [];
}

/** `Die Minister`, `II. Die beiden Minister`, `Both`: what may stand before the first of them. */
const LEAD = /^(?:\[?[IVXLC\d]{1,6}[.)]\]?\s)?(?:\p{L}{3,4}\s(?:\p{Ll}{4,8}\s)?)?$/u;
/** `Bell and Kay also said`: adverbs between are none of it. */
const verbAfter = perTable(({ speech }: Language) =>
  pattern(`^\\s(?:(?:${anyOf(speech.verbBeforeSubject ? [] : speech.betweenSpeakerAndVerb)})\\s){0,2}(\\p{Ll}+)`),
);

const gapOf = perTable(({ layout, speech }: Language) => {
  const article = `(?:(?:${anyOf(speech.articles)})\\s)?`;
  return new RegExp(`^(?:,\\s|,?\\s(${anyOf(layout.and)})\\s)${article}$`, 'u');
});

const verbBefore = perTable(({ speech }: Language) =>
  pattern(
    `^\\p{Lu}[^,;:]{0,80}?\\s(\\p{Ll}+)(?:\\s(?:${anyOf([...speech.betweenSpeakerAndVerb, ...speech.articles])}))*\\s$`,
  ),
);
