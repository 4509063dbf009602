import { hasErrors, outcome, type Outcome } from '../../diagnostics/index.js';
import type { Part } from '../../model/index.js';
import type { SiteDocument } from './collection.js';
import { normalDate } from './date-bounds.js';
import {
  element,
  serialiseXml,
  stylesheetFor,
  transform,
  xmlText,
  type LoadStylesheet,
  type XmlElement,
  type XmlNode,
} from '../../xml/index.js';

/** A page to be made: its content as data, which a template of `xslt/site/` for this kind shows. */
export interface SitePage {
  /** From the site's root: `persons.html`, `persons/khrushchev.html`. */
  readonly path: string;
  /** What it is: the templates are chosen by it. */
  readonly kind: string;
  /** Which entry of the navigation it belongs to: `persons`. */
  readonly here: string;
  readonly title: string;
  readonly content: readonly XmlNode[];
}

/** What is the same on all pages of a site. */
export interface SiteShell {
  readonly title: string;
  readonly language: string;
  /** Where the site is, or will be, published; `''`: not known. */
  readonly url: string;
  /** What it is, in a sentence or two; `''`: nobody has said it. */
  readonly description: string;
  readonly load: LoadStylesheet;
}

/** The pages of a site's navigation, in its order; a reading page shows of the registers those that it has itself. */
export const SITE_PAGES = 'index documents search persons places organisations objects events timeline network about';

/** The same without the registers that have nothing. */
export const pagesOfSite = (registers: readonly string[]): readonly string[] => [
  'index',
  'documents',
  'search',
  ...registers,
  'timeline',
  'network',
  'about',
];

/** An element of a page's data: attributes and texts may be any strings. */
export const data = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly XmlNode[] = [],
): XmlElement =>
  element(
    name,
    Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, value === undefined ? undefined : xmlText(value)]),
    ),
    children.map((child) => (typeof child === 'string' ? xmlText(child) : child)),
  );

/** The way from a page to the site's root: `./`, `../`. */
const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

/** A page as it is rendered: its data, written. */
export interface PageData {
  readonly path: string;
  readonly xml: string;
  /** The pages of the site's navigation. */
  readonly pages: readonly string[];
}

/** Writes down what a page is made of: the tree is not needed any more. */
export const pageData = ({ path, kind, here, title, content }: SitePage, pages: readonly string[]): PageData => ({
  path,
  xml: serialiseXml(data('page', { path, kind, here, title }, content)),
  pages,
});

/** Renders a page by `xslt/site.xsl`. */
export function renderPage(
  { path, xml, pages }: PageData,
  { title: siteTitle, language, url, description, load }: SiteShell,
): Outcome<readonly Part[]> {
  const stylesheet = stylesheetFor('site', load);
  if (stylesheet.value === undefined) return outcome([], stylesheet.diagnostics);
  const root = rootFrom(path);
  const page = url === '' ? '' : `${url.replace(/\/$/u, '')}/${path === 'index.html' ? '' : path}`;
  const parameters = {
    language,
    url: page,
    'site-root': root,
    'site-title': siteTitle,
    description,
    'site-pages': pages.join(' '),
    'stylesheet-href': `${root}assets/memcon.css`,
  };
  const made = transform({ stylesheet: stylesheet.value, source: xml, parameters, file: path });
  return outcome(made.value === '' ? [] : [{ path, content: made.value }], made.diagnostics);
}

type Neighbour = Pick<SiteDocument, 'href' | 'title' | 'date'>;

/** A reading page, `documents/1960-09-08.html`, and the pages before and after it. */
export interface Neighbours {
  readonly path: string;
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
  readonly pages: readonly string[];
}

/** The last part of every reading page. */
const PAGE_END = '</body></html>';

/** The last part of a reading page, with the links to the pages before and after it: none for the only one. */
export function renderNeighbours(
  { path, previous, next, pages }: Neighbours,
  { language, load }: SiteShell,
): Outcome<readonly Part[]> {
  const stylesheet = stylesheetFor('site', load);
  if (stylesheet.value === undefined) return outcome([], stylesheet.diagnostics);
  const way = (name: string, document: Neighbour | undefined): Readonly<Record<string, string>> =>
    document === undefined
      ? {}
      : {
          [name]: document.href.replace('documents/', ''),
          [`${name}-title`]: document.title,
          [`${name}-date`]: document.date === undefined ? '' : normalDate(document.date),
        };
  const parameters = {
    language,
    'site-root': '../',
    'site-pages': pages.join(' '),
    ...way('previous', previous),
    ...way('next', next),
  };
  const made = transform({
    stylesheet: stylesheet.value,
    source: '<neighbours/>',
    parameters,
    file: previous?.href ?? '',
  });
  return outcome(hasErrors(made.diagnostics) ? [] : [{ path, content: `${made.value}${PAGE_END}` }], made.diagnostics);
}
