import { availableParallelism } from 'node:os';
import { optimiseAsUsual } from '../startup/index.js';
import { valueOf } from './arguments.js';
import type { Run } from './commands.js';
import { loadWorkerPool, loadWorkQueue } from './load-bundle.js';
import type { WorkerTask } from './making.js';
import { isUnmade } from './unmade.js';
import type { WorkerPool } from './worker-pool.js';

/** `memcon worker --queue ADDRESS` */
export const worker: Run = async (request, terminal) => {
  const { value: queue, diagnostics } = await loadWorkQueue()(valueOf(request, 'queue')!);
  terminal.report(diagnostics);
  if (queue === undefined) return 1;
  const asked = valueOf(request, 'jobs');
  const jobs = asked === undefined ? availableParallelism() : Number(asked);
  optimiseAsUsual(Infinity);
  const threads = threadsFor(jobs);
  terminal.say(`memcon works here, on ${jobs} at a time, until it is stopped.\n`);
  try {
    return await queue.serve(
      jobs,
      async (task, run, item) => await (await threads(task, run)).run(item),
      (line) => terminal.say(`${line}\n`),
    );
  } catch (error) {
    if (!isUnmade(error)) throw error;
    terminal.report([error.diagnostic]);
    return 1;
  }
};

/** So many runs' threads are kept: each has read the registers of its run. */
const RUNS = 2;

/** Threads for each run, begun when its first document comes; those of runs long past end. */
function threadsFor(jobs: number): (task: WorkerTask, run: string) => Promise<WorkerPool> {
  const pools = new Map<string, Promise<WorkerPool>>();
  return (task, run) => {
    const known = pools.get(run);
    if (known !== undefined) return known;
    for (const [old, pool] of [...pools].slice(0, Math.max(0, pools.size - RUNS + 1))) {
      pools.delete(old);
      void pool.then((threads) => threads.close());
    }
    const pool = loadWorkerPool()(jobs, task);
    pools.set(run, pool);
    return pool;
  };
}
