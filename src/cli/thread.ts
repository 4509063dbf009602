import { workerData } from 'node:worker_threads';
import { loadMake } from './load-bundle.js';
import type { Make, WorkerTask } from './making.js';

/** The pool's own word, and then ours. */
const [, { command, request }] = workerData as readonly [unknown, WorkerTask];

let prepared: Promise<Make<unknown, unknown>> | undefined;

/** Makes of a file what the command makes of it, in a thread of its own. */
export async function work(item: unknown): Promise<unknown> {
  prepared ??= loadMake(command)(request);
  return await (
    await prepared
  )(item);
}
