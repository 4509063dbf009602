import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, encode } from '../../../src/api/index.js';
import { differences } from '../../../src/validate/compare/word-differences.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const tei = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<teiHeader><p>Header words.</p></teiHeader>\n<text><body>\n${body}\n</body></text>\n</TEI>\n`;

async function found(source: string, body: string): Promise<readonly string[]> {
  const { diagnostics } = await compare(
    { name: 'source.md', bytes: bytes(source) },
    { name: 'tei.xml', bytes: bytes(tei(body)) },
  );
  return diagnostics.map(
    ({ rule, message, place, note }) => `${place!.start.line}:${place!.start.column} ${rule} ${message} ${note}`,
  );
}

const SOURCE = '# Minutes\n\nMr. Hale said that he was glad.[^1]\n\n- One\n- Two\n\n[^1]: Not printed.\n';
const SAME =
  '<head>Minutes</head>\n<sp><speaker>Mr. <persName>Ha<hi>le</hi></persName></speaker> <p>said that he<lb/>was glad.<note n="1">Not printed.</note></p></sp><list><item>One</item><item>Two</item></list>';

describe('words are compared, not their markup', () => {
  test('of one document and its source nothing is said', async () => expect(await found(SOURCE, SAME)).toEqual([]));

  test('wherever the notes stand, and whatever an editor has added', async () => {
    const body = `${SAME.replace('<note n="1">Not printed.</note>', '<note resp="#me">Really?</note>').replace('that', '<choice><sic>that</sic><corr>this</corr></choice>')}<note n="1">Not printed.</note>`;
    expect(await found(SOURCE, body)).toEqual([]);
  });

  test.each<readonly [what: string, from: string, to: string, said: string]>([
    [
      'words instead of others',
      'glad',
      'very sad',
      '6:5 words-differ The TEI has "very sad" where its source has "glad". In the source it is source.md:3:27.',
    ],
    [
      'words that are lacking',
      'said ',
      '',
      '5:66 words-differ The TEI lacks "said" of its source. In the source it is source.md:3:10.',
    ],
    [
      'words beyond the source',
      '<item>Two',
      '<item>Three</item><item>Two',
      '6:78 words-differ The TEI has "Three", which its source does not. In the source it is source.md:6:3.',
    ],
    [
      'a mark',
      'glad.',
      'glad',
      '6:61 words-differ The TEI lacks "." of its source. In the source it is source.md:3:31.',
    ],
    [
      'a word in a note',
      'printed',
      'found',
      '6:26 words-differ The TEI has "found" where its source has "printed". In the source it is source.md:8:11.',
    ],
    [
      'the end',
      '<item>Two</item>',
      '',
      '6:65 words-differ The TEI lacks "Two" of its source. In the source it is source.md:6:3.',
    ],
  ])('%s', async (_, from, to, said) => {
    const body = SAME.replace('<lb/>', '<lb/>\n').replace(from, to);
    expect(await found(SOURCE, body)).toEqual([said]);
  });

  test('of several differences each is told once', async () => {
    const source = Array.from({ length: 50 }, (_, i) => `Sentence number ${i} about wheat and steel.`).join('\n\n');
    const body = Array.from(
      { length: 50 },
      (_, i) => `<p>Sentence number ${i} about ${i % 10 === 0 ? 'rye' : 'wheat'} and steel.</p>`,
    ).join('');
    const said = await found(source, body);
    expect(said).toHaveLength(5);
    expect(said.every((line) => line.includes('The TEI has "rye" where its source has "wheat".'))).toBe(true);
  });

  test('what memcon encodes has no difference', async () => {
    const input = {
      name: 'source.md',
      bytes: bytes(`${SOURCE}\n| a | b |\n|---|---|\n| c | *d* |\n\n> Quote-\n> d words.\n`),
    };
    const { value } = await encode(input);
    const result = await compare(input, { name: 'tei.xml', bytes: bytes(value!.xml) });
    expect(result).toEqual({ value: { words: 24, differences: 0 }, diagnostics: [] });
  });

  test('TEI that is not well-formed is refused', async () => {
    const result = await compare({ name: 'a.md', bytes: bytes('A') }, { name: 'a.xml', bytes: bytes('<TEI><text>') });
    expect(result.value).toBeUndefined();
    expect(result.diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  });
});

test('differences lead from one row to the other, and are none where the rows are one', () => {
  const row = array(constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });
  const check = property(row, row, (a, b) => {
    const found = differences(a, b);
    expect(found.length === 0).toBe(a.join() === b.join());
    const made: string[] = [];
    let at = 0;
    for (const { a: from, b: to } of found) {
      made.push(...a.slice(at, from[0]), ...b.slice(to[0], to[1]));
      at = from[1];
    }
    expect([...made, ...a.slice(at)]).toEqual(b);
  });
  expect(() => assert(check, { numRuns: 2000, seed: 1960 })).not.toThrow();
});

test('documents that have nothing in common take no time', () => {
  const [a, b] = ['a', 'b'].map((letter) => Array.from({ length: 100_000 }, (_, i) => `${letter}${i % 7}`));
  const started = performance.now();
  expect(differences(a!, b!)).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(5_000);
});
