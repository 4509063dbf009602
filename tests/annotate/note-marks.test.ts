import { describe, expect, test } from 'vitest';
import { noteMarks } from '../../src/annotate/note-marks.js';
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
  ])('%s', (text, marks) => expect(marksOf(text)).toEqual(marks));

  test.each([
    'RB47 and MiG21 flew.',
    'See Annex1 and Annex2.',
    'It cost 3.5 million.',
    'We saw Apollo8 once, long ago.',
  ])('none in %s', (text) => expect(marksOf(text)).toEqual([]));
});
