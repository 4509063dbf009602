import { basename, join } from 'node:path';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import {
  downloadsFor,
  FORMS,
  sitePages,
  USUAL_FORMS,
  WHOLES,
  type Published,
  type Recognised,
  type SiteOptions,
  type Whole,
} from '../api/index.js';
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
import { writeDocument } from './write-document.js';
import { stemOf, type Job } from './outputs.js';
import { readBytes } from './read-bytes.js';
import type { MakePages, PageMakers } from './site-folder.js';
import { publishingRecipe } from './recipes.js';
import { append, given } from '../text/index.js';
import { sumOf } from './journal.js';
import { isBook, isWhole, openWholes, type MadeWhole, type Wholes } from './wholes.js';

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
  readonly deliver: (job: PlannedDocument, made: Outcome<MadeDocument | undefined>, makers?: PageMakers) => Delivered;
  /** Takes an unchanged document into what is made of all together. */
  readonly keep: (job: PlannedDocument, makers?: PageMakers) => Promise<readonly Diagnostic[]>;
  /** What is wanted of all documents together, and why it is made. */
  readonly wholes: { readonly wanted: readonly Whole[]; readonly reasons: readonly Reason[] };
  /** A document could not even be begun: what is made of all will not appear. */
  readonly fail: () => void;
  /** Finishes what is made of all documents together; the value says what was made. */
  readonly close: (makers?: PageMakers) => Promise<Outcome<readonly MadeWhole[]>>;
}

/** What became of a document, at once; and all that was found, when it is in what is made of all documents too. */
interface Delivered {
  readonly value: Built | undefined;
  readonly later: Promise<readonly Diagnostic[]>;
}

interface BuildOptions extends OutputOptions {
  /** Encode everything again, though it be as it would be made: what is found in each document is wanted. */
  readonly anew?: boolean;
}

/** Prepares to build the documents of an edition, into `out` as far as they are to be read. */
export async function editionBuilder(
  folder: EditionFolder,
  register: Register | undefined,
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
  const wanted = (folder.edition.editions ?? USUAL_FORMS).filter(isWhole);
  const reasons = wholeReasons(folder, places, plan, wanted);
  const wholes =
    reasons.length === 0 || options.instead !== undefined
      ? outcome(undefined)
      : await wholesOf(folder, places.editions, wanted, publishing, options);
  if (hasErrors(wholes.diagnostics)) {
    close();
    return outcome(undefined, [...diagnostics, ...wholes.diagnostics]);
  }
  const target: Target = { folder, places, publishing, wholes: wholes.value };
  return outcome(
    {
      plan,
      gone,
      wholes: { wanted, reasons },
      deliver: (job, made, makers) => deliver(job, made, target, makers),
      keep: (job, makers) => keep(job, target, makers),
      fail: () => wholes.value?.fail(),
      close: async (makers) => {
        const made = await finish(target, makers);
        close();
        return made;
      },
    },
    [...diagnostics, ...planned.diagnostics, ...wholes.diagnostics],
  );
}

interface Target {
  readonly folder: EditionFolder;
  readonly places: Places;
  readonly publishing: Publishing;
  readonly wholes: Wholes | undefined;
}

function wholeReasons(
  folder: EditionFolder,
  { editions }: Places,
  plan: readonly PlannedDocument[],
  wanted: readonly Whole[],
): readonly Reason[] {
  if (wanted.length === 0) return [];
  const stale = plan.flatMap(({ stage, reasons }) => (stage === 'none' ? [] : reasons));
  if (stale.includes('forced')) return ['forced'];
  if (stale.length > 0) return ['documents'];
  const all = wanted.flatMap((name) =>
    isBook(name)
      ? editions.made().reasonsFor(WHOLES[name].file, wholeRecipe(folder, name))
      : reasonsForWhole(editions, name, wholeRecipe(folder, name)),
  );
  return [...new Set(all)];
}

const wholesOf = (
  folder: EditionFolder,
  output: Places['editions'],
  wanted: readonly Whole[],
  publishing: Publishing,
  options: OutputOptions,
): Promise<Outcome<Wholes | undefined>> =>
  openWholes(
    wanted,
    { path: output.path, output },
    { ...siteOptions(folder, publishing), recipeFor: (name) => wholeRecipe(folder, name), ...options },
  );

/** What the pages of an edition's site have in common. */
const siteOptions = ({ edition }: EditionFolder, { forms, optionsFor }: Publishing): SiteOptions => ({
  edition,
  language: optionsFor('').language ?? 'en',
  downloads: downloadsFor(forms),
});

/** Makes the pages of an edition's site, anywhere. */
export async function editionPages(folder: EditionFolder, out: string): Promise<MakePages> {
  const make = await sitePages(siteOptions(folder, publishingOf(folder, out)));
  return async (task) => make(task);
}

async function finish(
  { folder, places: { editions }, wholes }: Target,
  makers: PageMakers | undefined,
): Promise<Outcome<readonly MadeWhole[]>> {
  const { value = [], diagnostics = [] } = (await wholes?.close(makers)) ?? {};
  if (value.some(({ name }) => name === 'site')) noteWhole(editions, 'site', wholeRecipe(folder, 'site'));
  return outcome(value, diagnostics);
}

function deliver(
  job: PlannedDocument,
  { value: made, diagnostics }: Outcome<MadeDocument | undefined>,
  { places, publishing, wholes }: Target,
  makers: PageMakers | undefined,
): Delivered {
  const refusals =
    made === undefined || job.stage !== 'encode'
      ? []
      : writeDocument(places.documents, made.images ?? [], {
          name: basename(job.output),
          bytes: made.input.bytes,
          recipe: job.recipe,
        });
  if (made === undefined || refusals.length > 0) {
    wholes?.fail();
    return { value: undefined, later: Promise.resolve([...diagnostics, ...refusals]) };
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
  const inWholes = addTo(wholes, made.input, made.editions, makers);
  const later = inWholes.then((said) => {
    append(found, said.filter(isNews));
    if (hasErrors(found)) wholes?.fail();
    return found;
  });
  return { value: { document: job.output, editions: written, ...given({ recognised: made.recognised }) }, later };
}

async function keep(
  { output }: PlannedDocument,
  { places, publishing, wholes }: Target,
  makers: PageMakers | undefined,
): Promise<readonly Diagnostic[]> {
  if (wholes === undefined) return [];
  const read = readBytes(output);
  if (read.value === undefined) {
    wholes.fail();
    return read.diagnostics;
  }
  const editions = publishing.forms.flatMap((form): Published[] => {
    const { ending } = FORMS[form];
    const bytes =
      form === 'html' ? undefined : readBytes(join(places.editions.path, `${stemOf(output)}${ending}`)).value;
    return bytes === undefined ? [] : [{ form, ending, content: bytes }];
  });
  return await addTo(wholes, { name: output, bytes: read.value }, editions, makers);
}

/** Its own page of a document differs from the one that stands alone: it is made anew. */
const addTo = async (
  wholes: Wholes | undefined,
  input: MadeDocument['input'],
  editions: readonly Published[],
  makers: PageMakers | undefined,
): Promise<readonly Diagnostic[]> =>
  (await wholes?.add({ ...input, made: editions.filter(({ form }) => form !== 'html') }, makers)) ?? [];
