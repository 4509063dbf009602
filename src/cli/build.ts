import { join } from 'node:path';
import {
  defaultOutput,
  documentMaker,
  documentName,
  editionBuilder,
  fileReport,
  filesUnder,
  isFolder,
  openEdition,
  planOutputs,
  sourcesOf,
  stemOf,
  unusedDecisions,
  unusedRegisters,
  type DocumentTask,
  type EditionBuilder,
  type Job,
  type MadeDocument,
  type MakeDocument,
  type PlannedDocument,
} from '../disk/index.js';
import { hasErrors, outcome, tally, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { isSet, outputOptions, valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Request, Run } from './commands.js';
import { exportEdition } from './export-files.js';
import { beginMaking, type Make } from './making.js';
import { unchangedLine, why } from './stale.js';
import { buildSummary, closingLine } from './summary.js';
import type { Terminal } from './terminal.js';

/** `memcon build [EDITION]` */
export const build: Run = async (request, terminal) => {
  const path = pathOf(request);
  const folder = await openEdition(path);
  terminal.report(folder.diagnostics);
  if (folder.value === undefined) return 1;
  const out = outOf(request);
  const force = outputOptions(request);
  const sources = await sourcesOf(path);
  const outputs = planOutputs(sources.value, join(path, 'documents'), '.xml');
  const jobs = jobsOf(path, sources.value, outputs);
  const maker = await documentMaker(folder.value, out);
  const builder =
    maker.value === undefined
      ? outcome(undefined)
      : await editionBuilder(folder.value, maker.value.register, jobs, out, force);
  const idle =
    jobs.length === 0 && outputs.diagnostics.length === 0
      ? [fileReport('folder-empty', path, `The edition '${path}' has no source and no document.`)]
      : [];
  const names = sources.value.map((source) => documentName(path, source));
  const unused = [...unusedRegisters(folder.value.registers, names), ...unusedDecisions(folder.value, sources.value)];
  const found = [maker, builder, outputs, sources].flatMap(({ diagnostics }) => diagnostics);
  const before = [...folder.diagnostics, ...found, ...idle, ...unused];
  terminal.report(before.slice(folder.diagnostics.length));
  const { value: works } = builder;
  if (works === undefined || maker.value === undefined) return 1;

  if (hasErrors(outputs.diagnostics)) works.fail();
  terminal.say(`${folder.value.edition.title}\n`);
  const built = await buildAll(works, maker.value.make, request, terminal);
  const site = works.close();
  terminal.report(site.diagnostics);
  if (works.site !== undefined) terminal.say(siteSummary(site.value, works.site.length === 0));
  const exported = await exportEdition(
    folder.value,
    built.documents,
    works.plan.length - built.documents.length,
    out,
    terminal,
    force,
  );
  const all: readonly Diagnostic[] = [...before, ...built.diagnostics, ...site.diagnostics, ...exported];
  terminal.say(`\n${unchangedLine(built.unchanged, works.plan.length)}`);
  terminal.say(
    closingLine(tally(all, built.documents.length - built.unchanged), works.plan.length - built.unchanged, 'built'),
  );
  return hasErrors(all) ? 1 : 0;
};

const siteSummary = (front: string | undefined, isUnchanged: boolean): string =>
  `\nsite\n  ${front ?? (isUnchanged ? 'unchanged' : 'not written')}\n`;

/** The same for a worker: what was given has been found right by then. */
export const make = async (request: Request): Promise<Make<DocumentTask, unknown>> =>
  (await documentMaker((await openEdition(pathOf(request))).value!, outOf(request))).value!.make;

const pathOf = (request: Request): string => request.operands[0] ?? 'tei';
const outOf = (request: Request): string => valueOf(request, 'out') ?? defaultOutput(pathOf(request));

interface BuiltAll {
  /** The documents that are there now. */
  readonly documents: readonly string[];
  readonly unchanged: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes and writes what is stale; what is not is only taken into the site, where one is made. */
async function buildAll(
  works: EditionBuilder,
  here: MakeDocument,
  request: Request,
  terminal: Terminal,
): Promise<BuiltAll> {
  const stale = works.plan.flatMap((job) => (job.stage === 'none' ? [] : [{ ...job, stage: job.stage }]));
  const making = await beginMaking<DocumentTask, Outcome<MadeDocument | undefined>>('build', request, stale, here);
  const failed = new Set<PlannedDocument>();
  const needed =
    works.site === undefined || works.site.length === 0
      ? works.plan.filter(({ stage }) => stage !== 'none')
      : works.plan;
  const diagnostics = await forEachFile(
    needed,
    ({ source }) => source,
    terminal,
    async (job) => {
      if (job.stage === 'none') return works.keep(job);
      failed.add(job);
      const { value, diagnostics: found } = works.deliver(job, await making.of({ ...job, stage: job.stage }));
      if (value === undefined) return found;
      failed.delete(job);
      if (isSet(request, 'why')) terminal.say(`\n${why(job.output, job.reasons).trimEnd()}`);
      terminal.say(buildSummary(value));
      return found;
    },
  );
  await making.close();
  return {
    documents: works.plan.filter((job) => !failed.has(job)).map(({ output }) => output),
    unchanged: works.plan.length - stale.length,
    diagnostics,
  };
}

/**
 * The sources, and the documents that no source makes: made by hand or elsewhere, they are source and document in one.
 */
function jobsOf(path: string, sources: readonly string[], plan: Outcome<readonly Job[]>): readonly Job[] {
  const folder = join(path, 'documents');
  const made = new Set(sources.map(stemOf));
  const documents = isFolder(folder) && !hasErrors(plan.diagnostics) ? filesUnder(folder, ['.xml']) : [];
  return [
    ...plan.value,
    ...documents
      .filter((document) => !made.has(stemOf(document)))
      .map((document) => ({ source: document, output: document })),
  ];
}
