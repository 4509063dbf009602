// Purpose: measures validation: verdicts beside jing's, speed beside jing (start of the process included), the cache,
// growth, hostile input. Usage: npm run bench:validate [-- ROUNDS]. Needs dist/, and ../shared/tei for what is
// compared; jing (Debian: jing) is installed when absent and possible. What cannot be measured here is left out aloud.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.argv[2] ?? 7);
const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = join(root, '../shared/tei');
const work = mkdtempSync(join(tmpdir(), 'memcon-bench-'));
const memcon = [process.execPath, join(root, 'dist/memcon.js')];
const environment = { ...process.env, XDG_CACHE_HOME: join(work, 'cache'), XDG_DATA_HOME: join(work, 'data') };
const teiAll = join(shared, 'tei_all.rng');
const hasShared = existsSync(teiAll);
const title = (text) => console.log(`\n${text}`);
const left = (what, why) => console.log(`${what}: left out, ${why}`);

// ---------- running ----------

const MEASURE =
  'import os,resource,subprocess,sys,time\nt=time.time()\np=subprocess.run(sys.argv[2:],stdout=open(sys.argv[1]+".out","wb"),stderr=open(sys.argv[1]+".err","wb"))\nr=resource.getrusage(resource.RUSAGE_CHILDREN)\nprint(p.returncode,time.time()-t,r.ru_utime+r.ru_stime,r.ru_maxrss)';
const canMeasure = spawnSync('python3', ['-c', 'import resource']).status === 0;
const files = join(work, 'run');

/** Runs a command; wall time in ms, CPU time in ms, peak memory in MB (where python3 is there to ask the system). */
function run(command, timeout = 600_000) {
  if (canMeasure) {
    const { stdout } = spawnSync('python3', ['-c', MEASURE, files, ...command], {
      encoding: 'utf8',
      env: environment,
      timeout,
    });
    const [status, wall, cpu, memory] = (stdout ?? '').trim().split(' ').map(Number);
    const [out, err] = ['.out', '.err'].map((end) => readFileSync(`${files}${end}`, 'utf8'));
    return { status, wall: wall * 1000, cpu: cpu * 1000, memory: memory / 1024, out, err };
  }
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    encoding: 'utf8',
    env: environment,
    timeout,
    maxBuffer: 1 << 28,
  });
  return { status, wall: performance.now() - start, cpu: Number.NaN, memory: Number.NaN, out: stdout, err: stderr };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function hasJing() {
  const there = () => spawnSync('jing', [], { stdio: 'ignore' }).error === undefined;
  if (there()) return true;
  console.log('jing is absent: trying to install it');
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'jing'], { stdio: 'ignore' });
  return there();
}

// ---------- documents ----------

const PARAGRAPH =
  '<sp who="#marsh" ana="#reported"><p>Mr. <persName ref="#marsh">Marsh</persName> says that on <date when="1960-09-08">September 8, 1960</date> nothing of the kind was said, and that <said who="#marsh" direct="true">we abide by what was agreed</said>, as everybody at the table knows.</p></sp>\n';

/** A record of about this many characters, valid against TEI. */
function minutes(size) {
  const head =
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt><publicationStmt><p>None.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc><encodingDesc><classDecl><taxonomy><category xml:id="reported"><catDesc>Reported.</catDesc></category></taxonomy></classDecl></encodingDesc><profileDesc><particDesc><listPerson><person xml:id="marsh"><persName>Adam Marsh</persName></person></listPerson></particDesc></profileDesc></teiHeader><text><body>\n';
  return `${head}${PARAGRAPH.repeat(Math.ceil((size - head.length) / PARAGRAPH.length))}</body></text></TEI>\n`;
}

function write(name, content) {
  const path = join(work, name);
  writeFileSync(path, content);
  return path;
}

// ---------- what is measured ----------

