import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { encode, readDecisions, readEdition, readRegisters, type Input } from '../../../src/api/index.js';
import { parseXml } from '../../../src/xml/index.js';
import * as score from './compare.js';
import { paragraphsOf, readGold } from './gold.js';
import { teiText } from './tei-marks.js';

const NAME = '1960-09-08-khrushchev-thompson';
const edition = (path: string): URL => new URL(`../../../tei/${path}`, import.meta.url);
const input = (path: string): Input => ({ name: path, bytes: readFileSync(edition(path)) });

const gold = readGold(new URL(`${NAME}.json`, import.meta.url));

describe('the 1960 minutes, against a reading by hand', () => {
  const scores = new Map<string, score.Score>();

  beforeAll(async () => {
    const registers = await readRegisters(
      readdirSync(edition('registers'))
        .toSorted()
        .map((file) => input(`registers/${file}`)),
    );
    const description = await readEdition(input('edition.json'));
    const decisions = await readDecisions(input(`decisions/${NAME}.json`));
    const options = { register: registers.value, edition: description.value!, decisions: decisions.value! };
    const encoded = await encode(input(`sources/${NAME}.md`), options);
    const root = parseXml({ name: 'tei', text: encoded.value!.xml }).value!;
    const site = score.siteOf(teiText(root), paragraphsOf(readFileSync(edition(`sources/${NAME}.md`), 'utf8')));
    scores.set('turns', score.scoreTurns(gold, site));
    for (const type of ['name', 'office', 'place', 'org', 'object', 'event'] as const) {
      scores.set(type, score.scoreMentions(gold, site, type));
    }
    scores.set('dates', score.scoreDates(gold, site));
    scores.set('seams', score.scoreSeams(gold, site));
    scores.set('emphasis', score.scoreEmphasis(gold, site));
    scores.set('corrections', score.scoreCorrections(gold, site));
    scores.set('speech', score.scoreSpeech(gold, site));
    const lines = [...scores].map(([what, { right, faults }]) =>
      [`${what}: ${right} right, ${faults.length} wrong`, ...faults].join('\n    '),
    );
    console.info(lines.join('\n'));
  });

  it.each([
    'turns',
    'name',
    'office',
    'place',
    'org',
    'object',
    'event',
    'dates',
    'seams',
    'emphasis',
    'corrections',
    'speech',
  ])('%s', (what) => {
    expect(scores.get(what)!.faults).toEqual([]);
  });
});
