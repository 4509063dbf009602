import { firstPlace, type PlaceMap } from '../../text/index.js';
import type { Annotation } from '../../model/index.js';
import { fencesIn } from './fences.js';

/**
 * Marks beyond CommonMark, as pandoc writes them and as people type HTML into Markdown: `{#id .class}`,
 * `[x]{.underline}`, `^[note]`, `^sup^`, `~sub~`, `~~struck~~`, `\ `, `<u>`, `<br>`, `<!-- … -->`, lines of `:::`. None
 * is a word.
 */
interface InlineMarks {
  /** What is no word, in order. */
  readonly hidden: readonly Hidden[];
  readonly typography: readonly Typography[];
  /** Notes within the text, in order. */
  readonly notes: readonly InlineNote[];
}

/** `^[See the report.]` with its marks. */
export interface InlineNote {
  readonly start: number;
  readonly end: number;
  readonly identifier: string;
}

/** A stretch of the source, in offsets. */
export interface Hidden {
  readonly start: number;
  readonly end: number;
  /** `line`: it fills lines, which are blank without it; `break`: a line ends here. */
  readonly as: 'mark' | 'line' | 'break';
}

interface Typography {
  readonly start: number;
  readonly end: number;
  readonly rend: string;
}

/** Without any of these there is nothing to look for. */
const ANY = /[{<^~]|:::|\\ /;

const TOKEN = new RegExp(
  [
    /\\ (?=[^\s])/, // a blank that does not break
    /\\[!-/:-@[-`{-~]/, // an escape
    /`[^`\n]+`/, // code
    /<!--/,
    /<\/?[A-Za-z][A-Za-z\d]{0,9}(?:\s[^<>\n]{0,300})?\/?>/,
    /\{[^{}\n]{1,300}\}/,
    /[[\]]/,
    /~~/,
    /(?<=[\p{L}\p{N})\]])\^[\p{L}\p{N}+,-]{1,20}\^/u,
    /(?<=[\p{L}\p{N})\]])~[\p{L}\p{N}+,-]{1,20}~(?!~)/u,
    /\n(?:[ \t>]*\n)+/, // no mark goes on over a blank line
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** `#id`, `.class`, `key="value"`, `-`. Example: `{#top .note lang=de}`; not: "{illegible}". */
const ATTRIBUTES = /^\{\s*(?:(?:[#.][^\s{}#.="']+|-|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]+))\s*)+\}$/u;
const HEADING = /(?:^|\n)[ \t>]*#{1,6}[ \t][^\n]*$/u;

const CLASSES: Readonly<Record<string, string>> = {
  underline: 'underline',
  ul: 'underline',
  smallcaps: 'small-caps',
  'small-caps': 'small-caps',
};

/**
 * `@rend` by the names of elements, `''` for those that say nothing of the words in them. What is not here is a word.
 */
const ELEMENTS: Readonly<Record<string, string>> = {
  u: 'underline',
  ins: 'underline',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  sup: 'superscript',
  sub: 'subscript',
  span: '',
  font: '',
  small: '',
  big: '',
  mark: '',
  a: '',
  div: '',
  p: '',
  center: '',
  section: '',
  blockquote: '',
};
const OVER_BLOCKS: ReadonlySet<string> = new Set(['div', 'p', 'center', 'section', 'blockquote']);
const VOID: Readonly<Record<string, Hidden['as']>> = { br: 'break', hr: 'line', wbr: 'mark' };

interface Open {
  readonly start: number;
  readonly end: number;
}

interface Scan {
  readonly source: string;
  readonly hidden: Hidden[];
  readonly typography: Typography[];
  readonly notes: InlineNote[];
  readonly brackets: number[];
  readonly tags: Map<string, Open[]>;
  struck: number | undefined;
  /** Whether no comment ends any more. */
  endless: boolean;
}

/** In memcon's own editions, what it says itself: `‖page break 2‖`, `‖laughter‖`. */
const TOLD = /‖[^‖\n]*‖/gu;

/** The marks of a source from the offset `from` on; `isOwn`: it is an edition that memcon made. */
export function inlineMarksOf(source: string, from: number, isOwn = false): InlineMarks {
  if (!ANY.test(source) && !(isOwn && source.includes('‖'))) return { hidden: [], typography: [], notes: [] };
  const scan: Scan = {
    source,
    hidden: [...fencesIn(source, from)],
    typography: [],
    notes: [],
    brackets: [],
    tags: new Map(),
    struck: undefined,
    endless: false,
  };
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(source); match !== null; match = TOKEN.exec(source)) {
    const next = readToken(scan, match[0], match.index);
    if (next !== undefined) TOKEN.lastIndex = next;
  }
  if (isOwn) for (const { 0: told, index } of source.matchAll(TOLD)) hideBlock(scan, index, index + told.length);
  const notes = scan.notes.map((note, i) => ({ ...note, identifier: `inline-${i + 1}` }));
  return { hidden: scan.hidden.toSorted((a, b) => a.start - b.start), typography: scan.typography, notes };
}

/** Reads a token; returns where to go on, where that is not behind it. */
function readToken(scan: Scan, token: string, at: number): number | undefined {
  const end = at + token.length;
  if (token === '\\ ') hide(scan, at, at + 1);
  else if (token.startsWith('\\')) return undefined;
  else if (token.startsWith('`')) return hideAttributes(scan, end);
  else if (token === '<!--') return readComment(scan, at);
  else if (token.startsWith('<')) readTag(scan, token, at);
  else if (token.startsWith('{')) readAttributes(scan, token, at);
  else if (token === '[') scan.brackets.push(at);
  else if (token === ']') return readBracket(scan, at);
  else if (token === '~~') readStruck(scan, at);
  else if (token.startsWith('\n')) {
    scan.brackets.length = 0;
    scan.struck = undefined;
    for (const name of scan.tags.keys()) if (!OVER_BLOCKS.has(name)) scan.tags.delete(name);
    // The last line feed may begin a further blank line.
    return end - 1;
  } else {
    hide(scan, at, at + 1);
    hide(scan, end - 1, end);
    scan.typography.push({ start: at + 1, end: end - 1, rend: token.startsWith('^') ? 'superscript' : 'subscript' });
  }
  return undefined;
}

const hide = ({ hidden }: Scan, start: number, end: number, as: Hidden['as'] = 'mark'): void =>
  void hidden.push({ start, end, as });

/** A mark that is alone on its line leaves a blank one. */
function hideBlock(scan: Scan, start: number, end: number): void {
  const before = /[^\n]*$/u.exec(scan.source.slice(Math.max(0, start - 200), start))![0];
  const after = /^[^\n]*/u.exec(scan.source.slice(end, end + 200))![0];
  hide(scan, start, end, /^[ \t\r>]*$/u.test(before + after) ? 'line' : 'mark');
}

function readComment(scan: Scan, at: number): number | undefined {
  const close = scan.endless ? -1 : scan.source.indexOf('-->', at + 4);
  scan.endless = close === -1;
  if (close === -1) return undefined;
  hideBlock(scan, at, close + 3);
  return close + 3;
}

function readTag(scan: Scan, token: string, at: number): void {
  const name = /[A-Za-z\d]+/u.exec(token)![0].toLowerCase();
  const end = at + token.length;
  const empty = VOID[name];
  if (empty !== undefined) return hide(scan, at, end, empty);
  const rend = ELEMENTS[name];
  if (rend === undefined || token.endsWith('/>')) return;
  const open = scan.tags.get(name) ?? [];
  scan.tags.set(name, open);
  if (!token.startsWith('</')) return void open.push({ start: at, end });
  const opened = open.pop();
  if (opened === undefined) return;
  const hideTag = OVER_BLOCKS.has(name) ? hideBlock : hide;
  hideTag(scan, opened.start, opened.end);
  hideTag(scan, at, end);
  if (rend !== '') scan.typography.push({ start: opened.end, end: at, rend });
}

/** Attributes of a heading, at its end; those of spans, links and code are found with these. */
function readAttributes(scan: Scan, token: string, at: number): void {
  const end = at + token.length;
  const line = scan.source.slice(Math.max(0, at - 1000), at);
  const isLast = /^[ \t\r]*(?:\n|$)/u.test(scan.source.slice(end, end + 200));
  const follows = scan.source[at - 1] === ')';
  if (!ATTRIBUTES.test(token) || !(follows || (isLast && HEADING.test(line)))) return;
  hide(scan, at - (/[ \t]*$/u.exec(line)?.[0].length ?? 0), end);
}

function hideAttributes(scan: Scan, at: number): number | undefined {
  const token = attributesAt(scan, at);
  if (token === undefined) return undefined;
  hide(scan, at, at + token.length);
  return at + token.length;
}

function attributesAt({ source }: Scan, at: number): string | undefined {
  if (source[at] !== '{') return undefined;
  const token = /^\{[^{}\n]{1,300}\}/u.exec(source.slice(at, at + 302))?.[0];
  return token !== undefined && ATTRIBUTES.test(token) ? token : undefined;
}

/** `^[`, and not `\\^[`. */
const isNoteMark = (source: string, bracket: number): boolean =>
  source[bracket - 1] === '^' && source[bracket - 2] !== '\\';

function readBracket(scan: Scan, at: number): number | undefined {
  const start = scan.brackets.pop();
  if (start !== undefined && isNoteMark(scan.source, start)) {
    // A note within a note is none of pandoc's.
    while (scan.notes.length > 0 && scan.notes.at(-1)!.start > start) scan.notes.pop();
    hide(scan, start - 1, start + 1);
    hide(scan, at, at + 1);
    scan.notes.push({ start: start - 1, end: at + 1, identifier: '' });
    return undefined;
  }
  const token = start === undefined ? undefined : attributesAt(scan, at + 1);
  if (start === undefined || token === undefined) return undefined;
  const end = at + 1 + token.length;
  hide(scan, start, start + 1);
  hide(scan, at, end);
  for (const [, name] of token.matchAll(/\.([^\s{}#.="']+)/gu)) {
    const rend = CLASSES[name!];
    if (rend !== undefined) scan.typography.push({ start: start + 1, end: at, rend });
  }
  return end;
}

function readStruck(scan: Scan, at: number): void {
  const isSpace = (offset: number): boolean => /\s/u.test(scan.source[offset] ?? ' ');
  if (scan.struck !== undefined && !isSpace(at - 1) && at > scan.struck + 2) {
    hide(scan, scan.struck, scan.struck + 2);
    hide(scan, at, at + 2);
    scan.typography.push({ start: scan.struck + 2, end: at, rend: 'strikethrough' });
    scan.struck = undefined;
  } else if (!isSpace(at + 2)) scan.struck = at;
}

/** To the parser a mark is punctuation, so that it may stand next to others; the line that one fills is blank. */
const MARK = '\u2e2a';

/** A source as the parser shall see it, of the same length. */
export function withoutMarks(source: string, { hidden }: InlineMarks): string {
  if (hidden.length === 0) return source;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, as } of hidden) {
    if (start < at) continue;
    const lines = source.slice(start, end);
    parts.push(source.slice(at, start), as === 'line' ? lines.replace(/[^\r\n]/gu, ' ') : MARK.repeat(lines.length));
    at = end;
  }
  return parts.join('') + source.slice(at);
}

/** The typography of marks over the words of a text. */
export function typographyOf({ typography }: InlineMarks, text: string, places: PlaceMap): readonly Annotation[] {
  return typography.flatMap(({ start, end, rend }): Annotation[] => {
    let [from, to] = [textOffset(places, start), textOffset(places, end)];
    while (from < to && /\s/u.test(text[from]!)) from++;
    while (to > from && /\s/u.test(text[to - 1]!)) to--;
    return from < to ? [{ kind: 'hi', span: { start: from, end: to }, rend, rule: 'markdown-emphasis' }] : [];
  });
}

/** The offset in the text of the first character that stands at a source offset or behind it. */
function textOffset(places: PlaceMap, source: number): number {
  const low = firstPlace(places.length, (i) => places[i]!.from > source);
  const segment = places[low - 1];
  const next = places[low]?.at ?? Infinity;
  return segment === undefined ? 0 : Math.min(segment.at + source - segment.from, next);
}
