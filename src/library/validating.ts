import { hasErrors, outcome, type Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { compileSchema, loadSchema, validateRelaxNg, type ResolveHref, type Schema } from '../validate/index.js';
import { decodeInput } from './tei.js';
import type { Input } from './input.js';
import { memconSchema } from './memcon-schema.js';

export interface ValidateOptions {
  /** A schema that `readSchema` has read; memcon's own unless given. */
  readonly schema?: Schema;
}

/** Gives the files that a schema includes: the file meant by `href` in the file named `base`, or undefined. */
export type ResolveSchema = (href: string, base: string) => Input | undefined;

/** Checks a TEI document; the value says whether it is valid. */
export function validateInput(input: Input, { schema = memconSchema() }: ValidateOptions): Outcome<boolean> {
  const decoded = decodeInput(input);
  const diagnostics = [...decoded.diagnostics, ...(decoded.value === undefined ? [] : validateRelaxNg(schema, decoded.value))];
  return outcome(!hasErrors(diagnostics), diagnostics);
}

/** Reads a RELAX NG schema in XML syntax, with what it includes; undefined, with errors, when it is not a right one. */
export function readSchemaInput(input: Input, resolve: ResolveSchema): Outcome<Schema | undefined> {
  const included: ResolveHref = (href, base) => textOf(resolve(href, base));
  const decoded = decodeInput(input);
  if (decoded.value === undefined) return outcome(undefined, decoded.diagnostics);
  const { value, diagnostics } = compileSchema(decoded.value, included);
  return outcome(value === undefined ? undefined : loadSchema(value), [...decoded.diagnostics, ...diagnostics]);
}

const textOf = (input: Input | undefined): SourceText | undefined => (input === undefined ? undefined : decodeInput(input).value);
