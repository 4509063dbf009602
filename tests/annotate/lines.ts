import type { Block, Line } from '../../src/annotate/layout/blocks.js';
import type { Annotation, Transcript } from '../../src/model/index.js';
import { span } from '../../src/text/index.js';

/** A paragraph that nothing else is known of. */
export const blockOf = (text: string, kind: 'p' | 'item' = 'p', start = 0): Block => ({
  kind,
  span: span(start, start + text.length),
  text,
  level: 0,
  display: false,
  italic: false,
  styled: false,
  nested: false,
});

/** A line that is a paragraph of its own. */
export function lineOf(text: string, kind: 'p' | 'item' = 'p', start = 0): Line {
  const block = blockOf(text, kind, start);
  return { span: block.span, text, first: true, block };
}

/** Paragraphs one after the other, of a line each, with the transcript that they make. */
export function paragraphs(...texts: readonly string[]): {
  readonly transcript: Transcript;
  readonly blocks: readonly Block[];
  readonly lines: readonly Line[];
} {
  let at = 0;
  const lines = texts.map((text) => {
    const line = lineOf(text, 'p', at);
    at += text.length + 1;
    return line;
  });
  const blocks = lines.map(({ block }) => block);
  return { transcript: transcriptOf(texts.join('\n')), blocks, lines };
}

export const transcriptOf = (text: string, annotations: readonly Annotation[] = []): Transcript => ({
  source: { name: 'x', text },
  text,
  places: [],
  annotations,
});

/** A table of cells: its text has a line for each row. */
export function tableOf(...rows: readonly (readonly string[])[]): Transcript {
  const mark = (kind: 'table' | 'row' | 'cell', start: number, end: number): Annotation => ({
    kind,
    span: span(start, end),
    rule: 'test',
  });
  const annotations: Annotation[] = [];
  let text = '';
  for (const row of rows) {
    const start = text.length;
    for (const cell of row) {
      annotations.push(mark('cell', text.length, text.length + cell.length));
      text += `${cell}\n`;
    }
    annotations.push(mark('row', start, text.length - 1));
  }
  return transcriptOf(text, [mark('table', 0, text.length - 1), ...annotations]);
}
