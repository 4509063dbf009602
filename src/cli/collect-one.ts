import type { ExportRun } from '../disk/index.js';
import { hasErrors, outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { exportTo as ExportTo, ExportSettings } from '../index.js';
import { addTo } from '../text/index.js';
import type { Terminal } from './terminal.js';

/** An export to standard output: of one file, for several would run into one another there. */
export async function collectOne(
  to: readonly string[],
  settings: ExportSettings,
  exportTo: typeof ExportTo,
  terminal: Terminal,
): Promise<Outcome<ExportRun | undefined>> {
  const { value: exporter, diagnostics } = await exportTo(to, settings);
  if (exporter === undefined) return outcome(undefined, diagnostics);
  const files = new Map<string, (string | Uint8Array)[]>();
  const keep = (parts: Iterable<{ readonly path: string; readonly content: string | Uint8Array }>): void => {
    for (const { path, content } of parts) addTo(files, path, content);
  };
  let failed = false;
  const add: ExportRun['add'] = (document) => {
    const before = failed;
    failed = true;
    const made = exporter.add(document);
    failed = before || hasErrors(made.diagnostics);
    if (!failed) keep(made.value);
    return made.diagnostics;
  };
  const finish = (): Outcome<readonly string[]> => {
    if (failed) return outcome([]);
    const found: Diagnostic[] = [];
    for (const { value, diagnostics: said } of exporter.finish()) {
      found.push(...said);
      keep(value);
    }
    if (files.size !== 1) return outcome([], [...found, tooMany([...files.keys()])]);
    for (const pieces of files.values()) for (const piece of pieces) terminal.print(piece);
    return outcome([...files.keys()], found);
  };
  return outcome({ add, miss: () => void (failed = true), finish });
}

const tooMany = (paths: readonly string[]): Diagnostic =>
  report('output-collision', `The export has ${paths.length} files, and standard output holds one.`, {
    note: 'Name a folder with --out.',
  });
