import { describe, expect, test } from 'vitest';
import { acceptLabels } from '../../src/annotate/cast/convention.js';
import { labelAt } from '../../src/annotate/cast/labels.js';
import { sentencesIn } from '../../src/annotate/turns/sentences.js';
import { byInitials } from '../../src/annotate/cast/initials.js';
import { english } from '../../src/language/index.js';
import type { Participant } from '../../src/model/index.js';
import type { Line } from '../../src/annotate/layout/blocks.js';
import { span } from '../../src/text/index.js';

const line = (text: string): Line => {
  const where = span(0, text.length);
  return {
    span: where,
    text,
    first: true,
    block: { kind: 'p', span: where, text, level: 0, display: false, italic: false, styled: false, nested: false },
  };
};

describe('the form of a label', () => {
  test.each([
    ['PM Chou: Please.', 'PM Chou', ':'],
    ['Dr. Kissinger; We thought so.', 'Dr. Kissinger', ';'],
    ['RN—This is a peripheral issue.', 'RN', '—'],
    ['THE PRESIDENT: No.', 'THE PRESIDENT', ':'],
    ['Kissinger (to Colby): Will you?', 'Kissinger', ':'],
    ['VM Ch’iao: Let us begin.', 'VM Ch’iao', ':'],
    ['KHRUSHCHEV:I think', 'KHRUSHCHEV', ':'],
    ['Marshal Zorin. Mine does not.', 'Marshal Zorin', '.'],
    ['General de Castries: Yes', 'General de Castries', ':'],
  ])('%s', (text, name, delimiter) => {
    const label = labelAt(line(text), english.layout)!;
    expect(text.slice(label.name.start, label.name.end)).toBe(name);
    expect(label.delimiter).toBe(delimiter);
  });

  test.each([
    'When I arrived at 8:45 p.m.',
    'The meeting was opened.',
    'he said: no',
    '“Yes,” he said.',
    '[BREAK: 11:35-11:45]',
    'A. Noted the report.',
  ])('none in %s', (text) => {
    expect(labelAt(line(text), english.layout)).toBeUndefined();
  });
});

describe('labels in company', () => {
  const judge = {
    known: (l: { text: string }): boolean => ['Kissinger', 'Colby', 'Mr. Ash', 'Mr. Neri'].includes(l.text),
    layout: english.layout,
    speech: english.speech,
  };
  const accepted = (...texts: string[]): string[] => acceptLabels(texts.map(line), judge).map((l) => l.text);

  test('a colon after a known name suffices', () => expect(accepted('Kissinger: Yes.')).toEqual(['Kissinger']));
  test('an unknown word with a colon is none by itself', () => expect(accepted('Bremen: a city.')).toEqual([]));
  test('headings of another kind are none however often they come', () =>
    expect(accepted('Note: a.', 'Note: b.', 'Note: c.')).toEqual([]));
  test('the council of an action record does not speak', () => {
    expect(
      accepted('The National Security Council:', 'The National Security Council:', 'The National Security Council:'),
    ).toEqual([]);
  });
  test('a dash must recur', () => {
    expect(accepted('Colby—Yes.', 'He came.')).toEqual([]);
    expect(accepted('Colby—Yes.', 'Colby—No.')).toEqual(['Colby', 'Colby']);
  });
  test('a field of the title block is none', () =>
    expect(accepted('DATE: May 2', 'DATE: May 3', 'DATE: May 4')).toEqual([]));
});

describe('sentences', () => {
  test.each([
    ['Mr. Dale called. He left.', ['Mr. Dale called.', 'He left.']],
    ['N. S. Khrushchev asks. Why?', ['N. S. Khrushchev asks.', 'Why?']],
    ['2. Dr. Falk thanked him. He sat.', ['2. Dr. Falk thanked him.', 'He sat.']],
    ['The U.S. Government agrees.', ['The U.S. Government agrees.']],
    ['“No.” “Yes.”', ['“No.”', '“Yes.”']],
  ])('%s', (text, sentences) => {
    expect(sentencesIn(text, span(0, text.length), english.speech).map((s) => text.slice(s.start, s.end))).toEqual(
      sentences,
    );
  });
});

describe('labels of initials', () => {
  const person = (id: string, name: string): Participant => ({
    id,
    name,
    registered: false,
    offices: [],
    roles: ['present'],
    span: span(0, 1),
  });
  const people = [person('kirov', 'I. P. Kirov'), person('dorn', 'H. Dorn'), person('nixon', 'Richard Nixon')];
  test.each([
    ['K', 'kirov'],
    ['D.', 'dorn'],
    ['RN', 'nixon'],
    ['Cde. K', 'kirov'],
    ['X', undefined],
    ['Kirov', undefined],
  ])('%s', (label, id) => expect(byInitials(label, english.layout, people, (p) => p.name)?.id).toBe(id));
  test('two who fit are nobody', () =>
    expect(byInitials('K', english.layout, [...people, person('katz', 'A. Katz')], (p) => p.name)).toBeUndefined());
});
