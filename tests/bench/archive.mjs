// Purpose: measures memcon on an archive: time for a document beside pandoc, two threads beside one, an unchanged run, one
// changed source, memory as the archive grows, a site. Processor time (user and system) is told beside the clock's: on a
// machine that others use too, only that can be compared.
// Usage: npm run bench:archive [-- DOCUMENTS [FOLDER OF SOURCES]]. Needs dist/ and python3; pandoc where it is there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOCUMENTS = Number(process.argv[2] ?? 1000);
const root = fileURLToPath(new URL('../..', import.meta.url));
const given = process.argv[3] ?? join(root, 'tei/sources');
const memcon = join(root, 'dist/memcon.js');
const work = mkdtempSync(join(tmpdir(), 'memcon-bench-'));
const MEASURE =
  'import resource,subprocess,sys,time\nt=time.time()\np=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL)\nu=resource.getrusage(resource.RUSAGE_CHILDREN)\nprint(p.returncode,time.time()-t,u.ru_utime+u.ru_stime,u.ru_maxrss/1024)';

/** Seconds by the clock, seconds of processors, megabytes at most. */
function measured(...command) {
  const { stdout } = spawnSync('python3', ['-c', MEASURE, ...command], { encoding: 'utf8', maxBuffer: 1e9 });
  const [code, clock, processor, memory] = stdout.trim().split(' ').map(Number);
  return { code, clock, processor, memory };
}
const run = (...args) => measured(process.execPath, memcon, ...args, '--quiet');
const tell = (what, { code, clock, processor, memory }) =>
  console.log(
    `${what.padEnd(44)} ${clock.toFixed(1).padStart(7)} s ${processor.toFixed(1).padStart(7)} s of processors ${String(Math.round(memory)).padStart(5)} MB${code > 1 ? `  exit ${code}` : ''}`,
  );

/** Sources: those given again and again, each with words of its own. */
function archive(name, number) {
  const texts = readdirSync(given, { recursive: true })
    .filter((file) => /\.(?:md|txt)$/u.test(file))
    .toSorted()
    .map((file) => readFileSync(join(given, file), 'utf8'));
  const folder = join(work, name, 'sources');
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < number; i++) {
    const text = `${texts[i % texts.length].trimEnd()}\n\nMr. Number${i} thanked him.\n`;
    writeFileSync(join(folder, `d${String(i).padStart(6, '0')}.md`), text);
  }
  writeFileSync(
    join(work, name, 'edition.json'),
    JSON.stringify({ title: 'Archive', editions: ['html', 'text', 'site'] }),
  );
  return { folder, files: readdirSync(folder).map((file) => join(folder, file)), edition: join(work, name) };
}

const few = archive('few', Math.ceil(DOCUMENTS / 4));
const all = archive('all', DOCUMENTS);
const out = join(work, 'out');

const one = run('encode', ...few.files, '--out', join(work, 'few-out'), '--jobs', '1');
tell(`encode ${few.files.length}, one thread`, one);
tell(
  `encode ${few.files.length}, two threads`,
  run('encode', ...few.files, '--out', join(work, 'few-two'), '--jobs', '2'),
);
const sample = few.files.slice(0, 20);
const pandoc = sample.map((file) =>
  measured('pandoc', '-f', 'markdown', '-t', 'tei', file, '-o', join(work, 'pandoc.xml')),
);
const each = pandoc.reduce((sum, { processor }) => sum + processor, 0) / sample.length;
if (pandoc.every(({ code }) => code === 0)) {
  const own = one.processor / few.files.length;
  console.log(
    `a document: memcon ${(own * 1000).toFixed(1)} ms, pandoc ${(each * 1000).toFixed(1)} ms of processors: ${(own / each).toFixed(2)}`,
  );
}
tell(`encode ${DOCUMENTS}, one thread`, run('encode', ...all.files, '--out', out, '--jobs', '1'));
tell(`encode ${DOCUMENTS}, unchanged`, run('encode', ...all.files, '--out', out));
writeFileSync(all.files[0], `${readFileSync(all.files[0], 'utf8')}\nMr. Marsh agreed.\n`);
tell(`encode ${DOCUMENTS}, one changed`, run('encode', ...all.files, '--out', out));
for (const { edition, files } of [few, all]) {
  tell(`build ${files.length} with a site`, run('build', edition, '--out', join(edition, 'out')));
  tell(`build ${files.length}, unchanged`, run('build', edition, '--out', join(edition, 'out')));
}
tell(`validate ${DOCUMENTS}`, run('validate', out));
tell(`export ${DOCUMENTS} to csv and jsonld`, run('export', out, '--to', 'csv,jsonld', '--out', join(work, 'exports')));
rmSync(work, { recursive: true });
