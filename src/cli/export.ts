import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  beginExport,
  exportSettings,
  fileReport,
  isFolder,
  linksOut,
  memconFiles,
  openEdition,
} from '../disk/index.js';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { exportFormats, exportTo, type ExportFormatFacts, type ExportSettings } from '../index.js';
import { given } from '../text/index.js';
import { isSet, outputOptions, refuse, valueOf } from './arguments.js';
import type { Request, Run } from './commands.js';
import { collectOne } from './collect-one.js';
import { exportFiles, exportSummary } from './export-files.js';
import { exportThreads, makeExport } from './export-threads.js';
import { allGiven, documentsAt } from './inputs.js';
import type { PrepareMake } from './making.js';
import type { Terminal } from './terminal.js';

const HELP = 'export --help';

/** `memcon export PATH...` */
export const exportCommand: Run = async (request, terminal) => {
  if (isSet(request, 'list')) return listed(await exportFormats(), terminal);
  const to = (valueOf(request, 'to') ?? '').split(',').filter((name) => name !== '');
  const problem = problemWith(request, to);
  if (problem !== undefined) return refuse(problem, HELP);
  const wanted = await documentsOf(request, to);
  terminal.takes(allGiven(outcome(wanted.value.files, wanted.diagnostics)));
  terminal.report(wanted.diagnostics);
  const isFaulty = hasErrors(wanted.diagnostics);
  if (isFaulty && (wanted.value.files.length === 0 || isSet(request, 'all-or-nothing'))) return 1;
  const code = await carryOut(request, to, wanted.value, terminal);
  return isFaulty ? Math.max(code, 1) : code;
};

export { exportCommand as export };

/** `csv  tables of … (Excel, R)`: one line a format. */
function listed(formats: readonly ExportFormatFacts[], terminal: Terminal): number {
  const width = Math.max(...formats.map(({ name }) => name.length));
  for (const { name, about, tools } of formats) {
    terminal.print(`${name.padEnd(width)}  ${about}: ${tools.join(', ')}\n`);
  }
  return 0;
}

function problemWith(request: Request, to: readonly string[]): string | undefined {
  if (to.length === 0) return "'memcon export' needs a format: --to FORMAT. 'memcon export --list' shows them.";
  if (request.operands.length === 0) return "'memcon export' needs at least one PATH.";
  if (isSet(request, 'gexf') && !to.includes('gexf')) return "'--gexf' is for the format gexf alone: add it to --to.";
  return undefined;
}

interface Wanted {
  readonly files: readonly string[];
  readonly settings: ExportSettings;
}

/**
 * The documents that paths name, sorted, so that their order makes no difference; of one edition, with what it says of
 * itself.
 */
async function documentsOf({ operands, options }: Request, to: readonly string[]): Promise<Outcome<Wanted>> {
  const gexf = options['gexf']?.[0] as ExportSettings['gexf'];
  const url = options['url']?.[0];
  const own: ExportSettings = { ...given({ gexf, url }) };
  const editions = await Promise.all(operands.filter((path) => isEdition(path)).map((path) => openEdition(path)));
  const { value: named, diagnostics } = documentsAt(
    operands.filter((path) => !isUnbuilt(path)).map((path) => (isEdition(path) ? join(path, 'documents') : path)),
  );
  const files = [...new Map(named.map((file) => [file === '-' ? file : resolve(file), file])).values()];
  const [edition] = editions.map(({ value }) => value);
  const settings = {
    payload: memconFiles,
    ...(edition === undefined || operands.length > 1 ? {} : exportSettings(edition)),
    ...own,
  };
  return outcome({ files: files.toSorted((a, b) => (a < b ? -1 : 1)), settings }, [
    ...editions.flatMap((one) => one.diagnostics),
    ...(edition !== undefined && operands.length === 1 && to.includes('bagit') ? linksOut(edition) : []),
    ...operands.filter(isUnbuilt).map(unbuilt),
    ...diagnostics,
  ]);
}

/** For a thread. */
export const make = makeExport as PrepareMake;

const isEdition = (path: string): boolean => existsSync(join(path, 'edition.json'));
const isUnbuilt = (path: string): boolean => isEdition(path) && !isFolder(join(path, 'documents'));

const unbuilt = (path: string): Diagnostic =>
  fileReport(
    'folder-empty',
    path,
    `The edition '${path}' has no documents yet.`,
    `'memcon build ${path}' makes them of its sources.`,
  );

async function carryOut(
  request: Request,
  to: readonly string[],
  { files, settings }: Wanted,
  terminal: Terminal,
): Promise<number> {
  const out = valueOf(request, 'out') ?? '.';
  const begun = await (out === '-'
    ? collectOne(to, settings, exportTo, terminal)
    : beginExport(to, out, settings, {
        ...outputOptions(request),
        ...(isSet(request, 'all-or-nothing') ? { allOrNothing: true } : {}),
        makers: exportThreads(request, files),
      }));
  const { value: run } = begun;
  if (run === undefined && begun.diagnostics.some(({ place }) => place !== undefined)) {
    terminal.report(begun.diagnostics);
    return 1;
  }
  // Nothing but the name of a format can be wrong by now.
  if (run === undefined) {
    return refuse(begun.diagnostics.map(({ message, note }) => `${message} ${note ?? ''}`.trim()).join(' '), HELP);
  }
  const { value: written, diagnostics } = await exportFiles(run, files, request.operands, terminal);
  if (out !== '-') for (const line of exportSummary(written, out, to)) terminal.say(line);
  return hasErrors(diagnostics) ? 1 : 0;
}
