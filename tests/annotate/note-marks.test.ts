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
    ['Minutes [1]\n\nMr. Bell agreed.\n\n[1] Not signed.', ['tes |[1]']],
    ['Minutes*\n\nMr. Bell agreed.\n\n* Not signed.', ['utes|*']],
    ['Rome, 3 May 1959²', ['1959|²']],
    ['P¹: Right.', ['P|¹']],
    ['HARDEN. Yes.\nHARDEN1. No.\nMOSSER2: Why?\nMOSSER: So.', ['RDEN|1', 'SSER|2']],
    ['It is agreed.[1] Mr. Hale[2] left.', ['eed.|[1]', 'Hale|[2]']],
    ['It is agreed.[1]', ['eed.|[1]']],
  ])('%s', (text, marks) => expect(marksOf(text)).toEqual(marks));

  test.each([
    'RB47 and MiG21 flew.',
    'See Annex1 and Annex2.',
    'It cost 3.5 million.',
    'Mr. Bell [1] agreed.',
    'Ten square km² and 10².',
    'We saw Apollo8 once, long ago.',
    'SPEAKER1: Yes.\nSPEAKER2: No.\nSPEAKER: Why?',
    'MIRAGE1. The first of its kind.',
    'It is agreed. [1 page] Annex[7] follows.',
  ])('none in %s', (text) => expect(marksOf(text)).toEqual([]));
});
