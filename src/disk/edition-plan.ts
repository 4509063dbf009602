import { basename, join } from 'node:path';
import { lstatSync } from 'node:fs';
import type { Register } from '../model/index.js';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { FORMS } from '../api/index.js';
import { given } from '../text/index.js';
import type { EditionFolder } from './edition-folder.js';
import { fileReport, filesUnder, isFolder } from './files.js';
import { sumOf, sumOfFile } from './journal.js';
import type { Reason, Recipe } from './made.js';
import type { Publishing } from './make-document.js';
import type { OutputFolder } from './output-folder.js';
import { stemOf, type Job } from './outputs.js';
import { readBytes } from './read-bytes.js';
import { readSource } from './source-input.js';
import { removeOwn } from './whole-change.js';
import { noteRegisters, registerChanges } from './register-changes.js';
import { encodingRecipes, reasonsToEncode, publishingRecipe, sumOfData } from './recipes.js';

/** A document of an edition, what is to be done for it, why, and of what it is made. */
export interface PlannedDocument extends Job {
  /** `none`: it is there, with its reading editions, as it would be made. */
  readonly stage: 'encode' | 'publish' | 'none';
  readonly reasons: readonly Reason[];
  readonly recipe?: Recipe;
}

/** Where an edition's documents and their reading editions lie. */
export interface Places {
  readonly documents: OutputFolder;
  readonly editions: OutputFolder;
}

/** Looks which documents are there as they would be made, so that nothing is made twice. */
export async function planDocuments(
  folder: EditionFolder,
  register: Register | undefined,
  jobs: readonly Job[],
  { documents, editions }: Places,
  publishing: Publishing,
  anyway: readonly Reason[],
): Promise<Outcome<readonly PlannedDocument[]>> {
  const recipes = encodingRecipes(folder);
  const changes = register && registerChanges(documents.hidden, register);
  const publishable = (job: Job, sum: string): PlannedDocument => {
    const recipe = publishingRecipe(sum, publishing.optionsFor(job.output));
    const all = publishing.forms.flatMap((form) =>
      editions.made().reasonsFor(`${stemOf(job.output)}${FORMS[form].ending}`, recipe),
    );
    const reasons: readonly Reason[] = anyway.length > 0 ? anyway : [...new Set(all)];
    return { ...job, stage: reasons.length === 0 ? 'none' : 'publish', reasons };
  };
  const planned: PlannedDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const job of jobs) {
    if (job.source === job.output) {
      const sum = sumIfThere(job.output);
      const name = basename(job.output);
      const isByHand = folder.edition.documents?.[stemOf(job.output)]?.handmade === true;
      const isOrphan = documents.journal.has(name) && !isByHand;
      const isChanged = !documents.journal.knows(name, sum);
      if (isOrphan) diagnostics.push(orphaned(job.output, isChanged, folder.path));
      if (!isOrphan || isChanged) planned.push(publishable(job, sum));
      continue;
    }
    const [source, own] = [readSource(job.source).value?.bytes, await folder.particularsOf(job.source)];
    const recipe = source === undefined || hasErrors(own.diagnostics) ? undefined : recipes.of(source, own.value);
    const name = basename(job.output);
    const reasons =
      anyway.length > 0
        ? anyway
        : source === undefined || recipe === undefined
          ? (['new'] as const)
          : reasonsToEncode(documents.made(), name, source, recipe, changes);
    planned.push(
      reasons.length === 0
        ? publishable(job, documents.made().entries().get(name)?.sum ?? '')
        : { ...job, stage: 'encode', reasons, ...given({ recipe }) },
    );
  }
  if (register !== undefined && changes?.since !== recipes.registers && !documents.isDry) {
    noteRegisters(documents.hidden, recipes.registers, register);
  }
  return outcome(planned, diagnostics);
}

/** `isChanged`: by hand, since memcon wrote it. */
function orphaned(document: string, isChanged: boolean, edition: string): Diagnostic {
  const what = isChanged
    ? 'the document, which was changed by hand since memcon wrote it, is published as it is'
    : 'the document is left out of the edition';
  return fileReport(
    'document-orphaned',
    document,
    `The source of '${document}' is gone: ${what}.`,
    `Put the source back, or delete the document; if it is to stay without a source, say "handmade": true of "${stemOf(document)}" under "documents" in '${join(edition, 'edition.json')}'.`,
  );
}

/**
 * Takes away the reading editions of documents that are no longer part of the edition, as far as they are memcon's;
 * says which.
 */
export function removeOrphans(editions: OutputFolder, plan: readonly PlannedDocument[]): readonly string[] {
  const stems = new Set(plan.map(({ output }) => stemOf(output)));
  const gone = [...editions.made().entries()].filter(
    ([path, { of }]) => of.document !== undefined && !path.includes('/') && !stems.has(stemOf(path)),
  );
  for (const [path] of editions.isDry ? [] : gone) {
    removeOwn(join(editions.path, path), path, editions.journal);
    editions.made().forget(path);
  }
  editions.journal.forget(gone.map(([path]) => path));
  return gone.map(([path]) => join(editions.path, path));
}

/** What cannot be read is told of when its turn comes. */
function sumIfThere(path: string): string {
  const { value } = readBytes(path);
  return value === undefined ? '' : sumOf(value);
}

/** The parts of an edition folder. */
const PARTS = ['edition.json', 'registers', 'decisions', 'sources', 'documents'];

/** What an edition is made of as a whole: what every file of its folder holds, and its registers. */
export const wholeRecipe = ({ path, edition, registers }: EditionFolder, settings: unknown): Recipe => ({
  ...publishingRecipe(
    sumOfData(
      PARTS.map((name) => join(path, name))
        .flatMap((part) => (isFolder(part) ? filesUnder(part, ['']) : [part]))
        .map((file) => [file.slice(path.length), sumIfThere(file)]),
    ),
    [edition, settings],
  ),
  registers: sumOf(registers.map(({ bytes }) => sumOf(bytes)).join('\n')),
});

/** Where a folder that changes as a whole has its list of what is in it. */
const listOf = (name: string): string => `${name}/.memcon/written`;

/** Why the files of a folder within `folder`, which are made of all documents together, are to be made again. */
export function reasonsForWhole(folder: OutputFolder, name: string, recipe: Recipe): readonly Reason[] {
  const reasons = folder.made().reasonsFor(listOf(name), recipe, true);
  if (reasons.length > 0) return reasons;
  const missing = pathsIn(join(folder.path, listOf(name))).some(
    (path) => lstatSync(join(folder.path, name, path), { throwIfNoEntry: false }) === undefined,
  );
  return missing ? ['missing'] : [];
}

const pathsIn = (list: string): readonly string[] =>
  Buffer.from(readBytes(list).value ?? [])
    .toString()
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [String(JSON.parse(line.slice(line.indexOf(' ') + 1)))]));

/** Notes what such a folder was made of, when it is there. */
export const noteWhole = (folder: OutputFolder, name: string, recipe: Recipe): void =>
  folder.made().note(listOf(name), sumOfFile(join(folder.path, listOf(name))), recipe);
