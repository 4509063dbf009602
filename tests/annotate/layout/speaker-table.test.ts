import { describe, expect, test } from 'vitest';
import { encode } from '../../../src/api/index.js';

const xmlOf = async (rows: readonly string[]): Promise<string> => {
  const text = ['# Minutes', '', '3 May 1979', '', '| A | B |', '|---|---|', ...rows.map((row) => `| ${row} |`)].join(
    '\n',
  );
  return (await encode({ name: 'minutes.md', bytes: new TextEncoder().encode(text) })).value!.xml;
};

describe('a table of who speaks and what he says', () => {
  test('is turns, one a row, whoever has a row once', async () => {
    const xml = await xmlOf([
      'Mr. Hoff | I open the meeting.',
      'Dubler (Norland) | Why not in May?',
      'Mr. Hoff | We shall see.',
    ]);
    expect(xml).not.toContain('<table>');
    expect(xml.match(/<sp /gu)).toHaveLength(3);
    expect(xml).toContain('who="#dubler"');
  });

  test.each([
    ['names nobody of whom comes back', ['Mr. Hoff | I am here.', 'Mr. Dubler | So am I.', 'Mr. Tor | And I.']],
    ['is no sentences', ['Mr. Hoff | Treasurer', 'Mr. Dubler | Clerk', 'Mr. Hoff | Chairman']],
    ['has numbers first', ['1 | We meet.', '2 | We vote.', '1 | We go.']],
    ['has a third column', ['Mr. Hoff | I open. | 1', 'Mr. Tor | I close. | 2', 'Mr. Hoff | I go. | 3']],
  ])('stays a table where it %s', async (_why, rows) => {
    const xml = await xmlOf(rows.map((row) => row));
    expect(xml).toContain('<table>');
    expect(xml).not.toContain('<sp ');
  });
});
