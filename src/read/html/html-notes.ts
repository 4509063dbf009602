import { unescaped } from '../../text/index.js';
import { classesOf, elementsIn, textIn, type HtmlElement } from './parse-html.js';

/** The notes of a page, which are written where they are called. */
export interface Notes {
  /** The note that a link calls. */
  readonly calledBy: (link: HtmlElement) => { readonly id: string; readonly n: string } | undefined;
  /** The note that an element is. */
  readonly at: (element: HtmlElement) => { readonly id: string; readonly n: string } | undefined;
  /** Whether a link only leads back from a note to its call, or is the note's own mark. */
  readonly isBackLink: (link: HtmlElement) => boolean;
}

/** The mark of a note. Examples: "1", "[12]", "*", "††", "a"; not: "Annex 2". */
const MARK = /^[[(]?([\d*†‡§¶#a-z]{1,4})[\])]?\.?$/iu;
const CALLING: ReadonlySet<string> = new Set([
  'footnote-ref',
  'footnoteref',
  'noteref',
  'note-ref',
  'fnref',
  'fnanchor',
]);
const HOLDING: ReadonlySet<string> = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'section', 'blockquote']);

const fragment = ({ attributes }: HtmlElement): string | undefined => /^#(.+)$/u.exec(attributes['href'] ?? '')?.[1];
const saysSo = (link: HtmlElement): boolean =>
  /noteref/u.test(`${link.attributes['role'] ?? ''} ${link.attributes['epub:type'] ?? ''}`) ||
  classesOf(link).some((name) => CALLING.has(name.toLowerCase()));

const idsOf = ({ attributes }: HtmlElement): readonly string[] =>
  [attributes['id'], attributes['name']].filter((id) => id !== undefined);

/** The block that an anchor stands in: `<p><a id="fn1">1</a> Not printed.</p>`. */
function holderOf(target: HtmlElement): HtmlElement | undefined {
  let node: HtmlElement | undefined = target;
  while (node !== undefined && !HOLDING.has(node.name)) node = node.parent;
  return node;
}

function isWithin(node: HtmlElement | undefined, outer: HtmlElement): boolean {
  for (let at = node; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}

/**
 * The notes of a page: a link whose words are a mark, to a block behind it that leads back to the link, or that is
 * called by a link which says that it calls a note.
 */
export function notesOf(root: HtmlElement): Notes {
  const elements = [...elementsIn(root)];
  const byId = new Map(elements.flatMap((element) => idsOf(element).map((id) => [id, element] as const)));
  const order = new Map(elements.map((element, i) => [element, i]));
  const calls = new Map<HtmlElement, HtmlElement>();
  const notes = new Map<HtmlElement, { readonly id: string; readonly n: string }>();
  for (const link of elements) {
    const target = link.name === 'a' ? byId.get(unescaped(fragment(link) ?? '')) : undefined;
    const mark = MARK.exec(textIn(link).trim())?.[1];
    const holder = target === undefined ? undefined : holderOf(target);
    if (target === undefined || mark === undefined || holder === undefined || isWithin(link, holder)) continue;
    if ((order.get(holder) ?? 0) < (order.get(link) ?? 0)) continue;
    const ids = new Set([link, ...ancestors(link, 3), ...elementsIn(link)].flatMap(idsOf));
    const leadsBack = [...elementsIn(holder)].some((inner) => ids.has(unescaped(fragment(inner) ?? '')));
    if (!leadsBack && !saysSo(link)) continue;
    calls.set(link, holder);
    if (!notes.has(holder)) notes.set(holder, { id: `fn${notes.size + 1}`, n: mark });
  }
  const noteAround = (element: HtmlElement): HtmlElement | undefined => {
    for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) if (notes.has(at)) return at;
    return undefined;
  };
  return {
    calledBy: (link) => {
      const holder = calls.get(link);
      return holder === undefined ? undefined : notes.get(holder);
    },
    at: (element) => notes.get(element),
    isBackLink: (link) => {
      const holder = link.name === 'a' ? noteAround(link) : undefined;
      if (holder === undefined) return false;
      const words = textIn(link).trim();
      const to = byId.get(unescaped(fragment(link) ?? ''));
      const back =
        to !== undefined && [to, ...ancestors(to, 3), ...elementsIn(to)].some((at) => calls.get(at) === holder);
      const isMark = MARK.exec(words)?.[1] === notes.get(holder)?.n || /^(?:[↑↩^⤴\s]|\u{FE0E})*$/u.test(words);
      return isMark && (back || (fragment(link) === undefined && words !== ''));
    },
  };
}

function ancestors(element: HtmlElement, steps: number): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let at = element.parent; at !== undefined && found.length < steps && !HOLDING.has(at.name); at = at.parent) {
    found.push(at);
  }
  return found;
}
