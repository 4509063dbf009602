import type { Words } from '../styled/styled-model.js';
import { stretchesOf } from '../character-references.js';
import type { HtmlText } from './parse-html.js';

const PART = /[ \t\n\f\r]+|[^ \t\n\f\r]+/gu;

/**
 * The words of a text as they are shown. White space is one blank, and none behind another; in preformatted text it is
 * kept. `blank` says whether one has just been written.
 */
export function wordsOf(
  text: HtmlText,
  source: string,
  blank: boolean,
  setting: Pick<Words, 'rend' | 'target'>,
): readonly Words[] {
  const words: Words[] = [];
  let after = blank;
  for (const stretch of stretchesOf(text, source)) {
    for (const { 0: part, index } of stretch.text.matchAll(PART)) {
      const isBlank = /^[ \t\n\f\r]/u.test(part);
      if (isBlank && after) continue;
      after = isBlank;
      words.push({ kind: 'words', text: isBlank ? ' ' : part, from: stretch.from + index, ...setting });
    }
  }
  return words;
}
