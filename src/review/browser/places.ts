import type { DocumentView, PageView } from '../page-data.js';
import { keyed, make, part } from './make.js';
import { recordPage, type Piece, type RecordPage } from './record-page.js';

/** Puts a document on the page; where it was looked at stays in sight. */
export function showRecord(shown: DocumentView, isSame: boolean): RecordPage {
  const section = part('record');
  const top = section.scrollTop;
  const page = recordPage(shown);
  page.content.querySelector('article')?.prepend(headerOf(shown));
  section.replaceChildren(page.content);
  section.setAttribute('aria-label', `Document ${shown.name}`);
  section.scrollTop = isSame ? top : 0;
  return page;
}

/** What the document says of itself; each line can be decided on. */
function headerOf({ name, header }: DocumentView): HTMLElement {
  const button = ({ subject, says, certainty, signed }: DocumentView['header'][number]): HTMLElement => {
    const looks = [signed === true ? 'signed' : '', certainty === 'sure' ? '' : 'unsure'].join(' ');
    const attributes = { type: 'button', class: `fact ${looks}`.trim(), 'data-subject': subject };
    return make('button', attributes, says || 'no title');
  };
  const people = header.filter(({ kind }) => kind === 'participant').map((one) => make('li', {}, button(one)));
  return make(
    'header',
    { class: 'record-head' },
    make('h2', { class: 'record-title' }, name),
    make('p', {}, make('span', {}, 'Title '), ...header.filter(({ kind }) => kind === 'title').map(button)),
    make(
      'ul',
      { 'aria-label': 'Who took part' },
      make('li', {}, 'Took part'),
      ...people,
      make('li', {}, keyed('Add', 'p')),
    ),
  );
}

/** The pieces of text that lie in a span, or, where it is empty, the one it stands before. */
function piecesIn(
  { pieces }: RecordPage,
  { start, end }: { readonly start: number; readonly end: number },
): readonly Piece[] {
  const within = pieces.filter((piece) => piece.start < Math.max(end, start + 1) && start < piece.end);
  if (within.length > 0) return within;
  const next = pieces.find((piece) => piece.end > start) ?? pieces.at(-1);
  return next === undefined ? [] : [next];
}

/** Shows which line of the document's header is looked at. */
export function pointToHeader(subject: string | undefined): void {
  for (const button of part('record').querySelectorAll<HTMLElement>('.fact')) {
    if (button.dataset['subject'] === subject) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }
}

/** Shows where a place is: its words; of a turn the whole of it, a little. */
export function highlight(
  page: RecordPage,
  span: { readonly start: number; readonly end: number },
  isTurn: boolean,
  stay = false,
): void {
  for (const element of part('record').querySelectorAll('.here')) element.classList.remove('here');
  const turn = isTurn ? page.turns.get(span.start) : undefined;
  const found = turn === undefined ? piecesIn(page, span).map(({ element }) => element) : [turn];
  for (const element of found) element.classList.add('here');
  if (!stay) bringIntoSight(found[0], turn !== undefined);
}

function bringIntoSight(element: HTMLElement | undefined, isTurn: boolean): void {
  const section = part('record');
  if (element === undefined) return;
  const [own, frame] = [element.getBoundingClientRect(), section.getBoundingClientRect()];
  const isInSight = own.top >= frame.top + 40 && (isTurn ? own.top : own.bottom) <= frame.bottom - 60;
  if (!isInSight) section.scrollTop += own.top - frame.top - frame.height / 3;
}

/** The words that are selected in the document, as offsets; undefined where none are. */
export function selectedWords(text: string): { readonly start: number; readonly end: number } | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!part('record').contains(range.commonAncestorContainer)) return undefined;
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset, false),
    offsetOf(range.endContainer, range.endOffset, true),
  ];
  if (start === undefined || end === undefined || start >= end) return undefined;
  const words = text.slice(start, end);
  const blank = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? undefined : { start: start + blank, end: start + blank + length };
}

function offsetOf(node: globalThis.Node, offset: number, isEnd: boolean): number | undefined {
  if (node instanceof Text) {
    const at = node.parentElement?.dataset['at'];
    return at === undefined ? undefined : Number(at) + offset;
  }
  // Between elements: where the next words begin, or the last end.
  const pieces = [...part('record').querySelectorAll<HTMLElement>('[data-at]')];
  const behind = node.childNodes[offset] ?? node.lastChild ?? node;
  const next = pieces.find(
    (piece) => piece === behind || behind.contains(piece) || (behind.compareDocumentPosition(piece) & 4) !== 0,
  );
  if (next === undefined) return undefined;
  if (!isEnd) return Number(next.dataset['at']);
  const before = pieces[pieces.indexOf(next) - 1];
  return before === undefined ? undefined : Number(before.dataset['at']) + (before.textContent?.length ?? 0);
}

const WORD = /\s*\S+/uy;

/** One word more at the end of a span, or one less. */
export function byOneWord(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  more: boolean,
): { readonly start: number; readonly end: number } {
  if (more) {
    WORD.lastIndex = end;
    return { start, end: WORD.test(text) ? WORD.lastIndex : end };
  }
  const kept = text.slice(start, end).replace(/\s*\S+\s*$/u, '');
  return kept.trim() === '' ? { start, end } : { start, end: start + kept.length };
}

/** The image of the page on which a place stands, and where on it. */
export function showFacsimile(shown: DocumentView, { start }: { readonly start: number }): void {
  const aside = part('facsimile');
  const page = shown.pages.findLastIndex(({ at }) => at <= start);
  aside.hidden = shown.pages.length === 0;
  if (aside.hidden) return;
  const index = Math.max(0, page);
  const address = `image?${new URLSearchParams({ document: shown.name, page: String(index) }).toString()}`;
  const label = `Page ${index + 1} of ${shown.pages.length}`;
  const image = make('img', { src: address, alt: `Facsimile of ${shown.name}, page ${index + 1}` });
  image.addEventListener('error', () =>
    image.replaceWith(make('p', {}, 'The image of this page is not in the edition’s folder.')),
  );
  aside.replaceChildren(
    make('p', { class: 'hint' }, label),
    make('div', { class: 'sheet' }, image, ...frameOf(shown.pages[index]!, start)),
  );
}

function frameOf({ zones, width, height }: PageView, at: number): readonly HTMLElement[] {
  const zone = zones.findLast(({ start, end }) => start <= at && at < Math.max(end, start + 1));
  if (zone === undefined || width === undefined || height === undefined) return [];
  const [left, top, right, bottom] = zone.box;
  const frame = make('div', { class: 'frame' });
  frame.style.left = `${(100 * left) / width}%`;
  frame.style.top = `${(100 * top) / height}%`;
  frame.style.width = `${(100 * (right - left)) / width}%`;
  frame.style.height = `${(100 * (bottom - top)) / height}%`;
  return [frame];
}
