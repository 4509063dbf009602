import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { compileSchema, loadSchema, validateRelaxNg } from '../../../src/validate/index.js';
import { decodeXml, readXml } from '../../../src/xml/index.js';
import { MALFORMED, MUTATIONS, picker } from './mutations.js';

const shared = fileURLToPath(new URL('../../../../shared/tei/', import.meta.url));
const isThere = existsSync(`${shared}tei_all.rng`) && spawnSync('jing', [], { stdio: 'ignore' }).error === undefined;
if (!isThere) {
  console.warn('SKIPPED: jing or ../shared/tei is not here, so mutated documents are not compared with jing.');
}

type Place = readonly [line: number, column: number];

/** jing's first error of each file; it leaves off at a file that is no XML, and is asked again for those behind. */
function byJing(files: readonly string[], first = new Map<string, Place>()): ReadonlyMap<string, Place> {
  if (files.length === 0) return first;
  const { stdout } = spawnSync('jing', [`${shared}tei_all.rng`, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const found = [...stdout.matchAll(/^(\S+?):(\d+):(\d+): (error|fatal):/gmu)];
  for (const [, file = '', line, column] of found) {
    if (!first.has(file)) first.set(file, [Number(line), Number(column)]);
  }
  const last = found.at(-1);
  return last?.[4] === 'fatal' ? byJing(files.slice(files.indexOf(last[1]!) + 1), first) : first;
}

/**
 * Those that are no XML take a run of jing each: those made of one document will do (of all, 640 of 640 first errors
 * had jing's place).
 */
const SOME = 12;

describe.skipIf(!isThere)('documents made wrong by every common mistake', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-mutated-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('get jing’s verdicts, and their first error where jing has it', () => {
    const schema = loadSchema(
      compileSchema({ name: 'tei_all.rng', text: readFileSync(`${shared}tei_all.rng`, 'utf8') }, () => undefined)
        .value!,
    );
    const documents = readdirSync(`${shared}tei-tests`)
      .filter((name) => name.endsWith('.xml'))
      .flatMap((name) => decodeXml(readFileSync(`${shared}tei-tests/${name}`), name).value ?? []);
    const usable = documents.filter(
      (text) => text.length < 100_000 && !text.includes('<!DOCTYPE') && readXml({ name: 'x', text }, {}).length === 0,
    );
    const made = usable.flatMap((text, i) =>
      Object.entries(MUTATIONS).flatMap(([name, mutate], j) => {
        const mutated = MALFORMED.has(name) && i !== SOME ? undefined : mutate(text, picker(i * 100 + j));
        return mutated === undefined ? [] : [{ mutated, file: join(folder, `${i} ${name}.xml`.replaceAll(' ', '-')) }];
      }),
    );
    for (const { mutated, file } of made) writeFileSync(file, mutated);
    const theirs = byJing(made.map(({ file }) => file));
    const wrong: string[] = [];
    let [invalid, lines, columns] = [0, 0, 0];
    for (const { mutated, file } of made) {
      const place = validateRelaxNg(schema, { name: file, text: mutated })[0]?.place?.start;
      const their = theirs.get(file);
      if ((place === undefined) !== (their === undefined)) wrong.push(basename(file));
      if (place === undefined || their === undefined) continue;
      invalid++;
      if (place.line === their[0]) lines++;
      if (place.line === their[0] && place.column === their[1]) columns++;
    }
    console.info({ documents: made.length, invalid, lines, columns });
    expect(made.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
    expect(lines / invalid).toBeGreaterThanOrEqual(0.95);
    expect(columns / invalid).toBeGreaterThanOrEqual(0.9);
  }, 180_000);
});
