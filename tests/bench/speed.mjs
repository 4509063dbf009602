// Purpose: measures memcon beside the programs it is compared with, in one run: rounds in turn, the median of each, the
// ratio of medians. pandoc, jing and Saxon-HE (Debian: pandoc jing libsaxonhe-java) are left out where they are not
// installed. Needs dist/.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.argv[2] ?? 15);
const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'memcon-bench-'));
const edition = join(work, 'tei');
cpSync(join(root, 'tei'), edition, { recursive: true });
// The usual editions: books and sites have no counterpart among the others.
const settings = JSON.parse(readFileSync(join(edition, 'edition.json'), 'utf8'));
writeFileSync(join(edition, 'edition.json'), JSON.stringify({ ...settings, editions: ['html', 'text'] }));

const memcon = join(root, 'dist/memcon.js');
const stem = '1960-09-08-khrushchev-thompson';
const source = join(edition, 'sources', `${stem}.md`);
const document = join(edition, 'documents', `${stem}.xml`);
const saxon = ['/usr/share/java/Saxon-HE.jar', '/usr/share/java/saxonb.jar'].find((jar) => existsSync(jar)) ?? '';
const registers = ['persons', 'places', 'organisations', 'objects', 'events'].flatMap((name) => [
  '--register',
  join(edition, 'registers', `${name}.xml`),
]);

const COMMANDS = {
  'node -e 0': [process.execPath, '-e', '0'],
  'memcon --help': [process.execPath, memcon, '--help'],
  'memcon encode': [process.execPath, memcon, 'encode', source, '--out', work, '--quiet'],
  'memcon encode --register': [process.execPath, memcon, 'encode', source, ...registers, '--out', work, '--quiet'],
  'memcon validate': [process.execPath, memcon, 'validate', document, '--quiet'],
  'memcon publish': [process.execPath, memcon, 'publish', document, '--out', work, '--quiet'],
  'memcon build': [process.execPath, memcon, 'build', edition, '--out', join(work, 'out'), '--quiet'],
  pandoc: ['pandoc', '-f', 'markdown', '-t', 'tei', source, '-o', join(work, 'pandoc.xml')],
  jing: ['jing', join(root, 'schemas/memcon.rng'), document],
  'Saxon-HE': [
    'java',
    '-cp',
    saxon,
    'net.sf.saxon.Transform',
    `-s:${document}`,
    `-xsl:${join(root, 'xslt/html.xsl')}`,
    `-o:${join(work, 'saxon.html')}`,
  ],
};

function once([command, ...args]) {
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(command, args, { stdio: 'ignore' });
  return error === undefined && status === 0 ? Number(process.hrtime.bigint() - start) / 1e6 : undefined;
}

// A round to warm the disk's cache; what cannot run here is left out aloud.
const able = Object.entries(COMMANDS).filter(([name, command]) => {
  const runs = once(command) !== undefined;
  if (!runs) console.log(`${name}: does not run here, left out`);
  return runs;
});
const times = new Map(able.map(([name]) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, command] of able) times.get(name).push(once(command) ?? Number.NaN);
}

const median = (name) => times.get(name)?.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
for (const [name] of able) console.log(`${name.padEnd(26)} ${median(name).toFixed(0).padStart(6)} ms`);

const RATIOS = [
  ['memcon --help / node -e 0', 'memcon --help', ['node -e 0'], 1.5],
  ['memcon encode / pandoc', 'memcon encode', ['pandoc'], 2],
  ['memcon encode --register / pandoc', 'memcon encode --register', ['pandoc'], 2],
  ['memcon validate / jing', 'memcon validate', ['jing'], 0.25],
  ['memcon build / (pandoc + jing + Saxon-HE)', 'memcon build', ['pandoc', 'jing', 'Saxon-HE'], 0.35],
];
for (const [label, ours, theirs, limit] of RATIOS) {
  const ratio = median(ours) / theirs.reduce((sum, name) => sum + median(name), 0);
  console.log(
    Number.isNaN(ratio)
      ? `${label}: not measured`
      : `${label}: ${ratio.toFixed(2)} (at most ${limit})${ratio <= limit ? '' : '  TOO SLOW'}`,
  );
}
rmSync(work, { recursive: true });