function verdicts() {
  title('Verdicts against tei_all, as jing (jing-verdicts.json)');
  const list = Object.entries(JSON.parse(readFileSync(join(shared, 'jing-verdicts.json'), 'utf8'))).map(
    ([file, told]) => ({ file, ...told }),
  );
  const paths = list.map(({ file }) => join(shared, file));
  const { out } = run([...memcon, 'validate', '--schema', teiAll, '--allow-doctype', '--format', 'json', ...paths]);
  const first = new Map();
  for (const finding of JSON.parse(out).diagnostics) {
    const { file, start } = finding.place;
    const known = first.get(file);
    const earlier =
      known === undefined || start.line < known.line || (start.line === known.line && start.column < known.column);
    if (finding.severity === 'error' && ['relax-ng', 'well-formed'].includes(finding.source) && earlier) {
      first.set(file, start);
    }
  }
  const different = list.filter(({ verdict }, i) => (verdict === 'VALID') === first.has(paths[i]));
  const placed = list
    .map((entry, i) => ({ ...entry, ours: first.get(paths[i]) }))
    .filter(({ first: theirs, ours }) => theirs && ours);
  const count = (fits) => placed.filter(({ first: theirs, ours }) => fits(theirs, ours)).length;
  const lines = count((theirs, ours) => theirs[0] === ours.line);
  const both = count((theirs, ours) => theirs[0] === ours.line && theirs[1] === ours.column);
  console.log(
    `same verdict: ${list.length - different.length} of ${list.length}${different.length > 0 ? ` (not: ${different.map(({ file }) => file).join(', ')})` : ''}`,
  );
  console.log(`first error: line ${lines} of ${placed.length}, line and column ${both} of ${placed.length}`);
}

function paired() {
  title(`Speed paired with jing, ${ROUNDS} rounds in turn, start of the process included (medians)`);
  const small = write('small.xml', minutes(20_000));
  const many = Array.from({ length: 200 }, (_, i) => write(`many-${i}.xml`, minutes(20_000)));
  const plays = ['a-midsummer-nights-dream', 'alls-well-that-ends-well', 'antony-and-cleopatra', 'as-you-like-it'].map(
    (name) => join(shared, 'plays', `${name}.xml`),
  );
  const jing = hasJing();
  if (!jing) left('jing', 'it cannot be installed here');
  for (const [what, documents, wanted] of [
    ['one document of 20 KB', [small], 4],
    ['200 such documents', many, 3],
    ['four plays', plays, 2.5],
  ]) {
    const commands = {
      memcon: [...memcon, 'validate', '--schema', teiAll, '--quiet', ...documents],
      ...(jing ? { jing: ['jing', teiAll, ...documents] } : {}),
    };
    const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
    for (const command of Object.values(commands)) run(command);
    for (let i = 0; i < ROUNDS; i++) {
      for (const [name, command] of Object.entries(commands)) runs[name].push(run(command));
    }
    const told = Object.entries(runs).map(
      ([name, all]) =>
        `${name} ${median(all.map(({ wall }) => wall)).toFixed(0)} ms wall, ${median(all.map(({ cpu }) => cpu)).toFixed(0)} ms CPU, ${median(all.map(({ memory }) => memory)).toFixed(0)} MB`,
    );
    const ratio = jing
      ? median(runs.jing.map(({ wall }) => wall)) / median(runs.memcon.map(({ wall }) => wall))
      : Number.NaN;
    console.log(`${what}: ${told.join('; ')}${jing ? `; ${ratio.toFixed(2)} times as fast (wanted ${wanted})` : ''}`);
  }
}

function cache() {
  title('tei_all compiled, and from the cache, each in a fresh process');
  const script = `import { readSchema } from ${JSON.stringify(join(root, 'dist/index.mjs'))};
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
const entry = ${JSON.stringify(join(work, 'entry'))};
const cache = { get: () => (existsSync(entry) ? readFileSync(entry, 'utf8') : undefined), put: (key, text) => writeFileSync(entry, text) };
await readSchema({ name: 'x', bytes: Buffer.from('<empty xmlns="http://relaxng.org/ns/structure/1.0"/>') });
const start = performance.now();
await readSchema({ name: 'tei_all.rng', bytes: readFileSync(${JSON.stringify(teiAll)}) }, () => undefined, { cache });
console.log(performance.now() - start);`;
  const path = write('cache.mjs', script);
  const times = Array.from({ length: ROUNDS + 1 }, () => Number(run([process.execPath, path]).out));
  console.log(`compiled ${times[0].toFixed(0)} ms; from the cache ${median(times.slice(1)).toFixed(1)} ms (wanted 25)`);
}

