import { readFileSync } from 'node:fs';
import { compileSchema, loadSchema, validateRelaxNg, type Schema } from '../../src/validate/index.js';

const schemas = new Map<string, Schema>();

function schemaAt(file: string): Schema {
  const before = schemas.get(file);
  if (before !== undefined) return before;
  const { value, diagnostics } = compileSchema({ name: file, text: readFileSync(file, 'utf8') }, () => undefined);
  if (value === undefined) throw new Error(`${file} is not a schema: ${diagnostics[0]?.message ?? 'no reason given'}`);
  const schema = loadSchema(value);
  schemas.set(file, schema);
  return schema;
}

/** Validates with memcon itself, which runs everywhere: `3:12:5: message`, as jing says it. */
export function ownVerdict(file: string, documents: readonly string[]): readonly string[] {
  const schema = schemaAt(file);
  return documents.flatMap((text, i) =>
    validateRelaxNg(schema, { name: `${i}`, text }).map(
      ({ place, message }) => `${i}:${place?.start.line}:${place?.start.column}: ${message}`,
    ),
  );
}
