import type { FootnoteDefinition, Nodes } from 'mdast';
import type { Place } from '../../diagnostics/index.js';
import type { Annotation } from '../../model/index.js';
import { lineStarts, positionAt, sourceOffset, type SourceText } from '../../text/index.js';
import type { Reading } from '../reading.js';
import { textBuilder } from '../text-builder.js';
import { writeBlocks } from './blocks.js';
import { inlineMarksOf, typographyOf, withoutMarks } from './inline-marks.js';
import { withInlineNotes } from './inline-notes.js';
import { dividedAtLongLines } from './long-lines.js';
import { maskForParsing } from './mask.js';
import { parseMarkdown } from './parse-markdown.js';
import type { Writing } from './phrasing.js';
import { atFullLength, shorten } from './shorten.js';

const notesIn = (node: Nodes): FootnoteDefinition[] => [
  ...(node.type === 'footnoteDefinition' ? [node] : []),
  ...('children' in node ? node.children.flatMap(notesIn) : []),
];

/** `xml:id`s of the footnotes: `fn1` for `[^1]:`; another character than a letter or digit becomes a hyphen. */
function noteIds(notes: readonly FootnoteDefinition[]): Map<string, string> {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  for (const identifier of new Set(notes.map((note) => note.identifier))) {
    const base = `fn${identifier.replace(/[^a-z0-9]+/g, '-')}`;
    const id = used.has(base) ? `${base}.${used.size}` : base;
    used.add(id);
    ids.set(identifier, id);
  }
  return ids;
}

/** A rule at the end of the file awaits a next block in vain. */
const within = (mark: Annotation, end: number): Annotation =>
  mark.span.start <= end ? mark : { ...mark, span: { start: end, end } };

/** What memcon says in the title block of its own editions. */
const OWN = /^---\r?\n# memcon: /u;

/**
 * Reads Markdown from the offset `from` on. `source` is the file as decoded; `text` the same with XML's forbidden
 * characters replaced. Numbers of numbered paragraphs are text; everything that is no mark of Markdown is text.
 */
export function readMarkdown(source: SourceText, text: string, from: number): Reading {
  const blanked = text.slice(0, from).replace(/[^\r\n]/g, ' ') + text.slice(from);
  const marks = inlineMarksOf(blanked, from, OWN.test(text.slice(0, from)));
  const masked = maskForParsing(withoutMarks(blanked, marks));
  const shortened = shorten(masked.text);
  const root = withInlineNotes(atFullLength(parseMarkdown(shortened.text), shortened.places), marks.notes);
  let starts: ArrayLike<number> | undefined;
  const placeOf = (offset: number): Place => ({
    file: source.name,
    start: positionAt((starts ??= lineStarts(source.text)), offset),
  });
  const writing: Writing = {
    source: text,
    builder: textBuilder(),
    annotations: [],
    diagnostics: [],
    hidden: marks.hidden,
    numbers: masked.numbers,
    numbered: [],
    placeOf,
    noteIds: noteIds(notesIn(root)),
    notesWritten: new Set(),
    notesCalled: new Set(),
    inNote: false,
  };
  writeBlocks(writing, root.children);
  const { text: words, places } = writing.builder.finish();
  const blocks = writing.annotations.map((mark) => within(mark, words.length));
  const isFlush = (at: number): boolean => text[sourceOffset(places, at) - 1] === '\n';
  return {
    text: words,
    places,
    annotations: [...dividedAtLongLines(blocks, words, isFlush), ...typographyOf(marks, words, places)],
    diagnostics: writing.diagnostics,
  };
}
