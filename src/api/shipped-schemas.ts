import { existsSync, readFileSync } from 'node:fs';
import type { Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import {
  compileRules,
  compileSchema,
  loadRules,
  loadSchema,
  parseSerialisedRules,
  parseSerialisedSchema,
  type ResolveHref,
  type Rules,
  type Schema,
} from '../validate/index.js';

/**
 * A schema that comes with memcon, by the name that `--schema` has for it: its own, and TEI's own for all other TEI.
 */
export type ShippedName = 'memcon' | 'tei_all';

/** The files that they are made of; TEI keeps its rules within the grammar. */
const SOURCES: Readonly<Record<ShippedName, { readonly grammar: string; readonly rules: string }>> = {
  memcon: { grammar: 'memcon.rng', rules: 'memcon.sch' },
  tei_all: { grammar: 'tei_all.rng', rules: 'tei_all.rng' },
};

const loaded = new Map<ShippedName, Schema>();
const loadedRules = new Map<ShippedName, Rules>();

/** The grammar. What it works out for one document serves the next. */
export function shippedSchema(name: ShippedName): Schema {
  const schema =
    loaded.get(name) ??
    loadSchema(compiled(`${name}.rng`, SOURCES[name].grammar, parseSerialisedSchema, compileSchema));
  loaded.set(name, schema);
  return schema;
}

/** The rules, which no grammar can state. */
export function shippedRules(name: ShippedName): Rules {
  const rules =
    loadedRules.get(name) ??
    loadRules(compiled(`${name}.sch`, SOURCES[name].rules, parseSerialisedRules, compileRules));
  loadedRules.set(name, rules);
  return rules;
}

/**
 * What the build compiled lies beside the bundle; among the sources there is none, and the schema itself is compiled.
 */
function compiled<T>(
  name: string,
  source: string,
  parse: (serialised: string) => T | undefined,
  compile: (source: SourceText, resolve: ResolveHref) => Outcome<T | undefined>,
): T {
  const kept = new URL(`./${name}.json`, import.meta.url);
  if (existsSync(kept)) {
    const value = parse(readFileSync(kept, 'utf8'));
    if (value === undefined) throw new Error(`dist/${name}.json was made by another version of memcon; build it anew`);
    return value;
  }
  const text = readFileSync(new URL(`../../schemas/${source}`, import.meta.url), 'utf8');
  const { value, diagnostics } = compile({ name: `schemas/${source}`, text }, () => undefined);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return value;
}
