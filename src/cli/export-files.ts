import { join, sep } from 'node:path';
import {
  beginExport,
  exportSettings,
  linksOut,
  noteWhole,
  openOutput,
  reasonsForWhole,
  wholeRecipe,
  type EditionFolder,
  type ExportRun,
  type OutputOptions,
  type Reason,
  type Recipe,
} from '../disk/index.js';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { counted } from '../text/index.js';
import { forEachFile } from './batch.js';
import { readDocument } from './inputs.js';
import type { Terminal } from './terminal.js';

/** Exports files, reporting what is found; the value names the files written. */
export async function exportFiles(
  run: ExportRun,
  files: readonly string[],
  operands: readonly string[],
  terminal: Terminal,
): Promise<Outcome<readonly string[]>> {
  const found = await forEachFile(
    files,
    (file) => file,
    terminal,
    (file) => addFile(file, operands, run),
  );
  const { value, diagnostics } = run.finish();
  terminal.report(diagnostics);
  return outcome(value, [...found, ...diagnostics]);
}

async function addFile(file: string, operands: readonly string[], run: ExportRun): Promise<readonly Diagnostic[]> {
  const { value, diagnostics } = await readDocument(file, operands, { pointed: true });
  if (value === undefined) run.miss();
  return value === undefined
    ? diagnostics
    : [...diagnostics, ...value.placed(run.add(value.input, !hasErrors(diagnostics)))];
}

/** `exports/csv: 23 files`, a line for each format. */
export function exportSummary(written: readonly string[], out: string, to: readonly string[]): readonly string[] {
  return [...new Set(to)].flatMap((name) => {
    const folder = join(out, name);
    const files = written.filter((path) => path.startsWith(folder + sep));
    return files.length === 0 ? [] : [`${folder}: ${counted(files.length, 'file')}\n`];
  });
}

/**
 * What `edition.json` wants exported, of the documents of an edition, into `out`/exports. `missing`: how many documents
 * are not among them because they failed.
 */
export async function exportEdition(
  folder: EditionFolder,
  documents: readonly string[],
  missing: number,
  out: string,
  terminal: Terminal,
  options: OutputOptions,
): Promise<readonly Diagnostic[]> {
  const { exports: to = [] } = folder.edition;
  if (to.length === 0) return [];
  const target = join(out, 'exports');
  const recipe = wholeRecipe(folder, to);
  const reasons = whyExport(out, recipe, missing > 0 || options.force === true, options);
  if (reasons.length === 0) {
    terminal.say('\nexports\n  unchanged\n');
    return [];
  }
  if (options.instead !== undefined) {
    terminal.say('\nexports\n  would be made\n');
    return [];
  }
  const links = to.includes('bagit') ? linksOut(folder) : [];
  const { value: run, diagnostics } = await beginExport(to, target, exportSettings(folder, out), options);
  terminal.report([...diagnostics, ...links]);
  if (run === undefined) return diagnostics;
  for (let i = 0; i < missing; i++) run.miss();
  const exported = await exportFiles(run, documents.toSorted(), [], terminal);
  if (!hasErrors(exported.diagnostics)) noteExport(out, recipe);
  if (exported.value.length > 0) {
    terminal.say(
      `\nexports\n${exportSummary(exported.value, target, to)
        .map((line) => `  ${line}`)
        .join('')}`,
    );
  }
  return exported.diagnostics;
}

/** Why exports are to be made again; empty where they are as they would be. */
function whyExport(out: string, recipe: Recipe, anyway: boolean, options: OutputOptions): readonly Reason[] {
  if (anyway) return ['forced'];
  const { value: folder } = openOutput(out, options);
  const reasons = folder === undefined ? (['missing'] as const) : reasonsForWhole(folder, 'exports', recipe);
  folder?.close();
  return reasons;
}

function noteExport(out: string, recipe: Recipe): void {
  const { value: folder } = openOutput(out);
  if (folder !== undefined) noteWhole(folder, 'exports', recipe);
  folder?.close();
}
