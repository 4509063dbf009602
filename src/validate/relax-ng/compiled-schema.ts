/**
 * A RELAX NG schema after simplification, as plain data that JSON can hold: rows refer to one another by index, and
 * only an element's body may lead back to a row that leads to it.
 */
export interface CompiledSchema {
  readonly format: typeof SCHEMA_FORMAT;
  readonly start: number;
  readonly rows: readonly Row[];
  readonly elements: readonly ElementRow[];
  readonly names: readonly NameClass[];
  readonly types: readonly TypeRow[];
  /** Attributes that hold ids: their name, the type, and the names of the elements that carry them. */
  readonly ids: readonly IdAttribute[];
}

/** Raised whenever compiled schemas of an earlier memcon can no longer be read. */
export const SCHEMA_FORMAT = 1;

/** Letters keep the cached schema small; `OPS` in this file says what they mean. */
export type Row =
  | readonly ['N']
  | readonly ['E']
  | readonly ['T']
  | readonly ['C', ...number[]]
  | readonly ['G', number, number]
  | readonly ['I', number, number]
  | readonly ['O', number]
  | readonly ['L', number]
  | readonly ['D', type: number, except: number]
  | readonly ['V', type: number, value: string, namespace: string]
  | readonly ['A', name: number, value: number]
  | readonly ['R', element: number];

export const OPS = {
  N: 'notAllowed',
  E: 'empty',
  T: 'text',
  C: 'choice',
  G: 'group',
  I: 'interleave',
  O: 'oneOrMore',
  L: 'list',
  D: 'data',
  V: 'value',
  A: 'attribute',
  R: 'element',
} as const;

/** The name class of an element and its body's row. */
export type ElementRow = readonly [name: number, body: number];

/** Exceptions and alternatives are name classes by index; -1 stands for no exception. */
export type NameClass =
  | readonly ['name', uri: string, local: string]
  | readonly ['ns', uri: string, except: number]
  | readonly ['any', except: number]
  | readonly ['or', ...number[]];

/**
 * The libraries: RELAX NG's own (`string`, `token`), XML Schema's, that of RELAX NG DTD Compatibility (`ID`, `IDREF`,
 * `IDREFS`).
 */
export type TypeLibrary = 'built-in' | 'xsd' | 'dtd';

export type TypeRow = readonly [library: TypeLibrary, name: string, params: readonly (readonly [string, string])[]];

export type IdType = 'ID' | 'IDREF' | 'IDREFS';

export type ExpandedName = readonly [uri: string, local: string];

export type IdAttribute = readonly [attribute: ExpandedName, type: IdType, elements: readonly ExpandedName[]];

/** The schema as a string for the cache; equal schemas give equal strings. */
export const serialiseSchema = (schema: CompiledSchema): string => JSON.stringify(schema);

/** The schema from the cache, or undefined when the text is not one or was written by another version. */
export function parseSerialisedSchema(text: string): CompiledSchema | undefined {
  try {
    const schema = JSON.parse(text) as Partial<CompiledSchema> | null;
    return schema?.format === SCHEMA_FORMAT && Array.isArray(schema.rows) ? (schema as CompiledSchema) : undefined;
  } catch {
    return undefined;
  }
}
