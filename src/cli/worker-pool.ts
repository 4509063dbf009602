import { fileURLToPath } from 'node:url';
import type { WorkerTask } from './making.js';

/** Threads that make something of files, a file each at a time. */
export interface WorkerPool {
  readonly run: (item: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Starts so many threads. */
export async function openWorkerPool(jobs: number, task: WorkerTask): Promise<WorkerPool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: fileURLToPath(new URL('./thread.cjs', import.meta.url)),
    name: 'work',
    minThreads: jobs,
    maxThreads: jobs,
    workerData: task,
  });
  return { run: (item) => pool.run(item), close: () => pool.destroy() };
}
