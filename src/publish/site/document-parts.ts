import { hasErrors, outcome, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import type { Part } from '../../model/index.js';
import type { SourceText } from '../../text/index.js';
import { checkWritten, inUtf8 } from '../../xml/index.js';
import { formOf, FORMS, type Download, type PublishedEdition } from '../forms.js';
import { publish } from '../publish.js';
import type { DocumentData, SiteStep } from './page-task.js';
import { SITE_PAGES, type SiteShell } from './site-page.js';

/** A document for a site, and what has been made of it already: that is not made again. */
export interface SiteSource extends SourceText {
  readonly made?: readonly PublishedEdition[];
}

/** Where a page ends: what links it to its neighbours is known when all documents are. */
const END = '</body>';

/** What will be made of a document, and the files that it has already. */
export function documentStep(
  { name, text, made = [] }: SiteSource,
  id: string,
  renamed: readonly string[],
  wished: readonly Download[],
): SiteStep {
  const isMade = (edition: Download): boolean => made.some((one) => one.name === edition);
  // What one must wait for has been made before, or is not there.
  const downloads = wished.filter((edition) => isMade(edition) || formOf(edition).late !== true);
  const wanted = downloads.filter((edition) => !isMade(edition));
  const parts = downloads.flatMap((edition) =>
    made
      .filter((one) => one.name === edition)
      .map(({ content }) => ({ path: `documents/${id}${FORMS[edition].ending}`, content })),
  );
  return {
    tasks: [{ of: 'document', source: name, document: { tei: { name, text }, id, renamed, downloads, wanted } }],
    parts,
  };
}

/** A document's files: its page but for the end, the TEI it is made of, other editions to download. */
export function publishDocument(
  { tei, id, renamed, downloads, wanted }: DocumentData,
  shell: SiteShell,
): Outcome<readonly Part[]> {
  const { language, load } = shell;
  const page = publish(tei, {
    to: ['html'],
    language,
    loadStylesheet: load,
    parameters: pageParameters(id, renamed, downloads, shell),
  });
  const others = publish(tei, { to: wanted, language, loadStylesheet: load });
  const [html] = page.value;
  const copy = inUtf8(tei.text);
  const diagnostics = [
    ...page.diagnostics,
    ...withoutRepeats(others.diagnostics, page.diagnostics),
    ...checkWritten(copy, tei.name),
  ];
  if (html === undefined || hasErrors(diagnostics)) return outcome([], diagnostics);
  const text = String(html.content);
  const path = `documents/${id}`;
  const parts = [
    { path: `${path}.html`, content: text.slice(0, text.lastIndexOf(END)) },
    { path: `${path}.xml`, content: copy },
    ...others.value.map(({ name, content }) => ({ path: `${path}${FORMS[name].ending}`, content })),
  ];
  return outcome(parts, diagnostics);
}

const withoutRepeats = (diagnostics: readonly Diagnostic[], said: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ rule, message }) => !said.some((other) => other.rule === rule && other.message === message));

function pageParameters(
  id: string,
  renamed: readonly string[],
  downloads: readonly Download[],
  { title, url }: SiteShell,
): Readonly<Record<string, string>> {
  const name = encodeURIComponent(id);
  return {
    'site-root': '../',
    'site-title': title,
    'site-pages': SITE_PAGES,
    'stylesheet-href': '../assets/memcon.css',
    'register-keys': renamed.join(' '),
    downloads: ['.xml', ...downloads.map((edition) => FORMS[edition].ending)]
      .map((ending) => `${name}${ending}`)
      .join(' '),
    url: url === '' ? '' : `${url.replace(/\/$/u, '')}/documents/${name}.html`,
  };
}
