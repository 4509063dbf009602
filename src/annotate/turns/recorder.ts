import type { SpeechWords } from '../../language/index.js';
import { pattern } from '../../text/index.js';

const WORD = pattern(/[\p{L}’']+/gu);
const FIRST_WORDS = pattern(/^(?:[^\p{L}’']*[\p{L}’']+){1,7}/u);

/** The first seven words of a sentence, in lower case. */
export const firstWords = (sentence: string): readonly string[] =>
  WORD.match((FIRST_WORDS.exec(sentence)?.[0] ?? '').toLowerCase());

/**
 * `I said that …`, `Later I asked him …`: a sentence in which the recorder reports what he said himself, in the past.
 */
export function recorderReports(sentence: string, words: SpeechWords): boolean {
  const tokens = firstWords(sentence);
  const at = tokens.indexOf(words.recorderPronoun);
  if (at < 0 || at > 2 || (at > 0 && !words.connectors.includes(tokens.slice(0, at).join(' ')))) return false;
  const verb = tokens.slice(at + 1, at + 4).find((t) => !words.betweenSpeakerAndVerb.has(t) && !t.endsWith('ly'));
  return verb !== undefined && words.reportingVerbs.has(verb) && words.pastForms.test(verb);
}
