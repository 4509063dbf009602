import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EXPORT_NAMES, formatsOf } from '../../src/export/index.js';
import { exportFormats, exportTo, type Input } from '../../src/api/index.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const input = (name: string, text: string): Input => ({ name, bytes: Buffer.from(text) });
const tei = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`;
const minutes = input('1960.xml', readFileSync(`${root}/tei/documents/1960-09-08-khrushchev-thompson.xml`, 'utf8'));

interface Made {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

async function made(to: readonly string[], documents: readonly Input[]): Promise<Made> {
  const { value: exporter } = await exportTo(to);
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const keep = (parts: Iterable<{ readonly path: string; readonly content: string | Uint8Array }>): void => {
    for (const { path, content } of parts) {
      files.set(path, (files.get(path) ?? '') + Buffer.from(content).toString('utf8'));
    }
  };
  for (const document of documents) {
    const { value, diagnostics: said } = exporter!.add(document);
    diagnostics.push(...said);
    keep(value);
  }
  for (const { value, diagnostics: said } of exporter!.finish()) {
    diagnostics.push(...said);
    keep(value);
  }
  return { files, diagnostics };
}

describe('the table of formats', () => {
  test('each line has the format of its name, with what it is and who reads it', async () => {
    const formats = await formatsOf();
    expect(formats.map(({ name }) => name)).toEqual(EXPORT_NAMES);
    expect(formats.filter(({ about, tools }) => about === '' || tools.length === 0)).toEqual([]);
    expect((await exportFormats()).map(({ name }) => name)).toEqual(EXPORT_NAMES);
    expect(EXPORT_NAMES.at(-1)).toBe('bagit');
  });

  test('edition.json may name these, and no others', () => {
    const schema = JSON.parse(readFileSync(`${root}/schemas/edition.schema.json`, 'utf8')) as {
      properties: { exports: { items: { enum: readonly string[] } } };
    };
    expect(schema.properties.exports.items.enum).toEqual(EXPORT_NAMES);
  });

  test('each has its section in the manual', () => {
    const sections = [...readFileSync(`${root}/src/export/README.md`, 'utf8').matchAll(/^## `(\w+)`/gmu)].map(
      ([, name]) => name!,
    );
    expect(new Set(sections)).toEqual(new Set(EXPORT_NAMES));
  });
});

describe('an export', () => {
  test('reads each document once for all formats, and their files lie in folders of their names', async () => {
    const { files, diagnostics } = await made(['text', 'csv', 'csv'], [minutes]);
    expect(new Set([...files.keys()].map((path) => path.split('/')[0]))).toEqual(new Set(['csv', 'text']));
    expect(diagnostics.every(({ rule }) => rule === 'export-loss')).toBe(true);
    expect(files.get('csv/texts.csv')).toContain(files.get('text/documents/1960.txt')!.slice(0, 100));
  });

  test('the same input, the same bytes, in every format; also of no document and of an empty one', async () => {
    const names = EXPORT_NAMES.filter(
      (name) => name !== 'parlaclarin' && name !== 'dracor' && name !== 'csl' && name !== 'ris' && name !== 'bibtex',
    );
    for (const documents of [
      [],
      [input('empty.xml', tei('<p/>'))],
      [minutes, input('b.xml', tei('<sp who="#a"><p>Yes.</p></sp>'))],
    ]) {
      const [one, two] = [await made(names, documents), await made(names, documents)];
      expect(one.files).toEqual(two.files);
      expect(one.diagnostics).toEqual(two.diagnostics);
      expect(one.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  }, 30_000);

  test('ids of turns are the same in tables, text and annotations', async () => {
    const { files } = await made(['csv', 'text'], [minutes]);
    const id = '1960/turn7';
    expect(files.get('csv/turns.csv')).toContain(`\r\n${id},7,thompson,`);
    expect(files.get('text/corpus.csv')).toContain(`,${id},7,`);
  });

  test('a format nobody knows', async () => {
    const { value, diagnostics } = await exportTo(['csv', 'cvs', 'nothing']);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule, message, note }) => [rule, message, note])).toEqual([
      ['export-unknown', 'There is no export format "cvs".', 'Did you mean "csv"?'],
      ['export-unknown', 'There is no export format "nothing".', '"memcon export --list" shows those there are.'],
    ]);
  });

  test('a register among the documents is left out, and that is said', async () => {
    const register = input(
      'persons.xml',
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson><person xml:id="a"><persName>A</persName></person></listPerson></standOff></TEI>',
    );
    const { files, diagnostics } = await made(['csv'], [minutes, register]);
    expect(files).toEqual((await made(['csv'], [minutes])).files);
    expect(
      diagnostics
        .filter(({ severity }) => severity !== 'info')
        .map(({ severity, rule, message }) => [severity, rule, message]),
    ).toEqual([['warning', 'tei-expected', 'This is a register, not a document with a text; it was left out.']]);
  });

  const bad: readonly (readonly [string, Input, string])[] = [
    ['not well-formed', input('x.xml', '<TEI>'), 'xml-not-well-formed'],
    ['no TEI', input('x.xml', '<html/>'), 'tei-expected'],
    ['no XML', { name: 'x.xml', bytes: Uint8Array.from([0xff, 0xfe, 0xff]) }, 'xml-undecodable'],
    ['the name of another', input('other/1960.xml', tei('<p/>')), 'output-collision'],
  ];
  test.each(bad)('a bad document is an error in its place: %s', async (_, document, rule) => {
    const { value: exporter } = await exportTo(['csv']);
    exporter!.add(minutes);
    const { value, diagnostics } = exporter!.add(document);
    expect([...value]).toEqual([]);
    expect(
      diagnostics.filter(({ severity }) => severity === 'error').map((one) => [one.rule, one.place?.file]),
    ).toEqual([[rule, document.name]]);
  });
});
