import { expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/commands.js';
import { exportFormats } from '../src/index.js';
import { blocks, codeIn, fileText } from './documents.js';

const readme = fileText('README.md');

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(fileText('package.json')) as Manifest;

test('it can be read in one go', () => {
  expect(readme.split('\n').length - 1).toBeLessThanOrEqual(180);
});

test('every dependency is accounted for', () => {
  const missing = (packages: Readonly<Record<string, string>>, document: string): readonly string[] =>
    Object.keys(packages).filter((name) => !codeIn(document).includes(name));
  expect(missing(manifest.dependencies, readme)).toEqual([]);
  expect(missing(manifest.devDependencies, `${readme}${fileText('.github/CONTRIBUTING.md')}`)).toEqual([]);
});

const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

test('what it shows of the first edition is true', () => {
  const stem = '1960-09-08-khrushchev-thompson';
  expect(flat(fileText(`tei/sources/${stem}.md`))).toContain(flat(blocks(readme, 'markdown')[0]!));
  expect(flat(fileText(`tei/documents/${stem}.xml`))).toContain(flat(blocks(readme, 'xml')[0]!));
});

test('its table has every command', () => {
  const table = /^\| Command [^]*?\n\n/mu.exec(readme)![0];
  const named = codeIn(table).flatMap((name) => (['check', 'merge'].includes(name) ? [`register ${name}`] : [name]));
  expect(COMMANDS.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
});

test('it counts the formats right', async () => {
  expect(readme).toContain(`in ${(await exportFormats()).length} formats`);
});

test('it is cited with the version it has', () => {
  expect(readme).toContain(`Version ${manifest.version}, `);
  expect(readme).toContain(`memcon-${manifest.version}.tgz`);
});
