import { hasErrors, outcome, report, type Outcome } from '../../diagnostics/index.js';
import type { Part, Theme } from '../../model/index.js';
import { given } from '../../text/index.js';
import { stylesheetFor, transform } from '../../xml/index.js';
import { themeStyle } from '../theme.js';
import type { Collection, SiteDocument } from './collection.js';
import { clientScript } from './client-script.js';
import { documentPages, peopleOf, sortedBy } from './document-pages.js';
import { entityPages, namesakesIn } from './entity-pages.js';
import { frontPages } from './front-page.js';
import { listingOf } from './listing.js';
import type { SiteState } from './make-site.js';
import { networkLinks, tiesOf } from './network-links.js';
import { networkPages } from './network.js';
import { filledRegisters, registerPages } from './register-pages.js';
import { entitiesOf, inOrder as inRegisterOrder } from './register-entries.js';
import { searchPages } from './search.js';
import { sharingFiles } from './sharing.js';
import { pathsOf, ready, type SiteStep } from './page-task.js';
import { pageData, pagesOfSite, type Neighbours, type SitePage, type SiteShell } from './site-page.js';
import { timelinePages } from './timeline.js';

/** Everything of a site that can be made only when all its documents are known, file by file, up to an error. */
export function* commonParts(state: SiteState): Iterable<Outcome<SiteStep>> {
  const paths = new Set<string>();
  for (const step of stepsOf(state)) {
    yield step;
    if (hasErrors(step.diagnostics)) return;
    for (const path of pathsOf(step.value)) if (path.endsWith('.html')) paths.add(path);
  }
  const { edition, shell } = state;
  yield ready(outcome(sharingFiles({ edition, title: shell.title, pages: [...paths].toSorted(byCode) })));
}

const byCode = (a: string, b: string): number => (a < b ? -1 : 1);

function* stepsOf({ shell, edition, register, statements, search, documents }: SiteState): Iterable<Outcome<SiteStep>> {
  if (documents.length === 0) {
    yield outcome({ tasks: [], parts: [] }, [report('folder-empty', 'There is no document to make a site of.')]);
    return;
  }
  const sorted = inOrder(documents);
  const records = inRegisterOrder(register.records());
  const unknown = register.unknown();
  const entities = entitiesOf(records);
  const collection: Collection = { title: shell.title, language: shell.language, documents: sorted, entities };
  const registers = filledRegisters(records, unknown);
  const pages = pagesOfSite(registers.map(({ name }) => name));
  const hasImages = sorted.some((document) => document.hasImages);
  for (const made of assets(edition?.theme ?? {}, hasImages, shell)) yield ready(made);
  yield ready(search.finish(collection));
  for (const i of sorted.keys()) yield pageEnd(sorted, i, pages);
  const listing = listingOf(sorted);
  const network = networkLinks(collection);
  const surroundings = {
    listing,
    ties: tiesOf(network),
    entities: peopleOf(collection),
    namesakes: namesakesIn(records),
  };
  const toRender = (page: SitePage): Outcome<SiteStep> =>
    outcome({ tasks: [{ of: 'page', source: page.path, page: pageData(page, pages) }], parts: [] });
  // One kind after the other: nobody holds the trees of all.
  for (const make of [
    () => frontPages(collection, edition, statements.all(), registers),
    () => documentPages(collection),
    () => registerPages(records, unknown, listing),
    () => timelinePages(collection),
    () => networkPages(network),
    searchPages,
  ]) {
    for (const page of make()) yield toRender(page);
  }
  for (const record of records) {
    for (const page of entityPages(record, surroundings)) yield toRender(page);
  }
}

/** By date, then by title, then by name; what has no date comes last. */
const inOrder = (documents: readonly SiteDocument[]): readonly SiteDocument[] =>
  sortedBy(documents, ({ date, title, id }) => `${dayOf(date)} ${title} ${id}`);

const dayOf = (date: SiteDocument['date']): string =>
  date?.when ?? date?.from ?? date?.notBefore ?? date?.to ?? date?.notAfter ?? '~';

/** The last part of a reading page: the ways to its neighbours. */
function pageEnd(documents: readonly SiteDocument[], i: number, pages: readonly string[]): Outcome<SiteStep> {
  const path = `documents/${documents[i]!.id}.html`;
  const neighbours = { path, ...given({ previous: wayTo(documents[i - 1]), next: wayTo(documents[i + 1]) }), pages };
  return outcome({ tasks: [{ of: 'neighbours', source: path, neighbours }], parts: [] });
}

const wayTo = (document: SiteDocument | undefined): Neighbours['next'] =>
  document && { href: document.href, title: document.title };

/** The style of all pages, and what the common pages have besides: a reading page loads no more than it needs. */
const STYLES = [
  ['assets/memcon.css', 'reading'],
  ['assets/overview.css', 'overview'],
] as const;
const SCRIPTS = ['search', 'lists'] as const;

/** What shows images of pages, in a site that has some. */
const IMAGE_STYLES = [['assets/facsimile.css', 'facsimile']] as const;
const IMAGE_SCRIPTS = ['facsimile', 'openseadragon'] as const;

function* assets(theme: Theme, withImages: boolean, { load }: SiteShell): Iterable<Outcome<readonly Part[]>> {
  const { value: stylesheet, diagnostics } = stylesheetFor('style', load);
  if (stylesheet === undefined) {
    yield outcome([], diagnostics);
    return;
  }
  const parameters = { theme: themeStyle(theme) };
  for (const name of [...SCRIPTS, ...(withImages ? IMAGE_SCRIPTS : [])]) {
    const { value = '', diagnostics: missing } = clientScript(name);
    yield outcome([{ path: `assets/${name}.js`, content: value }], missing);
  }
  for (const [path, pages] of [...STYLES, ...(withImages ? IMAGE_STYLES : [])]) {
    const made = transform({ stylesheet, source: `<style for="${pages}"/>`, parameters, file: path });
    yield outcome([{ path, content: made.value }], made.diagnostics);
  }
}
