import { pattern } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import type { Form } from './label-patterns.js';
import { sentenceWith } from './sentence.js';

/** `Ld.P.S.   Why? Shd. look weaker then.`: who speaks, two blanks or more or a tab, what he says. */
const IN_COLUMN = pattern(
  /^(\p{Lu}(?:[\p{L}\p{M}.,&/’'-]|\s(?=\S)){0,15}?)(\s{2,}|\t)(?=["“'([£—–…\p{L}\p{Nd}]|--|\.{3})/u,
);

/** A stop of the typewriter is one place, however long the label; no other column begins so near. */
const TAB_STOP = 1;
const placeOf = ([whole, , gap]: RegExpExecArray): number => (gap === '\t' ? TAB_STOP : whole.length);

/** So many sentences in second columns that begin at one place are what somebody says. */
const FEWEST_SENTENCES = 4;
const SENTENCE = sentenceWith(pattern(/\p{Ll}\s/u));

/**
 * Where the second column begins in the lines of a notebook that has who speaks in the first, as a number of
 * characters; 0 where nothing is set so.
 */
export function columnOf(lines: readonly Line[]): number {
  const found = new Map<number, { readonly labels: string[]; sentences: number }>();
  for (const { text } of lines) {
    const match = IN_COLUMN.exec(text);
    if (match === null) continue;
    const at = placeOf(match);
    const known = found.get(at) ?? { labels: [], sentences: 0 };
    known.labels.push(match[1]!);
    if (SENTENCE.test(text.slice(match[0].length))) known.sentences++;
    found.set(at, known);
  }
  const [column] = [...found].find(
    ([, { labels, sentences }]) => sentences >= FEWEST_SENTENCES && new Set(labels).size < labels.length,
  ) ?? [0];
  return column;
}

/** A label in the first column, where the second begins at `column`. */
export const columned =
  (column: number): Form =>
  (text) => {
    const match = IN_COLUMN.exec(text);
    if (match === null || placeOf(match) !== column) return null;
    const [, label] = match;
    return Object.assign([label!, '', label!, '', ''], { index: 0, input: text }) as unknown as RegExpExecArray;
  };
