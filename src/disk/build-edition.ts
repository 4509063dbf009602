import { basename, join } from 'node:path';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { USUAL_FORMS, FORMS, type Published, type Recognised } from '../api/index.js';
import type { Register } from '../model/index.js';
import type { EditionFolder } from './edition-folder.js';
import { adviceFor } from './edition-jobs.js';
import {
  noteWhole,
  planDocuments,
  reasonsForWhole,
  removeOrphans,
  wholeRecipe,
  type Places,
  type PlannedDocument,
} from './edition-plan.js';
import { publishingOf, type MadeDocument, type Publishing } from './make-document.js';
import type { Reason } from './made.js';
import { openOutput, type OutputOptions } from './output-folder.js';
import { stemOf, type Job } from './outputs.js';
import { readBytes } from './read-bytes.js';
import { publishingRecipe } from './recipes.js';
import { append, given } from '../text/index.js';
import { sumOf } from './journal.js';
import { openSiteFolder, type SiteFolder } from './site-folder.js';

/** What became of one document of an edition. */
export interface Built {
  readonly document: string;
  readonly editions: readonly string[];
  /** Left out for a document that was not encoded: one made by hand, or unchanged. */
  readonly recognised?: Recognised;
}

/** Writes what is made of the documents of an edition, and makes what is made of all together. */
export interface EditionBuilder {
  /** The documents, in their order, with what is to be done for each. */
  readonly plan: readonly PlannedDocument[];
  /** Reading editions of documents that are no longer there. */
  readonly gone: readonly string[];
  /** Writes a document that was made, and its reading editions; undefined when it could not be made or written. */
  readonly deliver: (job: PlannedDocument, made: Outcome<MadeDocument | undefined>) => Outcome<Built | undefined>;
  /** Takes an unchanged document into what is made of all together. */
  readonly keep: (job: PlannedDocument) => readonly Diagnostic[];
  /** Why the site is made; undefined where none is wanted. */
  readonly site: readonly Reason[] | undefined;
  /** A document could not even be begun: the site will not appear. */
  readonly fail: () => void;
  /** Finishes what is made of all documents together; the value names the site's front page, where it was made. */
  readonly close: () => Outcome<string | undefined>;
}

export interface BuildOptions extends OutputOptions {
  /** Encode everything again, though it be as it would be made: what is found in each document is wanted. */
  readonly anew?: boolean;
}

/** Prepares to build the documents of an edition, into `out` as far as they are to be read. */
export async function editionBuilder(
  folder: EditionFolder,
  register: Register,
  jobs: readonly Job[],
  out: string,
  options: BuildOptions = {},
): Promise<Outcome<EditionBuilder | undefined>> {
  const documents = openOutput(join(folder.path, 'documents'), { ...options, advice: adviceFor(folder) });
  const editions = openOutput(out, options);
  const diagnostics = [...documents.diagnostics, ...editions.diagnostics];
  const close = (): void => [documents.value, editions.value].forEach((one) => one?.close());
  if (documents.value === undefined || editions.value === undefined) {
    close();
    return outcome(undefined, diagnostics);
  }
  const places: Places = { documents: documents.value, editions: editions.value };
  const publishing = publishingOf(folder, out);
  const anyway: readonly Reason[] = [
    ...(options.force === true ? (['forced'] as const) : []),
    ...(options.anew === true ? (['wanted'] as const) : []),
  ];
  const planned = await planDocuments(folder, register, jobs, places, publishing, anyway);
  const plan = planned.value;
  const gone = removeOrphans(places.editions, plan);
  const wanted = (folder.edition.editions ?? USUAL_FORMS).includes('site');
  const reasons = wanted ? siteReasons(folder, places, plan) : undefined;
  const site =
    reasons === undefined || reasons.length === 0 || options.instead !== undefined
      ? outcome(undefined)
      : await siteOf(folder, out, publishing, options);
  if (hasErrors(site.diagnostics)) {
    close();
    return outcome(undefined, [...diagnostics, ...site.diagnostics]);
  }
  const target: Target = { folder, places, publishing, site: site.value };
  return outcome(
    {
      plan,
      gone,
      site: reasons,
      deliver: (job, made) => deliver(job, made, target),
      keep: (job) => keep(job, target),
      fail: () => site.value?.fail(),
      close: () => {
        const front = finish(target);
        close();
        return front;
      },
    },
    [...diagnostics, ...planned.diagnostics, ...site.diagnostics],
  );
}

