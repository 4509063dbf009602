// Purpose: builds dist/: the command line, the library, its types, and what is compiled ahead of time (stylesheets,
// schemas). Same input, same bytes; everything it makes is made afresh.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileJsonSchemas } from './json-schemas.mjs';
import { lazyPatterns } from './lazy-patterns.mjs';
import { compileStylesheets } from './stylesheets.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

/** saxon-js is free of charge but not open source: it is fetched from npm and never made part of our files (NOTICE). */
const NEVER_BUNDLED = ['saxon-js'];

/** Starts its threads from a file of its own, beside its other files. */
const LEFT_IN_ITS_PLACE = ['tinypool'];

/** Files of src/cli that become bundles of their own: the commands, and what one of them needs but seldom. */
const BUNDLES = [
  'build',
  'compare',
  'completions',
  'encode',
  'enrich',
  'evaluate',
  'explain',
  'export',
  'init',
  'junit-report',
  'publish',
  'queue-status',
  'register-check',
  'register-import',
  'review',
  'register-merge',
  'schema',
  'serve',
  'show-topic',
  'validate',
  'thread',
  'work-queue',
  'worker',
  'worker-pool',
];

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: [...NEVER_BUNDLED, ...LEFT_IN_ITS_PLACE],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [lazyPatterns],
};

/** What an ES module knows of itself, for a CommonJS bundle. */
const COMMON_JS = {
  ...shared,
  format: 'cjs',
  define: { 'import.meta.url': 'memconUrl' },
  banner: { js: "const memconUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/**
 * The command line: CommonJS, which starts faster and lets V8's compiled code be kept. memcon.js understands the
 * command line; each command lies in a bundle of its own, so that nobody waits for what he does not use.
 */
async function commandLine() {
  const main = {
    ...COMMON_JS,
    entryPoints: ['src/cli/memcon.ts'],
    outfile: 'dist/memcon.js',
    banner: { js: `#!/usr/bin/env node\n${COMMON_JS.banner.js}` },
  };
  const commands = {
    ...COMMON_JS,
    entryPoints: BUNDLES.map((name) => `src/cli/${name}.ts`),
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
  };
  const results = await Promise.all([build(main), build(commands)]);
  ['memcon.js', ...BUNDLES.map((name) => `${name}.cjs`)].forEach((name) => inAscii(join(dist, name)));
  chmodSync(join(dist, 'memcon.js'), 0o755);
  // The folder's scripts are CommonJS, whatever the package's are.
  writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
  return results;
}

/** Escapes what esbuild leaves in regular expressions: of letters beyond Latin-1 V8 takes twice the memory, and reads longer. */
function inAscii(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7F]/g, escaped));
}

/** The library: ES modules, which load a stage when it is first asked for. */
async function library() {
  // CommonJS packages inside an ES module ask for Node's own modules by `require`.
  const banner = {
    js: "import { createRequire as memconRequire } from 'node:module';const require = memconRequire(import.meta.url);",
  };
  const output = { outdir: 'dist', splitting: true, outExtension: { '.js': '.mjs' }, chunkNames: '[name]-[hash]' };
  const entryPoints = { index: 'src/index.ts', 'library-thread': 'src/api/library-thread.ts' };
  return await build({ ...shared, ...output, format: 'esm', entryPoints, banner });
}

/** A script that a page runs in the reader's browser. */
const pageScript = (entry, outfile, banner = {}) =>
  build({
    ...shared,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    minify: true,
    entryPoints: [entry],
    outfile,
    banner,
  });

/** The script of a published site's search page; the licence of what it holds goes with it into every site. */
const searchClient = () =>
  pageScript('src/publish/site/browser/search-client.ts', 'dist/site-search.js', {
    js: `/* This script holds MiniSearch.\n${readFileSync(join(root, 'node_modules/minisearch/LICENSE.txt'), 'utf8').trim()}\n*/`,
  });

/** The script that filters and sorts the lists of a published site. */
const listsClient = () => pageScript('src/publish/site/browser/lists.ts', 'dist/site-lists.js');

