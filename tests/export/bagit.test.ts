import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bagit } from '../../src/export/bagit.js';
import type { ExportSettings } from '../../src/export/format.js';
import { hasProgram, inFolder, run } from './programs.js';
import { exported, fileOf, HOSTILE, recordOf, SECOND, TALK } from './samples.js';

const PAYLOAD: NonNullable<ExportSettings['payload']> = () => [
  { path: 'edition.json', content: ['{}\n'] },
  { path: 'registers/persons.xml', content: ['<a', '/>', Buffer.from('é')] },
  { path: 'sources/50%\nof\rit.md', content: [] },
  { path: 'exports/csv/turns.csv', content: ['id\r\n'] },
  { path: 'exports/bagit/data/documents/x.xml', content: ['no bag holds itself'] },
  { path: `documents/${TALK.id}.xml`, content: ['is there already'] },
];

const made = exported(bagit, [TALK, SECOND], {
  title: 'Talks\nof two',
  url: 'https://minutes.example/',
  date: '2026-11-23',
  licence: { name: 'CC BY', target: 'https://example.org/by' },
  payload: PAYLOAD,
});

const unescaped = (path: string): string =>
  path.replace(/%(0A|0D|25)/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/**
 * Whether a folder is a complete and valid bag: what RFC 8493, sections 2 and 3, demands, word for word; the faults.
 */
function faultsOf(bag: string): readonly string[] {
  const faults: string[] = [];
  const text = (name: string): string => readFileSync(join(bag, name), 'utf8');
  if (text('bagit.txt') !== 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') faults.push('declaration');
  if (!existsSync(join(bag, 'data'))) faults.push('no payload folder');
  if (existsSync(join(bag, 'fetch.txt'))) faults.push('not fetchless');
  const files = readdirSync(bag, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(bag, join(one.parentPath, one.name)));
  const check = (manifest: string, wanted: readonly string[]): void => {
    const listed = text(manifest)
      .split('\n')
      .slice(0, -1)
      .map((line) => /^([0-9a-f]{128}) {2}(.+)$/u.exec(line) ?? []);
    const paths = listed.map(([, , path]) => unescaped(path ?? ''));
    if (new Set(paths).size !== paths.length) faults.push(`${manifest}: a path twice`);
    for (const path of wanted) if (!paths.includes(path)) faults.push(`${manifest}: ${path} is not listed`);
    listed.forEach(([, digest], i) => {
      const file = join(bag, paths[i]!);
      if (!existsSync(file)) faults.push(`${manifest}: ${paths[i]} is missing`);
      else if (createHash('sha512').update(readFileSync(file)).digest('hex') !== digest) {
        faults.push(`${manifest}: ${paths[i]} differs`);
      }
    });
  };
  const payload = files.filter((path) => path.startsWith('data/'));
  check('manifest-sha512.txt', payload);
  check(
    'tagmanifest-sha512.txt',
    files.filter((path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-')),
  );
  const octets = payload.reduce((sum, path) => sum + readFileSync(join(bag, path)).length, 0);
  if (!text('bag-info.txt').split('\n').includes(`Payload-Oxum: ${octets}.${payload.length}`)) {
    faults.push('Payload-Oxum');
  }
  return faults;
}

describe('bagit', () => {
  test('is a valid bag, and no longer one when a byte changes or a file goes', () => {
    inFolder(made.files, (folder) => {
      expect(faultsOf(folder)).toEqual([]);
      writeFileSync(join(folder, 'data/registers/persons.xml'), '<b/>');
      expect(faultsOf(folder)).toContain('manifest-sha512.txt: data/registers/persons.xml differs');
      expect(faultsOf(folder)).toContain('Payload-Oxum');
    });
  });

  test.skipIf(!hasProgram('sha512sum', '--version'))('sha512sum agrees', () => {
    const plain = exported(bagit, [TALK, SECOND], {
      payload: () => [...PAYLOAD()].filter(({ path }) => !path.includes('%')),
    });
    inFolder(plain.files, (folder) => {
      for (const [manifest, number] of [
        ['manifest-sha512.txt', 5],
        ['tagmanifest-sha512.txt', 3],
      ] as const) {
        const { status, out } = run('sh', ['-c', `cd '${folder}' && LC_ALL=C sha512sum --strict -c ${manifest}`]);
        expect([
          status,
          out
            .trim()
            .split('\n')
            .filter((line) => line.endsWith(': OK')).length,
        ]).toEqual([0, number]);
      }
    });
  });

  test('holds the documents, the edition’s files and the other exports, not itself; paths are written as the RFC has them', () => {
    expect([...made.files.keys()]).toEqual([
      `data/documents/${TALK.id}.xml`,
      `data/documents/${SECOND.id}.xml`,
      'data/edition.json',
      'data/registers/persons.xml',
      'data/sources/50%\nof\rit.md',
      'data/exports/csv/turns.csv',
      'data/ro-crate-metadata.json',
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha512.txt',
      'tagmanifest-sha512.txt',
    ]);
    expect(fileOf(made, `data/documents/${TALK.id}.xml`)).toBe(TALK.source);
    expect(fileOf(made, 'manifest-sha512.txt')).toContain('  data/sources/50%25%0Aof%0Dit.md\n');
  });

  test('its date is the edition’s: no clock', () => {
    expect(fileOf(made, 'bag-info.txt').split('\n').slice(0, 4)).toEqual([
      'External-Description: Talks of two',
      'External-Identifier: https://minutes.example/',
      'Bagging-Date: 2026-11-23',
      'Licence: CC BY https://example.org/by',
    ]);
    const bare = exported(bagit, [TALK]);
    expect(fileOf(bare, 'bag-info.txt')).toMatch(/^Bag-Software-Agent: memcon \S+\nPayload-Oxum: \d+\.1\n$/u);
    expect(exported(bagit, [TALK]).files).toEqual(bare.files);
  });

  test('of nothing, and of hostile names', () => {
    inFolder(exported(bagit, []).files, (folder) => expect(faultsOf(folder)).toEqual([]));
    inFolder(exported(bagit, [HOSTILE]).files, (folder) => expect(faultsOf(folder)).toEqual([]));
  });

  test('what was written in another encoding is said to be in UTF-8, as it is now', () => {
    const latin = recordOf(
      'latin',
      `<?xml version="1.0" encoding='ISO-8859-1'?>${TALK.source.replace(/^<\?xml[^>]*\?>/u, '')}`,
    );
    expect(fileOf(exported(bagit, [latin]), 'data/documents/latin.xml')).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>/u,
    );
  });
});
