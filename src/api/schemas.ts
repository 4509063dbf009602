import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { given, type SourceText } from '../text/index.js';
import {
  compileRules,
  compileSchema,
  loadRules,
  loadSchema,
  type CompiledRules,
  type CompiledSchema,
  type ResolveHref,
  type Rules,
  type Schema,
} from '../validate/index.js';
import type { Input } from './input.js';
import { kindOfXml } from './kinds.js';
import { memconRules, memconSchema } from './memcon-schema.js';
import { entryOf, keyOf, partsOfEntry, type Included, type SchemaCache } from './schema-cache.js';
import { decodeInput } from './tei.js';

/** A schema to validate with: a grammar, rules, or a grammar with rules in it. */
export interface ValidationSchema {
  readonly relaxNg?: Schema;
  readonly rules?: Rules;
}

/** Gives the files that a schema includes: the file meant by `href` in the file named `base`, or undefined. */
export type ResolveSchema = (href: string, base: string) => Input | undefined;

export interface ReadSchemaOptions {
  /** Where what was compiled is kept between runs. */
  readonly cache?: SchemaCache;
  /** Whether the Schematron rules within a RELAX NG schema are applied; default true. */
  readonly embeddedRules?: boolean;
  /** The phase of Schematron to apply. */
  readonly phase?: string;
}

/** memcon's own schema: its grammar and its rules. */
export const ownSchemas = (): readonly ValidationSchema[] => [{ relaxNg: memconSchema(), rules: memconRules() }];

/**
 * Reads a schema, RELAX NG in XML syntax or Schematron, with what it includes; undefined, with errors, when it is not a
 * right one.
 */
export function readSchemaInput(
  input: Input,
  resolve: ResolveSchema,
  options: ReadSchemaOptions = {},
): Outcome<ValidationSchema | undefined> {
  const decoded = decodeInput(input);
  if (decoded.value === undefined) return outcome(undefined, decoded.diagnostics);
  const read = reading(decoded.value, resolve);
  const result = kindOfXml(decoded.value) === 'schematron' ? readRules(read, options) : readGrammar(read, options);
  return outcome(result.value, [...decoded.diagnostics, ...result.diagnostics]);
}

/** A schema being read, with the files that it asked for. */
interface Reading {
  readonly source: SourceText;
  readonly resolve: ResolveHref;
  readonly used: readonly Included[];
}

function reading(source: SourceText, resolve: ResolveSchema): Reading {
  const used: Included[] = [];
  const textOf: ResolveHref = (href, base) => {
    const input = resolve(href, base);
    const file = input === undefined ? undefined : decodeInput(input).value;
    if (file !== undefined) used.push({ href, base, text: file.text });
    return file;
  };
  return { source, resolve: textOf, used };
}

function readRules({ source, resolve }: Reading, { phase }: ReadSchemaOptions): Outcome<ValidationSchema | undefined> {
  const { value, diagnostics } = compileRules(source, resolve, given({ phase }));
  return outcome(value === undefined ? undefined : { rules: loadRules(value) }, diagnostics);
}

interface Parts {
  readonly grammar: CompiledSchema;
  readonly rules?: CompiledRules;
}

function readGrammar(read: Reading, options: ReadSchemaOptions): Outcome<ValidationSchema | undefined> {
  const { source, resolve } = read;
  const { embeddedRules: wanted = true } = options;
  const key = options.cache === undefined ? '' : keyOf(source.text, source.name, `${wanted} ${options.phase ?? ''}`);
  const kept = partsOfEntry(options.cache?.get(key), (href, base) => resolve(href, base)?.text);
  const compiled = kept === undefined ? compiledParts(read, wanted, options) : outcome<Parts>(kept);
  if (compiled.value === undefined) return outcome(undefined, compiled.diagnostics);
  const { grammar, rules } = compiled.value;
  // A schema with warnings is compiled each time, for them to be told each time.
  if (kept === undefined && compiled.diagnostics.length === 0) {
    options.cache?.put(key, entryOf(grammar, rules, read.used));
  }
  return outcome(
    { relaxNg: loadSchema(grammar), ...given({ rules: rules && loadRules(rules) }) },
    compiled.diagnostics,
  );
}

function compiledParts(
  { source, resolve, used }: Reading,
  wanted: boolean,
  { phase }: ReadSchemaOptions,
): Outcome<Parts | undefined> {
  const grammar = compileSchema(source, resolve);
  if (grammar.value === undefined) return outcome(undefined, grammar.diagnostics);
  const mayCarry = wanted && [source, ...used].some(({ text }) => text.includes(SCHEMATRON));
  const rules: Outcome<CompiledRules | undefined> = mayCarry
    ? compileRules(source, resolve, given({ phase }))
    : outcome(undefined);
  const diagnostics: readonly Diagnostic[] = [...grammar.diagnostics, ...rules.diagnostics];
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  return outcome({ grammar: grammar.value, ...given({ rules: rules.value }) }, diagnostics);
}

const SCHEMATRON = 'http://purl.oclc.org/dsdl/schematron';
