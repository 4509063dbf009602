/** Puts items behind those of a list, however many there are: `push(...items)` fails from some hundred thousand on. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
