import { expect, test } from 'vitest';
import { linesOf } from '../../../src/annotate/layout/blocks.js';
import { formFields } from '../../../src/annotate/layout/form-fields.js';
import { english } from '../../../src/language/index.js';
import { blockOf, transcriptOf } from '../lines.js';

/** The fields of a paragraph's lines. */
const fieldsOf = (...lines: readonly string[]): readonly (string | undefined)[] => {
  const block = blockOf(lines.join('\n'));
  const read = linesOf(transcriptOf(block.text), [block]);
  const fields = formFields(read, english.layout);
  return read.map((line) => fields.get(line)?.field);
};

test('three labelled lines of a paragraph, two of them known, are a form, whatever its other labels are', () => {
  const [date, place, occasion] = ['Date: 3 May 1961', 'Place: Fale', 'Occasion: supper'] as const;
  expect(fieldsOf(date, place, occasion)).toEqual(['date', 'place', 'other']);
  expect(fieldsOf(date, place)).toEqual([undefined, undefined]);
  expect(fieldsOf(date, occasion, 'Language: French')).toEqual([undefined, undefined, undefined]);
});

test('a label of a side, of a role or before a person with a title is of those present', () => {
  expect(
    fieldsOf(
      'Date: 3 May',
      'Place: Fale',
      'The other side: K. Holm',
      'Scribe: Ana Lund',
      'Host: Mr. Bell',
      'Food: fish',
    ),
  ).toEqual(['date', 'place', 'participants', 'participants', 'participants', 'other']);
});

test('a label that comes twice is somebody who speaks', () => {
  expect(fieldsOf('Date: 3 May', 'Place: Fale', 'Ana: Why?', 'Ana: So.')).toEqual(Array(4).fill(undefined));
});
