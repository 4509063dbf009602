import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyTable, reviewTable, type Session } from '../../src/review/index.js';
import { decisionsOf, newTalks, reviewOf } from './talks.js';

let path: string;
let session: Session;
beforeEach(async () => {
  path = newTalks();
  session = await reviewOf(path);
});
afterEach(() => rmSync(path, { recursive: true }));

const apply = async (...rows: readonly string[]): Promise<readonly [number, readonly string[]]> => {
  const table = ['id,surface,decision,reason', ...rows].join('\n');
  const { value, diagnostics } = await applyTable({ name: 'review.csv', bytes: Buffer.from(table) }, session);
  return [value, diagnostics.map(({ rule, place, message }) => `${rule} ${place?.start.line}: ${message}`)];
};

test('the table has a row for each place, with an empty column for decisions', () => {
  const [header, first] = reviewTable(session.subjects()).split('\r\n');
  expect(header).toBe(
    '\uFEFFid,document,line,kind,before,surface,after,believes,certainty,rule,candidates,decision,reason',
  );
  expect(first).toBe(
    '1961-03-14-vienna#speaker:291-313,1961-03-14-vienna,11,speaker,"… 7. Mr. Brandt was with him, and Mr. Smith heard of it. ",Voice:," That is not so. Ambassador Hale: Mr. Castle will be …",A speaker whom nothing identifies,open,label,"1 = Hale, Edmund (hale), took part | 2 = Orlov, Pavel (orlov), took part",,',
  );
});

test('decisions come back, and what cannot be applied is told by its row', async () => {
  expect(
    await apply(
      '1961-03-14-vienna#name:268-277,Mr. Smith,2,He signed it.',
      '1961-03-14-vienna#speaker:291-313,Voice:,hael,',
      '1961-03-20-vienna#name:102-112,Mr. Brandt,"new: Brandt, Karl; Pilot",',
      '1961-03-20-vienna#name:132-141,Mr. Smyth,yes,',
      '1961-03-20-vienna#date:206-215,next week,soon,',
      '1961-03-20-vienna#name:9-10,Nobody,yes,',
      '1961-03-20-vienna#name:217-226,Mr. Smith,,',
    ),
  ).toEqual([
    2,
    [
      'review-row 3: No register and no list of participants has the id "hael"; did you mean "hale"?',
      'review-row 5: At "1961-03-20-vienna#name:132-141" the text has "Mr. Smith", not "Mr. Smyth".',
      'review-row 7: The place "1961-03-20-vienna#name:9-10" is not there, or not as it was when the table was written.',
      'review-row 6: “soon” is not a date: YYYY, YYYY-MM or YYYY-MM-DD, 1960/1962 for a stretch of time, [1960..1962] for some time in it.',
    ],
  ]);
  expect(decisionsOf(path, '1961-03-14-vienna')).toContain(
    '{ "kind": "identify", "quote": "Mr. Smith", "value": "smith-b", "by": "mw", "reason": "He signed it." }',
  );
  expect(readFileSync(join(path, 'registers', 'review.xml'), 'utf8')).toContain('xml:id="brandt"');
});

test('a table without the columns decides nothing', async () => {
  const { value, diagnostics } = await applyTable(
    { name: 'x.csv', bytes: Buffer.from('place,decision\na,yes\n') },
    session,
  );
  expect([value, diagnostics.map(({ rule, message }) => `${rule} ${message}`)]).toEqual([
    0,
    ['review-table The table has no column "id" and "surface".'],
  ]);
  expect(existsSync(join(path, 'decisions'))).toBe(false);
});
