import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import {
  fileReport,
  filesOfStored,
  findStored,
  readBytes,
  schemaCache,
  storedSchemas,
  type StoredSchema,
} from '../disk/index.js';
import { hasErrors, outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import {
  memconSchemas,
  readSchema,
  teiSchemas,
  type Input,
  type ReadSchemaOptions,
  type ResolveSchema,
  type ValidationSchema,
} from '../index.js';
import { given, lineStarts, nearest, positionAt, type SourceText } from '../text/index.js';
import { readProlog, type SchemaReference } from '../xml/index.js';
import { readInput } from './inputs.js';

type Schemas = () => Promise<readonly ValidationSchema[]>;

/** The schemas that come with memcon, by the names that `--schema` and documents have for them. */
const SHIPPED: ReadonlyMap<string, Schemas> = new Map([
  ['memcon', memconSchemas],
  ['tei_all', teiSchemas],
]);
const SHIPPED_FILES: ReadonlyMap<string, Schemas> = new Map([
  ['memcon.rng', memconSchemas],
  ['memcon.sch', memconSchemas],
  ['tei_all.rng', teiSchemas],
]);

const isAddress = (href: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]+:/u.test(href);

/** A file included by a schema on disk. */
export const resolveBeside: ResolveSchema = (href, base): Input | undefined => {
  if (isAddress(href)) return undefined;
  const path = join(dirname(base), href);
  const { value } = readBytes(path);
  return value === undefined ? undefined : { name: path, bytes: value };
};

type Read = Outcome<ValidationSchema | undefined>;

/** Whether rules within a grammar are wanted, and of which phase. */
export type RulesWanted = Pick<ReadSchemaOptions, 'embeddedRules' | 'phase'>;

/** What was read once in this run is not read again. */
const read = new Map<string, Promise<Read>>();

function once(key: string, make: () => Promise<Read>): Promise<Read> {
  const known = read.get(key) ?? make();
  read.set(key, known);
  return known;
}

/** The schemas named with `--schema`; undefined where none is named, or, with errors, where one cannot be read. */
export async function namedSchemas(
  names: readonly string[],
  options: RulesWanted,
): Promise<Outcome<readonly ValidationSchema[] | undefined>> {
  if (names.length === 0) return outcome(undefined);
  const schemas = await Promise.all(names.map((name) => named(name, options)));
  const diagnostics = schemas.flatMap((schema) => schema.diagnostics);
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  return outcome(
    schemas.flatMap(({ value }) => value ?? []),
    diagnostics,
  );
}

async function named(name: string, options: RulesWanted): Promise<Outcome<readonly ValidationSchema[] | undefined>> {
  const stored = existsSync(name) ? undefined : findStored(name);
  const shipped = stored === undefined && !existsSync(name) ? SHIPPED.get(name) : undefined;
  if (shipped !== undefined) return outcome(await shipped());
  if (stored === undefined && !existsSync(name) && /^[\w-]+$/u.test(name)) {
    return outcome(undefined, [unknownSchema(name)]);
  }
  const { value, diagnostics } = await (stored === undefined ? fromFile(name, options) : fromStore(stored, options));
  return outcome(value === undefined ? undefined : [value], diagnostics);
}

function unknownSchema(name: string): Diagnostic {
  const meant = nearest(name, [...SHIPPED.keys(), ...storedSchemas().map((schema) => schema.name)]);
  const hint =
    meant === undefined ? `Add one with 'memcon schema add FILE|URL', or name a file.` : `Did you mean '${meant}'?`;
  return fileReport('schema-unknown', name, `There is no file and no stored schema '${name}'.`, hint);
}

/** Schema languages that memcon does not read, by how their files end, and what to do with one. */
const OTHER_LANGUAGES: Readonly<Record<string, readonly [name: string, advice: string]>> = {
  '.rnc': ['RELAX NG in compact syntax', 'Make RELAX NG in XML syntax of it: trang FILE.rnc FILE.rng'],
  '.xsd': ['XML Schema', 'Name a RELAX NG or Schematron schema; TEI and most other vocabularies have one.'],
  '.dtd': ['a document type definition', 'Name a RELAX NG or Schematron schema; trang makes RELAX NG of a DTD.'],
  '.odd': ['an ODD', 'Compile it first, with teitorelaxng or Roma, and name the .rng that comes of it.'],
};

const fromFile = (path: string, options: RulesWanted): Promise<Read> =>
  once(`${path} ${JSON.stringify(options)}`, async () => {
    const other = OTHER_LANGUAGES[extname(path).toLowerCase()];
    if (other !== undefined && existsSync(path)) {
      return outcome(undefined, [
        fileReport('schema-unreadable', path, `'${path}' is ${other[0]}, which memcon does not read.`, other[1]),
      ]);
    }
    const input = await readInput(path);
    return input.value === undefined
      ? outcome(undefined, input.diagnostics)
      : await readSchema(input.value, resolveBeside, { cache: schemaCache, ...options });
  });

const fromStore = (schema: StoredSchema, options: RulesWanted): Promise<Read> =>
  once(`store:${schema.name} ${JSON.stringify(options)}`, async () => {
    const files = filesOfStored(schema);
    const main = files.get(schema.files[0]!.address);
    if (main === undefined) {
      return outcome(undefined, [
        fileReport(
          'schema-unreadable',
          schema.name,
          `The stored schema '${schema.name}' has lost its file.`,
          `Add it again: memcon schema add ${schema.address}`,
        ),
      ]);
    }
    const { value, diagnostics } = await readSchema(main, resolveIn(files), { cache: schemaCache, ...options });
    return outcome(value === undefined ? undefined : { ...value, name: schema.name }, diagnostics);
  });

/** The files of a stored schema find one another by their addresses. */
const resolveIn =
  (files: ReadonlyMap<string, Input>): ResolveSchema =>
  (href, base) =>
    files.get(addressOf(href, base));

/** What `href` means in a file of this address. */
export const addressOf = (href: string, base: string): string =>
  isAddress(href) ? href : isAddress(base) ? new URL(href, base).href : join(dirname(base), href);

const SCHEMATRON = 'http://purl.oclc.org/dsdl/schematron';
const LANGUAGES: ReadonlySet<string> = new Set(['http://relaxng.org/ns/structure/1.0', SCHEMATRON]);

/** The schemas that a document names in its `xml-model` instructions; undefined where it names none. */
export async function schemasOfDocument(
  input: Input,
  options: RulesWanted,
): Promise<Outcome<readonly ValidationSchema[] | undefined>> {
  const source = headOf(input);
  const all = source === undefined ? [] : readProlog(source).schemas;
  const references = all.filter(({ language }) => language === undefined || LANGUAGES.has(language));
  if (source === undefined || references.length === 0) {
    return outcome(
      undefined,
      all.slice(0, 1).map((reference) => notRead(reference, source!)),
    );
  }
  // A document that names a schema as Schematron too wants the rules in it; one that names it as a grammar alone does
  // not.
  const wanted = ({ href }: SchemaReference): RulesWanted => {
    const rules = references.find((reference) => reference.href === href && reference.language === SCHEMATRON);
    return {
      embeddedRules: rules !== undefined || options.embeddedRules === true || OWN_GRAMMAR.test(href),
      ...(rules?.phase === undefined ? options : { phase: rules.phase }),
    };
  };
  const different = [...new Map(references.map((reference) => [reference.href, reference])).values()];
  const schemas = await Promise.all(different.map((reference) => referenced(reference, source, wanted(reference))));
  const diagnostics = schemas.flatMap((schema) => schema.diagnostics);
  const found = schemas.flatMap(({ value }) => value ?? []);
  // Of TEI without its own schema the usual one still has something to say; other vocabularies have no usual one.
  const areAbsent = found.length === 0 && diagnostics.every(({ rule }) => rule === 'schema-not-stored');
  if (areAbsent && source.text.includes(TEI)) {
    return outcome(
      undefined,
      different.map((reference) => notStored(reference, source, 'checked otherwise')),
    );
  }
  // Who names both of memcon's files has named its one schema twice.
  return outcome([...new Map(found.map((schema) => [schema.name, schema])).values()], diagnostics);
}

const TEI = 'http://www.tei-c.org/ns/1.0';

/** memcon's grammar goes with memcon's rules. */
const OWN_GRAMMAR = /(?:^|\/)memcon\.rng$/u;

const withoutRules = (schemas: readonly ValidationSchema[]): readonly ValidationSchema[] =>
  schemas.map(({ name, relaxNg }) => ({ ...given({ name, relaxNg }) }));

const HEAD = 8192;

/** The beginning of a document, if there is an `xml-model` in it: a prolog is short. */
function headOf({ name, bytes }: Input): SourceText | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, HEAD));
  return text.includes('<?xml-model') ? { name, text } : undefined;
}

