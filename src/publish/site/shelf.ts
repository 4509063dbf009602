/** Where texts lie that are needed again only in the end: in memory, or, of an archive, in a file. */
export interface Shelf {
  /** Gives the number by which `get` finds the text. */
  readonly put: (text: string) => number;
  readonly get: (number: number) => string;
}

/** A shelf in memory. */
export function memoryShelf(): Shelf {
  const texts: string[] = [];
  return { put: (text) => texts.push(text) - 1, get: (number) => texts[number]! };
}

/** Puts plain data on a shelf; what comes back takes them down. */
export function shelved<T>(shelf: Shelf, value: T): () => T {
  const number = shelf.put(JSON.stringify(value));
  return () => JSON.parse(shelf.get(number)) as T;
}
