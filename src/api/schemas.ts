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
import { isMemcons } from '../tei/index.js';
import { shippedRules, shippedSchema, type ShippedName } from './shipped-schemas.js';
import { entryOf, keyOf, partsOfEntry, type Included, type SchemaCache } from './schema-cache.js';
import { decodeInput } from './tei.js';

/** A schema to validate with: a grammar, rules, or a grammar with rules in it. */
export interface ValidationSchema {
  /** What it is called where a run says what was checked. */
  readonly name?: string;
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

/** The schemas that come with memcon, as a run tells of them. */
const SHIPPED: Readonly<Record<ShippedName, string>> = {
  memcon: "memcon's own schema",
  tei_all: 'tei_all (TEI P5 4.12.0)',
};

/** A schema that comes with memcon: its grammar and its rules. */
export const shippedSchemas = (name: ShippedName): readonly ValidationSchema[] => [
  { name: SHIPPED[name], relaxNg: shippedSchema(name), rules: shippedRules(name) },
];

/** The schema of a document for which nobody names one: memcon's own is for what memcon encoded, TEI's for the rest. */
export const usualSchemas = (source: SourceText): readonly ValidationSchema[] =>
  shippedSchemas(isMemcons(source) ? 'memcon' : 'tei_all');

/** The same of a file; undefined where it is no document. */
export function usualSchemasOf(input: Input): readonly ValidationSchema[] | undefined {
  if (input.name.endsWith('.json')) return undefined;
  const source = decodeInput(input).value;
  return source === undefined || kindOfXml(source) !== 'document' ? undefined : usualSchemas(source);
}

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
  const named = result.value === undefined ? undefined : { name: input.name, ...result.value };
  return outcome(named, [...decoded.diagnostics, ...result.diagnostics]);
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
