import { hasErrors, outcome, report, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import type { Part } from '../../model/index.js';
import { stylesheetFor, transform } from '../../xml/index.js';
import type { Collection, SiteDocument } from './collection.js';
import { PAGE_END } from './document-parts.js';
import { themeStyle } from '../theme.js';
import { documentPages, sortedBy } from './document-pages.js';
import { frontPage } from './front-page.js';
import { networkPages } from './network.js';
import { entitiesOf, registerPages } from './register-pages.js';
import { searchPages } from './search.js';
import type { SiteState } from './make-site.js';
import { neighbourLinks, renderPage, type SiteShell } from './site-page.js';
import { timelinePages } from './timeline.js';

/** Everything of a site that can be made only when all its documents are known. */
export function commonParts({
  shell,
  edition,
  register,
  statements,
  search,
  documents,
}: SiteState): Outcome<readonly Part[]> {
  if (documents.length === 0) return outcome([], [report('folder-empty', 'There is no document to make a site of.')]);
  const sorted = inOrder(documents);
  const records = register.records();
  const collection: Collection = {
    title: shell.title,
    language: shell.language,
    documents: sorted,
    entities: entitiesOf(records),
  };
  const pages = [
    frontPage(collection, edition, statements.all()),
    ...documentPages(collection),
    ...registerPages(records, register.unknown(), sorted),
    ...timelinePages(collection),
    ...networkPages(collection),
    ...searchPages(),
  ];
  return gathered([
    () => assets(edition?.theme ?? {}, shell),
    () => search.finish(collection),
    ...sorted.map((_, i) => () => pageEnd(sorted, i, shell)),
    ...pages.map((page) => () => renderPage(page, shell)),
  ]);
}

/** One step after the other, up to the first that fails. */
function gathered(steps: readonly (() => Outcome<readonly Part[]>)[]): Outcome<readonly Part[]> {
  const parts: Part[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const step of steps) {
    const made = step();
    parts.push(...made.value);
    diagnostics.push(...made.diagnostics);
    if (hasErrors(made.diagnostics)) return outcome([], diagnostics);
  }
  return outcome(parts, diagnostics);
}

/** By date, then by title, then by name; what has no date comes last. */
const inOrder = (documents: readonly SiteDocument[]): readonly SiteDocument[] =>
  sortedBy(documents, ({ date, title, id }) => `${dayOf(date)} ${title} ${id}`);

const dayOf = (date: SiteDocument['date']): string =>
  date?.when ?? date?.from ?? date?.notBefore ?? date?.to ?? date?.notAfter ?? '~';

/** The last part of a reading page: the ways to its neighbours. */
function pageEnd(documents: readonly SiteDocument[], i: number, shell: SiteShell): Outcome<readonly Part[]> {
  const links = neighbourLinks(documents[i - 1], documents[i + 1], shell);
  return outcome(
    links.value === undefined
      ? []
      : [{ path: `documents/${documents[i]!.id}.html`, content: `${links.value}${PAGE_END}` }],
    links.diagnostics,
  );
}

/** The style of all pages, and what the common pages have besides: a reading page loads no more than it needs. */
const STYLES = [
  ['assets/memcon.css', 'reading'],
  ['assets/overview.css', 'overview'],
] as const;

function assets(theme: Readonly<Record<string, string>>, { load }: SiteShell): Outcome<readonly Part[]> {
  const { value: stylesheet, diagnostics } = stylesheetFor('style', load);
  if (stylesheet === undefined) return outcome([], diagnostics);
  const parameters = { theme: themeStyle(theme) };
  const made = STYLES.map(([path, pages]) => ({
    path,
    ...transform({ stylesheet, source: `<style for="${pages}"/>`, parameters, file: path }),
  }));
  return outcome(
    made.map(({ path, value }) => ({ path, content: value })),
    made.flatMap((one) => one.diagnostics),
  );
}
