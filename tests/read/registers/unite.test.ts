import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterEntry } from '../../../src/model/index.js';
import { readRegister, uniteRegisters } from '../../../src/read/index.js';

const HEADER = 'id,name,surname,forename,office,birth,death,sex,wikidata,viaf';

const register = (name: string, ...rows: readonly string[]): readonly RegisterEntry[] =>
  readRegister(new TextEncoder().encode([HEADER, ...rows].join('\n')), name).value;

/** What becomes of a row of a second register beside one of the first: the verdict, and the ids there are then. */
function met(first: string, second: string): string {
  const { entries, meetings } = uniteRegisters([register('a.csv', first), register('b.csv', second)]);
  const verdicts = meetings.map(({ is, because }) => `${is}: ${because}`);
  return `${verdicts.join(' & ')} → ${entries.map(({ id }) => id).join(' ')}`;
}

describe('two entries', () => {
  it.each([
    ['smith,Alan Smith,,,,,,,Q1,', 'as,A. Smith,,,,,,,Q1,', 'one: the same identifier (Wikidata Q1) → smith'],
    ['smith,"Smith, Alan",,,,1901,,,,', 'as,Alan Smith,,,,1901-02-03,,,,', 'one: the same name and dates → smith'],
    ['smith,Alan Smith,,,,,,,,', 'smith,"Smith, Alan",,,,,,,,', 'one: the same id and name → smith'],
    ['smith,Alan Smith,,,,1901,,,,', 'as,Alan Smith,,,,1920,,,,', 'two: born 1901 and 1920 → smith as'],
    ['smith,Alan Smith,,,,,1980,,,', 'smith,Alan Smith,,,,,1990,,,', 'two: died 1980 and 1990 → smith smith-2'],
    ['smith,Alan Smith,,,,,,,Q1,', 'smith,Alan Smith,,,,,,,Q2,', 'two: other identifiers (Wikidata) → smith smith-2'],
    ['smith,Alan Smith,,,,,,M,,', 'as,Alan Smith,,,,,,F,,', 'two: sex M and F → smith as'],
    ['smith,Alan Smith,,,,,,,,', 'smith,Bert Smith,,,,,,,,', 'two: other names → smith smith-2'],
    [
      'smith,Alan Smith,,,,,,,,',
      'as,Alan Smith,,,,,,,,',
      'doubtful: the same name, and nothing else decides → smith as',
    ],
    ['smith,Alan Smith,,,,,,,,', 'as,A. Smith,,,,,,,,', 'doubtful: names that may be one → smith as'],
    ['smith,Alan Smith,,,,,,,,', 'bs,Bert Smith,,,,,,,,', ' → smith bs'],
    [
      'smith,Alan Smith,,,,1901,,,Q1,',
      'as,Alan Smith,,,,1920,,,Q1,',
      'doubtful: the same identifier (Wikidata Q1), but born 1901 and 1920 → smith as',
    ],
    [
      'smith,Alan Smith,,,,,,,Q1,2',
      'as,Alan Smith,,,,,,,Q1,3',
      'doubtful: the same identifier (Wikidata Q1), but other identifiers (VIAF) → smith as',
    ],
  ])('%s and %s', (first, second, expected) => {
    expect(met(first, second)).toBe(expected);
  });
});

describe('registers as one', () => {
  it('say together what each says, the exacter date, and the first’s name', () => {
    const { entries } = uniteRegisters([
      register('a.csv', 'smith,Alan Smith,,,Clerk,1901,,,,'),
      register('b.csv', 'as,"Smith, Alan",,,Consul,1901-02-03,1980,M,Q1,'),
    ]);
    expect(entries).toMatchObject([
      { id: 'smith', name: 'Alan Smith', birth: '1901-02-03', death: '1980', sex: 'M', identifiers: [{ value: 'Q1' }] },
    ]);
    expect(entries[0]!.offices.map(({ text }) => text)).toEqual(['Clerk', 'Consul']);
  });

  it('keep apart who would be one with several, or several with one', () => {
    const [alan, other] = ['smith,Alan Smith,,,,1901,,,,', 'asmith,"Smith, Alan",,,,1901,,,,'];
    const several = uniteRegisters([register('a.csv', alan, other), register('b.csv', 'x,Alan Smith,,,,1901,,,,')]);
    expect(several.meetings.map(({ is }) => is)).toEqual(['doubtful', 'doubtful']);
    expect(several.entries).toHaveLength(3);
    const doubled = uniteRegisters([register('b.csv', 'x,Alan Smith,,,,1901,,,,'), register('a.csv', alan, other)]);
    expect(doubled.meetings.map(({ is }) => is)).toEqual(['one', 'doubtful']);
    expect(doubled.entries.map(({ id }) => id)).toEqual(['x', 'asmith']);
  });

  it('keep what points to an id that has changed', () => {
    const tei = (party: string): readonly RegisterEntry[] =>
      readRegister(
        new TextEncoder().encode(
          `<standOff xmlns="http://www.tei-c.org/ns/1.0"><listPerson><person xml:id="ann${party}"><persName>Ann ${party}</persName><affiliation ref="#party"/></person></listPerson><listOrg><org xml:id="party"><orgName>The ${party}</orgName></org></listOrg></standOff>`,
        ),
        `${party}.xml`,
      ).value;
    const { entries } = uniteRegisters([tei('Left'), tei('Right')]);
    expect(entries.map(({ id, affiliations = [] }) => [id, ...affiliations.map(({ ref }) => ref)])).toEqual([
      ['annLeft', '#party'],
      ['party'],
      ['annRight', '#party-2'],
      ['party-2'],
    ]);
  });

  it('lose nobody, and give no id twice (law)', () => {
    const row = fc
      .record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        name: fc.constantFrom('Alan Smith', 'A. Smith', 'Smith', 'Bert Smith', 'Ann Hall'),
        birth: fc.constantFrom('', '1901', '1902'),
        q: fc.constantFrom('', 'Q1', 'Q2'),
      })
      .map(({ id, name, birth, q }) => ({ id, line: `${id},${name},,,,${birth},,,${q},` }));
    const list = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 3 }), (lists) => {
        const registers = lists.map((rows, i) => register(`${i}.csv`, ...rows.map(({ line }) => line)));
        const { entries, meetings } = uniteRegisters(registers);
        const ids = entries.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const joined = meetings.filter(({ is }) => is === 'one').length;
        expect(ids).toHaveLength(registers.flat().length - joined);
        const names = new Set(entries.flatMap(({ forms }) => forms.map(({ text }) => text)));
        expect(registers.flat().filter(({ name }) => !names.has(name))).toEqual([]);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
