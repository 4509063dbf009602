import { expect, test } from 'vitest';
import { dropsRecorder, pronounReports, recorderReports } from '../../../src/annotate/turns/recorder.js';
import { english, languageFor } from '../../../src/language/index.js';

test.each([
  ['I said that it was late.', true],
  ['Later I asked him why.', true],
  ['7. As to visas, I repeated our position.', true],
  ['(I told him that ours had not.)', true],
  ['I think that it is late.', false],
  ['Orlov said that I was late.', false],
])('the author reports what he said himself: %s', (sentence, expected) => {
  expect(recorderReports(sentence, english.speech)).toBe(expected);
});

test.each([
  ['He said that he would come.', true],
  ['Then she asked for the list.', true],
  ['He had a good journey.', false],
  ['They agreed on Tuesday.', false],
  ['The Minister said so.', false],
])('another than the author reports, unnamed: %s', (sentence, expected) => {
  expect(pronounReports(sentence, english.speech)).toBe(expected);
});

test.each([
  ['ru', 'Ответил, что советская сторона ждет предложений.', true],
  ['ru', 'Затем сказал, что об этом доложит.', true],
  ['ru', 'Заявили протест.', false],
  ['ru', 'Он ответил, что согласен.', false],
  ['fr', 'Répondit que non.', false],
])('whether the author may leave out that it was he, in %s: %s', (code, sentence, expected) => {
  expect(dropsRecorder(sentence, languageFor(code).speech)).toBe(expected);
});