/** The script that shows images of pages, and the program that it fetches for it, with its licence. */
const imageClient = async () => {
  const folder = join(root, 'node_modules/openseadragon');
  const program = readFileSync(join(folder, 'build/openseadragon/openseadragon.min.js'), 'utf8');
  const licence = readFileSync(join(folder, 'LICENSE.txt'), 'utf8').trim();
  writeFileSync(
    join(dist, 'site-openseadragon.js'),
    `/*! OpenSeadragon\n${licence}\n*/\n${program.replace(/\n\/\/# sourceMappingURL=.*\s*$/u, '\n')}`,
  );
  return await pageScript('src/publish/site/browser/page-images.ts', 'dist/site-facsimile.js');
};

/** The script and the style of the page that `memcon review` shows. */
const reviewPage = async () => {
  copyFileSync(join(root, 'src/review/browser/review.css'), join(dist, 'review.css'));
  return await pageScript('src/review/browser/review-page.ts', 'dist/review-page.js');
};

async function bundles() {
  const results = [
    await library(),
    ...(await commandLine()),
    await searchClient(),
    await listsClient(),
    await imageClient(),
    await reviewPage(),
  ];
  const inputs = [...results.flatMap(({ metafile }) => Object.keys(metafile.inputs)), 'node_modules/openseadragon/'];
  writeFileSync(join(dist, 'LICENSES.txt'), licencesOf(inputs));
}

/** Runs each command once, so that the next run finds V8's compiled code of what it needs. */
async function warmUp() {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-build-'));
  const edition = join(folder, 'tei');
  cpSync(join(root, 'tei'), edition, { recursive: true });
  const memcon = (...args) => run(process.execPath, [join(dist, 'memcon.js'), ...args, '--quiet', '--quiet']);
  await memcon('build', edition, '--out', folder, '--force');
  const documents = join(edition, 'documents');
  await Promise.all([
    memcon(
      'encode',
      ...readdirSync(join(edition, 'sources')).map((name) => join(edition, 'sources', name)),
      '--edition',
      edition,
      '--out',
      join(folder, 'encoded'),
    ),
    memcon('validate', documents),
    memcon('publish', documents, '--out', join(folder, 'published')),
  ]);
  rmSync(folder, { recursive: true });
}

/** The licences of the packages whose code is in the bundle. */
function licencesOf(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path) ?? []));
  const texts = [...folders].toSorted().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder))
      .sort()
      .find((entry) => /^licen[cs]e/iu.test(entry));
    const text = file === undefined ? '' : `\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
  return `memcon's files hold code of these packages.\n\n${texts.join('\n----------------\n\n')}`;
}

/** The library's types. */
const types = () =>
  run(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'src/build/tsconfig.types.json']);

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args[0]} ended with code ${code}`))));
  });
}

/** The schemas that come with memcon as compiled data: reading it takes a tenth of the time of compiling it. */
async function schemas() {
  const engine = join(dist, '.schemas.cjs');
  await build({ ...COMMON_JS, entryPoints: ['src/validate/index.ts'], outfile: engine });
  const { compileRules, compileSchema, serialiseRules, serialiseSchema } = createRequire(import.meta.url)(engine);
  rmSync(engine);
  const compiled = (name, compile, serialise, output = name) => {
    const { value, diagnostics } = compile(
      { name: `schemas/${name}`, text: readFileSync(join(root, 'schemas', name), 'utf8') },
      () => undefined,
    );
    if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    writeFileSync(join(dist, `${output}.json`), serialise(value));
  };
  compiled('memcon.rng', compileSchema, serialiseSchema);
  compiled('memcon.sch', compileRules, serialiseRules);
  compiled('tei_all.rng', compileSchema, serialiseSchema);
  compiled('tei_all.rng', compileRules, serialiseRules, 'tei_all.sch');
}

/** The page that `man memcon` shows, from the table of commands. */
async function manualPage() {
  const writer = join(dist, '.manual.cjs');
  await build({ ...COMMON_JS, entryPoints: ['src/cli/manual-page.ts'], outfile: writer });
  const { manualPage: page } = createRequire(import.meta.url)(writer);
  rmSync(writer);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(dist, 'memcon.1'), page(version));
}

/** Removes what an earlier build made; the published edition is not a build's to remove. */
function clear() {
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist)) if (name !== 'edition') rmSync(join(dist, name), { recursive: true });
}

clear();
await compileJsonSchemas(root);
await Promise.all([bundles(), types(), schemas(), manualPage(), compileStylesheets(root)]);
await warmUp();
