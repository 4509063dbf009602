import { describe, expect, test } from 'vitest';
import { noteMarks, withoutNoteMarks } from '../../src/annotate/note-marks.js';
import { withAnnotations } from '../../src/model/index.js';
import { minutes } from './things/brackets.js';

const marksOf = (text: string): readonly string[] => {
  const transcript = minutes(text);
  return noteMarks(transcript).map(
    ({ span }) => `${text.slice(Math.max(0, span.start - 4), span.start)}|${text.slice(span.start, span.end)}`,
  );
};

describe('marks of footnotes', () => {
  test.each([
    ['Geneva, May 12, 1959[^2]', ['1959|[^2]']],
    ['14. Memorandum of Conversation1', ['tion|1']],
    ['The communiqué.1 Then Uspenskiy2 came.', ['qué.|1', 'skiy|2']],
    ['Uspensky came. Then Uspensky2 left.', ['nsky|2']],
    ['Bern, May 12, 19591', ['1959|1']],
    ['Minutes [1]\n\nMr. Bell agreed.\n\n[1] Not signed.', ['tes |[1]']],
    ['Minutes*\n\nMr. Bell agreed.\n\n* Not signed.', ['utes|*']],
    ['Rome, 3 May 1959²', ['1959|²']],
  ])('%s', (text, marks) => expect(marksOf(text)).toEqual(marks));

  test.each([
    'RB47 and MiG21 flew.',
    'See Annex1 and Annex2.',
    'It cost 3.5 million.',
    'Mr. Bell [1] agreed.',
    'Ten square km² and 10².',
    'We saw Apollo8 once, long ago.',
  ])('none in %s', (text) => expect(marksOf(text)).toEqual([]));

  test('recognisers see blanks of the same length', () => {
    const transcript = minutes('On May 3[^1] we met.');
    const seen = withoutNoteMarks(withAnnotations(transcript, noteMarks(transcript)));
    expect(seen.text).toBe('On May 3     we met.');
  });
});
