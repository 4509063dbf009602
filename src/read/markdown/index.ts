import type { FootnoteDefinition, Nodes } from 'mdast';
import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { Annotation } from '../../model/index.js';
import { lineStarts, positionAt, type PlaceMap, type SourceText } from '../../text/index.js';
import { textBuilder } from '../text-builder.js';
import { writeBlocks } from './blocks.js';
import { maskForParsing } from './mask.js';
import { parseMarkdown } from './parse-markdown.js';
import type { Writing } from './phrasing.js';

/** What a reader makes of a source: the words, where they stand, and what the layout says of them. */
export interface Reading {
  readonly text: string;
  readonly places: PlaceMap;
  readonly annotations: readonly Annotation[];
  readonly diagnostics: readonly Diagnostic[];
}

const notesIn = (node: Nodes): FootnoteDefinition[] => [
  ...(node.type === 'footnoteDefinition' ? [node] : []),
  ...('children' in node ? node.children.flatMap(notesIn) : []),
];

/** `xml:id`s of the footnotes: `fn1` for `[^1]:`; another character than a letter or digit becomes a hyphen. */
function noteIds(notes: readonly FootnoteDefinition[]): Map<string, string> {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  for (const { identifier } of notes) {
    const base = `fn${identifier.replace(/[^a-z0-9]+/g, '-')}`;
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}.${n}`;
    used.add(id);
    if (!ids.has(identifier)) ids.set(identifier, id);
  }
  return ids;
}

/**
 * Reads Markdown from the offset `from` on. `source` is the file as decoded; `text` the same with XML's forbidden
 * characters replaced. Numbers of numbered paragraphs are text; everything that is no mark of Markdown is text.
 */
export function readMarkdown(source: SourceText, text: string, from: number): Reading {
  const blanked = text.slice(0, from).replace(/[^\r\n]/g, ' ') + text.slice(from);
  const masked = maskForParsing(blanked);
  const root = parseMarkdown(masked.text);
  let starts: readonly number[] | undefined;
  const placeOf = (offset: number): Place => ({ file: source.name, start: positionAt((starts ??= lineStarts(source.text)), offset) });
  const writing: Writing = {
    source: text,
    builder: textBuilder(),
    annotations: [],
    diagnostics: [],
    numbers: masked.numbers,
    numbered: [],
    placeOf,
    noteIds: noteIds(notesIn(root)),
  };
  writeBlocks(writing, root.children);
  return { ...writing.builder.finish(), annotations: writing.annotations, diagnostics: writing.diagnostics };
}
