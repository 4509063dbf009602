// Purpose: measures exports of many documents: documents a second and peak memory for each format, for a quarter of the
// documents and for all. Usage: npm run build && node tests/bench/export.mjs [DOCUMENTS] [FORMAT,FORMAT…]. Needs dist/;
// peak memory needs python3.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOCUMENTS = Number(process.argv[2] ?? 2000);
const memcon = fileURLToPath(new URL('../../dist/memcon.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'memcon-bench-'));
const MEASURE =
  'import resource,subprocess,sys,time\nt=time.time()\np=subprocess.run(sys.argv[1:])\nprint(p.returncode,time.time()-t,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024)';

/** A record of conversation between four of four hundred persons, of twenty turns. */
function minutes(i) {
  const people = [0, 7, 14, 21].map((step) => (i * 3 + step) % 400);
  const person = (p) =>
    `<person xml:id="p${p}" role="speaker"><persName><forename>First${p}</forename> <surname>Last${p}</surname></persName></person>`;
  const turn = (_, t) => {
    const [speaker, other] = [people[t % 4], people[(t + 1) % 4]];
    const words = 'and that more words follow here; '.repeat(8);
    return `<sp xml:id="turn${t + 1}" who="#p${speaker}" ana="#reported"><p xml:id="par${t + 1}"><persName ref="#p${speaker}">Last${speaker}</persName> tells <persName ref="#p${other}">Mr. Last${other}</persName> that since <date when="19${50 + (i % 40)}-01-01">then</date> the situation in <placeName ref="#place${i % 50}">Place ${i % 50}</placeName> has changed, ${words}so much is sure.</p></sp>`;
  };
  const date = `19${50 + (i % 40)}-0${1 + (i % 9)}-11`;
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Talk ${i}</title></titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc><profileDesc><creation><date when="${date}"/></creation><langUsage><language ident="en">English</language></langUsage><particDesc><listPerson>${people.map(person).join('')}</listPerson></particDesc></profileDesc></teiHeader>
<standOff><listPlace><place xml:id="place${i % 50}"><placeName>Place ${i % 50}</placeName></place></listPlace></standOff><text xml:lang="en"><body>
${Array.from({ length: 20 }, turn).join('\n')}
</body></text></TEI>
`;
}

function documents(number) {
  const folder = join(work, String(number));
  mkdirSync(folder);
  for (let i = 0; i < number; i++) writeFileSync(join(folder, `${String(i).padStart(6, '0')}.xml`), minutes(i));
  return folder;
}

function measure(format, folder, number) {
  const out = join(work, 'out');
  const command = [process.execPath, memcon, 'export', folder, '--to', format, '--out', out, '--quiet'];
  const { stdout } = spawnSync('python3', ['-c', MEASURE, ...command], { encoding: 'utf8' });
  const [status, seconds, memory] = stdout.trim().split('\n').at(-1).split(' ').map(Number);
  rmSync(out, { recursive: true, force: true });
  return status === 0
    ? `${number} documents: ${seconds.toFixed(1)} s (${Math.round(number / seconds)}/s), ${Math.round(memory)} MB`
    : `${number} documents: failed`;
}

const names =
  process.argv[3]?.split(',') ??
  spawnSync(process.execPath, [memcon, 'export', '--list'], { encoding: 'utf8' })
    .stdout.split('\n')
    .map((line) => line.split(' ')[0])
    .filter((name) => name !== '');
try {
  const sizes = [Math.ceil(DOCUMENTS / 4), DOCUMENTS].map((number) => ({ number, folder: documents(number) }));
  for (const name of names) {
    console.log(`${name.padEnd(12)} ${sizes.map(({ number, folder }) => measure(name, folder, number)).join('   ')}`);
  }
} finally {
  rmSync(work, { recursive: true });
}
