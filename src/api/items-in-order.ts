/** How far a batch may go ahead of who takes its results. */
export interface BatchOptions {
  /** How many items are worked on, or wait with their result, at a time (default: 4). */
  readonly ahead?: number;
}

/**
 * Works on one item after another and gives the results in the order of the items. No more are asked for than are
 * taken, but for a few ahead: an archive of any size goes through in the memory of some documents. What `work` throws
 * is thrown at its turn; who stops early closes the source of the items.
 */
export async function* batch<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  work: (item: T) => Promise<R>,
  { ahead = 4 }: BatchOptions = {},
): AsyncGenerator<R, void, undefined> {
  const begun: Promise<R>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // It is heard when its turn comes.
      result.catch(() => undefined);
      begun.push(result);
      if (begun.length >= ahead) yield await begun.shift()!;
    }
    while (begun.length > 0) yield await begun.shift()!;
  } finally {
    await Promise.allSettled(begun);
  }
}