async function referenced(
  reference: SchemaReference,
  source: SourceText,
  options: RulesWanted,
): Promise<Outcome<readonly ValidationSchema[] | undefined>> {
  const { href } = reference;
  const beside = isAddress(href) ? undefined : join(dirname(source.name), href);
  const stored =
    beside !== undefined && existsSync(beside)
      ? undefined
      : (findStored(href) ?? findStored(basename(href).replace(/\.\w+$/u, '')));
  if (stored === undefined && (beside === undefined || !existsSync(beside))) {
    const shipped = SHIPPED_FILES.get(basename(href));
    if (shipped !== undefined) {
      return outcome(options.embeddedRules === false ? withoutRules(await shipped()) : await shipped());
    }
    return outcome(undefined, [notStored(reference, source)]);
  }
  const { value, diagnostics } = await (stored === undefined ? fromFile(beside!, options) : fromStore(stored, options));
  return outcome(value === undefined ? undefined : [value], diagnostics);
}

const placeIn = (source: SourceText, start: number): NonNullable<Diagnostic['place']> => ({
  file: source.name,
  start: positionAt(lineStarts(source.text), start),
});

const OTHERWISE = 'it was checked against the usual one instead.';

/** The document names schemas, none of them in a language that memcon reads. */
function notRead({ href, start }: SchemaReference, source: SourceText): Diagnostic {
  const message = `The document names the schema "${href}", which is neither RELAX NG nor Schematron: ${OTHERWISE}`;
  return report('schema-not-stored', message, {
    severity: 'warning',
    place: placeIn(source, start),
    actual: href,
    note: 'Name another with --schema.',
  });
}

function notStored({ href, start }: SchemaReference, source: SourceText, instead?: 'checked otherwise'): Diagnostic {
  const place = placeIn(source, start);
  const where = isAddress(href) ? 'is not in the local store' : 'is neither beside it nor in the local store';
  const note = `Run 'memcon schema add ${isAddress(href) ? href : 'FILE'}' once, or name a schema with --schema.`;
  const result = instead === undefined ? 'it was not checked against it.' : OTHERWISE;
  return report('schema-not-stored', `The document names the schema "${href}", which ${where}: ${result}`, {
    ...(instead === undefined ? {} : { severity: 'warning' }),
    place,
    actual: href,
    note,
  });
}
