import type { Inline, Words } from './styled-model.js';

/** White space at the ends of lines is typography: `\tMr. Hale said … \n`. */
const OPENING = /^[ \t\r\n\u3000]+/u;
const CLOSING = /[ \t\r\n\u3000]+$/u;

const cut = (words: Words, start: number, end: number): Words => ({
  ...words,
  text: words.text.slice(start, end),
  ...(words.from === undefined ? {} : { from: words.from + start }),
});

/** A paragraph's content without the white space at the two ends of each of its lines, and without empty words. */
export function tidy(content: readonly Inline[]): readonly Inline[] {
  const kept: Inline[] = [];
  let opens = true;
  for (const inline of content) {
    if (inline.kind === 'lb') {
      trimEnd(kept);
      opens = true;
    }
    if (inline.kind !== 'words') {
      kept.push(inline);
      continue;
    }
    const start = opens ? (OPENING.exec(inline.text)?.[0].length ?? 0) : 0;
    if (start === inline.text.length) continue;
    opens = false;
    kept.push(start === 0 ? inline : cut(inline, start, inline.text.length));
  }
  trimEnd(kept);
  return withoutEdgeBreaks(kept);
}

function trimEnd(kept: Inline[]): void {
  for (let i = kept.length - 1; i >= 0 && kept[i]!.kind !== 'lb'; i--) {
    const inline = kept[i]!;
    if (inline.kind !== 'words') continue;
    const end = inline.text.length - (CLOSING.exec(inline.text)?.[0].length ?? 0);
    if (end > 0) {
      kept[i] = cut(inline, 0, end);
      return;
    }
    kept.splice(i, 1);
  }
}

/** A line break before the first words, or behind the last, parts nothing. */
function withoutEdgeBreaks(content: readonly Inline[]): readonly Inline[] {
  const isWords = (inline: Inline): boolean => inline.kind === 'words';
  const first = content.findIndex(isWords);
  const last = content.findLastIndex(isWords);
  return content.filter(({ kind }, i) => kind !== 'lb' || (i > first && i < last));
}

export const hasWords = (content: readonly Inline[]): boolean =>
  content.some((inline) => inline.kind === 'words' && /\S/u.test(inline.text));

export const wordsOf = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'words' ? inline.text : inline.kind === 'lb' ? '\n' : '')).join('');
