import { readHtmlAgain, type Markup } from '../../xml/index.js';

/** The text of a record and of each of its notes, with a space wherever one block ends and another begins. */
export interface RecordText {
  readonly text: string;
  readonly notes: readonly string[];
}

type Node = Markup;

const isNode = (child: Node | string): child is Node => typeof child !== 'string';

/** All elements of a tree that pass, in document order, none inside another. */
function outermost(node: Node, passes: (node: Node) => boolean): readonly Node[] {
  return node.children.filter(isNode).flatMap((child) => (passes(child) ? [child] : outermost(child, passes)));
}

/** How the words of one kind of markup are read. */
interface Reading {
  /** Set off from what surrounds it by white space. */
  readonly block: (node: Node, parent: Node) => boolean;
  /** Not read: an editor's words, another reading. */
  readonly skip: (node: Node, parent: Node) => boolean;
  /** What stands before and after an element's words. */
  readonly signs: (node: Node) => readonly [string, string];
}

function textOf(node: Node, reading: Reading): string {
  return node.children
    .map((child, index) => {
      if (!isNode(child)) return follows(node.children[index - 1]) ? child.trimStart() : child;
      if (reading.skip(child, node)) return '';
      const [before, after] = reading.signs(child);
      const space = reading.block(child, node) ? ' ' : '';
      return `${space}${before}${textOf(child, reading)}${after}${space}`;
    })
    .join('');
}

/** White space after a break inside a word is the typesetter's. */
const follows = (before: Node | string | undefined): boolean =>
  before !== undefined &&
  isNode(before) &&
  ['lb', 'pb', 'cb'].includes(before.name) &&
  before.attributes['break'] === 'no';

// TEI

const TEI_BLOCKS = new Set(
  `ab address addrLine argument back body byline cell cit closer dateline div div1 div2 div3 div4 docAuthor docDate docImprint docTitle epigraph figure front group
  head item l lg list note opener p postscript row salute signed sp speaker table titlePage titlePart trailer u`.split(
    /\s+/u,
  ),
);

/** Every child of these is a block. */
const TEI_CONTAINERS = new Set(['back', 'body', 'cit', 'div', 'front', 'list', 'row', 'sp', 'table', 'text', 'u']);

const ORIGINAL = new Set(['abbr', 'orig', 'sic']);

/** Of alternatives only the record's own is read, or the first where none is. */
function isOtherReading(node: Node, parent: Node): boolean {
  const alternatives = parent.children.filter(isNode);
  if (parent.name === 'choice') {
    return node !== (alternatives.find(({ name }) => ORIGINAL.has(name)) ?? alternatives[0]);
  }
  if (parent.name === 'app') {
    return (
      node !== (alternatives.find(({ name }) => name === 'lem') ?? alternatives.find(({ name }) => name === 'rdg'))
    );
  }
  return false;
}

const isBreak = (node: Node): boolean => node.name === 'lb' && node.attributes['break'] !== 'no';

/** Which of a document's words an edition has, and how. */
export interface TeiView {
  /** Supplied and unclear words are in brackets. */
  readonly bracketed?: boolean;
  /** Without what editors supplied, without notes. */
  readonly bare?: boolean;
  /** Without the markers of notes: `1`, `[2]`, `*`. */
  readonly unmarked?: boolean;
}

/**
 * What a marker of a note looks like: no more than one letter among a few signs. Examples: "1", "[12]", "3a", "*"; not:
 * "note 3".
 */
const MARKER = /^(?=.{0,6}$)[^\p{L}\s]*\p{L}?[^\p{L}\s]*$/u;

const teiReading = (
  { bracketed = false, bare = false, unmarked = false }: TeiView,
  notes: ReadonlySet<string>,
): Reading => ({
  block: (node, parent) => TEI_BLOCKS.has(node.name) || TEI_CONTAINERS.has(parent.name) || isBreak(node),
  skip: (node, parent) =>
    node.name === 'figDesc' ||
    (bare && node.name === 'supplied') ||
    (unmarked && isMarker(node, notes)) ||
    isOtherReading(node, parent),
  signs: (node) => (bracketed && ['supplied', 'unclear'].includes(node.name) ? ['[', ']'] : ['', '']),
});

/** A pointer to a note that says no more than a number or a sign. */
const isMarker = (node: Node, notes: ReadonlySet<string>): boolean =>
  node.name === 'ref' &&
  (node.attributes['target'] ?? '').split(/\s+/u).some((target) => notes.has(target)) &&
  MARKER.test(textOf(node, TEXT_ALONE).trim());

const TEXT_ALONE: Reading = { block: () => false, skip: () => false, signs: () => ['', ''] };

/** The words of a TEI document (`readXmlAgain`), as an edition has them. */
export function recordOfTei(tei: Markup, view: TeiView): RecordText {
  const [text] = outermost(tei, ({ name }) => name === 'text');
  if (text === undefined) return { text: '', notes: [] };
  const notes = outermost(text, ({ name }) => name === 'note');
  const reading = teiReading(
    view,
    new Set(
      notes.flatMap(({ attributes }) => (attributes['xml:id'] === undefined ? [] : [`#${attributes['xml:id']}`])),
    ),
  );
  const withoutNotes: Reading = {
    ...reading,
    skip: (node, parent) => node.name === 'note' || reading.skip(node, parent),
  };
  return {
    text: textOf(text, withoutNotes),
    notes: view.bare === true ? [] : notes.map((note) => textOf(note, reading)),
  };
}

// HTML

const HTML_BLOCKS = new Set(
  'blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p section table tbody td th tr ul'.split(' '),
);

const HTML_READING: Reading = {
  block: (node) => HTML_BLOCKS.has(node.name),
  skip: (node) => 'data-added' in node.attributes,
  signs: () => ['', ''],
};

/** The words that a page marks as the record's. Throws where it is no page. */
export function recordOfHtml(html: string): RecordText {
  const records = outermost(readHtmlAgain(html), (node) => 'data-record' in node.attributes);
  const of = (kind: string): readonly string[] =>
    records.filter((node) => node.attributes['data-record'] === kind).map((node) => textOf(node, HTML_READING));
  return { text: of('text').join(' '), notes: of('note') };
}

// plain text

/** The rules that bound the record in plain text are as wide as its lines. */
const RULE_WIDTH = 72;

/** `[1] ` and `[1 · 12] ` before a note. Not: `[1]` inside one, which is indented. */
const NOTE_LABEL = /^\[[^\]\n]*\] /u;

/** The words between the two rules of "=", and behind the rule of "-" the notes. */
export function recordOfPlainText(text: string, hasNotes: boolean): RecordText {
  const lines = text.split('\n');
  const record = lines.slice(lines.indexOf('='.repeat(RULE_WIDTH)) + 1, lines.lastIndexOf('='.repeat(RULE_WIDTH)));
  const border = hasNotes ? record.lastIndexOf('-'.repeat(RULE_WIDTH)) : -1;
  if (border < 0) return { text: record.join('\n'), notes: [] };
  return {
    text: record.slice(0, border).join('\n'),
    notes: [
      record
        .slice(border + 1)
        .map((line) => line.replace(NOTE_LABEL, ''))
        .join('\n'),
    ],
  };
}
