import { piecesOf, type ExportMakers, type ExportPiece, type ExportRunOptions } from '../disk/index.js';
import { outcome, type Outcome } from '../diagnostics/index.js';
import { exportFormats, exportTo, type Exporter, type ExportSettings, type Input } from '../index.js';
import type { Part } from '../model/index.js';
import { optimiseAsUsual } from '../startup/index.js';
import { loadWorkerPool } from './load-bundle.js';
import { jobsFor, type Make } from './making.js';
import { isLarge } from './batch.js';
import { isSet } from './arguments.js';
import type { Request } from './commands.js';
import type { WorkerPool } from './worker-pool.js';

/** What a thread is told once: its formats, and whether it says what concerns the document whatever the format. */
interface Formats {
  readonly to: readonly string[];
  readonly settings: ExportSettings;
  readonly isFirst: boolean;
}

/** What a thread is given: a document; or nothing, for the next piece of what is made at the end. */
type Task = { readonly formats: Formats; readonly document?: Input };

/** How many documents are made ahead of the one that is written. */
export const AHEAD = 6;

/** Keeps what is in a bag by the side of what the others made: it is made where they are written. */
const NEEDS_ALL = 'bagit';

/**
 * Each thread reads every document, which takes as long as two or three formats do: with fewer formats a second thread
 * takes twice the processor and the memory, and saves nothing.
 */
const FORMATS_PER_THREAD = 4;

/**
 * Threads that share the formats of an export: each makes some of them of every document, in the order of the
 * documents, so that the bytes are those of one thread. Nobody where one thread is enough.
 */
export const exportThreads =
  (request: Request, files: readonly string[]): NonNullable<ExportRunOptions['makers']> =>
  async (to, all) => {
    const names = (await exportFormats()).map(({ name }) => name).filter((name) => to.includes(name));
    const worth = isSet(request, 'jobs') ? names.length : Math.max(1, Math.floor(names.length / FORMATS_PER_THREAD));
    const jobs = Math.min(jobsFor(request, files.length), worth);
    if (names.includes(NEEDS_ALL) || files.length === 0) return undefined;
    // A large file keeps a thread busy for seconds, and this one must hear an interrupt.
    if (jobs <= 1 && !files.some(isLarge)) return undefined;
    optimiseAsUsual(files.length);
    // Data alone can be told to a thread. What is left out is of use to a bag, or to tests.
    const settings: ExportSettings = Object.fromEntries(
      Object.entries(all).filter(([, value]) => typeof value !== 'function'),
    );
    const share = Math.ceil(names.length / jobs);
    const shares = Array.from({ length: Math.ceil(names.length / share) }, (_, i) =>
      names.slice(i * share, (i + 1) * share),
    );
    const open = loadWorkerPool();
    const task = { command: 'export', request };
    const threads = await Promise.all(
      shares.map(async (share, i) => threadFor({ to: share, settings, isFirst: i === 0 }, await open(1, task))),
    );
    return makersOf(threads);
  };

interface Thread {
  readonly add: (document: Input) => Promise<Outcome<readonly Part[]>>;
  readonly next: () => Promise<ExportPiece | undefined>;
  readonly close: () => Promise<void>;
}

/** A thread that ended takes what it knew of the documents with it: then nothing more comes of its formats. */
function threadFor(formats: Formats, pool: WorkerPool): Thread {
  let fault: { readonly error: unknown } | undefined;
  const run = async (task: Task): Promise<unknown> => {
    if (fault !== undefined) throw fault.error;
    try {
      return await pool.run(task);
    } catch (error) {
      fault = { error };
      throw error;
    }
  };
  return {
    add: (document) => run({ formats, document }) as ReturnType<Thread['add']>,
    next: () => run({ formats }) as ReturnType<Thread['next']>,
    close: pool.close,
  };
}

const makersOf = (threads: readonly Thread[]): ExportMakers => ({
  add: async (document) => {
    const made = await Promise.all(threads.map(({ add }) => add(document)));
    return outcome(
      made.flatMap(({ value }) => value),
      made.flatMap(({ diagnostics }) => diagnostics),
    );
  },
  finish: async function* () {
    const said = new Set<string>();
    // All begin at once; each is asked for more when its turn has come.
    const first = threads.map(({ next }) => next());
    for (const piece of first) piece.catch(() => undefined);
    for (const [i, { next }] of threads.entries()) {
      for (let piece = await first[i]!; piece !== undefined; piece = await next()) {
        const isNew = ({ rule, message }: ExportPiece['diagnostics'][number]): boolean =>
          !said.has(`${rule} ${message}`) && Boolean(said.add(`${rule} ${message}`));
        yield { ...piece, diagnostics: piece.diagnostics.filter(isNew) };
      }
    }
  },
  close: async () => {
    await Promise.all(threads.map(({ close }) => close()));
  },
});

/** The same for a thread: it keeps what its formats know of the documents so far. */
export async function makeExport(): Promise<Make<Task, unknown>> {
  let exporter: Exporter | undefined;
  let pieces: ReturnType<typeof piecesOf> | undefined;
  return async ({ formats: { to, settings, isFirst }, document }) => {
    exporter ??= (await exportTo(to, settings, { saysCommon: isFirst })).value!;
    if (document !== undefined) return exporter.add(document);
    pieces ??= piecesOf(exporter);
    return pieces.next().value;
  };
}
