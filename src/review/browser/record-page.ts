import type { DocumentView, MarkView } from '../page-data.js';
import { make } from './make.js';

/** A document on the page, and where its words are. */
export interface RecordPage {
  readonly content: DocumentFragment;
  /** The pieces of text, in order. */
  readonly pieces: readonly Piece[];
  /** The turns, by where they begin. */
  readonly turns: ReadonlyMap<number, HTMLElement>;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly element: HTMLElement;
  /** The marks that hold it, the innermost last. */
  readonly marks: readonly MarkView[];
}

interface Node {
  readonly mark: MarkView | undefined;
  readonly start: number;
  readonly end: number;
  readonly children: Node[];
}

/** Blocks, those that hold others first: of two that lie in one place the earlier holds the later. */
const BLOCKS = 'div quote sp table row cell list item note opener closer head dateline fw speaker stage p'.split(' ');
const RANK = new Map(BLOCKS.map((kind, rank) => [kind, rank]));

/** The classes of the reading page's style. */
const LOOKS: Readonly<Record<string, readonly [keyof HTMLElementTagNameMap, string]>> = {
  div: ['div', 'div'],
  quote: ['blockquote', ''],
  sp: ['div', 'turn'],
  table: ['table', ''],
  row: ['tr', ''],
  cell: ['td', ''],
  list: ['div', 'list plain'],
  item: ['div', 'item'],
  note: ['div', 'note'],
  opener: ['div', 'opener'],
  closer: ['p', 'closer'],
  head: ['p', 'heading'],
  dateline: ['div', 'dateline'],
  fw: ['p', 'fw'],
  speaker: ['p', 'speaker'],
  stage: ['span', 'stage'],
  p: ['p', 'p'],
};

/** What a mark within a paragraph looks like. */
const INLINE: Readonly<Record<string, string>> = {
  persName: 'name',
  placeName: 'name',
  orgName: 'name',
  objectName: 'name',
  eventName: 'name',
  rs: 'name',
  date: 'date',
  time: 'date',
  said: 'said',
  sic: 'original',
  emph: 'emph',
  hi: 'hi',
  title: 'emph',
  seg: 'withheld',
  unclear: 'unclear',
};

/** A document as the reading page shows it; its marks are pieces of text that know what they are. */
export function recordPage({ text, marks, language }: DocumentView): RecordPage {
  const root: Node = { mark: undefined, start: 0, end: text.length, children: [] };
  const blocks = marks.filter(({ kind, start, end }) => RANK.has(kind) && end > start);
  nest(root, blocks);
  const inline = marks.filter(({ kind, start, end }) => kind in INLINE && end > start);
  const seams = marks.filter(({ kind }) => kind === 'pb');
  const page = new PageWriter(text, inline, seams, blocks);
  const content = document.createDocumentFragment();
  const article = make('article', { class: 'record', lang: language });
  page.write(article, root);
  content.append(article);
  return { content, pieces: page.pieces, turns: page.turns };
}

function nest(root: Node, blocks: readonly MarkView[]): void {
  const stack = [root];
  const sorted = blocks.toSorted((a, b) => a.start - b.start || b.end - a.end || RANK.get(a.kind)! - RANK.get(b.kind)!);
  for (const mark of sorted) {
    while (stack.length > 1 && mark.start >= stack.at(-1)!.end) stack.pop();
    const holder = stack.at(-1)!;
    const node: Node = { mark, start: mark.start, end: Math.min(mark.end, holder.end), children: [] };
    holder.children.push(node);
    stack.push(node);
  }
}

class PageWriter {
  readonly pieces: Piece[] = [];
  readonly turns = new Map<number, HTMLElement>();
  readonly #borders: readonly number[];
  #turn = 0;
  #next = 0;
  readonly #inline: readonly MarkView[];
  #open: readonly MarkView[] = [];

  constructor(
    private readonly text: string,
    inline: readonly MarkView[],
    private readonly seams: readonly MarkView[],
    blocks: readonly MarkView[],
  ) {
    this.#inline = inline.toSorted((a, b) => a.start - b.start || b.end - a.end);
    const all = [...inline, ...seams, ...blocks].flatMap(({ start, end }) => [start, end]);
    this.#borders = [...new Set(all)].toSorted((a, b) => a - b);
  }

  write(into: HTMLElement, node: Node): void {
    let at = node.start;
    for (const child of node.children) {
      this.words(into, at, child.start);
      const [block, look] = LOOKS[child.mark!.kind]!;
      // A printed label opens its paragraph.
      const name = child.mark!.kind === 'speaker' && node.mark?.kind === 'p' ? 'span' : block;
      const element = make(name, look === '' ? {} : { class: look });
      if (child.mark!.kind === 'sp') this.label(element, child.mark!);
      into.append(element);
      this.write(element, child);
      at = Math.max(at, child.end);
    }
    this.words(into, at, node.end);
  }

  label(turn: HTMLElement, { start, says = '', certainty = 'sure', subject, signed }: MarkView): void {
    this.turns.set(start, turn);
    this.#turn++;
    const speaker =
      says === ''
        ? make('span', { class: 'turn-speaker nobody' }, 'nobody known')
        : make('span', { class: 'turn-speaker' }, says);
    if (certainty === 'medium' || certainty === 'low') speaker.append(make('span', { class: 'cert' }, '?'));
    const label = make(
      'p',
      { class: signed === true ? 'turn-label signed' : 'turn-label' },
      make('span', { class: 'turn-number' }, String(this.#turn)),
      ' ',
      speaker,
    );
    if (subject !== undefined) label.dataset['subject'] = subject;
    turn.append(label);
  }

  /** The text from one offset to another, in pieces each of which lies in the same marks from end to end. */
  words(into: HTMLElement, start: number, end: number): void {
    if (this.text.slice(start, end).trim() === '') return;
    let at = start;
    for (let i = this.firstBorder(start + 1); at < end; i++) {
      const stop = Math.min(end, this.#borders[i] ?? end);
      if (stop > at) this.piece(into, at, stop);
      const isSeam = stop < end && this.seams.some((seam) => seam.start === stop);
      if (isSeam) into.append(make('span', { class: 'seam', title: 'page end' }, '|'));
      at = stop;
    }
  }

  firstBorder(offset: number): number {
    let [low, high] = [0, this.#borders.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#borders[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  piece(into: HTMLElement, start: number, end: number): void {
    while (this.#next < this.#inline.length && this.#inline[this.#next]!.start <= start) {
      this.#open = [...this.#open, this.#inline[this.#next++]!];
    }
    this.#open = this.#open.filter((mark) => mark.end > start);
    const marks = this.#open.filter((mark) => mark.start <= start);
    const classes = new Set(marks.flatMap((mark) => classesOf(mark)));
    const element = make('span', { 'data-at': String(start) }, this.text.slice(start, end));
    if (classes.size > 0) element.className = [...classes].join(' ');
    const innermost = marks.findLast(({ subject }) => subject !== undefined);
    if (innermost?.says !== undefined) element.title = innermost.says;
    into.append(element);
    this.pieces.push({ start, end, element, marks });
  }
}

function classesOf({ kind, certainty, signed, look = '' }: MarkView): readonly string[] {
  const classes = [INLINE[kind]!];
  const isPrinted = kind === 'hi' || kind === 'emph' || kind === 'title';
  if (isPrinted) classes.push(...look.split(/\s+/u).map((one) => `r-${one}`));
  if (certainty === 'open') classes.push('open');
  if (certainty === 'low' || certainty === 'medium') classes.push('unsure');
  if (signed) classes.push('signed');
  return classes;
}
