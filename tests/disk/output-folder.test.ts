import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOutput, writeFileTo, writeParts, type OutputFolder } from '../../src/disk/index.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memcon-output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: readonly string[]): string => join(folder, ...names);
const hidden = (...names: readonly string[]): string => at('.memcon', ...names);
const opened = (path = folder): OutputFolder => openOutput(path).value!;
const rulesOf = (diagnostics: readonly { readonly rule: string }[]): readonly string[] =>
  diagnostics.map(({ rule }) => rule);

/** What `work` says of a folder taken for it. */
function within<T>(work: (output: OutputFolder) => T): T {
  const output = opened();
  try {
    return work(output);
  } finally {
    output.close();
  }
}

test('memcon replaces what it wrote, and nothing else', () => {
  writeFileSync(at('mine.txt'), 'mine');
  expect(within((output) => [output.write('a.txt', 'one'), output.write('mine.txt', 'x')].map(rulesOf))).toEqual([
    [],
    ['output-foreign'],
  ]);
  expect(rulesOf(within((output) => output.write('a.txt', 'two')))).toEqual([]);
  writeFileSync(at('a.txt'), 'two, corrected by hand');
  expect(rulesOf(within((output) => output.write('a.txt', 'three')))).toEqual(['output-foreign']);
  expect([readFileSync(at('a.txt'), 'utf8'), readFileSync(at('mine.txt'), 'utf8')]).toEqual([
    'two, corrected by hand',
    'mine',
  ]);
  expect(writeFileTo(at('a.txt'), 'four', { force: true })).toEqual([]);
  expect(rulesOf(within((output) => output.write('a.txt', 'five')))).toEqual([]);
});

test('a file that holds already what would be written is taken over', () => {
  writeFileSync(at('a.txt'), 'one');
  expect(rulesOf(within((output) => output.write('a.txt', 'one')))).toEqual([]);
  expect(rulesOf(within((output) => output.write('a.txt', 'two')))).toEqual([]);
});

test('killed between the note and the name, both the old file and the new are memcon’s own', () => {
  within((output) => output.write('a.txt', 'old'));
  within((output) => {
    output.journal.note([{ path: 'a.txt', sum: '0'.repeat(64) }]);
    // As a kill leaves it: nothing is tidied up.
    const left = readFileSync(hidden('written'), 'utf8');
    output.journal.retract({ path: 'a.txt', sum: '0'.repeat(64) });
    writeFileSync(at('left'), left);
  });
  renameSync(at('left'), hidden('written'));
  expect(rulesOf(within((output) => output.write('a.txt', 'new')))).toEqual([]);
});

test('a line of the journal that was cut off spoils no other', () => {
  within((output) => output.write('a.txt', 'one'));
  writeFileSync(hidden('written'), `${readFileSync(hidden('written'), 'utf8')}${'0'.repeat(30)}`);
  expect(rulesOf(within((output) => output.write('b.txt', 'b')))).toEqual([]);
  const lines = readFileSync(hidden('written'), 'utf8').split('\n');
  expect(lines.map((line) => line.slice(65))).toEqual(['"a.txt"', '"b.txt"', '']);
});

test('a folder that another run holds is refused in a sentence; a dead run’s is taken', () => {
  const output = opened();
  const lock = readFileSync(hidden('lock'), 'utf8');
  output.write('a.txt', 'one');
  output.close();
  expect(existsSync(hidden('lock'))).toBe(false);

  writeFileSync(hidden('lock'), lock);
  const busy = openOutput(folder);
  expect(busy.value).toBeUndefined();
  expect(busy.diagnostics).toMatchObject([
    {
      rule: 'folder-busy',
      message: `Another run of memcon is writing into the folder '${folder}': process ${process.pid} on ${hostname()}.`,
    },
  ]);
  // The same number, but another process: in a container every run has the same.
  writeFileSync(hidden('lock'), lock.replace(/"began":"\d+"/u, '"began":"1"'));
  if (process.platform === 'linux') expect(rulesOf(within((one) => one.write('a.txt', 'two')))).toEqual([]);
});

test('a run on another machine is alive as long as it says so', () => {
  mkdirSync(hidden());
  const elsewhere = '{"process":7,"host":"elsewhere","world":"another"}\n';
  writeFileSync(hidden('lock'), elsewhere);
  expect(rulesOf(openOutput(folder).diagnostics)).toEqual(['folder-busy']);
  const longAgo = new Date(Date.now() - 10 * 60_000);
  utimesSync(hidden('lock'), longAgo, longAgo);
  expect(rulesOf(within((output) => output.write('a.txt', 'one')))).toEqual([]);
  expect(readdirSync(hidden())).toEqual(['written']);
});

test('what a killed run left is removed, never gone on with', () => {
  const left = hidden('unfinished-01234567-89ab-cdef-0123-456789abcdef');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'a.txt'), 'half of ');
  const writer = writeParts(opened());
  writer.write([{ path: 'a.txt', content: 'new' }]);
  expect(writer.commit().diagnostics).toEqual([]);
  expect(readFileSync(at('a.txt'), 'utf8')).toBe('new');
  expect(readdirSync(hidden())).toEqual(['written']);
});

