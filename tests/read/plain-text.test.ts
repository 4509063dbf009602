import { expect, test } from 'vitest';
import { placesOf } from '../../src/model/index.js';
import { allShown, transcriptOf } from './reading.js';

const TYPED = `                         THE WHITE HOUSE
                           WASHINGTON

SUBJECT:       Berlin and other matters
PARTICIPANTS:  The President
\t       Secretary Smith

     The President opened the meeting by saying that the other Govern-
ment had not replied to his letter of April 12. He wondered whether the
Ambassador had anything to add.
     The Ambassador said that he had no instructions. He thought, how-
ever, that a reply was being prepared and that the Soviet-
American talks would go on about the matter with which they had dealt

                                  - 2 -
\f
in Vienna. They ended.

     1. The President agreed.
     2. Secretary Smith noted two points of a technical character which he
had raised before.
`;

const read = (text: string): string[] => allShown(transcriptOf(text, 'minutes.txt'));

test('a typed, hard-wrapped memorandum', () => {
  expect(read(TYPED)).toEqual([
    'p rend=center "THE WHITE HOUSE\\nWASHINGTON"',
    'lb ""',
    'p "SUBJECT:       Berlin and other matters\\nPARTICIPANTS:  The President\\nSecretary Smith"',
    'lb ""',
    'lb ""',
    'p "The President opened the meeting by saying that the other Govern-\\nment had not replied to his letter of April 12. He wondered whether the\\nAmbassador had anything to add."',
    'lb break=no ""',
    'p "The Ambassador said that he had no instructions. He thought, how-\\never, that a reply was being prepared and that the Soviet-\\nAmerican talks would go on about the matter with which they had dealt"',
    'lb break=no ""',
    'p rend=center "- 2 -"',
    'p "in Vienna. They ended."',
    'p "1. The President agreed."',
    'p "2. Secretary Smith noted two points of a technical character which he\\nhad raised before."',
    'pb ""',
  ]);
});

test('marks of Markdown are text', () => {
  expect(read('# 5 *is* _not_ a [heading](x)\n\n> quoted &amp; \\*')).toEqual([
    'p "# 5 *is* _not_ a [heading](x)"',
    'p "> quoted &amp; \\\\*"',
  ]);
});

test('a paragraph that goes on over the page is one, with or without blank lines there', () => {
  const blank = transcriptOf('They spoke of the\n\n\fpilots of it.', 'minutes.txt');
  expect(allShown(blank)).toEqual(['p "They spoke of the"', 'p "pilots of it."', 'pb "\\n"']);
  expect(read('They spoke of the\n\fpilots of it.')).toEqual(['p "They spoke of the\\npilots of it."', 'pb ""']);
  expect(read('They spoke of govern-\n\fment.')).toEqual([
    'p "They spoke of govern-\\nment."',
    'lb break=no ""',
    'pb break=no ""',
  ]);
  expect(read('They left.\n\fHe came.')).toEqual(['p "They left."', 'p "He came."', 'pb ""']);
});

test('turns on lines of their own are paragraphs', () => {
  expect(read('Smith: Yes.\nJones: No, not\nat all.\nTHE PRESIDENT: Why?')).toEqual([
    'p "Smith: Yes."',
    'p "Jones: No, not\\nat all."',
    'p "THE PRESIDENT: Why?"',
  ]);
});

test('lines too long to be wrapped are paragraphs each', () => {
  const long = 'The minister said that this was so. '.repeat(6).trim();
  expect(read(`Minutes\n${long}\n${long}`)).toEqual([
    'p "Minutes"',
    `p ${JSON.stringify(long)}`,
    `p ${JSON.stringify(long)}`,
  ]);
});

test.each(['\n', '\r\n', '\r'])('line ends %j: the same words at the places of the file', (end) => {
  const transcript = transcriptOf(['\tOne', 'two  ', '', '', 'three'].join(end), 'minutes.txt');
  expect(transcript.text).toBe('One\ntwo\nthree');
  expect(placesOf(transcript)({ start: 8, end: 13 }).start).toEqual({ line: 5, column: 1 });
  expect(placesOf(transcript)({ start: 0, end: 3 }).start).toEqual({ line: 1, column: 2 });
});

test('the format is told by the name, or by the user', () => {
  expect(transcriptOf('# A', 'a.md').text).toBe('A');
  expect(transcriptOf('# A', 'a.TXT').text).toBe('# A');
  expect(transcriptOf('# A', '-', { format: 'text' }).text).toBe('# A');
  expect(transcriptOf('# A', 'a.txt', { format: 'markdown' }).text).toBe('A');
});
