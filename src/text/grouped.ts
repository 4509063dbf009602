/** Puts an item with those of its group. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** The items by what a function says of each, in the order in which they come. */
export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** The keys that come back after another: in `A B A C` the `A`. */
export function comingBack(keys: readonly string[]): ReadonlySet<string> {
  const last = new Map<string, number>();
  const found = new Set<string>();
  keys.forEach((key, i) => {
    const before = last.get(key);
    if (before !== undefined && before < i - 1) found.add(key);
    last.set(key, i);
  });
  return found;
}
