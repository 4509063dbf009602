import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Reporter } from '../diagnostics/index.js';
import { requireCached } from '../startup/index.js';
import type { Run } from './commands.js';
import type { PrepareMake } from './making.js';
import type * as WorkerPool from './worker-pool.js';
import type * as WorkQueue from './work-queue.js';
import type { topicText } from './show-topic.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What a bundle exports; the build puts one for each entry of `src/build/build.mjs` beside this file. */
const load = (name: string): unknown => requireCached(`${here}${name}.cjs`, `${here}cache`);

/**
 * Loads a command's own code, and nothing of the others': of `register check`, what `register-check` exports as
 * `registerCheck`.
 */
export function loadCommand(name: string): Run {
  const exported = name.replace(/ ./gu, (initial) => initial[1]!.toUpperCase());
  return (load(name.replace(' ', '-')) as Readonly<Record<string, Run>>)[exported]!;
}

/** Loads what a command makes of a single file, for a thread: its bundle exports it as `make`. */
export const loadMake = (name: string): PrepareMake => (load(name) as { readonly make: PrepareMake }).make;

/**
 * Loads the pool of threads, by Node's own `require`: what it imports is an ES module, which code that V8 kept compiled
 * cannot ask for.
 */
export const loadWorkerPool = (): typeof WorkerPool.openWorkerPool =>
  (createRequire(import.meta.url)('./worker-pool.cjs') as typeof WorkerPool).openWorkerPool;

/** Loads the queue, which few use. */
export const loadWorkQueue = (): typeof WorkQueue.openWorkQueue =>
  (createRequire(import.meta.url)('./work-queue.cjs') as typeof WorkQueue).openWorkQueue;

/** Loads the JUnit report, whose XML builder takes longer to start than most files to validate. */
export const loadJunitReport = (): Reporter => (load('junit-report') as { readonly junitReport: Reporter }).junitReport;

/** Loads what shows a document: nobody waits for it who does not read one. */
export const loadTopicText = (): typeof topicText =>
  (load('show-topic') as { readonly topicText: typeof topicText }).topicText;
