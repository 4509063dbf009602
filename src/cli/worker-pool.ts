import { fileURLToPath } from 'node:url';
import { openThreads, type Threads } from '../startup/index.js';
import type { WorkerTask } from './making.js';

/** Threads that make something of files, a file each at a time. */
export type WorkerPool = Threads;

/** Starts so many threads. */
export const openWorkerPool = (jobs: number, task: WorkerTask): Promise<WorkerPool> =>
  openThreads(fileURLToPath(new URL('./thread.cjs', import.meta.url)), 'work', jobs, task);
