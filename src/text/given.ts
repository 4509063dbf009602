type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Those properties of an object that have a value: `{...given({ cert })}` has a `cert`, or none at all. */
export const given = <const T extends object>(properties: T): Given<T> =>
  kept(properties, (value) => value !== undefined);

/** The same without empty texts. */
export const filled = <const T extends object>(properties: T): Given<T> =>
  kept(properties, (value) => value !== undefined && value !== '');

function kept<T extends object>(properties: T, isKept: (value: unknown) => boolean): Given<T> {
  const some: Partial<T> = {};
  for (const key in properties) if (isKept(properties[key])) some[key] = properties[key];
  return some as Given<T>;
}
