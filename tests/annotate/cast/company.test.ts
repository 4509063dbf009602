import { describe, expect, test } from 'vitest';
import { companyIn } from '../../../src/annotate/cast/company.js';
import { encode } from '../../../src/index.js';
import { english } from '../../../src/language/index.js';
import { span } from '../../../src/text/index.js';

const company = companyIn(english);
[
  ['Adam Marsh', 'Ambassador of France'],
  ['Ivan Orlov', 'The Minister of Trade'],
  ['the President', 'the President'],
  ['P. Marsh', 'Mr.'],
].forEach(([name, office], at) =>
  company.add({ id: `p${at}`, name: name!, offices: [office!], roles: [], registered: false, span: span(0, 0) }, at),
);

describe('those who take part are found', () => {
  test.each([
    ['by surname', { name: 'Mr. A. MARSH', offices: [] }, [0, 3]],
    ['by an office', { offices: ['the minister'] }, [1]],
    ['by an office that says more', { offices: ['President of Ruritania'] }, [2]],
    ['not by a name that nobody has', { name: 'Kerr', offices: ['Ambassador'] }, []],
  ] as const)('%s', (_, mention, expected) => {
    expect([...company.candidates(mention)]).toEqual(expected);
  });

  test.each([
    [['ambassador'], [0]],
    [['minister', 'of'], [1]],
    [['minister', 'for'], []],
  ] as const)('by the words with which an office begins: %j', (title, expected) => {
    expect([...company.holders(title)]).toEqual(expected);
  });
});

/** `Aaab` to `Aabz`, and so on: surnames that differ. */
const surname = (n: number): string =>
  `W${[17576, 676, 26, 1].map((of) => String.fromCodePoint(97 + (Math.floor(n / of) % 26))).join('')}man`;

test('a congress of two thousand: each speaks for himself', async () => {
  const labels = Array.from({ length: 2000 }, (_, i) => `Mr. ${surname(i).toUpperCase()}: We agree.`);
  const text = [...labels, 'Mr. WAAAAMAN: And once more.'].join('\n\n');
  const { value } = await encode({ name: 'congress.txt', bytes: Buffer.from(text) });
  const who = Array.from(value!.xml.matchAll(/<sp [^>]*who="#([^"]+)"/gu), ([, id]) => id);
  expect(new Set(who).size).toBe(2000);
  expect(who.at(-1)).toBe(who[0]);
});
