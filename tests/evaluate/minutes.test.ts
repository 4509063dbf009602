import { describe, expect, test } from 'vitest';
import { evaluate, evaluationReport } from '../../src/index.js';

const SOURCE = `# Minutes

Port Ansel, 3 May 1956

PARTICIPANTS: Mr. Bell; Mr. Orlov

Mr. Bell: We met 𝔗oday with Pell.

Mr. Orlov: I agree. On 1 May we wrote.

Agreed: to meet again.
`;

/** The code points of the `nth` occurrence of words in the source. */
function at(words: string, nth = 0): { readonly start: number; readonly end: number } {
  let index = -1;
  for (let i = 0; i <= nth; i++) index = SOURCE.indexOf(words, index + 1);
  const start = Array.from(SOURCE.slice(0, index)).length;
  return { start, end: start + Array.from(words).length };
}

const GOLD = {
  schema: 'memcon-gold/1',
  note: 'keys of the editor’s own are of no account',
  documentDate: '1956-05-03',
  turns: [
    { speaker: '#b', ...at('Mr. Bell: We met 𝔗oday with Pell.') },
    { speaker: '#o', ...at('Mr. Orlov: I agree. On 1 May we wrote.') },
  ],
  persons: [
    { ref: '#b', ...at('Mr. Bell') },
    { ref: '#o', ...at('Mr. Orlov') },
    { ref: '#b', ...at('Mr. Bell', 1), core: at('Bell', 1) },
    { ref: '#p', ...at('Pell'), optional: true },
    { ref: '#o', ...at('Mr. Orlov', 1) },
  ],
  dates: [
    { value: { when: '1956-05-03' }, ...at('3 May 1956') },
    { value: { when: '1956-05' }, ...at('1 May') },
  ],
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const evaluated = async (gold: unknown, source = SOURCE) =>
  await evaluate(
    {
      source: { name: 'minutes.md', bytes: bytes(source) },
      gold: { name: 'minutes.gold.json', bytes: bytes(JSON.stringify(gold)) },
    },
    {},
  );

describe('gold of minutes', () => {
  test('finds all right', async () => {
    const { value, diagnostics } = await evaluated(GOLD);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      documentDate: { expected: '1956-05-03', actual: '1956-05-03', right: true },
      minutes: {
        spans: { gold: 4, found: 4, right: 4 },
        links: { gold: 4, found: 4, right: 4 },
        certainty: { sure: { marks: 4, right: 4 }, doubtful: { marks: 0, right: 0 } },
        dateValues: { gold: 2, found: 2, right: 2 },
        turnStarts: { gold: 2, found: 2, right: 2 },
        speech: { wrong: 0, silent: 0 },
        narration: { spoken: 0 },
      },
      faults: [],
    });
  });

  test('tells a wrong speaker from none, and what is false from what is missed', async () => {
    const { value } = await evaluated({
      ...GOLD,
      turns: [
        { speaker: '#b', ...at('Mr. Bell: We met 𝔗oday with Pell.') },
        { speaker: '#b', ...at('I agree.') },
      ],
      persons: [...GOLD.persons.slice(0, 4), { ref: '#x', ...at('we wrote') }],
      dates: [{ value: { when: '1957' }, ...at('3 May 1956') }],
    });
    expect(value?.minutes).toMatchObject({
      spans: { gold: 4, found: 4, right: 3 },
      dateValues: { gold: 1, found: 2, right: 0 },
      turnStarts: { gold: 2, found: 2, right: 2 },
      speech: { wrong: 'Iagree.'.length, silent: 0 },
      narration: { spoken: 'Mr.Orlov:On1Maywewrote.'.length },
    });
    expect(value?.faults.map(({ kind, about }) => `${kind} ${about}`)).toEqual([
      'wrong date',
      'false person',
      'false date',
      'missed person',
    ]);
  });

  test('turns where nobody speaks are invented', async () => {
    const { value } = await evaluated({ schema: 'memcon-gold/1', turns: [] });
    expect(value?.minutes).toEqual({ turnsInvented: 2 });
  });

  test('reports means', async () => {
    const { value } = await evaluated(GOLD);
    const text = await evaluationReport([value!], 'text');
    expect(text).toContain('Minutes: means over 1 document\npersons, span F1              1.000\n');
    expect(text).toContain('speech, speaker wrong         0.000\n');
    expect(text).toContain('names held to be certain      4 of 4 right\nnames with a doubt            0 of 0 right\n');
    expect(text).not.toContain('precision');
    expect(JSON.parse(await evaluationReport([value!], 'json'))).toMatchObject({
      totals: { minutes: { documents: 1, spanF1: 1, turnF1: 1, speakerRight: 1, narrationSpoken: 0 } },
    });
  });

  test('must fit the source and its schema', async () => {
    const long = await evaluated({ ...GOLD, turns: [{ start: 0, end: 9999 }] });
    expect(long.value).toBeUndefined();
    expect(long.diagnostics).toMatchObject([
      {
        rule: 'gold-invalid',
        message: `The gold speaks of characters 0 to 9999, but the source has ${Array.from(SOURCE).length}.`,
      },
    ]);
    const odd = await evaluated({ ...GOLD, persons: [{ start: 0, end: 4 }] });
    expect(odd.diagnostics).toMatchObject([{ rule: 'json-key-missing' }]);
  });
});
