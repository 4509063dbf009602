import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginExport, openOutput, writeParts, type ExportRun, type PartWriter } from '../../src/disk/index.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memcon-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const out = (): string => join(folder, 'out');
/** A writer into the folder, which must be free. */
const writerInto = (path: string = out()): PartWriter => writeParts(openOutput(path).value!);
/** What is in the folder, but what memcon keeps there for itself. */
const listed = (path: string = out()): readonly string[] =>
  existsSync(path)
    ? readdirSync(path, { recursive: true })
        .map(String)
        .filter((name) => !name.startsWith('.memcon'))
        .toSorted()
    : [];
const read = (path: string): string => readFileSync(join(out(), path), 'utf8');

test('files grow part by part, and appear at once', () => {
  const writer = writerInto();
  expect(
    writer.write([
      { path: 'a.txt', content: 'one ' },
      { path: 'b/c.bin', content: Uint8Array.from([65, 66]) },
    ]),
  ).toEqual([]);
  expect(writer.write([{ path: 'a.txt', content: 'two' }])).toEqual([]);
  expect(listed()).toEqual([]);
  expect([...writer.written()].map(({ path, content }) => [path, Buffer.concat([...content]).toString()])).toEqual([
    ['a.txt', 'one two'],
    ['b/c.bin', 'AB'],
  ]);
  expect(writer.commit()).toEqual({ value: [join(out(), 'a.txt'), join(out(), 'b/c.bin')], diagnostics: [] });
  expect(listed()).toEqual(['a.txt', 'b', 'b/c.bin']);
  expect(read('a.txt')).toBe('one two');
});

test('what is discarded leaves no trace, and what was there stays', () => {
  mkdirSync(out());
  writeFileSync(join(out(), 'a.txt'), 'old');
  const writer = writerInto();
  writer.write([{ path: 'a.txt', content: 'new' }]);
  writer.discard();
  expect(readdirSync(out())).toEqual(['a.txt']);
  expect(read('a.txt')).toBe('old');
});

test('an interrupt, which ends the process, discards', () => {
  const before = process.listeners('exit');
  const writer = writerInto();
  writer.write([{ path: 'a.txt', content: 'new' }]);
  const mine = process.listeners('exit').filter((listener) => !before.includes(listener));
  expect(mine).toHaveLength(2);
  for (const listener of mine) listener(130);
  expect(existsSync(out())).toBe(false);
});

test('two writers of one folder do not meet', () => {
  const [one, two] = [writerInto(), writerInto()];
  one.write([{ path: 'a.txt', content: 'one' }]);
  two.write([{ path: 'b.txt', content: 'two' }]);
  expect(one.commit().diagnostics).toEqual([]);
  expect(two.commit().diagnostics).toEqual([]);
  expect(listed()).toEqual(['a.txt', 'b.txt']);
});

test('a folder where a file should be: nothing appears', () => {
  mkdirSync(join(out(), 'b.txt'), { recursive: true });
  const writer = writerInto();
  writer.write([
    { path: 'a.txt', content: 'x' },
    { path: 'b.txt', content: 'y' },
  ]);
  expect(writer.commit()).toMatchObject({
    value: [],
    diagnostics: [
      {
        rule: 'output-unwritable',
        message: `The file '${join(out(), 'b.txt')}' cannot be written: a folder is there.`,
      },
    ],
  });
  expect(listed()).toEqual(['b.txt']);
});

test('a file where the folder should be', () => {
  writeFileSync(out(), 'a file');
  for (const path of [out(), join(out(), 'inner')]) {
    expect(openOutput(path)).toMatchObject({ value: undefined, diagnostics: [{ rule: 'output-unwritable' }] });
  }
  expect(readFileSync(out(), 'utf8')).toBe('a file');
});

const document = (name: string, text: string): { readonly name: string; readonly bytes: Uint8Array } => ({
  name,
  bytes: Buffer.from(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>${text}</p></body></text></TEI>`),
});

test('an export takes away what an earlier one left of its formats, and nothing else', async () => {
  const first = (await beginExport(['text'], out())).value!;
  // In the order of the calls, awaited or not.
  void first.add(document('a.xml', 'one'));
  void first.add(document('b.xml', 'two'));
  expect((await first.finish()).value).toHaveLength(3);
  writeFileSync(join(out(), 'text', 'mine.txt'), 'my own');
  const second = (await beginExport(['text'], out())).value!;
  await second.add(document('b.xml', 'two'));
  expect((await second.finish()).value).toHaveLength(2);
  expect(listed(join(out(), 'text'))).toEqual(['corpus.csv', 'documents', 'documents/b.txt', 'mine.txt']);
});

const withTwoBad = async (options = {}): Promise<ExportRun> => {
  const run = (await beginExport(['csv', 'text'], out(), {}, options)).value!;
  expect(await run.add(document('a.xml', 'one'))).toEqual([]);
  expect(await run.add(document('b.xml', '<hi>'))).toMatchObject([{ rule: 'xml-not-well-formed' }]);
  expect(await run.add(document('c.xml', '</p>'))).toMatchObject([{ rule: 'xml-not-well-formed' }]);
  return run;
};

test('the documents that can be exported are, and an error says how many could not', async () => {
  const { value, diagnostics } = await (await withTwoBad()).finish();
  expect(diagnostics).toMatchObject([
    { rule: 'export-incomplete', message: 'The export is not whole: 2 of 3 documents could not be exported.' },
  ]);
  expect(value).toContain(join(out(), 'text', 'documents', 'a.txt'));
  expect(listed(join(out(), 'text', 'documents'))).toEqual(['a.txt']);
  expect(
    readFileSync(join(out(), 'csv', 'documents.csv'), 'utf8')
      .trim()
      .split('\n'),
  ).toHaveLength(2);
});

test('one bad document, and nothing is written where all are wanted or none', async () => {
  expect(await (await withTwoBad({ allOrNothing: true })).finish()).toMatchObject({
    value: [],
    diagnostics: [
      { rule: 'export-incomplete', message: 'Nothing was exported: 2 of 3 documents could not be exported.' },
    ],
  });
  expect(listed()).toEqual([]);
});

test('bad documents alone give no export at all', async () => {
  const run = (await beginExport(['csv'], out())).value!;
  await run.add(document('b.xml', '<hi>'));
  run.miss();
  expect(await run.finish()).toMatchObject({
    value: [],
    diagnostics: [{ message: 'Nothing was exported: 2 of 2 documents could not be exported.' }],
  });
  expect(listed()).toEqual([]);
});
