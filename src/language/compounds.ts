/**
 * A table's words, and every compound that ends in one of some heads: with `minister` also `reichsverkehrsminister`.
 * Those it
 * lists are the words themselves.
 */
export class WithCompounds extends Set<string> {
  readonly #heads: Heads;

  constructor(words: Iterable<string>, heads: readonly string[]) {
    super(words);
    this.#heads = byEnding(heads);
  }

  override has(word: string): boolean {
    return super.has(word) || headOf(word, this.#heads) !== undefined;
  }
}

/** A table by words, in which a compound is found by its head: what it means is made of what the head means. */
export class MapWithCompounds<V> extends Map<string, V> {
  readonly #heads: Heads;
  readonly #make: (first: string, value: V) => V;

  constructor(words: Iterable<readonly [string, V]>, heads: readonly string[], make: (first: string, value: V) => V) {
    super(words);
    this.#heads = byEnding(heads);
    this.#make = make;
  }

  override get(word: string): V | undefined {
    const own = super.get(word);
    if (own !== undefined) return own;
    const head = headOf(word, this.#heads);
    const value = head === undefined ? undefined : super.get(head);
    return value === undefined ? undefined : this.#make(word.slice(0, -head!.length), value);
  }

  override has(word: string): boolean {
    return super.has(word) || this.get(word) !== undefined;
  }
}

/** Heads by their last letters, the longest first. */
type Heads = ReadonlyMap<string, readonly string[]>;

const LETTERS = 2;
/** So many letters at least stand before the head of a compound. */
const LEAST_FIRST = 3;

function byEnding(heads: readonly string[]): Heads {
  const made = new Map<string, string[]>();
  for (const head of heads.toSorted((a, b) => b.length - a.length)) {
    const ending = head.slice(-LETTERS);
    made.set(ending, [...(made.get(ending) ?? []), head]);
  }
  return made;
}

const headOf = (word: string, heads: Heads): string | undefined =>
  word.includes(' ')
    ? undefined
    : heads.get(word.slice(-LETTERS))?.find((head) => word.length - head.length >= LEAST_FIRST && word.endsWith(head));
