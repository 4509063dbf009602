import { readHtmlAgain, type Markup } from '../../xml/index.js';
import {
  ALTERNATIVES,
  BLOCKS,
  breakOf,
  CONTAINERS,
  isRaised,
  isWordless,
  MARKER,
  printedAs,
  readingOf,
  saysMark,
  standsBefore,
  TEI_NAMESPACE,
} from '../../tei/index.js';
import { setOf } from '../../text/index.js';

/** The text of a record and of each of its notes, with a space wherever one block ends and another begins. */
export interface RecordText {
  readonly text: string;
  readonly notes: readonly string[];
}

type Node = Markup;

const isNode = (child: Node | string): child is Node => typeof child !== 'string';

/** All elements of a tree that pass, in document order, none inside another. */
function outermost(node: Node, passes: (node: Node) => boolean): readonly Node[] {
  const found: Node[] = [];
  const look = (within: Node): void => {
    for (const child of within.children.filter(isNode)) {
      if (passes(child)) found.push(child);
      else look(child);
    }
  };
  look(node);
  return found;
}

/** How the words of one kind of markup are read. */
interface Reading {
  /** Set off from what surrounds it by white space. */
  readonly block: (node: Node, parent: Node) => boolean;
  /** Its own text is not read: white space between alternatives. */
  readonly blank: (node: Node) => boolean;
  /** Not read: an editor's words, another reading. */
  readonly skip: (node: Node, parent: Node) => boolean;
  /** Not read in this view alone: words that keep a break from the white space behind them. */
  readonly left: (node: Node, parent: Node) => boolean;
  /** What stands before and after an element's words. */
  readonly signs: (node: Node) => readonly [string, string];
}

/** Between the parts of a word that a break cuts; no document holds it. */
const JOINED = '\u0000';
const ROUND_JOINED = /[ \t\r\n]*\u0000[ \t\r\n]*/gu;
/** Between blocks. */
const PARTED = '\u0001';
/** Where words are that this view leaves out. */
const LEFT = '\u0002';

function textOf(node: Node, reading: Reading): string {
  return marked(node, reading).replaceAll(ROUND_JOINED, '').replaceAll(PARTED, ' ').replaceAll(LEFT, '');
}

function marked(node: Node, reading: Reading): string {
  let text = '';
  for (const child of node.children) {
    if (!isNode(child)) text += reading.blank(node) ? '' : child;
    else if (reading.left(child, node)) text += LEFT;
    else if (!reading.skip(child, node)) {
      const [before, after] = reading.signs(child);
      const space = reading.block(child, node) ? PARTED : '';
      text += `${space}${before}${marked(child, reading)}${after}${space}`;
    } else if (reading.block(child, node)) text += PARTED;
  }
  return text;
}

// TEI

/** What is of another namespace keeps its words, its name means nothing. */
function foreignIn(node: Node, foreign: boolean, found: Set<Node>): Set<Node> {
  const declared = node.attributes['xmlns'];
  const isForeign = declared === undefined ? foreign : declared !== TEI_NAMESPACE;
  if (isForeign) found.add(node);
  for (const child of node.children) if (isNode(child)) foreignIn(child, isForeign, found);
  return found;
}

/** Notes that are labels or stage directions: what each is. */
function printedIn(parent: Node, foreign: ReadonlySet<Node>, within: boolean, found: Map<Node, string>): void {
  const elements = parent.children.filter(isNode);
  const isUtterance = (node: Node | undefined): boolean => node?.name === 'u' && !foreign.has(node);
  const names = elements.map((node) => (foreign.has(node) ? undefined : node.name));
  const beside = names.includes('u');
  for (const [i, node] of elements.entries()) {
    const before = standsBefore(names, i);
    const printed =
      node.name === 'note' && !foreign.has(node)
        ? printedAs(node.attributes['type'], { within, beside, before })
        : undefined;
    if (printed !== undefined) found.set(node, printed);
    printedIn(node, foreign, within || isUtterance(node), found);
  }
}

/** The elements that hold a block. */
function holdersIn(node: Node, foreign: ReadonlySet<Node>, found: Set<Node>): boolean {
  let holds = false;
  for (const child of node.children) {
    if (!isNode(child)) continue;
    const within = holdersIn(child, foreign, found);
    holds ||= within || (BLOCKS.has(child.name) && !foreign.has(child));
  }
  if (holds) found.add(node);
  return holds;
}

function isOtherReading(node: Node, parent: Node): boolean {
  if (!ALTERNATIVES.has(parent.name)) return false;
  const alternatives = parent.children.filter(isNode);
  const read = readingOf(
    parent.name,
    alternatives.map(({ name }) => name),
  );
  return read !== undefined && node !== alternatives[read];
}

