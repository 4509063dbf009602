import { perTable, type SpeechWords } from '../../language/index.js';
import { pattern } from '../../text/index.js';

const NUMBER = /^[\s(]*\d{1,3}[.)]\s+/;
const WORD = pattern(/[\p{L}’']+/gu);
const FIRST_WORDS = pattern(/^(?:[^\p{L}’']*[\p{L}’']+){1,10}/u);

/** The first ten words of a sentence, in lower case. */
export const firstWords = (sentence: string): readonly string[] =>
  WORD.match((FIRST_WORDS.exec(sentence)?.[0] ?? '').toLowerCase());

/** `J'ai demandé`, `Il m'a répondu`: pronouns that lose their vowel before another. */
const ELIDED = pattern(/(?<!\p{L})([jmJM])['’](?=\p{Ll})/gu);

/**
 * `I said that …`, `Later I asked him …`, `As to visas, I repeated …`: a sentence in which the recorder reports what he
 * said himself, in the past.
 */
export function recorderReports(written: string, words: SpeechWords): boolean {
  const sentence = words.elided === true ? ELIDED.replace(written, '$1e ') : written;
  const tokens = firstWords(sentence);
  const at = tokens.indexOf(words.recorderPronoun);
  if (at < 0) return false;
  const leads =
    at === 0 ||
    words.connectors.includes(tokens.slice(0, at).join(' ')) ||
    isPhrase(tokens.slice(0, at), words) ||
    closedBefore(words).test(sentence.replace(NUMBER, ''));
  if (!leads) return false;
  const all = WORD.match(sentence.toLowerCase());
  const behind = all.slice(at + 1, at + 1 + MOST_TO_VERB);
  const verbAt = behind.findIndex((t) => !words.betweenSpeakerAndVerb.has(t) && !words.adverb.test(t));
  const verb = behind[verbAt];
  // `Je lui ai dit`: the auxiliary says that it is past.
  const isPast = verb !== undefined && (words.pastForms.test(verb) || behind.slice(0, verbAt).some(isPerfect(words)));
  const rest = all.slice(at + 1).join(' ');
  return isPast && (reports(verb, rest, words) || words.reportsBehind?.test(` ${rest}`) === true);
}

/** `I note that he has asked before.`: what the recorder, who says in the past what he said, adds now. */
export function recorderRemarks(sentence: string, words: SpeechWords): boolean {
  const [first, ...behind] = firstWords(sentence);
  const verb = behind.find((t) => !words.betweenSpeakerAndVerb.has(t) && !words.adverb.test(t));
  return first === words.recorderPronoun && verb !== undefined && words.bareReports.has(verb);
}

/** So many words from *I* the verb is sought: `Je lui ai enfin dit`. */
const MOST_TO_VERB = 4;

/** `ai`, `avait`: with which verbs make their past. */
export const isPerfect =
  ({ perfect }: SpeechWords): ((word: string) => boolean) =>
  (word) =>
    perfect?.has(word) === true;

/** `In this context`, `On the second point`: a few words behind a preposition, and no verb or pronoun among them. */
const isPhrase = ([first = '', ...rest]: readonly string[], words: SpeechWords): boolean =>
  words.connectors.includes(first) &&
  rest.length > 0 &&
  rest.length < MOST_OF_PHRASE &&
  !rest.some((w) => words.thirdPerson.has(w) || words.reportingVerbs.has(w) || words.clauseOpeners.has(w));

const MOST_OF_PHRASE = 5;

/**
 * `Ответил, что …`, `Затем сказал …`: at the beginning of a paragraph the author's own words, where *I* may be left
 * out.
 */
export function dropsRecorder(sentence: string, words: SpeechWords): boolean {
  if (words.dropsRecorder !== true) return false;
  const tokens = firstWords(sentence);
  const at = words.connectors.includes(tokens[0] ?? '') ? 1 : 0;
  const verb = tokens[at];
  return verb !== undefined && words.pastForms.test(verb) && words.reportingVerbs.has(verb) && !PLURAL.test(verb);
}

/** `заявили`: several said it. */
const PLURAL = /ли(?:сь)?$/u;

/** Whether a verb reports, by itself or with the other part of it that follows: `führte … aus`. */
export const reports = (verb: string, rest: string, words: SpeechWords): boolean =>
  words.reportingVerbs.has(verb) || hasPart(verb, rest, words);

/** Whether the other part of a separable verb follows it, as a word. */
export function hasPart(verb: string, rest: string, { separableVerbs }: SpeechWords): boolean {
  const parts = separableVerbs.get(verb);
  if (parts === undefined) return false;
  const lower = ` ${NOT_LETTERS.replace(rest.toLowerCase(), ' ')} `;
  return parts.some((part) => lower.includes(` ${part} `));
}

const NOT_LETTERS = pattern(/[^\p{L}]+/gu);

const closedBefore = perTable(
  (words: SpeechWords) => new RegExp(`^[^,.;:?!“”"]{2,60},\\s${words.recorderPronoun}\\s`, 'iu'),
);

/** `He said that …`, `Then she asked …`: one other than the author reports, and is not named. */
export function pronounReports(written: string, words: SpeechWords): boolean {
  const sentence = words.elided === true ? ELIDED.replace(written, '$1e ') : written;
  const tokens = firstWords(sentence);
  const at = tokens.findIndex((token) => words.thirdSingular.has(token));
  if (at < 0 || at > 2 || (at > 0 && !words.connectors.includes(tokens.slice(0, at).join(' ')))) return false;
  const verb = tokens
    .slice(at + 1, at + 1 + MOST_TO_VERB)
    .find((t) => !words.betweenSpeakerAndVerb.has(t) && !words.adverb.test(t));
  return verb !== undefined && reports(verb, WORD.match(sentence.toLowerCase()).join(' '), words);
}
