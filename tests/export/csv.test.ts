import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/export/csv.js';
import { csvRow, excelRow, harmless } from '../../src/export/csv/cells.js';
import { countWords } from '../../src/export/count-words.js';
import { hasProgram, inFolder, run } from './programs.js';
import { EMPTY, HOSTILE, SECOND, TALK, exported, fileOf, recordOf, type Exported } from './samples.js';

const minutes = recordOf(
  '1960-09-08-khrushchev-thompson',
  readFileSync(
    fileURLToPath(new URL('../../tei/documents/1960-09-08-khrushchev-thompson.xml', import.meta.url)),
    'utf8',
  ),
);

/** RFC 4180 read back, by hand: a second opinion on what is written. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
  let row: string[] = [];
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) throw new Error('no RFC 4180');
    row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === '\r\n') rows.push(row.splice(0));
    row = match[3] === '\r\n' ? [] : row;
  }
  return rows;
}

const undone = (cell: string): string => (/^'+\s*[\t\r=+\-@＝＋－＠]/u.test(cell) ? cell.slice(1) : cell);

/** The rows of a table by the names of their columns, the guard undone. */
function tableOf(made: Exported, name: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = cellsOf(fileOf(made, `${name}.csv`));
  return rows.map((cells) => Object.fromEntries(header!.map((column, i) => [column, undone(cells[i]!)])));
}

const ALL = [minutes, TALK, SECOND, EMPTY, HOSTILE];
const CASES: readonly (readonly [string, Exported])[] = [
  ['no document', exported(csv, [])],
  ['one that is empty', exported(csv, [EMPTY])],
  ['the minutes of 1960', exported(csv, [minutes])],
  [
    'several, hostile ones among them',
    exported(csv, ALL, {
      title: '=A "title"',
      url: 'https://example.org/',
      licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
    }),
  ],
];

describe('cells', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', "=cmd|' /C calc'!A0", '＝1', "'=1", "''=1"])(
    '%j is no formula, and can be had back',
    (cell) => {
      expect(harmless(cell)).toBe(`'${cell}`);
      expect(undone(harmless(cell))).toBe(cell);
    },
  );

  test.each(['', 'a=b', "'tis", 'Mr. A', '1960-09-08', '– a dash'])('%j stays as it is', (cell) =>
    expect(harmless(cell)).toBe(cell),
  );

  test('rows are RFC 4180, and any cells come back', () => {
    expect(csvRow(['a', 'b,c', 'd"e', 'f\ng', '', ' h'])).toBe('a,"b,c","d""e","f\ng",," h"\r\n');
    const cell = fc
      .array(fc.constantFrom('a', '"', ',', '\n', '\r', '=', "'", '-', '@', '\t', ' ', ';', '😀', '＋'), {
        maxLength: 8,
      })
      .map((units) => units.join(''));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const [row] = cellsOf(csvRow(cells));
        expect(row!.map(undone)).toEqual(cells);
        expect(row!.filter((one) => /^\s*[=+\-@＝＋－＠\t\r]/u.test(one))).toEqual([]);
      }),
    );
  });

  test('for spreadsheets: nothing runs where semicolons part the cells, and nothing is longer than a cell holds', () => {
    expect(excelRow(['a;=cmd()', 'b; -c']).row).toBe("a;'=cmd(),b; -c\r\n");
    const long = excelRow(['😀'.repeat(20_000)]);
    expect(long.cut).toBe(1);
    expect(long.row.length).toBeLessThanOrEqual(32_769);
    expect(long.row).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u);
  });

  test('words', () =>
    expect(['', ' – ', 'one', 'a well-known man', 'No. 5, “x”'].map(countWords)).toEqual([0, 0, 1, 3, 3]));
});

describe.each(CASES)('the tables of %s', (_, made) => {
  test('are UTF-8 without byte order mark, with one for spreadsheets beside them', () => {
    const names = [...made.files.keys()].filter((path) => path.endsWith('.csv') && !path.endsWith('.excel.csv'));
    expect(names.toSorted()).toEqual(
      [
        'dates',
        'documents',
        'events',
        'mentions',
        'objects',
        'organisations',
        'participants',
        'persons',
        'places',
        'texts',
        'turns',
      ].map((name) => `${name}.csv`),
    );
    for (const name of names) {
      const excel = fileOf(made, name.replace('.csv', '.excel.csv'));
      expect(fileOf(made, name)).not.toContain('\uFEFF');
      expect(excel.lastIndexOf('\uFEFF')).toBe(0);
      expect(cellsOf(excel.slice(1)).length).toBe(cellsOf(fileOf(made, name)).length);
    }
  });

  test('have rows of one length, the columns that are asked for, and no formula', () => {
    for (const [path, content] of made.files) {
      if (!path.endsWith('.csv')) continue;
      const rows = cellsOf(content.replace(/^\uFEFF/u, ''));
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠\t\r]/u.test(cell))).toEqual([]);
    }
    expect(fileOf(made, 'turns.csv').startsWith('id,n,speaker_id,speaker_label,date,words,text,document,')).toBe(true);
  });

  test('join: every key leads to a row, and every offset to the words', () => {
    const ids = (name: string): ReadonlySet<string | undefined> => new Set(tableOf(made, name).map((row) => row['id']));
    const described = JSON.parse(fileOf(made, 'datapackage.json')) as {
      resources: {
        name: string;
        schema: { primaryKey: string | string[]; foreignKeys?: { fields: string; reference: { resource: string } }[] };
      }[];
    };
    for (const { name, schema } of described.resources) {
      const rows = tableOf(made, name);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = ids(reference.resource);
        expect(
          rows.map((row) => row[fields]!).filter((id) => id !== '' && !known.has(id)),
          `${name}.${fields}`,
        ).toEqual([]);
      }
      const keys = rows.map((row) =>
        [schema.primaryKey]
          .flat()
          .map((key) => row[key])
          .join(' '),
      );
      expect(new Set(keys).size, name).toBe(keys.length);
    }
    const texts = new Map(tableOf(made, 'texts').map((row) => [row['document'], row['text']!]));
    for (const row of ['mentions', 'dates', 'turns'].flatMap((name) => tableOf(made, name))) {
      const text = texts.get(row['document'])!;
      expect(text.slice(Number(row['start']), Number(row['end']))).toBe(row['text']);
      expect([...text].slice(Number(row['start_char']), Number(row['end_char'])).join('')).toBe(row['text']);
    }
  });

  test('are a valid data package', async () => {
    const { Package } = createRequire(import.meta.url)('datapackage') as {
      Package: {
        load: (
          path: string,
          options: object,
        ) => Promise<{
          valid: boolean;
          errors: readonly unknown[];
          resources: readonly { name: string; read: (options: object) => Promise<readonly unknown[]> }[];
        }>;
      };
    };
    await inFolderAsync(made.files, async (folder) => {
      const loaded = await Package.load(join(folder, 'datapackage.json'), { basePath: folder });
      expect(loaded.errors).toEqual([]);
      expect(loaded.valid).toBe(true);
      for (const resource of loaded.resources) {
        expect((await resource.read({ relations: true })).length, resource.name).toBe(
          tableOf(made, resource.name).length,
        );
      }
    });
  });
});

