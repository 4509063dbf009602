import type * as Pool from 'tinypool';

/** Threads that run a script: it takes an item and gives what it makes of it. */
export interface Threads {
  readonly run: (item: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Starts so many threads. `script`: a file that exports a function by this `name`; `data`: what it is told once. */
export async function openThreads(script: string, name: string, count: number, data: unknown): Promise<Threads> {
  const { Tinypool }: typeof Pool = await import('tinypool');
  const pool = new Tinypool({ filename: script, name, minThreads: count, maxThreads: count, workerData: data });
  return { run: (item) => pool.run(item), close: () => pool.destroy() };
}
