import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { MakePages, PageMakers } from '../disk/index.js';
import type { Outcome } from '../diagnostics/index.js';
import type { PageTask } from '../index.js';
import { optimiseAsUsual } from '../startup/index.js';
import { valueOf } from './arguments.js';
import type { Request } from './commands.js';
import { isLarge } from './batch.js';
import { loadWorkerPool, loadWorkQueue } from './load-bundle.js';
import { Unmade } from './unmade.js';
import type { WorkerPool } from './worker-pool.js';

/** What a command makes of one file by itself, whatever comes before and behind it: data, and nothing written. */
export type Make<T, R> = (item: T) => Promise<R>;

/** Prepares what a command makes of files, as its request wants it: here, or in a worker. */
export type PrepareMake = (request: Request) => Promise<Make<unknown, unknown>>;

/** What is made of files, several at a time. */
export interface Making<T, R> {
  /** What is made of an item. Items are asked for in their order; some of those that follow are made meanwhile. */
  readonly of: Make<T, R>;
  /** Who makes the pages of a site; left out: this thread. */
  readonly makers?: PageMakers;
  readonly close: () => Promise<void>;
}

/** What a worker is told once. */
export interface WorkerTask {
  readonly command: string;
  readonly request: Request;
}

/** From so many files on, workers are started unasked: each needs the time of ten documents to begin. */
const MANY = 40;

/** How many files for each worker are made ahead of the one that is asked for: what is in memory has this bound. */
const AHEAD = 3;

/** How many files, of so many, are worked on at a time. */
export function jobsFor(request: Request, files: number): number {
  const asked = valueOf(request, 'jobs');
  const jobs = asked === undefined ? (files < MANY ? 1 : availableParallelism()) : Number(asked);
  return Math.min(jobs, files);
}

/**
 * Begins to make something of files: in this thread, in several as `--jobs` says, or by the workers of a queue. The
 * results are the same. `files`: how many the run is about, where pages are made of more than are in `items`. Throws
 * `Unmade` where a queue cannot be reached.
 */
export async function beginMaking<T, R>(
  command: string,
  request: Request,
  items: readonly T[],
  here: Make<T, R>,
  files = items.length,
): Promise<Making<T, R>> {
  const inThisThread: Making<T, R> = { of: here, close: async () => undefined };
  // Standard input can only be read here.
  if (files === 0 || request.operands.includes('-')) return inThisThread;
  const queue = valueOf(request, 'queue');
  if (queue !== undefined) return await makingByQueue(queue, { command, request }, items);
  const jobs = jobsFor(request, files);
  // A large file keeps a thread busy for seconds, and this one must hear an interrupt.
  if (jobs <= 1 && !items.some((item) => isLarge(sourceOf(item)))) return inThisThread;
  // V8's flags are one for all threads.
  optimiseAsUsual(files);
  return makingIn(await loadWorkerPool()(jobs, { command, request }), items, jobs * AHEAD);
}

/** How many files lie in the queue at a time: enough for many workers, and all that a run keeps there. */
const IN_QUEUE = 100;

async function makingByQueue<T, R>(address: string, task: WorkerTask, items: readonly T[]): Promise<Making<T, R>> {
  const { value: queue, diagnostics } = await loadWorkQueue()(address);
  if (queue === undefined) throw new Unmade(diagnostics[0]!);
  const run = randomUUID();
  return makingIn({ run: (item) => queue.run(task, run, item), close: queue.close }, items, IN_QUEUE);
}

function makingIn<T, R>(pool: WorkerPool, items: readonly T[], window: number): Making<T, R> {
  const begun: Promise<R>[] = [];
  let next = 0;
  const goOn = (): void => {
    while (begun.length < window && next < items.length) {
      const result = pool.run(items[next++]) as Promise<R>;
      // A failure is heard when its turn comes.
      result.catch(() => undefined);
      begun.push(result);
    }
  };
  return {
    of: async () => {
      goOn();
      const result = begun.shift()!;
      goOn();
      return await result;
    },
    makers: { pages: (task) => pool.run(task) as ReturnType<PageMakers['pages']>, ahead: window },
    close: pool.close,
  };
}

/** The file that something is made of. */
export const sourceOf = (item: unknown): string =>
  typeof item === 'string' ? item : (item as { readonly source: string }).source;

/** What a worker makes: something of a file, or the pages of a site that a task wants. */
export const orPages =
  <T>(ofFile: Make<T, unknown>, pages: MakePages): Make<T | PageTask, unknown> =>
  (item) =>
    isPageTask(item) ? pages(item) : ofFile(item);

const isPageTask = (item: unknown): item is PageTask => typeof item === 'object' && item !== null && 'of' in item;

/** What a worker was given: on another machine it may not be there. Throws `Unmade` then. */
export function asFound<T>({ value, diagnostics }: Outcome<T>): NonNullable<T> {
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (fault !== undefined || value === undefined || value === null) throw new Unmade(fault ?? diagnostics[0]!);
  return value;
}