/** `inFolder`, for work that takes its time. */
async function inFolderAsync(
  files: ReadonlyMap<string, string>,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const { mkdtemp, rm, writeFile } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const folder = await mkdtemp(join(tmpdir(), 'memcon-csv-'));
  for (const [path, content] of files) await writeFile(join(folder, path), content);
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('what the tables say', () => {
  const made = exported(csv, ALL);

  test('counts are those of the records', () => {
    const sum = (count: (record: (typeof ALL)[number]) => number): number =>
      ALL.reduce((total, record) => total + count(record), 0);
    expect(tableOf(made, 'documents')).toHaveLength(ALL.length);
    expect(tableOf(made, 'turns')).toHaveLength(sum(({ turns }) => turns.length));
    expect(tableOf(made, 'mentions')).toHaveLength(sum(({ mentions }) => mentions.length));
    expect(tableOf(made, 'dates')).toHaveLength(sum(({ dates }) => dates.length));
    expect(tableOf(made, 'participants')).toHaveLength(sum(({ participants }) => participants.length));
  });

  test('a turn, a mention, a person, a date', () => {
    expect(tableOf(made, 'turns').find(({ id }) => id === '1960-05-06-talk/t1')).toMatchObject({
      n: '1',
      speaker_id: 'orlov',
      speaker_label: 'Orlov:',
      date: '1960-05-06',
      words: '7',
      document: '1960-05-06-talk',
      mode: 'direct',
    });
    expect(tableOf(made, 'persons').find(({ id }) => id === 'orlov')).toMatchObject({
      name: 'Pavel Orlov',
      birth: '1901-02',
      offices: 'Ambassador (1957-02–1961-07-03)',
      described: 'true',
    });
    expect(
      tableOf(made, 'mentions').find(({ text, document }) => text === 'him' && document === '1960-05-06-talk'),
    ).toMatchObject({
      kind: 'person',
      entity_id: 'lund',
      person_id: 'lund',
      named: 'false',
      turn_id: '1960-05-06-talk/t2',
    });
    expect(tableOf(made, 'dates').find(({ text }) => text === 'April')).toMatchObject({ when: '1960-04' });
  });

  test('what has no table is said, once', () => {
    const { diagnostics } = exported(csv, [TALK, TALK]);
    expect(diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'export-loss The export "csv" loses: notes have no table (2 times).',
    ]);
  });

  test('no path of this machine, no clock: the same bytes twice', () => {
    expect(exported(csv, ALL).files).toEqual(made.files);
    expect([...made.files.values()].join('')).not.toContain(fileURLToPath(new URL('../..', import.meta.url)));
  });

  test('licences and titles of the edition', () => {
    const described = JSON.parse(fileOf(CASES[3]![1], 'datapackage.json')) as object;
    expect(described).toMatchObject({
      name: 'a-title',
      title: '=A "title"',
      homepage: 'https://example.org/',
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'CC BY 4.0' }],
    });
    expect(JSON.parse(fileOf(exported(csv, [HOSTILE]), 'datapackage.json'))).not.toHaveProperty('licenses');
  });
});

const READ_BY_PYTHON = `
import csv, sys, json
csv.field_size_limit(10**9)
print(json.dumps([[len(rows), len(rows[0])] for rows in (list(csv.reader(open(path, encoding=coding, newline=''), strict=True)) for path, coding in zip(sys.argv[1::2], sys.argv[2::2]))]))`;

describe.skipIf(!hasProgram('python3', '-c', 'import csv'))('Python’s csv', () => {
  test.each(CASES)('reads as many rows of %s', (_, made) => {
    const paths = [...made.files.keys()].filter((path) => path.endsWith('.csv'));
    const read = inFolder(made.files, (folder) =>
      run('python3', [
        '-c',
        READ_BY_PYTHON,
        ...paths.flatMap((path) => [join(folder, path), path.endsWith('.excel.csv') ? 'utf-8-sig' : 'utf-8']),
      ]),
    );
    expect(read.err).toBe('');
    expect(JSON.parse(read.out)).toEqual(
      paths.map((path) => {
        const rows = cellsOf(fileOf(made, path).replace(/^\uFEFF/u, ''));
        return [rows.length, rows[0]!.length];
      }),
    );
  });
});