test('a change that was written down is carried out by the next run, before all else', () => {
  const first = writeParts(opened());
  first.write([
    { path: 'a.txt', content: 'old a' },
    { path: 'b/b.txt', content: 'old b' },
    { path: 'c.txt', content: 'old c' },
  ]);
  first.commit();
  const second = writeParts(opened());
  second.write([
    { path: 'a.txt', content: 'new a' },
    { path: 'b/b.txt', content: 'new b' },
  ]);
  // What a kill in the middle of the change leaves: it is written down, one file has its name.
  const staging = readdirSync(hidden()).find((name) => name.startsWith('unfinished-')) ?? '';
  const files = within((output) => [...output.journal.paths()]);
  const kept = at('..', `${folder.slice(tmpdir().length + 1)}-kept`);
  spawnSync('cp', ['-r', folder, kept]);
  second.discard();
  rmSync(folder, { recursive: true });
  renameSync(kept, folder);
  rmSync(hidden('lock'), { force: true });
  const sums = { 'a.txt': 'new a', 'b/b.txt': 'new b' };
  const change = {
    staging,
    files: Object.entries(sums).map(([path, text]) => ({ path, sum: sha256(text) })),
    gone: files.filter((path) => path === 'c.txt'),
  };
  writeFileSync(hidden('change.json'), JSON.stringify(change));
  renameSync(join(hidden(), staging, 'a.txt'), at('a.txt'));

  within(() => undefined);
  expect([readFileSync(at('a.txt'), 'utf8'), readFileSync(at('b/b.txt'), 'utf8'), existsSync(at('c.txt'))]).toEqual([
    'new a',
    'new b',
    false,
  ]);
  expect(readdirSync(hidden())).toEqual(['written']);
  expect(rulesOf(within((output) => output.write('b/b.txt', 'newer b')))).toEqual([]);
});

const sha256 = (text: string): string => spawnSync('sha256sum', { input: text, encoding: 'utf8' }).stdout.slice(0, 64);

test('a change that names a place outside of the folder is not carried out there', () => {
  const staging = 'unfinished-01234567-89ab-cdef-0123-456789abcdef';
  mkdirSync(hidden(staging), { recursive: true });
  writeFileSync(at('precious.txt'), 'precious');
  const inner = at('inner');
  mkdirSync(join(inner, '.memcon', staging), { recursive: true });
  writeFileSync(
    join(inner, '.memcon', 'change.json'),
    JSON.stringify({ staging, files: [{ path: '../precious.txt', sum: '0' }], gone: ['../precious.txt'] }),
  );
  openOutput(inner).value!.close();
  expect(readFileSync(at('precious.txt'), 'utf8')).toBe('precious');
});

test('links in the place of memcon’s own folder and journal are not followed', () => {
  mkdirSync(at('elsewhere'));
  symlinkSync('elsewhere', hidden());
  expect(openOutput(folder)).toMatchObject({ value: undefined, diagnostics: [{ rule: 'output-unwritable' }] });
  rmSync(hidden());
  mkdirSync(hidden());
  writeFileSync(at('elsewhere/victim'), 'victim');
  symlinkSync('../elsewhere/victim', hidden('written'));
  expect(rulesOf(within((output) => output.write('a.txt', 'one')))).toEqual(['output-unwritable']);
  expect([readFileSync(at('elsewhere/victim'), 'utf8'), existsSync(at('a.txt'))]).toEqual(['victim', false]);
});

test('what stands in the place of memcon’s own folder, lock, notes is named, and stays', () => {
  writeFileSync(hidden(), 'mine');
  expect(openOutput(folder).diagnostics.map(({ message }) => message)).toEqual([
    `The folder '${hidden()}' cannot be written: part of its path is a file, not a folder.`,
  ]);
  expect(readFileSync(hidden(), 'utf8')).toBe('mine');
  rmSync(hidden());
  mkdirSync(hidden('lock'), { recursive: true });
  expect(openOutput(folder).diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
    [
      'folder-busy',
      `Another run of memcon may be writing into the folder '${folder}': the lock in it does not say whose it is.`,
    ],
  ]);
  rmSync(hidden('lock'), { recursive: true });
  mkdirSync(hidden('made'));
  within((output) => {
    expect(output.write('a.xml', '<a/>', { source: 'x' }).map(({ message }) => message)).toEqual([
      `The folder '${hidden()}' cannot be written: a folder is there.`,
    ]);
  });
  expect(readFileSync(at('a.xml'), 'utf8')).toBe('<a/>');
});

test.each(['{"staging":"../x', 'null', '{"staging":5}', ''])(
  'a change of which only %j is left changes nothing',
  (text) => {
    within((output) => output.write('a.xml', '<a/>'));
    writeFileSync(hidden('change.json'), text);
    within((output) => {
      expect(output.write('b.xml', '<b/>')).toEqual([]);
    });
    expect(readFileSync(at('a.xml'), 'utf8')).toBe('<a/>');
  },
);

test('a pipe in the place of what memcon notes is told, not waited for', () => {
  mkdirSync(hidden());
  spawnSync('mkfifo', [hidden('written')]);
  const [refusal] = within((output) => output.write('minutes.xml', '<TEI/>'));
  expect(refusal?.message).toContain('a pipe or a device is there');
  expect(existsSync(at('minutes.xml'))).toBe(false);
});
