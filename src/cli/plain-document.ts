import { plainTable, wrapped } from './plain-table.js';

/**
 * Documents in Markdown as a terminal shows them. Not Markdown in general: what the project's own documents use, which
 * are headings, paragraphs, lists, tables, blocks of code, pictures and comments.
 */

const FENCE = /^ *```/u;
const HEADING = /^(#{1,6}) (.+)$/u;
const ITEM = /^( *)(\*|-|\d+\.) (.*)$/u;
const ROW = /^\|(.*)\|\s*$/u;
const RULE_OF_TABLE = /^\|(?: ?:?-+:? ?\|)+\s*$/u;
/** `![a picture](.github/page.png)`, `<!-- for tests -->`: nothing that a terminal has. */
const UNSEEN = /!\[[^\]]*\]\([^)]*\)|<!--.*?-->/gu;
const LINK = /\[([^\]]+)\]\(([^)]+)\)/gu;
/** `\|`, `\<` */
const ESCAPED = /\\([|<>*_\\])/gu;

/**
 * `[TEI P5](https://tei-c.org)` becomes `TEI P5 <https://tei-c.org>`; of a link within the project the words remain.
 */
const inline = (text: string): string =>
  text
    .replaceAll(UNSEEN, '')
    .replaceAll(LINK, (_, words: string, to: string) => (/^https?:/u.test(to) ? `${words} <${to}>` : words))
    .replaceAll('**', '')
    .replaceAll(ESCAPED, '$1');

const cellsOf = (row: string): string[] =>
  ROW.exec(row)![1]!
    .split(/(?<!\\)\|/u)
    .map((cell) => inline(cell.trim()));

const table = (rows: readonly string[], width: number): string[] =>
  plainTable(rows.filter((row) => !RULE_OF_TABLE.test(row)).map(cellsOf), width);

function heading(marks: string, words: string, width: number): string[] {
  const text = inline(words);
  const line = marks.length > 2 ? [] : [(marks.length === 1 ? '=' : '-').repeat(Math.min(text.length, width))];
  return [text, ...line];
}

/** Lines up to the first that begins something else. */
function taken(lines: readonly string[], from: number, ends: (line: string) => boolean): readonly string[] {
  const end = lines.findIndex((line, i) => i > from && ends(line));
  return lines.slice(from, end === -1 ? lines.length : end);
}

const beginsAnew = (line: string): boolean =>
  line.trim() === '' || FENCE.test(line) || HEADING.test(line) || ITEM.test(line) || ROW.test(line);

/** How the block that begins at a line is shown, and how many lines it has. */
function block(lines: readonly string[], at: number, width: number): { shown: string[]; length: number } {
  const line = lines[at]!;
  if (line.trim() === '') return { shown: [''], length: 1 };
  if (FENCE.test(line)) {
    const code = taken(lines, at, (one) => FENCE.test(one));
    return { shown: code.slice(1).map((one) => `    ${one}`), length: code.length + 1 };
  }
  const title = HEADING.exec(line);
  if (title !== null) return { shown: heading(title[1]!, title[2]!, width), length: 1 };
  if (ROW.test(line)) {
    const rows = taken(lines, at, (one) => !ROW.test(one));
    return { shown: table(rows, width), length: rows.length };
  }
  const own = taken(lines, at, beginsAnew);
  const item = ITEM.exec(line);
  const first = item === null ? ' '.repeat(/^ */u.exec(line)![0].length) : `${item[1]!}${item[2]!} `;
  const words = [item === null ? line : item[3]!, ...own.slice(1)].join(' ');
  return { shown: wrapped(inline(words), width, first), length: own.length };
}

/** A document, or a part of one, in lines of at most `width` columns where words allow it; code keeps its lines. */
export function plainDocument(markdown: string, width: number): string {
  const lines = markdown.replaceAll(/<!--[^]*?-->\n?/gu, '').split('\n');
  const shown: string[] = [];
  for (let at = 0; at < lines.length;) {
    const { shown: next, length } = block(lines, at, width);
    shown.push(...next);
    at += length;
  }
  return `${shown
    .join('\n')
    .replaceAll(/[ \t]+$/gmu, '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}

/** The section whose heading begins with some words, up to the next heading of its rank; undefined: there is none. */
export function sectionOf(markdown: string, beginning: string): string | undefined {
  const lines = markdown.split('\n');
  let inCode = false;
  const levels = lines.map((line) => {
    if (FENCE.test(line)) inCode = !inCode;
    return inCode ? 0 : (HEADING.exec(line)?.[1]?.length ?? 0);
  });
  const start = lines.findIndex((line, i) => levels[i]! > 0 && HEADING.exec(line)![2]!.startsWith(beginning));
  if (start === -1) return undefined;
  const end = levels.findIndex((level, i) => i > start && level > 0 && level <= levels[start]!);
  return lines.slice(start, end === -1 ? lines.length : end).join('\n');
}
