import type * as Pool from 'tinypool';

/** Threads that run a script: it takes an item and gives what it makes of it. */
export interface Threads {
  readonly run: (item: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/**
 * How much of what is new a single thread, which has one large document, keeps before it looks for what of it is still
 * in use, in megabytes: with the 48 of V8 it goes through the same elements again and again. 300 kB of paragraphs
 * take a seventh less of the processor, and a tenth more memory. Of many threads each would have its share.
 */
const YOUNG = { maxYoungGenerationSizeMb: 96 };

/** Starts so many threads. `script`: a file that exports a function by this `name`; `data`: what it is told once. */
export async function openThreads(script: string, name: string, count: number, data: unknown): Promise<Threads> {
  const { Tinypool }: typeof Pool = await import('tinypool');
  const pool = new Tinypool({
    filename: script,
    name,
    minThreads: count,
    maxThreads: count,
    workerData: data,
    ...(count === 1 ? { resourceLimits: YOUNG } : {}),
  });
  return { run: (item) => pool.run(item), close: () => pool.destroy() };
}
