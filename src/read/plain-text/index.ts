import type { Annotation } from '../../model/index.js';
import type { SourceText } from '../../text/index.js';
import { cutsWord } from '../line-ends.js';
import type { Reading } from '../reading.js';
import { textBuilder, type TextBuilder } from '../text-builder.js';
import { endsByWill, isCentred, layoutOf, type Layout } from './layout.js';
import { textLines, type TextLine } from './lines.js';
import { paragraphsOf } from './paragraphs.js';

/** The `lb` of a line end inside a paragraph: inside a word, where its author wanted it, or none. */
function lineBreak(line: TextLine, next: TextLine, at: number, layout: Layout, centred: boolean): Annotation[] {
  const span = { start: at, end: at };
  if (cutsWord(line.text, next.text)) return [{ kind: 'lb', span, break: 'no', rule: 'text-hyphen' }];
  return centred || endsByWill(line, next, layout) ? [{ kind: 'lb', span, rule: 'text-short-line' }] : [];
}

function writeParagraph(
  builder: TextBuilder,
  source: string,
  lines: readonly TextLine[],
  layout: Layout,
): Annotation[] {
  const start = builder.next();
  const centred = lines.every((line) => isCentred(line, layout));
  const breaks = lines.flatMap((line, i) => {
    builder.append([{ from: line.start, text: line.text }]);
    const next = lines[i + 1];
    if (next === undefined) return [];
    const at = builder.end();
    builder.append([{ from: lineFeedAfter(source, line.end), text: '\n' }]);
    return lineBreak(line, next, at, layout, centred);
  });
  const end = builder.end();
  builder.endBlock();
  return [
    { kind: 'p', span: { start, end }, ...(centred ? { rend: 'center' } : {}), rule: 'text-paragraph' },
    ...breaks,
  ];
}

/** The offset of the character that ends a line: of CR LF the second. */
function lineFeedAfter(source: string, offset: number): number {
  const at = offset + source.slice(offset).search(/[\r\n\f]/);
  return source.startsWith('\r\n', at) ? at + 1 : at;
}

/**
 * Reads plain text from the offset `from` on: paragraphs stand between blank lines, line ends inside them are kept, and
 * so are hyphens at line ends, with `lb[@break="no"]`. `text` is the source with XML's forbidden characters replaced.
 */
export function readPlainText(source: SourceText, text: string, from: number): Reading {
  const builder = textBuilder();
  const lines = textLines(source.text, text, from);
  const layout = layoutOf(lines);
  const annotations = paragraphsOf(lines, layout).flatMap((paragraph) =>
    writeParagraph(builder, source.text, paragraph, layout),
  );
  return { ...builder.finish(), annotations, diagnostics: [] };
}