interface Target {
  readonly folder: EditionFolder;
  readonly places: Places;
  readonly publishing: Publishing;
  readonly site: SiteFolder | undefined;
}

function siteReasons(folder: EditionFolder, { editions }: Places, plan: readonly PlannedDocument[]): readonly Reason[] {
  const stale = plan.flatMap(({ stage, reasons }) => (stage === 'none' ? [] : reasons));
  if (stale.includes('forced')) return ['forced'];
  return stale.length > 0 ? ['documents'] : reasonsForWhole(editions, 'site', wholeRecipe(folder, 'site'));
}

const siteOf = (
  { edition }: EditionFolder,
  out: string,
  { forms, optionsFor }: Publishing,
  options: OutputOptions,
): Promise<Outcome<SiteFolder | undefined>> =>
  openSiteFolder(join(out, 'site'), {
    edition,
    language: optionsFor('').language ?? 'en',
    downloads: (['text', 'epub'] as const).filter((name) => name === 'text' || forms.includes(name)),
    ...options,
  });

function finish({ folder, places: { editions }, site }: Target): Outcome<string | undefined> {
  const { value = [], diagnostics = [] } = site?.close() ?? {};
  if (value.length === 0) return outcome(undefined, diagnostics);
  noteWhole(editions, 'site', wholeRecipe(folder, 'site'));
  return outcome(join(editions.path, 'site', 'index.html'), diagnostics);
}

function deliver(
  job: PlannedDocument,
  { value: made, diagnostics }: Outcome<MadeDocument | undefined>,
  { places, publishing, site }: Target,
): Outcome<Built | undefined> {
  const refusals =
    made === undefined || job.stage !== 'encode'
      ? []
      : places.documents.write(basename(job.output), made.input.bytes, job.recipe);
  if (made === undefined || refusals.length > 0) {
    site?.fail();
    return outcome(undefined, [...diagnostics, ...refusals]);
  }
  const recipe = publishingRecipe(sumOf(made.input.bytes), publishing.optionsFor(job.output));
  const written: string[] = [];
  const found = [...diagnostics];
  for (const { ending, content } of made.editions) {
    const name = `${stemOf(job.output)}${ending}`;
    const refused = places.editions.write(name, content, recipe);
    if (refused.length === 0) written.push(join(places.editions.path, name));
    append(found, refused);
  }
  const isNews = ({ rule, message }: Diagnostic): boolean =>
    !diagnostics.some((said) => said.rule === rule && said.message === message);
  append(found, addTo(site, made.input, made.editions).filter(isNews));
  if (hasErrors(found)) site?.fail();
  return outcome({ document: job.output, editions: written, ...given({ recognised: made.recognised }) }, found);
}

function keep({ output }: PlannedDocument, { places, publishing, site }: Target): readonly Diagnostic[] {
  if (site === undefined) return [];
  const read = readBytes(output);
  if (read.value === undefined) {
    site.fail();
    return read.diagnostics;
  }
  const editions = publishing.forms.flatMap((form): Published[] => {
    const { ending } = FORMS[form];
    const bytes =
      form === 'html' ? undefined : readBytes(join(places.editions.path, `${stemOf(output)}${ending}`)).value;
    return bytes === undefined ? [] : [{ form, ending, content: bytes }];
  });
  return addTo(site, { name: output, bytes: read.value }, editions);
}

/** Its own page of a document differs from the one that stands alone: it is made anew. */
const addTo = (
  site: SiteFolder | undefined,
  input: MadeDocument['input'],
  editions: readonly Published[],
): readonly Diagnostic[] => site?.add({ ...input, made: editions.filter(({ form }) => form !== 'html') }) ?? [];
