import type { SpeechWords } from '../../language/index.js';
import { pattern } from '../../text/index.js';

/**
 * How long the adjectives are that stand between an article and the office behind it: `der sowjetische Botschafter`.
 */
export function attributeBefore(before: string, { attribute, articles }: SpeechWords): number {
  const length = attribute?.exec(before)?.[0].length ?? 0;
  return length > 0 && articles.includes(LAST_WORD.exec(before.slice(0, -length))?.[1]?.toLowerCase() ?? '')
    ? length
    : 0;
}

/** How long the adjective is behind an office: `Le ministre allemand répond`. */
export function attributeBehind(after: string, words: SpeechWords): number {
  const found = words.attributeBehind?.exec(after)?.[0] ?? '';
  const word = found.trim();
  return words.reportingVerbs.has(word) || words.turnVerbs.has(word) || words.separableVerbs.has(word)
    ? 0
    : found.length;
}

const LAST_WORD = pattern(/(?:^|\s)(\p{L}+)\s$/u);
