import type { Annotation } from '../../model/index.js';
import type { SourceText } from '../../text/index.js';
import { cutsWord } from '../line-ends.js';
import type { Reading } from '../reading.js';
import { textBuilder, type TextBuilder } from '../text-builder.js';
import { endsByWill, isCentred, layoutOf, type Layout } from './layout.js';
import { textLines, type TextLine } from './lines.js';
import { bulletOf, drawnHeading, type DrawnHeading } from './drawn-marks.js';
import { paragraphsOf } from './paragraphs.js';

interface Writing {
  readonly builder: TextBuilder;
  readonly source: string;
  readonly layout: Layout;
  /** The styles of headings met so far: the first is that of level 1. */
  readonly levels: string[];
}

/** The `lb` of a line end inside a paragraph: inside a word, where its author wanted it, or none. */
function lineBreak(line: TextLine, next: TextLine, at: number, layout: Layout, centred: boolean): Annotation[] {
  const span = { start: at, end: at };
  if (cutsWord(line.text, next.text)) return [{ kind: 'lb', span, break: 'no', rule: 'text-hyphen' }];
  return centred || endsByWill(line, next, layout) ? [{ kind: 'lb', span, rule: 'text-short-line' }] : [];
}

function writeLines(writing: Writing, lines: readonly TextLine[], centred: boolean): Annotation[] {
  const { builder, source, layout } = writing;
  return lines.flatMap((line, i) => {
    builder.append([{ from: line.start, text: line.text }]);
    const next = lines[i + 1];
    if (next === undefined) return [];
    const at = builder.end();
    builder.append([{ from: lineFeedAfter(source, line.end), text: '\n' }]);
    return lineBreak(line, next, at, layout, centred);
  });
}

function writeParagraph(writing: Writing, lines: readonly TextLine[]): Annotation[] {
  const { builder, layout } = writing;
  const start = builder.next();
  const centred = lines.every((line) => isCentred(line, layout));
  const breaks = writeLines(writing, lines, centred);
  const end = builder.end();
  builder.endBlock();
  return [
    { kind: 'p', span: { start, end }, ...(centred ? { rend: 'center' } : {}), rule: 'text-paragraph' },
    ...breaks,
  ];
}

function writeHeading(writing: Writing, { title, style }: DrawnHeading): Annotation[] {
  const { builder, levels } = writing;
  if (!levels.includes(style)) levels.push(style);
  const start = builder.next();
  builder.append([{ from: title.start, text: title.text }]);
  const end = builder.end();
  builder.endBlock();
  return [{ kind: 'head', span: { start, end }, level: levels.indexOf(style) + 1, rule: 'text-heading' }];
}

/** The entries of a list, each without its bullet. */
function writeList(writing: Writing, entries: readonly (readonly TextLine[])[]): Annotation[] {
  const { builder } = writing;
  const start = builder.next();
  const items = entries.flatMap(([first, ...rest]): Annotation[] => {
    const from = builder.next();
    const { length } = bulletOf(first!)!;
    const words = { ...first!, start: first!.start + length, text: first!.text.slice(length) };
    const breaks = writeLines(writing, [words, ...rest], false);
    const span = { start: from, end: builder.end() };
    builder.endBlock();
    return [{ kind: 'item', span, rule: 'text-list' }, ...breaks];
  });
  return [{ kind: 'list', span: { start, end: builder.end() }, type: 'bulleted', rule: 'text-list' }, ...items];
}

/** Paragraphs, and the lists that several with one bullet make. */
function writeParagraphs(writing: Writing, paragraphs: readonly (readonly TextLine[])[]): Annotation[] {
  const found: Annotation[] = [];
  for (let i = 0; i < paragraphs.length;) {
    const mark = bulletOf(paragraphs[i]![0]!)?.mark;
    const goesOn = (lines: readonly TextLine[]): boolean => mark !== undefined && bulletOf(lines[0]!)?.mark === mark;
    let end = i + 1;
    while (end < paragraphs.length && goesOn(paragraphs[end]!)) end++;
    const made = end - i > 1 ? writeList(writing, paragraphs.slice(i, end)) : writeParagraph(writing, paragraphs[i]!);
    for (const annotation of made) found.push(annotation);
    i = end;
  }
  return found;
}

/** The offset of the character that ends a line: of CR LF the second. */
function lineFeedAfter(source: string, offset: number): number {
  const at = offset + source.slice(offset).search(/[\r\n\f]/);
  return source.startsWith('\r\n', at) ? at + 1 : at;
}

/**
 * Reads plain text from the offset `from` on: paragraphs stand between blank lines, line ends inside them are kept, and
 * so are hyphens at line ends, with `lb[@break="no"]`. Lines drawn along headings and the bullets of lists are no
 * words. `text` is the source with XML's forbidden characters replaced.
 */
export function readPlainText(source: SourceText, text: string, from: number): Reading {
  const lines = textLines(source.text, text, from);
  const writing: Writing = { builder: textBuilder(), source: source.text, layout: layoutOf(lines), levels: [] };
  const annotations: Annotation[] = [];
  let begun = 0;
  const writeUpTo = (end: number): void => {
    const made = writeParagraphs(writing, paragraphsOf(lines.slice(begun, end), writing.layout));
    for (const annotation of made) annotations.push(annotation);
  };
  for (let i = 0; i < lines.length; i++) {
    const heading = drawnHeading(lines, i);
    if (heading === undefined) continue;
    writeUpTo(i);
    annotations.push(...writeHeading(writing, heading));
    begun = i + heading.lines;
    i = begun - 1;
  }
  writeUpTo(lines.length);
  return { ...writing.builder.finish(), annotations, diagnostics: [] };
}
