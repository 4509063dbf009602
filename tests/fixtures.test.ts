import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encode, readDecisions, readRegisters, validate, type Input } from '../src/api/index.js';

/**
 * One folder, one difficulty, named for it: a source in the manner of the archives (made up by us), perhaps a register
 * and decisions, and what memcon makes of them. `npx vitest run tests/fixtures.test.ts -u` renews; a person reads the diff.
 */
const folder = new URL('fixtures/', import.meta.url);
const input = (path: string): Input => ({ name: path.split('/').at(-1)!, bytes: readFileSync(new URL(path, folder)) });

describe.each(readdirSync(folder).toSorted())('%s', (name) => {
  const files = readdirSync(new URL(`${name}/`, folder));
  const source = files.find((file) => file.startsWith('source.'))!;
  const has = (file: string): boolean => existsSync(new URL(`${name}/${file}`, folder));

  test('is encoded as expected, and valid', async () => {
    const register = (await readRegisters(has('register.xml') ? [input(`${name}/register.xml`)] : [])).value;
    const decisions = has('decisions.json') ? (await readDecisions(input(`${name}/decisions.json`))).value! : [];
    const { value, diagnostics } = await encode(input(`${name}/${source}`), { register, decisions });
    const lines = diagnostics.map(
      (d) => `${d.place?.start.line ?? 0}:${d.place?.start.column ?? 0} ${d.severity} ${d.rule} ${d.message}\n`,
    );
    const xml = value!.xml;
    // The header follows from the body and says memcon's version: the participants and the text are what a reader of the diff wants.
    const persons = xml.slice(xml.indexOf('<particDesc>'), xml.indexOf('</particDesc>'));
    const text = xml.slice(xml.lastIndexOf('<text '), xml.lastIndexOf('</TEI>'));
    await expect(
      `${persons.startsWith('<particDesc>') ? `${persons.replace(/^ {6}/gmu, '')}</particDesc>\n` : ''}${text}`,
    ).toMatchFileSnapshot(`fixtures/${name}/expected.tei.xml`);
    await expect(lines.join('')).toMatchFileSnapshot(`fixtures/${name}/expected.diagnostics.txt`);
    const verdict = await validate({ name: `${name}.xml`, bytes: new TextEncoder().encode(xml) });
    // What an edition would add (licence, repository) is an editor's affair.
    expect(verdict.diagnostics.filter((d) => d.source !== 'editorial' || d.severity === 'error')).toEqual([]);
  });
});
