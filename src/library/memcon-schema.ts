import { existsSync, readFileSync } from 'node:fs';
import { compileSchema, loadSchema, parseSerialisedSchema, type CompiledSchema, type Schema } from '../validate/index.js';

/** The compiled schema lies beside the bundle; among the sources there is none, and the schema itself is compiled. */
const COMPILED = new URL('./memcon.rng.json', import.meta.url);
const SCHEMA = new URL('../../schemas/memcon.rng', import.meta.url);

let loaded: Schema | undefined;

/** memcon's own schema, a strict subset of TEI. What it works out for one document serves the next. */
export function memconSchema(): Schema {
  loaded ??= loadSchema(existsSync(COMPILED) ? precompiled() : compiled());
  return loaded;
}

function precompiled(): CompiledSchema {
  const schema = parseSerialisedSchema(readFileSync(COMPILED, 'utf8'));
  if (schema === undefined) throw new Error('dist/memcon.rng.json was made by another version of memcon; build it anew');
  return schema;
}

function compiled(): CompiledSchema {
  const { value, diagnostics } = compileSchema({ name: 'schemas/memcon.rng', text: readFileSync(SCHEMA, 'utf8') }, () => undefined);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return value;
}