/** Which of a document's words an edition has, and how. */
export interface TeiView {
  /** Supplied and unclear words are in brackets. */
  readonly bracketed?: boolean;
  /** Without what editors supplied, without notes and what is raised to call one. */
  readonly bare?: boolean;
  /** Without the markers of notes: `1`, `[2]`, `*`. */
  readonly unmarked?: boolean;
}

function teiReading(
  { bracketed = false, bare = false, unmarked = false }: TeiView,
  notes: ReadonlySet<string>,
  text: Node,
  foreign: ReadonlySet<Node>,
  printed: ReadonlyMap<Node, string>,
): Reading {
  const holders = new Set<Node>();
  holdersIn(text, foreign, holders);
  return {
    blank: (node) => !foreign.has(node) && ALTERNATIVES.has(node.name),
    block: (node, parent) =>
      !foreign.has(node) &&
      (BLOCKS.has(printed.get(node) ?? node.name) ||
        (node.name === 'note' && !printed.has(node)) ||
        (CONTAINERS.has(parent.name) && !foreign.has(parent)) ||
        holders.has(node) ||
        breakOf(node.name, node.attributes['break']) === 'apart'),
    skip: (node, parent) =>
      !foreign.has(node) &&
      (isWordless(node.name, parent.name) || (!foreign.has(parent) && isOtherReading(node, parent))),
    left: (node, parent) =>
      !foreign.has(node) &&
      ((bare && (node.name === 'supplied' || isMark(node, parent))) || (unmarked && isMarker(node, notes))),
    signs: (node) => {
      if (foreign.has(node)) return ['', ''];
      if (breakOf(node.name, node.attributes['break']) === 'joined') return [JOINED, ''];
      return bracketed && (node.name === 'supplied' || node.name === 'unclear') ? ['[', ']'] : ['', ''];
    },
  };
}

/** A pointer to a note that says no more than a number or a sign. */
const isMarker = (node: Node, notes: ReadonlySet<string>): boolean =>
  node.name === 'ref' &&
  (node.attributes['target'] ?? '').split(/\s+/u).some((target) => notes.has(target)) &&
  MARKER.test(textOf(node, TEXT_ALONE).trim());

/** A pointer that says by itself that it is one, or is raised, wherever the note is. */
function isMark(node: Node, parent: Node): boolean {
  if (node.name !== 'ref' || !MARKER.test(textOf(node, TEXT_ALONE).trim())) return false;
  const raised = [parent, ...node.children.filter(isNode)].filter(({ name }) => name === 'hi');
  return saysMark(saidBy(node)) || raised.some((one) => isRaised(saidBy(one)));
}

const saidBy =
  ({ attributes }: Node) =>
  (name: string): string | undefined =>
    attributes[name];

const TEXT_ALONE: Reading = {
  blank: () => false,
  block: () => false,
  skip: () => false,
  left: () => false,
  signs: () => ['', ''],
};

/** The words of a TEI document (`readXmlAgain`), as an edition has them. */
export function recordOfTei(tei: Markup, view: TeiView): RecordText {
  const root = tei.children.find(isNode);
  const named = (wanted: string): readonly Node[] =>
    root?.children.filter(isNode).filter(({ name }) => name === wanted) ?? [];
  const own = named('text');
  // A transcription by pages, zones and lines is a text where there is no other.
  const texts = (own.length > 0 ? own : named('sourceDoc')).map((text) => recordOfText(text, view));
  return { text: texts.map(({ text }) => text).join(' '), notes: texts.flatMap(({ notes }) => notes) };
}

function recordOfText(text: Node, view: TeiView): RecordText {
  const foreign = foreignIn(text, false, new Set());
  const printed = new Map<Node, string>();
  printedIn(text, foreign, false, printed);
  const isNote = (node: Node): boolean => node.name === 'note' && !foreign.has(node) && !printed.has(node);
  const notes = outermost(text, isNote);
  const ids = notes.flatMap(({ attributes }) =>
    attributes['xml:id'] === undefined ? [] : [`#${attributes['xml:id']}`],
  );
  const reading = teiReading(view, new Set(ids), text, foreign, printed);
  const withoutNotes: Reading = {
    ...reading,
    block: (node, parent) => !isNote(node) && reading.block(node, parent),
    skip: (node, parent) => isNote(node) || reading.skip(node, parent),
  };
  return {
    text: textOf(text, withoutNotes),
    notes: view.bare === true ? [] : notes.map((note) => textOf(note, reading)),
  };
}

// HTML

const HTML_BLOCKS = setOf('blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p section table tbody td th tr ul');

const HTML_READING: Reading = {
  blank: () => false,
  block: (node) => HTML_BLOCKS.has(node.name),
  skip: (node) => 'data-added' in node.attributes,
  left: () => false,
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

/**
 * `[1] ` and `[1 · 12] ` before a note, alone on a line before an empty one or a long word. Not: `[1]` inside one,
 * which is indented.
 */
const NOTE_LABEL = /^\[[^\]\n]*\](?: |$)/u;

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
