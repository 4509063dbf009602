import { join } from 'node:path';
import {
  defaultOutput,
  editionBuilder,
  fileReport,
  filesUnder,
  isFolder,
  openEdition,
  planOutputs,
  sourcesOf,
  stemOf,
  type Built,
  type Job,
} from '../disk/index.js';
import { hasErrors, tally, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { outputOptions, valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Run } from './commands.js';
import { exportEdition } from './export-files.js';
import { buildSummary, closingLine } from './summary.js';

/** `memcon build [EDITION]` */
export const build: Run = async (request, terminal) => {
  const path = request.operands[0] ?? 'tei';
  const folder = await openEdition(path);
  terminal.report(folder.diagnostics);
  if (folder.value === undefined) return 1;
  const out = valueOf(request, 'out') ?? defaultOutput(path);
  const force = outputOptions(request);
  const builder = await editionBuilder(folder.value, out, force);
  const sources = await sourcesOf(path);
  const plan = planOutputs(sources, join(path, 'documents'), '.xml');
  const tasks = tasksOf(path, sources, plan);
  const idle =
    tasks.length === 0 && plan.diagnostics.length === 0
      ? [fileReport('folder-empty', path, `The edition '${path}' has no source and no document.`)]
      : [];
  terminal.report([...builder.diagnostics, ...plan.diagnostics, ...idle]);
  const { value: works } = builder;
  if (works === undefined) return 1;

  if (hasErrors(plan.diagnostics)) works.fail();
  terminal.say(`${folder.value.edition.title}\n`);
  const built: Built[] = [];
  const found = await forEachFile(
    tasks,
    ({ source }) => source,
    terminal,
    async (task) => {
      const { value, diagnostics } = await (task.output === task.source ? works.take(task.source) : works.build(task));
      if (value !== undefined) {
        built.push(value);
        terminal.say(buildSummary(value));
      }
      return diagnostics;
    },
  );
  const site = works.close();
  terminal.report(site.diagnostics);
  if (works.hasSite) terminal.say(`\nsite\n  ${site.value ?? 'not written'}\n`);
  const exported = await exportEdition(
    folder.value,
    built.map(({ document }) => document),
    tasks.length - built.length,
    out,
    terminal,
    force,
  );
  const all: readonly Diagnostic[] = [
    ...folder.diagnostics,
    ...builder.diagnostics,
    ...plan.diagnostics,
    ...idle,
    ...found,
    ...site.diagnostics,
    ...exported,
  ];
  terminal.say(`\n${closingLine(tally(all, built.length), tasks.length, 'built')}`);
  return hasErrors(all) ? 1 : 0;
};

/**
 * The sources, and the documents that no source makes: made by hand or elsewhere, they are source and document in one.
 */
function tasksOf(path: string, sources: readonly string[], plan: Outcome<readonly Job[]>): readonly Job[] {
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
