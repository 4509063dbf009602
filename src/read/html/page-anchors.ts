import { classesOf, textIn, type HtmlElement } from './parse-html.js';

const CLASSES: ReadonlySet<string> = new Set([
  'pagenum',
  'pageno',
  'page-number',
  'pagenumber',
  'ws-pagenum',
  'pb',
  'tei-pb',
  'page',
  'pagebreak',
]);

/** The id of the anchor of a page. Examples: "Page_12", "pg_178", "page-xii", "p12". Not: "part2". */
const ID = /^(?:page|pg|pb|p)[_-]?(\d{1,4}|[ivxlc]{1,7})$/iu;

/** What is printed for the number of a page. Examples: "12", "[12]", "{xii}", "p. 12", "[Pg 12]". */
const PRINTED = /^[[({]?\s*(?:p(?:g|age)?\.?\s*)?(\d{1,4}|[ivxlc]{1,7})\s*[\])}]?$/iu;

/**
 * The page that an element says begins there: an anchor of a digital library. "[Page 178]" in words is left to the
 * text, where such marks are understood.
 */
export function pageOf(element: HtmlElement): { readonly n: string } | undefined {
  if (element.name !== 'a' && element.name !== 'span') return undefined;
  const { id, name } = element.attributes;
  const words = textIn(element).trim();
  const isMarked = classesOf(element).some((one) => CLASSES.has(one.toLowerCase()));
  const byId = ID.exec(id ?? name ?? '')?.[1];
  if (words === '') return byId === undefined ? undefined : { n: byId };
  const printed = PRINTED.exec(words)?.[1];
  if (printed === undefined || /^\[page/iu.test(words)) return undefined;
  return isMarked || byId === printed ? { n: printed } : undefined;
}
