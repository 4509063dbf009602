import { describe, expect, test } from 'vitest';
import { fixture, teiOf } from '../published.js';
import { books } from './books.js';

const lines = (body: string): readonly string[] =>
  books(teiOf(body), { to: ['corpus'] })
    .corpus.split('\n')
    .slice(0, -1);

describe('bare corpus text', () => {
  test('has each paragraph, heading, item, row on a line of its own, the record’s words alone', () => {
    const { corpus } = books(fixture('meeting.xml'), { to: ['corpus'] });
    expect(corpus.split('\n')).toEqual([
      'Memorandum of conversation between Minister P. Orlov and Mr. de Vries',
      'Port Amity, March 4, 1962, 10:30 a.m.',
      'Minister Orlov',
      'Mr. de Vries',
      'SECRET',
      'The harbour',
      'After greeting each other, they sat down in the office of the Harbour Council.',
      'P. ORLOV says that the harbour will be open in early June. I have seen the plans, he adds, and I believe them. He recalls the Great Flood and The Book of Tides.',
      "The crane K-4 was, he went on, built by Ruth Abell, whom J. de Vries knew; the visitor nodded. A word was cut at the line's end: co-operation.",
      '(Laughter)',
      'de Vries: Yes. [1 line of source text not declassified] See the tables and x = 1, [hands over a paper] as Mr. Quill said.',
      'first point',
      'second point, which goes on a little longer than the first so that it has to be wrapped',
      'A quoted paragraph, indented.',
      'The Minister thanks him for the',
      'figures; another voice doubts them.',
      'Year\tShips',
      '1960\t412',
      'They would meet again in three years, in Nowhere, about the flood. [Here follows discussion of unrelated matters.]',
      'Recorded the same day.',
      'In attendance was: C. Penn.',
      'ARCHIVE of Samples, Box 7',
      '',
    ]);
  });

  test.each([
    ['a line separator of the record', '<p>one\u2028two\u2029three</p>', ['one two three']],
    ['line ends of the file', '<p>one\n  two<lb/>three</p>', ['one two three']],
    [
      'a note that only words point to',
      '<p>One, <ref target="#a">see note 3</ref>.</p><note xml:id="a">No.</note>',
      ['One, see note 3.'],
    ],
    ['a marker', '<p>One.<ref target="#a">*</ref></p><note xml:id="a">No.</note>', ['One.']],
    ['a reference that calls no note', '<p>One.<ref target="#p9">9</ref></p>', ['One.9']],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected);
  });

  test('a text without words is an empty file', () => {
    const { corpus, diagnostics } = books(teiOf('<p/>'), { to: ['corpus'] });
    expect([corpus, diagnostics]).toEqual(['', []]);
  });
});
