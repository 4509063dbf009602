/** Those properties of an object that have a value: `{...given({ cert })}` has a `cert`, or none at all. */
export function given<const T extends object>(properties: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Partial<T> = {};
  for (const key in properties) if (properties[key] !== undefined) kept[key] = properties[key];
  return kept as { [K in keyof T]?: Exclude<T[K], undefined> };
}
