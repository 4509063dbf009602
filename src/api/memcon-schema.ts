import { existsSync, readFileSync } from 'node:fs';
import {
  compileRules,
  compileSchema,
  loadRules,
  loadSchema,
  parseSerialisedRules,
  parseSerialisedSchema,
  type CompiledRules,
  type CompiledSchema,
  type Rules,
  type Schema,
} from '../validate/index.js';

/**
 * The compiled schemas lie beside the bundle; among the sources there are none, and the schemas themselves are
 * compiled.
 */
const COMPILED = new URL('./memcon.rng.json', import.meta.url);
const SCHEMA = new URL('../../schemas/memcon.rng', import.meta.url);
const COMPILED_RULES = new URL('./memcon.sch.json', import.meta.url);
const RULES = new URL('../../schemas/memcon.sch', import.meta.url);

let loaded: Schema | undefined;
let loadedRules: Rules | undefined;

/** memcon's own schema, a strict subset of TEI. What it works out for one document serves the next. */
export function memconSchema(): Schema {
  loaded ??= loadSchema(existsSync(COMPILED) ? precompiled() : compiled());
  return loaded;
}

function precompiled(): CompiledSchema {
  const schema = parseSerialisedSchema(readFileSync(COMPILED, 'utf8'));
  if (schema === undefined) {
    throw new Error('dist/memcon.rng.json was made by another version of memcon; build it anew');
  }
  return schema;
}

function compiled(): CompiledSchema {
  const { value, diagnostics } = compileSchema(
    { name: 'schemas/memcon.rng', text: readFileSync(SCHEMA, 'utf8') },
    () => undefined,
  );
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return value;
}

/** memcon's own rules, which no grammar can state. */
export function memconRules(): Rules {
  loadedRules ??= loadRules(existsSync(COMPILED_RULES) ? precompiledRules() : compiledRules());
  return loadedRules;
}

function precompiledRules(): CompiledRules {
  const rules = parseSerialisedRules(readFileSync(COMPILED_RULES, 'utf8'));
  if (rules === undefined) throw new Error('dist/memcon.sch.json was made by another version of memcon; build it anew');
  return rules;
}

function compiledRules(): CompiledRules {
  const { value, diagnostics } = compileRules(
    { name: 'schemas/memcon.sch', text: readFileSync(RULES, 'utf8') },
    () => undefined,
  );
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return value;
}
