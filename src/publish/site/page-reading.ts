import { tokensOf, type Token } from '../markup.js';

/** A block of the record as its page shows it. */
export interface Passage {
  /** The fragment to link to: the block's own id, or that of what it stands in. */
  readonly address: string;
  /** Where it stands, for people: `¶12`; empty where the page does not say. */
  readonly where: string;
  /**
   * The record's words, white space normalised to a space, or a line feed between blocks; nothing that the edition
   * adds.
   */
  readonly text: string;
  /** The fragment of the turn it belongs to. */
  readonly turn?: string;
}

/** A name or a date of the record that has an address on the page. */
export interface Mark {
  readonly kind: 'name' | 'date';
  readonly address: string;
  /** Ids of the page's entries, or whole addresses elsewhere; none: named, not identified. A date: its value. */
  readonly refs: readonly string[];
  /** What it is a name of, where no entry of the page says it: `person`, `place`… */
  readonly of?: string;
  readonly passage: number;
  /** Where it stands in the passage's text. */
  readonly start: number;
  readonly end: number;
  /** How sure its identification is, in the page's words. */
  readonly certainty?: string;
}

/** What can be read off a page: its addresses are the ones that resolve. */
export interface PageReading {
  readonly passages: readonly Passage[];
  readonly marks: readonly Mark[];
}

interface Draft {
  readonly address: string;
  readonly where: string;
  readonly turn: string | undefined;
  text: string;
}

interface Frame {
  readonly tag: string;
  readonly passage: number;
  readonly turn: string | undefined;
  readonly address: string;
  readonly skipped: boolean;
  readonly mark: number | undefined;
}

const BLOCKS = new Set('blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p section table td th tr ul'.split(' '));

/** Reads passages and marks off the record of a reading page, `xslt/html.xsl`'s or one with the same attributes. */
export function readPage(html: string): PageReading {
  const passages: Draft[] = [];
  const marks: (Mark & { end: number; certainty?: string })[] = [];
  const stack: Frame[] = [];
  const none: Frame = { tag: '', passage: -1, turn: undefined, address: 'text', skipped: false, mark: undefined };

  const open = (token: Token & { kind: 'open' }): void => {
    const above = stack.at(-1) ?? none;
    const { attributes } = token;
    const frame = frameOf(token, above, passages);
    const passage = passages[frame.passage];
    if (passage !== undefined && !frame.skipped && (BLOCKS.has(token.name) || token.name === 'br')) {
      part(passage, BLOCKS.has(token.name) ? '\n' : ' ');
    }
    if (above.mark !== undefined && attributes['class'] === 'cert' && attributes['title'] !== undefined) {
      marks[above.mark]!.certainty ??= attributes['title'];
    }
    const mark = passage === undefined || frame.skipped ? undefined : markOf(attributes, frame.passage, passage.text);
    if (mark !== undefined) marks.push(mark);
    if (!token.empty) stack.push(mark === undefined ? frame : { ...frame, mark: marks.length - 1 });
  };

  const close = (): void => {
    const frame = stack.pop();
    const passage = frame === undefined ? undefined : passages[frame.passage];
    if (frame === undefined || passage === undefined || frame.skipped) return;
    if (frame.mark !== undefined && frame.mark !== stack.at(-1)?.mark) {
      marks[frame.mark]!.end = passage.text.trimEnd().length;
    }
    const outer = passages[stack.at(-1)?.passage ?? -1];
    if (outer !== undefined && BLOCKS.has(frame.tag)) part(outer, '\n');
  };

  for (const token of tokensOf(html)) {
    if (token.kind === 'open') open(token);
    else if (token.kind === 'close') close();
    else {
      const frame = stack.at(-1) ?? none;
      const passage = passages[frame.passage];
      if (passage !== undefined && !frame.skipped) append(passage, token.text);
    }
  }
  return { passages: passages.map(finished), marks };
}

const finished = ({ turn, ...passage }: Draft): Passage => ({
  ...passage,
  text: passage.text.trimEnd(),
  ...(turn === undefined ? {} : { turn }),
});

/** White space is one space, and none at the beginning, so that offsets stay what they are. */
function append(passage: Draft, text: string): void {
  const words = text.replaceAll(/\s+/gu, ' ');
  passage.text += passage.text === '' || /\s$/u.test(passage.text) ? words.replace(/^ /u, '') : words;
}

/** Sets off what follows: by a space within a block, by a line feed between blocks. */
function part(passage: Draft, space: ' ' | '\n'): void {
  if (passage.text !== '' && !/\s$/u.test(passage.text)) passage.text += space;
}

/** The state inside an element; one that says where it stands, or that begins the record, begins a passage. */
function frameOf({ name, attributes }: Token & { kind: 'open' }, above: Frame, passages: Draft[]): Frame {
  const id = attributes['id'];
  const isTurn = id !== undefined && (attributes['class'] ?? '').split(' ').includes('turn');
  const inRecord = above.passage >= 0 || 'data-record' in attributes;
  const turn = isTurn ? id : above.turn;
  const begins = 'data-record' in attributes || (inRecord && 'data-where' in attributes);
  const address = begins && id !== undefined ? id : above.address;
  if (begins) passages.push({ address, where: attributes['data-where'] ?? '', turn, text: '' });
  const skipped = above.skipped || 'data-added' in attributes;
  return { tag: name, passage: begins ? passages.length - 1 : above.passage, turn, address, skipped, mark: above.mark };
}

function markOf(attributes: Readonly<Record<string, string>>, passage: number, text: string): Mark | undefined {
  const address = attributes['id'];
  const kind = (attributes['class'] ?? '').split(' ')[0];
  if (address === undefined || (kind !== 'name' && kind !== 'date')) return undefined;
  const pointed = attributes['data-ref']?.split(' ').filter((ref) => ref !== '') ?? [attributes['href'] ?? ''];
  const refs =
    kind === 'date'
      ? pointed.map(dateKey)
      : pointed.map((ref) => decoded(ref).replace(/^#/u, '')).filter((ref) => ref !== '');
  const of = attributes['data-kind'];
  return { kind, address, refs, ...(of === undefined ? {} : { of }), passage, start: text.length, end: text.length };
}

/** `#day:1960-04-09` → `1960-04-09` */
const dateKey = (ref: string): string => decoded(ref).replace(/^#?day:/u, '');

/** A fragment as the document has it: the serialiser escapes what is not ASCII. */
function decoded(ref: string): string {
  try {
    return ref.startsWith('#') ? decodeURIComponent(ref) : ref;
  } catch {
    return ref;
  }
}
