import { setImmediate } from 'node:timers/promises';
import { fileReport, sizeOf } from '../disk/index.js';
import { codeOf, isRefusal, reasonFor, type Diagnostic } from '../diagnostics/index.js';
import { optimiseAsUsual } from '../startup/index.js';
import { isUnmade } from './unmade.js';
import type { Terminal } from './terminal.js';

/** From this file on, optimising pays, and for any of so many bytes. */
const SEVERAL = 3;
const LARGE = 60_000;

/** Whether work on a file takes seconds rather than moments. */
export const isLarge = (path: string): boolean => sizeOf(path) > LARGE;

/** What is found in a file, or will be: meanwhile the files that follow are begun. */
export type Found = readonly Diagnostic[] | { readonly later: Promise<readonly Diagnostic[]> };

interface EachFile {
  /** Keep the findings: without it they count only by severity, for an archive has more than fit into memory. */
  readonly keeps?: boolean;
  /** How many files may be waited for while others are begun (default: none). */
  readonly ahead?: number;
}

/**
 * Works on one file after another and reports what is found, in the order of the files. What goes wrong with one leaves
 * the others be; between two there is a pause in which an interrupt is heard.
 */
export async function forEachFile<T>(
  files: readonly T[],
  nameOf: (file: T) => string,
  terminal: Terminal,
  work: (file: T) => Promise<Found>,
  { keeps = false, ahead = 0 }: EachFile = {},
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const begun: Promise<readonly Diagnostic[]>[] = [];
  let told = 0;
  const tell = async (): Promise<void> => {
    const diagnostics = await begun.shift()!;
    terminal.became(nameOf(files[told++]!), diagnostics);
    terminal.report(diagnostics);
    for (const finding of diagnostics) found.push(keeps ? finding : counted(finding));
  };
  for (const [i, file] of files.entries()) {
    if (i === SEVERAL || isLarge(nameOf(file))) optimiseAsUsual(files.length);
    terminal.progress(i, files.length, nameOf(file));
    const failed = (error: unknown): readonly Diagnostic[] => [failure(nameOf(file), error)];
    const made = await work(file).catch(failed);
    begun.push('later' in made ? made.later.catch(failed) : Promise.resolve(made));
    while (begun.length > ahead) await tell();
    if (i + 1 < files.length) await setImmediate();
  }
  while (begun.length > 0) await tell();
  terminal.progress(files.length, files.length, '');
  return found;
}

const COUNTED = new Map<string, Diagnostic>();

/** A finding that was told: one object stands for all of its rule and severity. */
function counted({ severity, rule, source }: Diagnostic): Diagnostic {
  const key = `${severity} ${rule}`;
  const known = COUNTED.get(key);
  if (known !== undefined) return known;
  const fresh: Diagnostic = { severity, rule, source, message: '' };
  COUNTED.set(key, fresh);
  return fresh;
}

/**
 * A throw that does not say what could not be made is a fault of memcon: it is told in one sentence, and the other
 * files are still done.
 */
function failure(file: string, error: unknown): Diagnostic {
  if (isUnmade(error)) return error.diagnostic;
  if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuch(file);
  if (isRefusal(error) && error instanceof Error && 'syscall' in error) return refusedBySystem(file, error);
  const told =
    error instanceof Error
      ? ((process.env['MEMCON_DEBUG'] === undefined ? undefined : error.stack) ?? error.message)
      : String(error);
  return fileReport(
    'memcon-failed',
    file,
    `memcon failed on this file: ${told}.`,
    'Please report it: it is a fault of memcon, not of the file.',
  );
}

/** A thread that has used up its memory ends, and the run goes on. */
const tooMuch = (file: string): Diagnostic =>
  fileReport(
    'file-too-large',
    file,
    `The file '${file}' needs more memory than there is for it.`,
    "Cut it into documents, or give Node more, in megabytes: NODE_OPTIONS='--max-old-space-size=8192'.",
  );

/** What the system refuses in the midst of work: `'out/.memcon/made' cannot be used: the disk is full.` */
const refusedBySystem = (file: string, error: Error): Diagnostic => {
  const about = 'path' in error ? String(error.path) : file;
  return fileReport('file-unreadable', file, `'${about}' cannot be used: ${reasonFor(error)}.`);
};
