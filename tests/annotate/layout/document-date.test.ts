import { describe, expect, test } from 'vitest';
import { encodeInput } from '../../../src/api/encoding.js';

const TALK = 'Mr. Marsh said that the text was bad. Mr. Orlov replied that it was good.';

/** The date that a record of these paragraphs gives for itself; `?` where it is not sure. */
async function dateOf(...paragraphs: readonly string[]): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
  const date = (await encodeInput({ name: 'minutes.md', bytes }, {})).value?.facts.date;
  const value = date?.when ?? date?.from;
  return value === undefined ? undefined : `${value}${date?.cert === undefined ? '' : '?'}`;
}

describe('the record’s own date', () => {
  test.each([
    ['a title', ['Record of a conversation between A. Marsh and P. Orlov, 3 May 1956', TALK], '1956-05-03'],
    [
      'a day before the title',
      ['3 May 1956', 'Record of a conversation between A. Marsh and P. Orlov', TALK],
      '1956-05-03',
    ],
    ['a dateline', ['188. Telegram From the Embassy', 'Strelsau, October 23, 1962, 7 p.m.', TALK], '1962-10-23'],
    ['a sitting', ['HOUSE OF ASSEMBLY', 'Thursday, 6th June, 1968', TALK], '1968-06-06'],
    [
      'the talk before the paper',
      ['Issued 2 May 1983', 'Twelfth session, Port Ansel, 17-19 May 1983', TALK],
      '1983-05-17',
    ],
    [
      'the talk before its number',
      ['No. 1184 / 22.06.1989', 'Minutes of conversation', '20 June 1989', TALK],
      '1989-06-20',
    ],
    [
      'the meeting before the day of the paper',
      [
        'COMPACT CONFIDENTIAL',
        '14th November, 1958',
        'Summary Record of a meeting of the Council held at Arcourt on Wednesday, 12th November, 1958',
        TALK,
      ],
      '1958-11-12?',
    ],
    [
      'the day on which a treaty was done',
      ['TREATY', TALK, 'DONE at Port Ansel, this twenty-first day of June, one thousand nine hundred and fifty-one.'],
      '1951-06-21',
    ],
    [
      'the paper, if nothing else',
      ['THE QUESTION', 'EMBARGO: not before 18.00 on 22 September 1972', TALK],
      '1972-09-22?',
    ],
    ['no date in brackets', ['Memorandum of Discussion', '1. The Bases (Memo dated May 28, 1957)', TALK], undefined],
    ['the year above it', ['Geneva Conference 1955', 'Memorandum of a Conversation, July 17', TALK], '1955-07-17?'],
    ['no footnote', ['Memorandum of Conversation[^1]', TALK, '[^1]: Source: Files. March 3, 1977'], undefined],
  ] as const)('%s', async (_, paragraphs, date) => expect(await dateOf(...paragraphs)).toBe(date));

  const filler = (n: number): readonly string[] =>
    Array.from({ length: n }, (_, i) => `${TALK} It was said ${i} times.`);
  test('stands within twenty lines from the top', async () => {
    expect(await dateOf(...filler(19), 'Strelsau, October 23, 1962', ...filler(5))).toBe('1962-10-23');
    expect(await dateOf(...filler(20), 'Strelsau, October 23, 1962', ...filler(5))).toBeUndefined();
  });
  test('or in the last four lines', async () => {
    expect(await dateOf(...filler(21), 'Strelsau, October 23, 1962', ...filler(3))).toBe('1962-10-23?');
  });
  test('a longer line is running text', async () => {
    const line = (length: number): string =>
      `The meeting of 23 October 1962 ${'was long '.repeat(40)}`.slice(0, length);
    expect(await dateOf('MINUTES', line(250).trim(), ...filler(5))).toBe('1962-10-23');
    expect(await dateOf('MINUTES', `${line(250)}xxxxx`, ...filler(5))).toBeUndefined();
  });
});
