// Purpose: builds dist/: the command line, the library, its types, and what is compiled ahead of time (stylesheets, schemas).
// Same input, same bytes; everything it makes is made afresh.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compileJsonSchemas } from './json-schemas.mjs';
import { compileStylesheets } from './stylesheets.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

/** saxon-js is free of charge but not open source: it is fetched from npm and never made part of our files (NOTICE). */
const NEVER_BUNDLED = ['saxon-js'];

/** CommonJS packages inside an ES module ask for Node's own modules by `require`. */
const REQUIRE = "import { createRequire as memconRequire } from 'node:module';const require = memconRequire(import.meta.url);";

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: NEVER_BUNDLED,
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
};

/** The command line and the library, in one folder, sharing chunks, each loading only what it needs. */
async function bundle() {
  const { metafile } = await build({
    ...shared,
    entryPoints: { memcon: 'src/cli/memcon.ts', index: 'src/index.ts' },
    outdir: 'dist',
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    chunkNames: 'chunk-[name]-[hash]',
    banner: { js: REQUIRE },
    metafile: true,
  });
  const command = join(dist, 'memcon.js');
  writeFileSync(command, `#!/usr/bin/env node\n${readFileSync(command, 'utf8')}`);
  chmodSync(command, 0o755);
  writeFileSync(join(dist, 'LICENSES.txt'), licencesOf(metafile));
}

/** The licences of the packages whose code is in the bundle. */
function licencesOf(metafile) {
  const folders = new Set(Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path) ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).sort().find((entry) => /^licen[cs]e/iu.test(entry));
    const text = file === undefined ? '' : `\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
  return `memcon's files hold code of these packages.\n\n${texts.join('\n----------------\n\n')}`;
}

/** The library's types. */
const types = () => run(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'src/build/tsconfig.types.json']);

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args[0]} ended with code ${code}`))));
  });
}

/** memcon's schema as compiled data: reading it takes a tenth of the time of compiling it. */
async function schema() {
  const engine = join(dist, '.relax-ng.mjs');
  await build({ ...shared, entryPoints: ['src/validate/relax-ng/index.ts'], outfile: engine, banner: { js: REQUIRE } });
  const { compileSchema, serialiseSchema } = await import(pathToFileURL(engine).href);
  rmSync(engine);
  const path = join(root, 'schemas/memcon.rng');
  const { value, diagnostics } = compileSchema({ name: 'schemas/memcon.rng', text: readFileSync(path, 'utf8') }, () => undefined);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  writeFileSync(join(dist, 'memcon.rng.json'), serialiseSchema(value));
}

/** Removes what an earlier build made; the published edition is not a build's to remove. */
function clear() {
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist)) if (name !== 'edition') rmSync(join(dist, name), { recursive: true });
}

clear();
await compileJsonSchemas(root);
await Promise.all([bundle(), types(), schema(), compileStylesheets(root)]);
