type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Those properties of an object that have a value: `{...given({ cert })}` has a `cert`, or none at all. */
export function given<const T extends object>(properties: T): Given<T> {
  const kept: Partial<T> = {};
  for (const key in properties) if (properties[key] !== undefined) kept[key] = properties[key];
  return kept as Given<T>;
}

/** The same without empty texts. */
export function filled<const T extends object>(properties: T): Given<T> {
  const kept: Partial<T> = {};
  for (const key in properties) {
    if (properties[key] !== undefined && properties[key] !== '') kept[key] = properties[key];
  }
  return kept as Given<T>;
}
