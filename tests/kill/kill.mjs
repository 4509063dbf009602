// Purpose: kills memcon (SIGKILL) at random moments while it encodes, builds, exports, makes a site, and looks at what
// is left: no file is torn, none is lost, and the next run ends with the bytes of a run that nobody killed.
// Usage: node tests/kill/kill.mjs [KILLS THAT HIT, PER COMMAND [SEED [DOCUMENTS [COMMAND,...]]]]. Needs dist/.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const KILLS = Number(process.argv[2] ?? 100);
const random = generator(Number(process.argv[3] ?? 1));
const DOCUMENTS = Number(process.argv[4] ?? 12);
const CHOSEN = process.argv[5]?.split(',');
const memcon = fileURLToPath(new URL('../../dist/memcon.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'memcon-kill-'));

/** Numbers from 0 to 1 that look random, the same for the same seed (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An edition whose documents say `word`. */
function prepare(folder, word) {
  mkdirSync(join(folder, 'tei/sources'), { recursive: true });
  writeFileSync(
    join(folder, 'tei/edition.json'),
    JSON.stringify({ title: `Talks about ${word}`, editions: ['html', 'text', 'site'], exports: ['csv', 'text'] }),
  );
  for (let i = 0; i < DOCUMENTS; i++) {
    const lines = ['Geneva, May 12, 1959', `Mr. Marsh: We should like ${word}, for the ${i}th time.`, 'Mr. Orlov: No.'];
    writeFileSync(join(folder, `tei/sources/talk-${i}.md`), lines.join('\n\n'));
  }
}

const sources = Array.from({ length: DOCUMENTS }, (_, i) => `tei/sources/talk-${i}.md`);
const COMMANDS = {
  encode: ['encode', ...sources, '--out', 'out'],
  build: ['build', 'tei', '--out', 'out'],
  site: ['publish', 'tei/documents', '--to', 'site', '--out', 'out'],
  export: ['export', 'tei', '--to', 'csv,text,graphml', '--out', 'out'],
};

const run = (folder, args) =>
  spawnSync(process.execPath, [memcon, ...args, '--quiet'], { cwd: folder, encoding: 'utf8' });

/** Runs a command and kills it after so many milliseconds; whether it was still running. */
const killed = (folder, args, after) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [memcon, ...args, '--quiet'], { cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });

/** Every file under a folder, hidden ones too, with what it holds. */
const contentOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  );

const isHidden = (path) => /(?:^|\/)\.memcon\//u.test(path);

function differences(left, right) {
  const paths = new Set([...left.keys(), ...right.keys()]);
  return [...paths].filter((path) => left.get(path) !== right.get(path));
}

let faults = 0;
const complain = (command, what, paths) => {
  faults++;
  console.log(`${command}: ${what}: ${paths.slice(0, 5).join(', ')}`);
};

for (const [command, args] of Object.entries(COMMANDS)) {
  if (CHOSEN !== undefined && !CHOSEN.includes(command)) continue;
  // The state before, made of other words; and after, as a run makes it that nobody kills.
  const [before, after] = [join(work, `${command}-before`), join(work, `${command}-after`)];
  prepare(before, 'peace');
  run(before, COMMANDS.build);
  if (command !== 'build') rmSync(join(before, 'out'), { recursive: true });
  const first = run(before, args);
  if (first.status !== 0) throw new Error(first.stderr);
  cpSync(before, after, { recursive: true });
  prepare(after, 'an answer');
  if (command !== 'build' && command !== 'encode') run(after, ['build', 'tei', '--out', 'elsewhere']);
  if (existsSync(join(after, 'elsewhere'))) rmSync(join(after, 'elsewhere'), { recursive: true });
  const start = join(work, `${command}-start`);
  cpSync(after, start, { recursive: true });
  const began = performance.now();
  run(after, args);
  // The time of the last whole run: how busy the machine is changes.
  let time = performance.now() - began;
  const [old, wanted] = [contentOf(start), contentOf(after)];
  let [hits, runs] = [0, 0];
  while (hits < KILLS && runs < 3 * KILLS) {
    runs++;
    const folder = join(work, 'now');
    cpSync(start, folder, { recursive: true });
    // The first moments belong to Node's start.
    const started = performance.now();
    const hit = await killed(folder, args, time * (0.2 + 0.9 * random()));
    if (hit) hits++;
    else time = performance.now() - started;
    const left = contentOf(folder);
    const torn = [...left].filter(
      ([path, text]) => !isHidden(path) && text !== old.get(path) && text !== wanted.get(path),
    );
    const tornPaths = torn.map(([path]) => path);
    if (tornPaths.length > 0) complain(command, 'torn', tornPaths);
    const lost = [...old.keys()].filter((path) => !isHidden(path) && wanted.has(path) && !left.has(path));
    if (lost.length > 0) complain(command, 'lost', lost);
    const begun = performance.now();
    const again = run(folder, args);
    if (hit) time = performance.now() - begun;
    if (again.status !== 0) complain(command, 'the next run failed', [again.stderr]);
    const different = differences(contentOf(folder), wanted);
    if (different.length > 0) complain(command, 'other bytes after the next run', different);
    rmSync(folder, { recursive: true });
  }
  console.log(`${command}: ${hits} of ${runs} runs killed, which take ${Math.round(time)} ms`);
}
rmSync(work, { recursive: true });
process.exitCode = faults === 0 ? 0 : 1;
