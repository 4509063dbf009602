import type { RecordText } from './record-text.js';

/**
 * A note of the record, or a correction of the editors, whose labels begin with `corr-`; it goes on while lines are
 * indented.
 */
const NOTE = /^\[\^([^\]\s]+)\]:(.*)$/u;
const INDENTED = /^(?: {4}|$)/u;

/** What makes a block of a line: headings, quotations, items. Examples: "## ", "> - ", "1. "; not: "\\# ". */
const BLOCK_MARK = /^ *(?:(?:>|[-*]|\d{1,9}[.)]|#{1,6})(?: +|$))+/u;

/** The line below a table's first row: `| --- | --- |`. A rule: `---`. */
const NO_WORDS = /^[ >]*(?:\|(?: --- \|)+|---)$/u;

/**
 * What is no plain character: an escape, a reference, a note's marker, a seam, a link, code, emphasis; the border of a
 * cell, in a row.
 */
const INLINE = /\\([!-/:-@[-`{-~])|&#x([\dA-F]+);|\[\^[^\]\s]+\]|‖[^‖]*‖|\]\(<[^>]*>\)|`([^`]*)`|[*[|]|\\$/gu;

function plain(line: string): string {
  const border = line.startsWith('|') ? ' ' : '|';
  return line.replace(
    INLINE,
    (mark, escaped: string | undefined, reference: string | undefined, code: string | undefined) => {
      if (reference !== undefined) return String.fromCodePoint(Number.parseInt(reference, 16));
      return escaped ?? code ?? (mark === '|' ? border : '');
    },
  );
}

const words = (lines: readonly string[]): string =>
  lines
    .filter((line) => !NO_WORDS.test(line))
    .map((line) => plain(line.replace(BLOCK_MARK, '')))
    .join('\n');

/**
 * The words of the Markdown that our stylesheet writes, which uses a small part of what Markdown has. It is a second
 * opinion on the stylesheet and shares no code with it; the tests ask a third, an independent parser of Markdown.
 */
export function recordOfMarkdown(markdown: string): RecordText {
  const lines = markdown.split('\n');
  const body = lines.slice(lines.indexOf('---', 1) + 1);
  const text: string[] = [];
  const notes: string[][] = [];
  let note: string[] | undefined;
  for (const line of body) {
    const begins = NOTE.exec(line);
    if (begins !== null) {
      note = [begins[2]!.trimStart()];
      if (!begins[1]!.startsWith('corr-')) notes.push(note);
    } else if (note !== undefined && INDENTED.test(line)) note.push(line.slice(4));
    else {
      note = undefined;
      text.push(line);
    }
  }
  return { text: words(text), notes: notes.map(words) };
}
