import type { SpeechWords } from '../../language/index.js';

/** `I said that …`, `Later I asked him …`: a sentence in which the recorder reports what he said himself, in the past. */
export function recorderReports(sentence: string, words: SpeechWords): boolean {
  const tokens = sentence.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  const at = tokens.findIndex((t) => t === words.recorderPronoun);
  if (at < 0 || at > 2 || (at > 0 && !words.connectors.includes(tokens.slice(0, at).join(' ')))) return false;
  const verb = tokens.slice(at + 1, at + 4).find((t) => !words.betweenSpeakerAndVerb.has(t) && !/ly$/u.test(t));
  return verb !== undefined && words.reportingVerbs.has(verb) && words.pastForms.test(verb);
}