function growth() {
  title('Growth from 1 to 64 MB (tei_all), an invalid document beside a valid one');
  for (const megabytes of [1, 4, 16, 64]) {
    const text = minutes(megabytes * 1_000_000);
    const valid = run([...memcon, 'validate', '--schema', teiAll, '--quiet', write('large.xml', text)]);
    console.log(
      `${String(megabytes).padStart(3)} MB: ${valid.wall.toFixed(0)} ms (${(valid.wall / megabytes).toFixed(0)} ms/MB), ${valid.cpu.toFixed(0)} ms CPU, ${valid.memory.toFixed(0)} MB`,
    );
  }
  const text = minutes(4_000_000);
  const [valid, invalid] = [text, text.replaceAll('<date when="1960-09-08">', '<date when="yesterday">')].map(
    (content, i) => write(`pair-${i}.xml`, content),
  );
  const pairs = Array.from({ length: ROUNDS }, () =>
    [valid, invalid].map((path) => run([...memcon, 'validate', '--schema', teiAll, '--quiet', path]).wall),
  );
  const ratio = median(pairs.map(([, wrong]) => wrong)) / median(pairs.map(([right]) => right));
  console.log(
    `an invalid document of 4 MB (a fault in every paragraph) takes ${ratio.toFixed(2)} times as long as a valid one (wanted 2)`,
  );
}

const tei = (inside) => `<TEI xmlns="http://www.tei-c.org/ns/1.0">${inside}</TEI>`;
const numbers = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');

const WORDS = 'Nothing of the kind, he said, and would be said again\n'.repeat(950_000);

/** Documents that bring parsers down. */
const HOSTILE = {
  'entities that grow': () =>
    `<!DOCTYPE TEI [<!ENTITY a0 "aaaaaaaaaa">${numbers(9, (i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`)}]>${tei('&a9;')}`,
  'an entity from outside': () => `<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]>${tei('&a;')}`,
  '100,000 elements deep': () => tei('<p>'.repeat(100_000)),
  '200,000 attributes': () => tei(`<p ${numbers(200_000, (i) => `a${i}="" `)}/>`),
  '20,000 namespaces': () => tei(`<p ${numbers(20_000, (i) => `xmlns:n${i}="urn:${i}" `)}/>`),
  'an attribute of 50 MB': () => tei(`<p n="${'x'.repeat(50_000_000)}"/>`),
  'a text of 50 MB': () => tei(`<p>${WORDS}</p>`),
  'a CDATA section of 50 MB': () => tei(`<p><![CDATA[${WORDS}]]></p>`),
  'a comment of 50 MB': () => tei(`<!--${WORDS}-->`),
  'an instruction of 50 MB': () => tei(`<?x ${WORDS}?>`),
  'a hundred thousand names': () => tei(numbers(100_000, (i) => `<a${i}/>`)),
  'invalid UTF-8': () => Buffer.concat([Buffer.from('<TEI>'), Buffer.from([0xc3, 0x28]), Buffer.from('</TEI>')]),
  'UTF-16': () => Buffer.from(`\uFEFF${tei('<p>')}`, 'utf16le'),
  NUL: () => tei('a\u0000b'),
  'ten thousand errors': () => tei(`<text><body>${'<p wrong="1">x</p>\n'.repeat(10_000)}</body></text>`),
};

function hostile() {
  title('Hostile input (memcon validate, and with --allow-doctype): under 2 s, 512 MB, a clear answer');
  for (const [name, make] of Object.entries(HOSTILE)) {
    const path = write('hostile.xml', make());
    for (const options of name.includes('entit') ? [[], ['--allow-doctype']] : [[]]) {
      const { status, wall, memory, err } = run([...memcon, 'validate', ...options, path]);
      const lines = err.trim().split('\n');
      const good = status === 1 && wall < 2000 && !(memory > 512) && !/\n\s+at /u.test(err);
      console.log(
        `${good ? 'good' : 'BAD '} ${`${name}${options.length > 0 ? ' (allowed)' : ''}`.padEnd(34)} ${wall.toFixed(0).padStart(5)} ms ${memory.toFixed(0).padStart(4)} MB  ${lines.length > 1 ? `${lines.length} findings; ` : ''}${lines[0].replace(path, '').slice(0, 120)}`,
      );
    }
  }
}

mkdirSync(join(work, 'cache'));
if (!canMeasure) left('CPU time and memory', 'python3 is not here to ask the system');
if (hasShared) {
  verdicts();
  paired();
  cache();
  growth();
} else left('verdicts, speed, cache and growth', '../shared/tei is not here');
hostile();
rmSync(work, { recursive: true });
