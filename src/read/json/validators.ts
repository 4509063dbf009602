import { createRequire } from 'node:module';
import type { Ajv, AnySchemaObject } from 'ajv';

export type SchemaName = 'edition' | 'decisions' | 'gold' | 'minutes-gold';

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

/**
 * The schemas as code, made at build: loading ajv and compiling one takes 100 ms, this takes 2. Without a build, ajv
 * does it.
 */
function compiled(): Readonly<Record<SchemaName, Validate>> | undefined {
  try {
    return load('./json-schemas.cjs') as Readonly<Record<SchemaName, Validate>>;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The options shared with the build. */
const AJV_OPTIONS = {
  allErrors: true,
  verbose: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
} as const;

function validatorOf(name: SchemaName): Validate {
  const ready = compiled();
  if (ready !== undefined) return ready[name];
  const { Ajv: makeAjv } = load('ajv') as { readonly Ajv: typeof Ajv };
  const schema = load(`../../../schemas/${name}.schema.json`) as AnySchemaObject;
  return new makeAjv(AJV_OPTIONS).compile(schema) as unknown as Validate;
}

/** What the schema of that name has against a value; nothing when it is valid. */
export function schemaErrors(name: SchemaName, value: unknown): readonly SchemaError[] {
  const validate = validatorOf(name);
  return validate(value) ? [] : (validate.errors ?? []);
}
