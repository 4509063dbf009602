import { outcome, type Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { compileSchema, loadSchema, type CompiledSchema, type ResolveHref, type Schema } from '../validate/index.js';
import type { Input } from './input.js';
import { memconSchema } from './memcon-schema.js';
import { entryOf, keyOf, schemaOfEntry, type Included, type SchemaCache } from './schema-cache.js';
import { decodeInput } from './tei.js';

/** A schema to validate with: a grammar, rules, or a grammar with rules in it. */
export interface ValidationSchema {
  readonly relaxNg?: Schema;
}

/** memcon's own schema. */
export const ownSchemas = (): readonly ValidationSchema[] => [{ relaxNg: memconSchema() }];

/** Gives the files that a schema includes: the file meant by `href` in the file named `base`, or undefined. */
export type ResolveSchema = (href: string, base: string) => Input | undefined;

/** Reads a RELAX NG schema in XML syntax, with what it includes; undefined, with errors, when it is not a right one. */
export function readSchemaInput(input: Input, resolve: ResolveSchema, cache?: SchemaCache): Outcome<ValidationSchema | undefined> {
  const decoded = decodeInput(input);
  if (decoded.value === undefined) return outcome(undefined, decoded.diagnostics);
  const included: ResolveHref = (href, base) => textOf(resolve(href, base));
  const compiled = cachedGrammar(decoded.value, included, cache);
  const diagnostics = [...decoded.diagnostics, ...compiled.diagnostics];
  return outcome(compiled.value === undefined ? undefined : { relaxNg: loadSchema(compiled.value) }, diagnostics);
}

function cachedGrammar(source: SourceText, resolve: ResolveHref, cache: SchemaCache | undefined): Outcome<CompiledSchema | undefined> {
  if (cache === undefined) return compileSchema(source, resolve);
  const key = keyOf(source.text, source.name);
  const kept = schemaOfEntry(cache.get(key), (href, base) => resolve(href, base)?.text);
  if (kept !== undefined) return outcome(kept);
  const used: Included[] = [];
  const compiled = compileSchema(source, (href, base) => {
    const file = resolve(href, base);
    if (file !== undefined) used.push({ href, base, text: file.text });
    return file;
  });
  // A schema with warnings is compiled each time, for them to be told each time.
  if (compiled.value !== undefined && compiled.diagnostics.length === 0) cache.put(key, entryOf(compiled.value, used));
  return compiled;
}

const textOf = (input: Input | undefined): SourceText | undefined => (input === undefined ? undefined : decodeInput(input).value);
