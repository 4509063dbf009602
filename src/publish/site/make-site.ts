import { hasErrors, outcome, report, type Outcome } from '../../diagnostics/index.js';
import type { Edition, Part, StepwiseCollector } from '../../model/index.js';
import { documentsIn, readRecord, type MinutesRecord } from '../../tei/index.js';
import { builtStylesheet, type LoadStylesheet } from '../../xml/index.js';
import type { RecordData, SiteDocument } from './collection.js';
import { commonParts } from './common-pages.js';
import { documentStep, type SiteSource } from './document-parts.js';
import type { Download } from '../forms.js';
import { untitled } from '../usual-title.js';
import { openStatements } from './front-page.js';
import { enterEntries, harvest } from './harvest.js';
import { makePages, pageOf, type SiteStep } from './page-task.js';
import { openRegister } from './register.js';
import { openSearch } from './search.js';
import { memoryStore, stored, type TextStore } from './text-store.js';
import type { SiteShell } from './site-page.js';

export interface SiteOptions {
  /** What no document says of the whole: title, responsibility, licence, address, theme. */
  readonly edition?: Edition;
  /** The language of the site's own words: `en` (default), `de`, `fr` or `ru`. */
  readonly language?: string;
  /** What can be downloaded beside each reading page, TEI apart. */
  readonly downloads?: readonly Download[];
  /** Where lies what is needed only in the end (default: in memory). */
  readonly store?: TextStore;
  /** Where compiled stylesheets come from; by default those that the build made. */
  readonly loadStylesheet?: LoadStylesheet;
}

/** A site while its documents come in: what the common pages need of each. */
export interface SiteState {
  readonly shell: SiteShell;
  readonly edition: Edition | undefined;
  readonly downloads: NonNullable<SiteOptions['downloads']>;
  readonly store: TextStore;
  readonly register: ReturnType<typeof openRegister>;
  readonly statements: ReturnType<typeof openStatements>;
  readonly search: ReturnType<typeof openSearch>;
  readonly documents: SiteDocument[];
  readonly ids: Set<string>;
}

/** The same, without the pages of what is added: they come back as tasks. */
export function openSiteInSteps(options: SiteOptions = {}): SiteInSteps<SiteSource> {
  const { edition, downloads = ['text'], store = memoryStore() } = options;
  const state: SiteState = {
    shell: shellOf(options),
    edition,
    downloads,
    store,
    register: openRegister(store),
    statements: openStatements(),
    search: openSearch(),
    documents: [],
    ids: new Set(),
  };
  return { add: (tei) => addDocuments(tei, state), steps: () => commonParts(state) };
}

/** A site whose pages are made elsewhere, in threads or on other machines: `makePages` makes those of each step. */
export interface SiteInSteps<Document> {
  readonly add: (document: Document) => Outcome<SiteStep>;
  /** What can be made only when all documents are known; none follows one with an error. */
  readonly steps: () => Iterable<Outcome<SiteStep>>;
}

/** What is the same on all pages of a site. */
export function shellOf({ edition, language = 'en', loadStylesheet = builtStylesheet }: SiteOptions): SiteShell {
  return {
    title: edition?.title ?? untitled(language),
    language,
    url: edition?.url ?? '',
    description: edition?.description ?? edition?.project ?? '',
    load: loadStylesheet,
  };
}

/**
 * Begins a site of TEI documents that have passed the XML gate. Of each that is added its page comes back, and no more
 * is kept than the common pages need; these come back in the end. With an error anywhere the site is not whole, and
 * should not be written. The same documents in the same order give the same bytes.
 */
