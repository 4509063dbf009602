import type { Stretch } from '../../tei/index.js';

/** A sentence: its tokens, and with them where it begins and ends. */
export interface Sentence extends Stretch {
  readonly tokens: readonly Stretch[];
}

const STOP = /^(?:[.!?…]+|[。！？])$/u;
/** What may close behind the stop: `."`, `.)`. */
const CLOSER = /^["'”’»)\]}]$/u;
/** How a sentence begins: anything but a small letter or a sign that goes on. */
const OPENING = /^[^\p{Ll},;:)\]}]/u;

/**
 * Tokens of a block as sentences, by their signs: a stop, then white space, then a beginning. `within` tells offsets at
 * which no sentence may end, those inside a marked name.
 */
export function sentencesOf(
  text: string,
  tokens: readonly Stretch[],
  within: (offset: number) => boolean = () => false,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let stopped = false;
  tokens.forEach((token, i) => {
    const word = text.slice(token.start, token.end);
    const next = tokens[i + 1];
    stopped = STOP.test(word) || (stopped && CLOSER.test(word));
    const ends =
      next === undefined ||
      (stopped && next.start > token.end && OPENING.test(text.slice(next.start, next.end)) && !within(next.start));
    if (!ends) return;
    const own = tokens.slice(first, i + 1);
    sentences.push({ start: own[0]!.start, end: token.end, tokens: own });
    first = i + 1;
    stopped = false;
  });
  return sentences;
}
