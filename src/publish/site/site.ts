import { hasErrors, outcome, report, type Outcome } from '../../diagnostics/index.js';
import type { Collector, Edition, Part } from '../../model/index.js';
import { builtStylesheet, type LoadStylesheet } from '../../xml/index.js';
import type { SiteDocument } from './collection.js';
import { commonParts } from './common-pages.js';
import { publishDocument, type SiteSource } from './document-parts.js';
import type { Download } from '../forms.js';
import { factsOf } from './facts.js';
import { openStatements } from './front-page.js';
import { enterEntries, harvest } from './harvest.js';
import { readPage } from './page-reading.js';
import { openRegister } from './register.js';
import { openSearch } from './search.js';
import type { SiteShell } from './site-page.js';

export interface SiteOptions {
  /** What no document says of the whole: title, responsibility, licence, address, theme. */
  readonly edition?: Edition;
  /** The language of the site's own words: `en` (default) or `de`. */
  readonly language?: string;
  /** What can be downloaded beside each reading page, TEI apart. */
  readonly downloads?: readonly Download[];
  /** Where compiled stylesheets come from; by default those that the build made. */
  readonly loadStylesheet?: LoadStylesheet;
}

/** A site while its documents come in: what the common pages need of each. */
export interface SiteState {
  readonly shell: SiteShell;
  readonly edition: Edition | undefined;
  readonly downloads: NonNullable<SiteOptions['downloads']>;
  readonly register: ReturnType<typeof openRegister>;
  readonly statements: ReturnType<typeof openStatements>;
  readonly search: ReturnType<typeof openSearch>;
  readonly documents: SiteDocument[];
}

/** What a site is called that nobody gave a title. */
const UNTITLED: Readonly<Record<string, string>> = { en: 'Records of conversation', de: 'Gesprächsniederschriften' };

/**
 * Begins a site of TEI documents that have passed the XML gate. Of each that is added its page comes back, and no more
 * is kept than the common pages need; these come back in the end. With an error anywhere the site is not whole, and
 * should not be written. The same documents in the same order give the same bytes.
 */
export function openSite(options: SiteOptions = {}): Collector<SiteSource> {
  const { edition, language = 'en', downloads = ['text'], loadStylesheet = builtStylesheet } = options;
  const title = edition?.title ?? UNTITLED[language] ?? UNTITLED['en']!;
  const shell = { title, language, url: edition?.url ?? '', load: loadStylesheet };
  const state: SiteState = {
    shell,
    edition,
    downloads,
    register: openRegister(),
    statements: openStatements(),
    search: openSearch(),
    documents: [],
  };
  return { add: (tei) => addDocument(tei, state), finish: () => commonParts(state) };
}

/** The name of a document: its file's, without folder and ending. */
const documentId = (name: string): string => name.replace(/^.*[/\\]/u, '').replace(/(?!^)\.[^.]*$/u, '');

function addDocument(
  tei: SiteSource,
  { shell, downloads, register, statements, search, documents }: SiteState,
): Outcome<readonly Part[]> {
  const id = documentId(tei.name);
  if (documents.some((document) => document.id === id)) return outcome([], [twice(id, tei.name)]);
  const facts = factsOf(tei, shell.language, shell.load);
  if (facts.value === undefined) return outcome([], facts.diagnostics);
  const keys = enterEntries(facts.value, register, tei.name);
  const { value: published, diagnostics } = publishDocument(tei, id, keys.renamed, downloads, shell);
  const soFar = [...keys.diagnostics, ...diagnostics];
  if (published === undefined || hasErrors(soFar)) return outcome([], soFar);
  // The texts of a page are parts of one long string: what is kept must not keep the page.
  const page = copied(readPage(published.html));
  const found = harvest(id, `documents/${encodeURIComponent(id)}.html`, facts.value, page, keys, register, tei.name);
  statements.add(facts.value.statements);
  documents.push({ ...found.document, units: [] });
  return outcome([...published.parts, ...search.add(found.document)], [...soFar, ...found.diagnostics]);
}

const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const twice = (id: string, file: string): ReturnType<typeof report> =>
  report('output-collision', `Two documents are called '${id}': a site has only one page for both.`, {
    place: { file, start: { line: 1, column: 1 } },
    note: 'Rename one.',
  });
