import {
  compileSchema,
  loadSchema,
  parseSerialisedSchema,
  resolveAddress,
  serialiseSchema,
  validateRelaxNg,
  type Schema,
} from '../../../src/validate/index.js';

const RNG = 'http://relaxng.org/ns/structure/1.0';
const XSD = 'http://www.w3.org/2001/XMLSchema-datatypes';

/** A schema document round `content`, whose root element is named. */
export const rng = (root: string, content: string): string =>
  `<${root} xmlns="${RNG}" datatypeLibrary="${XSD}">${content}</${root}>`;

/**
 * A schema from its text and the files it includes; it goes through the cache's form. Throws when the schema is wrong.
 */
export function schemaOf(text: string, files: Readonly<Record<string, string>> = {}): Schema {
  const faults = schemaFaults(text, files);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const { value } = compile(text, files);
  return loadSchema(parseSerialisedSchema(serialiseSchema(value!))!);
}

function compile(text: string, files: Readonly<Record<string, string>>): ReturnType<typeof compileSchema> {
  return compileSchema({ name: 'schema.rng', text }, (href, base) => {
    const name = resolveAddress(href, base);
    return files[name] === undefined ? undefined : { name, text: files[name] };
  });
}

/** What is wrong with a schema. */
export const schemaFaults = (text: string, files: Readonly<Record<string, string>> = {}): readonly string[] =>
  compile(text, files).diagnostics.map((d) => d.message);

/** What is wrong with a document, as `line:column rule message`. */
export const faultsOf = (schema: Schema, text: string): readonly string[] =>
  validateRelaxNg(schema, { name: 'doc.xml', text }).map(
    (d) => `${d.place?.start.line}:${d.place?.start.column} ${d.rule} ${d.message}`,
  );
