import type { Annotation } from '../../model/index.js';
import type { Span } from '../../text/index.js';
import type { Words } from './styled-model.js';

/** Words at their place in the text. */
export type Laid = Words & { readonly span: Span };

const isBlank = ({ text }: Laid): boolean => text.trim() === '';

/** The stretches of words that have something in common; blanks between two of them belong to neither's loss. */
function stretches(words: readonly Laid[], has: (words: Laid) => boolean): Span[] {
  const found: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const one of words) {
    if (isBlank(one)) continue;
    if (!has(one)) open = undefined;
    else {
      const start = one.span.start + one.text.length - one.text.trimStart().length;
      const end = one.span.end - (one.text.length - one.text.trimEnd().length);
      if (open === undefined) found.push((open = { start, end }));
      else open.end = end;
    }
  }
  return found;
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** `hi` and `ref` over the words of one paragraph, each as long as it can be. */
export function marksOf(words: readonly Laid[], format: string): readonly Annotation[] {
  const targets = distinct(words.flatMap(({ target }) => (target === undefined ? [] : [target])));
  const hands = distinct(words.flatMap(({ added }) => (added === undefined ? [] : [added])));
  const rends = distinct(words.flatMap(({ rend }) => rend));
  return [
    ...targets.flatMap((target) =>
      stretches(words, (one) => one.target === target).map((span): Annotation => ({
        kind: 'ref',
        span,
        target,
        rule: `${format}-link`,
      })),
    ),
    ...hands.flatMap((resp) =>
      stretches(words, (one) => one.added === resp).map((span): Annotation => ({
        kind: 'add',
        span,
        resp,
        rule: `${format}-change`,
      })),
    ),
    ...rends.flatMap((rend) =>
      stretches(words, (one) => one.rend.includes(rend)).map((span): Annotation => ({
        kind: 'hi',
        span,
        rend,
        rule: `${format}-emphasis`,
      })),
    ),
  ];
}
