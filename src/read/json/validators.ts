import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Ajv, AnySchemaObject } from 'ajv';

export type SchemaName = 'edition' | 'decisions';

/** What ajv says of a value that a schema refuses. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The part of the schema that refused it. */
  readonly parentSchema?: { readonly description?: string; readonly properties?: Readonly<Record<string, unknown>> };
}

interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

const load = createRequire(import.meta.url);

/** The schemas as code, made at build: loading ajv and compiling one takes 100 ms, this takes 2. */
const COMPILED = './json-schemas.cjs';

/** The options shared with the build. */
export const AJV_OPTIONS = { allErrors: true, verbose: true, strict: true, strictTypes: false, strictRequired: false } as const;

function validatorOf(name: SchemaName): Validate {
  if (existsSync(new URL(COMPILED, import.meta.url))) return (load(COMPILED) as Readonly<Record<SchemaName, Validate>>)[name];
  const { Ajv: makeAjv } = load('ajv') as { readonly Ajv: typeof Ajv };
  const schema = new URL(`../../../schemas/${name}.schema.json`, import.meta.url);
  return new makeAjv(AJV_OPTIONS).compile(JSON.parse(readFileSync(schema, 'utf8')) as AnySchemaObject) as unknown as Validate;
}

/** What the schema of that name has against a value; nothing when it is valid. */
export function schemaErrors(name: SchemaName, value: unknown): readonly SchemaError[] {
  const validate = validatorOf(name);
  return validate(value) ? [] : (validate.errors ?? []);
}
