import { expect, test } from 'vitest';
import { noteMarks } from '../../src/annotate/note-marks.js';

const marksIn = (text: string): number =>
  noteMarks({ source: { name: 'x', text }, text, places: [], annotations: [] }).length;

test('between two marks of notes one may be lost', () =>
  expect([marksIn('He saw Volkov2 and Andreev4 there.'), marksIn('He saw Volkov2 and Andreev5 there.')]).toEqual([
    2, 0,
  ]));

test('the first mark ends a title within five lines', () => {
  const title = (lines: number): string => `${'x\n'.repeat(lines - 1)}Conversation1\nSo he said.`;
  expect([marksIn(title(5)), marksIn(title(6))]).toEqual([1, 0]);
});
