import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/commands.js';
import { EXPLANATIONS } from '../src/diagnostics/explain/index.js';
import { encode, exportFormats, FORMS, readDecisions, readEdition, validate } from '../src/index.js';
import * as library from '../src/api/index.js';
import { blocks, codeIn, DOCUMENTS, exists, fileText, prose, root } from './documents.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** `## 5. Text, pages` → `5-text-pages`, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const headings = (path: string): readonly string[] =>
  [...prose(fileText(path)).matchAll(/^#+ (.+)$/gmu)].map((match) => match[1]!);

describe.each(DOCUMENTS)('%s', (path) => {
  const text = fileText(path);

  test('its links lead somewhere', () => {
    const links = [...prose(text).matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => match[1]!);
    const dead = links
      .filter((to) => !/^[a-z]+:/u.test(to))
      .filter((to) => {
        const [file = '', anchor] = to.split('#');
        const target = file === '' ? path : join(dirname(path), file);
        return !exists(target) || (anchor !== undefined && !headings(target).some((one) => anchorOf(one) === anchor));
      });
    expect(dead).toEqual([]);
  });

  test('the files that it names are there', () => {
    const named = codeIn(text).filter((one) => /^(?:src|tests|schemas|xslt|\.github)\/[\w./-]+$/u.test(one));
    const placeholder = /[A-Z]{4}/u;
    expect(named.filter((one) => !placeholder.test(one.replace('README', '')) && !exists(one))).toEqual([]);
  });
});

describe('the encoding manual', () => {
  const manual = fileText('schemas/README.md');
  const sections = headings('schemas/README.md').flatMap((title) => /^(\d)\. (.+)$/u.exec(title) ?? []);

  test('its examples are valid', { timeout: 30_000 }, async () => {
    const people = ['Thompson', 'Khrushchev', 'Hale', 'Orlov', 'Herter', 'Dulles'].map((name) => `- Mr. ${name}`);
    const source = `# Minutes\n\nParis, May 3, 1960\n\nPARTICIPANTS\n\n${people.join('\n')}\n`;
    const { value: skeleton } = await encode({ name: 'minutes.md', bytes: bytes(source) });
    const examples = blocks(manual, 'xml');
    expect(examples.length).toBeGreaterThan(5);
    for (const example of examples) {
      const document = skeleton!.xml.replace(/(?<=<body>)[^]*(?=<\/body>)/u, () => example);
      const { diagnostics } = await validate({ name: 'example.xml', bytes: bytes(document) }, { editorial: false });
      expect(diagnostics, example).toEqual([]);
    }
  });

  test('every section that comments cite is there, under its number', () => {
    const files = ['src', 'xslt', 'tests', 'schemas'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ts|xsl|md|odd|sch)$/u.test(name))
        .map((name) => `${folder}/${name}`),
    );
    const cited = files.flatMap((file) =>
      [...fileText(file).matchAll(/(?:ENCODING|schemas\/README\.md)[\s*]+§(\d+)/gu)].map((match) => match[1]!),
    );
    expect(cited.length).toBeGreaterThan(5);
    expect([...new Set(cited)].filter((number) => !sections.includes(number))).toEqual([]);
  });

  test('every topic of it that explanations cite is a title or opens a paragraph', () => {
    const opening = [...manual.matchAll(/^\*\*(.+?)\*\*/gmu)].map((match) => match[1]!);
    const titles = [...sections, ...opening].join('\n').toLowerCase();
    const cited = Object.values(EXPLANATIONS)
      .flatMap(({ see }) => /^The encoding manual[^:]*: (.+)$/u.exec(see)?.[1]?.split(', ') ?? [])
      .map((topic) => topic.toLowerCase());
    expect(cited.length).toBeGreaterThan(0);
    expect([...new Set(cited)].filter((topic) => !titles.includes(topic))).toEqual([]);
  });
});

describe('the edition folder', () => {
  const document = fileText('tei/README.md');
  const schema = (
    name: string,
  ): { readonly properties: object; readonly definitions: Readonly<Record<string, unknown>> } =>
    JSON.parse(fileText(`schemas/${name}.schema.json`)) as never;

  test('every key has its row', () => {
    const rows = [...document.matchAll(/^\| `([$\w]+)` \|/gmu)].map((match) => match[1]!);
    expect(rows).toEqual(expect.arrayContaining(Object.keys(schema('edition').properties)));
    const kinds = (schema('decisions').definitions['decision'] as { properties: { kind: { enum: string[] } } })
      .properties.kind.enum;
    expect(rows).toEqual(expect.arrayContaining(kinds));
    const examples = blocks(document, 'json').join('\n');
    expect(kinds.filter((kind) => !examples.includes(`"kind": "${kind}"`))).toEqual([]);
  });

  test('its examples are taken', async () => {
    const [edition = '', decisions = ''] = blocks(document, 'json');
    expect(await readEdition({ name: 'edition.json', bytes: bytes(edition) })).toMatchObject({ diagnostics: [] });
    expect(Object.keys(JSON.parse(edition) as object).toSorted()).toEqual(
      Object.keys(schema('edition').properties)
        .filter((key) => key !== '$schema')
        .toSorted(),
    );
    expect(await readDecisions({ name: 'd.json', bytes: bytes(decisions) })).toMatchObject({ diagnostics: [] });
  });
});

test('every command, edition, export and function has its lines', async () => {
  const inBold = codeIn(fileText('src/cli/README.md'));
  const known = (name: string): boolean => inBold.some((code) => `${code} `.startsWith(`${name} `));
  expect(COMMANDS.map(({ name }) => name).filter((name) => !known(name) && !known(`${name}|`))).toEqual([]);
  const pages = codeIn(fileText('xslt/README.md'));
  expect(Object.keys(FORMS).filter((name) => !pages.includes(name))).toEqual([]);
  const chapters = headings('src/export/README.md');
  expect((await exportFormats()).map(({ name }) => name).filter((name) => !chapters.includes(`\`${name}\``))).toEqual(
    [],
  );
  const functions = Object.entries(library).filter(([, value]) => typeof value === 'function');
  const described = codeIn(fileText('src/api/README.md'));
  expect(functions.map(([name]) => name).filter((name) => !described.includes(name))).toEqual([]);
});

test('every message that is quoted is one that memcon gives', () => {
  const given = fileText('tests/cli/bad-input.md');
  const quoted = fileText('src/cli/README.md')
    .split('\n')
    .filter((line) => /^\S+:\d+:\d+ (?:error|warning|info) /u.test(line));
  expect(quoted.length).toBeGreaterThan(0);
  expect(quoted.filter((line) => !given.includes(`! ${line}\n`))).toEqual([]);
});

test('the map has every folder of src', () => {
  const map = fileText('src/README.md');
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !map.includes(`| \`${name}\` |`))).toEqual([]);
});
