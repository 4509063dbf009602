import { expect, test } from 'vitest';
import { openingInitials } from '../../../src/annotate/cast/opening-initials.js';
import { encode } from '../../../src/index.js';
import { english } from '../../../src/language/index.js';
import { paragraphs } from '../lines.js';

/** The TEI of a record. */
async function encoded(...paragraphs: readonly string[]): Promise<string> {
  const text = `# A meeting\n\nVienna, 14 March 1961\n\n${paragraphs.join('\n\n')}\n`;
  const { value } = await encode({ name: 'meeting.md', bytes: Buffer.from(text) });
  return value!.xml;
}

/** Who speaks in each turn of a record, as its TEI says; `?` where that is open. */
const speakers = async (...paragraphs: readonly string[]): Promise<readonly string[]> =>
  [...(await encoded(...paragraphs)).matchAll(/<sp\s([^>]*)>/gu)].map(
    ([, given]) => /who="#([^"]+)"/u.exec(given!)?.[1] ?? '?',
  );

test('an answer may have a line of its own below its numbered question', async () =>
  expect(
    await speakers(
      'Mr. HALE BURTON, called in; and Examined.',
      '611. Chairman.] How long have you kept the lock?—Eleven years.',
      '612. Since when have you had the boat?',
      '—Since the 9th of May.',
      '613. Who pays for it?—The Company pays.',
      '614. Do they pay well?—They do not.',
    ),
  ).toEqual(['chairman', 'burton', 'chairman', 'burton', 'chairman', 'burton', 'chairman', 'burton']));

test('two who differ in their initials are not both the one of whom the surname alone is known', async () =>
  expect(
    await speakers(
      'PARTICIPANTS: Mr. Mills; Mr. Orlov; Mr. Castle',
      'H.M.: I am glad that you could come. Have you an answer?',
      'R.M.: I have none yet. You must wait.',
      'H.M.: Then I shall wait.',
    ),
  ).toEqual(['hm', 'rm', 'hm']));

test('letters that count the points of a notebook are nobody’s initials', () => {
  const texts = [
    'A. Coal',
    'P.M. Glad to come.',
    'H.M. Cannot afford it.',
    'P.M. Then say so.',
    'B. Steel',
    'H.M. Was told.',
  ];
  const initials = (lines: readonly string[]): readonly string[] => [
    ...openingInitials(paragraphs(...lines).lines, english.layout, english.speech),
  ];
  const uncounted = texts.filter((text) => !text.startsWith('B.'));
  expect(initials([...texts, 'A. Exports'])).toEqual(['P.M.', 'H.M.']);
  expect(initials([...uncounted, 'A. Exports'])).toEqual(['A.', 'P.M.', 'H.M.']);
});

test('a letter of those reported is the one who takes part and has it, probably', async () =>
  expect(
    await speakers('PARTICIPANTS: Mr. Holm; Mr. Castle', 'Mr. Holm said that he would.', 'Mr. C. asked why.'),
  ).toEqual(['holm', 'castle']));

test('in capitals what ends the line above a name is none of it', async () => {
  const title = 'BETWEEN THE AMBASSADOR OF NORLAND AND THE MINISTER OF FOREIGN AFFAIRS OF THE DPRZ\nPAK SEONG-CHEOL';
  const text = `MEMORANDUM OF CONVERSATION ${title}\n\n14 March 1961\n\nThe Minister said that he was glad.\n`;
  const { value } = await encode({ name: 'meeting.md', bytes: Buffer.from(text) });
  expect(value!.xml).toContain('<persName>PAK SEONG-CHEOL</persName>');
});

test('a paragraph of up to 160 characters tells what the body did; of more, what somebody says of it', async () => {
  const isTold = async (length: number): Promise<boolean> => {
    const told = 'The report was adopted.'
      .padEnd(length - 1, ' The road is long, and wet.')
      .trimEnd()
      .padEnd(length - 1, 'x');
    const xml = await encoded(
      'Mr. HOLM: I move it. What of the road?',
      `${told}.`,
      'Mr. CASTLE: I ask why.',
      'Carried.',
      'The minutes were read.',
    );
    return !/<sp\s(?:(?!<\/sp>)[^])*The report was/u.test(xml);
  };
  expect([await isTold(160), await isTold(161)]).toEqual([true, false]);
});
