import { join } from 'node:path';
import {
  documentMaker,
  editionPages,
  editionBuilder,
  fileReport,
  jobsOf,
  openEdition,
  sourcesOf,
  unusedIn,
  type DocumentTask,
  type EditionBuilder,
  type Job,
  type MadeDocument,
  type MadeWhole,
  type PlannedDocument,
  type Reason,
} from '../disk/index.js';
import { hasErrors, outcome, tally, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { PageTask } from '../index.js';
import { given } from '../text/index.js';
import { isSet, outputOptions } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Request, Run } from './commands.js';
import { openDryRun, type DryRun } from './dry-run.js';
import { editionAt, editionOutput } from './edition-operand.js';
import { exportEdition } from './export-files.js';
import { allGiven } from './inputs.js';
import { gathering } from './gathering.js';
import { asFound, beginMaking, orPages, type Make, type Making } from './making.js';
import { unchangedLine, why } from './stale.js';
import { buildSummary, closingLine } from './summary.js';
import type { Terminal } from './terminal.js';
import { watchEdition } from './watch-edition.js';

/** `memcon build [EDITION]` */
export const build: Run = async (request, terminal) => {
  if (!isSet(request, 'watch')) return await buildEdition(request, terminal);
  return await watchEdition(editionAt(request), () => buildEdition(request, terminal), terminal);
};

/** Builds what is stale of an edition, once. */
async function buildEdition(request: Request, terminal: Terminal): Promise<number> {
  const path = editionAt(request);
  const folder = await openEdition(path);
  terminal.report(folder.diagnostics);
  if (folder.value === undefined) return 1;
  const out = editionOutput(request, folder.value);
  const dry = isSet(request, 'dry-run') ? openDryRun() : undefined;
  const options = { ...outputOptions(request), ...given({ instead: dry?.instead }) };
  const sources = await sourcesOf(path);
  const jobs = jobsOf(folder.value, sources.value);
  const maker = await documentMaker(folder.value, out);
  const anew = isSet(request, 'verbose');
  const builder =
    maker.value === undefined
      ? outcome(undefined)
      : await editionBuilder(folder.value, maker.value.register, jobs.value, out, { ...options, anew });
  const found = [maker, builder, jobs, sources].flatMap(({ diagnostics }) => diagnostics);
  const before = [...found, ...idle(path, jobs), ...unusedIn(folder.value, sources.value)];
  terminal.report(before);
  const { value: works } = builder;
  if (works === undefined || maker.value === undefined) return 1;

  terminal.takes(
    allGiven(
      outcome(
        works.plan.map(({ source }) => source),
        jobs.diagnostics,
      ),
    ),
    works.plan.flatMap(({ source, stage }) => (stage === 'none' ? [source] : [])),
  );
  if (hasErrors(jobs.diagnostics)) works.fail();
  terminal.say(`${folder.value.edition.title}\n`);
  const stale = works.plan.flatMap((job) => (job.stage === 'none' ? [] : [{ ...job, stage: job.stage }]));
  const isWhole = dry === undefined && works.wholes.reasons.length > 0;
  const files = isWhole ? works.plan.length : stale.length;
  const making: BuildMaking = await beginMaking<DocumentTask, Outcome<MadeDocument | undefined>>(
    'build',
    request,
    stale,
    maker.value.make,
    files,
  );
  const built = await buildAll(works, making, isWhole, dry, request, terminal);
  const wholes = await works.close(making.makers);
  await making.close();
  terminal.report(wholes.diagnostics);
  for (const name of works.wholes.wanted) {
    terminal.say(`\n${name}\n  ${wholeSummary(name, wholes.value, works.wholes.reasons, dry !== undefined)}\n`);
  }
  if (dry !== undefined && works.gone.length > 0) terminal.say(`\nwould be removed\n  ${works.gone.join('\n  ')}\n`);
  const missing = works.plan.length - built.documents.length;
  const exported = await exportEdition(folder.value, built.documents, missing, out, request, terminal, options);
  const all: readonly Diagnostic[] = [
    ...folder.diagnostics,
    ...before,
    ...built.diagnostics,
    ...wholes.diagnostics,
    ...exported,
  ];
  terminal.say(`\n${unchangedLine(built.unchanged, works.plan.length)}`);
  terminal.say(
    closingLine(
      tally(all, built.documents.length - built.unchanged),
      works.plan.length - built.unchanged,
      dry === undefined ? 'built' : 'would be built',
    ),
  );
  if (dry !== undefined) terminal.say('Nothing was written: --dry-run.\n');
  return hasErrors(all) ? 1 : 0;
}

const idle = (path: string, jobs: Outcome<readonly Job[]>): readonly Diagnostic[] =>
  jobs.value.length === 0 && jobs.diagnostics.length === 0
    ? [
        fileReport(
          'folder-empty',
          path,
          `The edition '${path}' has no source and no document.`,
          `Put a transcription into '${join(path, 'sources')}'.`,
        ),
      ]
    : [];

function wholeSummary(name: string, made: readonly MadeWhole[], reasons: readonly Reason[], isDry: boolean): string {
  if (reasons.length === 0) return 'unchanged';
  return isDry ? 'would be made' : (made.find((one) => one.name === name)?.path ?? 'not written');
}

/** The same for a worker: where the run began, what was given has been found right by then. */
export const make = async (request: Request): Promise<Make<DocumentTask | PageTask, unknown>> => {
  const folder = asFound(await openEdition(editionAt(request)));
  const out = editionOutput(request, folder);
  return orPages(asFound(await documentMaker(folder, out)).make, await editionPages(folder, out));
};

type BuildMaking = Making<DocumentTask, Outcome<MadeDocument | undefined>>;

interface BuiltAll {
  /** The documents that are there now. */
  readonly documents: readonly string[];
  readonly unchanged: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes and writes what is stale; what is not is only taken into the site, where one is made. */
async function buildAll(
  works: EditionBuilder,
  making: BuildMaking,
  isWhole: boolean,
  dry: DryRun | undefined,
  request: Request,
  terminal: Terminal,
): Promise<BuiltAll> {
  const stale = works.plan.filter(({ stage }) => stage !== 'none');
  const found = gathering(terminal, stale.length, isSet(request, 'verbose'));
  const failed = new Set<PlannedDocument>();
  const diagnostics = await forEachFile(
    isWhole ? works.plan : stale,
    ({ source }) => source,
    found.terminal,
    async (job) => {
      if (job.stage === 'none') return { later: works.keep(job, making.makers) };
      failed.add(job);
      const made = await making.of({ ...job, stage: job.stage }).catch((error: unknown) => {
        works.fail();
        throw error;
      });
      const { value, later } = works.deliver(job, made, making.makers);
      if (value === undefined) return { later };
      failed.delete(job);
      if (dry !== undefined || isSet(request, 'why')) terminal.say(`\n${why(job.output, job.reasons).trimEnd()}`);
      terminal.say(dry === undefined ? buildSummary(value) : `\n${dry.lines()}`);
      return { later };
    },
    { ahead: isWhole ? (making.makers?.ahead ?? 0) : 0 },
  );
  found.tell();
  return {
    documents: works.plan.filter((job) => !failed.has(job)).map(({ output }) => output),
    unchanged: works.plan.length - stale.length,
    diagnostics,
  };
}
