import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  compileSchema,
  loadSchema,
  parseSerialisedSchema,
  resolveAddress,
  serialiseSchema,
  validateRelaxNg,
  type Schema,
} from '../../../src/validate/index.js';
import { decodeXml } from '../../../src/xml/index.js';

const SHARED = new URL('../../../../shared/tei/', import.meta.url);
const present = existsSync(SHARED);
if (!present) {
  console.warn(
    'SKIPPED: tei_all, the verdicts of jing and the RELAX NG suite are not beside the project (../shared/tei).',
  );
}

interface Verdict {
  readonly verdict: 'VALID' | 'INVALID';
  readonly first: readonly [line: number, column: number] | null;
}

describe.skipIf(!present)('tei_all', () => {
  let cached = '';
  let schema: Schema;

  beforeAll(() => {
    const text = readFileSync(new URL('tei_all.rng', SHARED), 'utf8');
    cached = serialiseSchema(compileSchema({ name: 'tei_all.rng', text }, () => undefined).value!);
    schema = loadSchema(parseSerialisedSchema(cached)!);
  }, 60_000);

  it('loads fast from its cached form', () => {
    const start = performance.now();
    loadSchema(parseSerialisedSchema(cached)!);
    expect(performance.now() - start).toBeLessThan(100); // 25 ms and less on an idle machine
  });

  it('gives the verdicts of jing, and finds the first error where jing does', () => {
    const verdicts = JSON.parse(readFileSync(new URL('jing-verdicts.json', SHARED), 'utf8')) as Readonly<
      Record<string, Verdict>
    >;
    const wrong: string[] = [];
    const elsewhere: string[] = [];
    for (const [file, { verdict, first }] of Object.entries(verdicts)) {
      const { value: text } = decodeXml(readFileSync(new URL(file, SHARED)), file);
      const [error] = validateRelaxNg(schema, { name: file, text: text ?? '' });
      if ((error === undefined ? 'VALID' : 'INVALID') !== verdict) wrong.push(file);
      if (first !== null && (error?.place?.start.line !== first[0] || error.place.start.column !== first[1])) {
        elsewhere.push(file);
      }
    }
    expect(wrong).toEqual([]);
    expect(elsewhere).toEqual([]);
  }, 60_000);
});

describe.skipIf(!present)('the RELAX NG suite of James Clark', () => {
  it('passes every case', () => {
    const suite = readFileSync(new URL('relaxng-spectest.xml', SHARED), 'utf8').replace(/<!DOCTYPE[^]*?\]>/u, '');
    // The suite's one entity is an element named in Thai.
    const failures = suite.replaceAll('&dii;', '<\u0E14\u0E35/>').split('<testCase>').slice(1).flatMap(failuresOf);
    expect(failures).toEqual([]);
  }, 60_000);
});

const parts = (text: string, tag: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([^]*?)</${tag}>`, 'gu'))].map((match) => match[1]!);

/** What one case of the suite shows to be wrong. */
function failuresOf(text: string): readonly string[] {
  const files = resourcesOf(text);
  const compile = (schema: string): ReturnType<typeof compileSchema> =>
    compileSchema({ name: 'schema', text: schema }, (href, base) => {
      const name = resolveAddress(href, base);
      const file = files.get(name);
      return file === undefined ? undefined : { name, text: file };
    });
  const failures = parts(text, 'incorrect').filter((schema) => compile(schema).value !== undefined);
  for (const schema of parts(text, 'correct')) {
    const { value } = compile(schema);
    if (value === undefined) return [...failures, schema];
    const loaded = loadSchema(value);
    const isValid = (document: string): boolean => validateRelaxNg(loaded, { name: 'x', text: document }).length === 0;
    failures.push(
      ...parts(text, 'valid').filter((document) => !isValid(document)),
      ...parts(text, 'invalid').filter(isValid),
    );
  }
  return failures;
}

/** The files of a case, in folders. */
function resourcesOf(text: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const folders: string[] = [];
  for (const [whole, folder, name, content] of text.matchAll(
    /<dir name="(.*?)">|<\/dir>|<resource name="(.*?)">([^]*?)<\/resource>/gu,
  )) {
    if (folder !== undefined) folders.push(folder);
    else if (whole === '</dir>') folders.pop();
    else files.set([...folders, name].join('/'), content!);
  }
  return files;
}
