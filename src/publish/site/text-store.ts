/** Where texts lie that are needed again only in the end: in memory, or, of an archive, in a file. */
export interface TextStore {
  /** Gives the number by which `get` finds the text. */
  readonly put: (text: string) => number;
  readonly get: (number: number) => string;
}

/** A store in memory. */
export function memoryStore(): TextStore {
  const texts: string[] = [];
  return { put: (text) => texts.push(text) - 1, get: (number) => texts[number]! };
}

/** Puts plain data into a store; what comes back takes them out. */
export function stored<T>(store: TextStore, value: T): () => T {
  const number = store.put(JSON.stringify(value));
  return () => JSON.parse(store.get(number)) as T;
}