export function openSite(options: SiteOptions = {}): StepwiseCollector<SiteSource> {
  const site = openSiteInSteps(options);
  const shell = shellOf(options);
  /** The pages that could not be made: they get no end either. */
  const lost = new Set<string>();
  const add = (tei: SiteSource): Outcome<readonly Part[]> => {
    const step = site.add(tei);
    const made = madeHere(step, shell);
    if (hasErrors(made.diagnostics)) for (const path of step.value.tasks.map(pageOf)) lost.add(path);
    return made;
  };
  function* steps(): Iterable<Outcome<readonly Part[]>> {
    for (const { value, diagnostics } of site.steps()) {
      const tasks = value.tasks.filter((task) => !lost.has(pageOf(task)));
      const made = madeHere(outcome({ ...value, tasks }, diagnostics), shell);
      yield made;
      if (hasErrors(made.diagnostics)) return;
    }
  }
  return { add, finish: () => gathered(steps()), steps };
}

/** A step with its pages; nothing where one of them fails. */
function madeHere({ value, diagnostics }: Outcome<SiteStep>, shell: SiteShell): Outcome<readonly Part[]> {
  const made = value.tasks.map((task) => makePages(task, shell));
  const all = [...diagnostics, ...made.flatMap((one) => one.diagnostics)];
  return outcome(hasErrors(all) ? [] : [...made.flatMap((one) => one.value), ...value.parts], all);
}

/** All steps at once; nothing where one of them fails. */
function gathered(steps: Iterable<Outcome<readonly Part[]>>): Outcome<readonly Part[]> {
  const all = [...steps];
  const diagnostics = all.flatMap((step) => step.diagnostics);
  return outcome(hasErrors(diagnostics) ? [] : all.flatMap(({ value }) => value), diagnostics);
}

/** A document, or those of a corpus, each with a page of its own. */
function addDocuments(tei: SiteSource, state: SiteState): Outcome<SiteStep> {
  const { value: members = [], diagnostics } = documentsIn(tei);
  const added = members.map((member) => addDocument(member.text === tei.text ? tei : member, state));
  const all = [...diagnostics, ...added.flatMap((one) => one.diagnostics)];
  const steps = added.map(({ value }) => value);
  return outcome({ tasks: steps.flatMap(({ tasks }) => tasks), parts: steps.flatMap(({ parts }) => parts) }, all);
}

const NOTHING: SiteStep = { tasks: [], parts: [] };

function addDocument(
  tei: SiteSource,
  { downloads, store, register, statements, search, documents, ids }: SiteState,
): Outcome<SiteStep> {
  const { value: read, diagnostics: refused } = readRecord(tei);
  if (read === undefined) return outcome(NOTHING, refused);
  const record = kept(read);
  const { id } = record;
  if (ids.has(id)) return outcome(NOTHING, [twice(id, tei.name)]);
  const keys = enterEntries(record, register);
  const { tasks, parts } = documentStep(tei, id, keys.renamed, downloads);
  const found = harvest(record, keys, register);
  statements.add(record.header.statements);
  ids.add(id);
  documents.push(inStore(found.document, store));
  return outcome({ tasks, parts: [...parts, ...search.add(found.document)] }, [
    ...keys.diagnostics,
    ...found.diagnostics,
  ]);
}

/** A document whose turns, mentions and dates lie in a store; its words are not needed any more. */
function inStore({ turns, mentions, dates, units: _units, ...rest }: SiteDocument, store: TextStore): SiteDocument {
  const take = stored(store, { turns, mentions, dates });
  return {
    ...rest,
    units: [],
    get turns() {
      return take().turns;
    },
    get mentions() {
      return take().mentions;
    },
    get dates() {
      return take().dates;
    },
  };
}

/** What is read of a document are parts of one long string: what is kept of it must not keep the document. */
const kept = ({ tei: _tei, source: _source, ...data }: MinutesRecord): RecordData =>
  JSON.parse(JSON.stringify(data)) as RecordData;

const twice = (id: string, file: string): ReturnType<typeof report> =>
  report('output-collision', `Two documents are called '${id}': a site has only one page for both.`, {
    place: { file, start: { line: 1, column: 1 } },
    note: 'Rename one.',
  });
