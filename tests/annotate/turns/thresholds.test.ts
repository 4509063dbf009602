import { expect, test } from 'vitest';
import { recorderReports } from '../../../src/annotate/turns/recorder.js';
import { sentencesIn } from '../../../src/annotate/turns/sentences.js';
import { english } from '../../../src/language/index.js';
import { span } from '../../../src/text/index.js';

test('the author comes within seven words', () =>
  expect([
    recorderReports('As to the visas of men, I repeated our view.', english.speech),
    recorderReports('As to the visas of the men, I repeated our view.', english.speech),
  ]).toEqual([true, false]));

test('a number of a paragraph is no sentence, however long', () => {
  const count = (text: string): number => sentencesIn(text, span(0, text.length), english.speech).length;
  expect([count('[XXXVIII.] Dr. Falk thanked him.'), count('They voted. Dr. Falk thanked him.')]).toEqual([1, 2]);
});
