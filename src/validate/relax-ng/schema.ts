import type { CompiledSchema } from './compiled-schema.js';
import { idLookup, type IdLookup } from './ids.js';
import { patternPool, type Pattern, type PatternPool } from './patterns.js';

/** A schema ready to validate with. What it works out for one document serves the next, so keep it. */
export interface Schema {
  readonly pool: PatternPool;
  readonly ids: IdLookup;
  /** What an element of that name holds wherever the schema has one; not allowed when it has none. */
  readonly bodyByName: (name: number) => Pattern;
}

/** Makes a compiled schema ready. Takes next to no time: patterns are made as documents need them. */
export function loadSchema(compiled: CompiledSchema): Schema {
  const pool = patternPool(compiled);
  const bodies = new Map<number, Pattern>();
  const bodyByName = (name: number): Pattern => {
    const before = bodies.get(name);
    if (before !== undefined) return before;
    const made = pool.choices(closestElements(pool, name).map((element) => pool.bodyOf(element)));
    bodies.set(name, made);
    return made;
  };
  let ids: Schema['ids'] | undefined;
  return {
    pool,
    get ids() {
      return (ids ??= idLookup(pool));
    },
    bodyByName,
  };
}

/** The elements whose name class fits best: by name, else by namespace, else by any name. */
function closestElements(pool: PatternPool, name: number): readonly number[] {
  const fits = pool.schema.elements.map(([nameClass]) => pool.fit(nameClass, name));
  const best = (['name', 'namespace', 'any'] as const).find((closeness) => fits.includes(closeness));
  return best === undefined ? [] : [...fits.keys()].filter((element) => fits[element] === best);
}
