// Purpose: the JSON Schemas as code, so that validating loads no schema compiler. Input: schemas/*.schema.json. Output:
// dist/json-schemas.cjs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const SCHEMAS = ['edition', 'decisions', 'gold', 'minutes-gold'];

/** As in src/read/json/validators.ts; a test compares them. */
const OPTIONS = { allErrors: true, verbose: true, strict: true, strictTypes: false, strictRequired: false };

/** Compiles the schemas of `root` into one CommonJS file without dependencies, whose exports are named after them. */
export async function compileJsonSchemas(root, outfile = join(root, 'dist', 'json-schemas.cjs')) {
  const schemas = SCHEMAS.map((name) => JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')));
  const ajv = new Ajv({ ...OPTIONS, schemas, code: { source: true, lines: true } });
  const code = standaloneCode.default(ajv, Object.fromEntries(SCHEMAS.map((name, i) => [name, schemas[i].$id])));
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  mkdirSync(join(outfile, '..'), { recursive: true });
  writeFileSync(outfile, outputFiles[0].contents);
}
