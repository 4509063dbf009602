import { hasErrors, outcome, report, type Outcome } from '../../diagnostics/index.js';
import type { Edition, Part, StepwiseCollector } from '../../model/index.js';
import { documentsIn, readRecord, type MinutesRecord } from '../../tei/index.js';
import { builtStylesheet, type LoadStylesheet } from '../../xml/index.js';
import type { RecordData, SiteDocument } from './collection.js';
import { commonParts } from './common-pages.js';
import { publishDocument, type SiteSource } from './document-parts.js';
import type { Download } from '../forms.js';
import { untitled } from '../untitled.js';
import { openStatements } from './front-page.js';
import { enterEntries, harvest } from './harvest.js';
import { openRegister } from './register.js';
import { openSearch } from './search.js';
import type { SiteShell } from './site-page.js';

export interface SiteOptions {
  /** What no document says of the whole: title, responsibility, licence, address, theme. */
  readonly edition?: Edition;
  /** The language of the site's own words: `en` (default), `de`, `fr` or `ru`. */
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
  readonly ids: Set<string>;
}

/**
 * Begins a site of TEI documents that have passed the XML gate. Of each that is added its page comes back, and no more
 * is kept than the common pages need; these come back in the end. With an error anywhere the site is not whole, and
 * should not be written. The same documents in the same order give the same bytes.
 */
export function openSite(options: SiteOptions = {}): StepwiseCollector<SiteSource> {
  const { edition, language = 'en', downloads = ['text'], loadStylesheet = builtStylesheet } = options;
  const title = edition?.title ?? untitled(language);
  const shell = {
    title,
    language,
    url: edition?.url ?? '',
    description: edition?.description ?? edition?.project ?? '',
    load: loadStylesheet,
  };
  const state: SiteState = {
    shell,
    edition,
    downloads,
    register: openRegister(),
    statements: openStatements(),
    search: openSearch(),
    documents: [],
    ids: new Set(),
  };
  return {
    add: (tei) => addDocuments(tei, state),
    finish: () => gathered(commonParts(state)),
    steps: () => commonParts(state),
  };
}

/** All steps at once; nothing where one of them fails. */
function gathered(steps: Iterable<Outcome<readonly Part[]>>): Outcome<readonly Part[]> {
  const all = [...steps];
  const diagnostics = all.flatMap((step) => step.diagnostics);
  return outcome(hasErrors(diagnostics) ? [] : all.flatMap(({ value }) => value), diagnostics);
}

/** A document, or those of a corpus, each with a page of its own. */
function addDocuments(tei: SiteSource, state: SiteState): Outcome<readonly Part[]> {
  const { value: members = [], diagnostics } = documentsIn(tei);
  const added = members.map((member) => addDocument(member.text === tei.text ? tei : member, state));
  return outcome(
    added.flatMap(({ value }) => value),
    [...diagnostics, ...added.flatMap((one) => one.diagnostics)],
  );
}

function addDocument(
  tei: SiteSource,
  { shell, downloads, register, statements, search, documents, ids }: SiteState,
): Outcome<readonly Part[]> {
  const { value: read, diagnostics: refused } = readRecord(tei);
  if (read === undefined) return outcome([], refused);
  const record = kept(read);
  const { id } = record;
  if (ids.has(id)) return outcome([], [twice(id, tei.name)]);
  const keys = enterEntries(record, register);
  const { value: parts, diagnostics } = publishDocument(tei, id, keys.renamed, downloads, shell);
  const soFar = [...keys.diagnostics, ...diagnostics];
  if (parts === undefined || hasErrors(soFar)) return outcome([], soFar);
  const found = harvest(record, keys, register);
  statements.add(record.header.statements);
  ids.add(id);
  documents.push({ ...found.document, units: [] });
  return outcome([...parts, ...search.add(found.document)], [...soFar, ...found.diagnostics]);
}

/** What is read of a document are parts of one long string: what is kept of it must not keep the document. */
const kept = ({ tei: _tei, source: _source, ...data }: MinutesRecord): RecordData =>
  JSON.parse(JSON.stringify(data)) as RecordData;

const twice = (id: string, file: string): ReturnType<typeof report> =>
  report('output-collision', `Two documents are called '${id}': a site has only one page for both.`, {
    place: { file, start: { line: 1, column: 1 } },
    note: 'Rename one.',
  });
