import { expect, test } from 'vitest';
import { blockOf } from '../lines.js';
import {
  isAnnounced,
  isHeadingLike,
  isOfMany,
  isOutcome,
  isSectionHead,
  signedAt,
} from '../../../src/annotate/turns/narration.js';
import { openingAt } from '../../../src/annotate/turns/openings.js';
import { recorderReports } from '../../../src/annotate/turns/recorder.js';
import { sentencesIn } from '../../../src/annotate/turns/sentences.js';
import { withSubjects } from '../../../src/annotate/turns/subject-mentions.js';
import type { Structure } from '../../../src/annotate/layout/index.js';
import { english } from '../../../src/language/index.js';
import { NO_FACTS } from '../../../src/model/index.js';
import { span } from '../../../src/text/index.js';

test('the author comes within ten words', () =>
  expect([
    recorderReports('As to the visas of men of that town, I repeated our view.', english.speech),
    recorderReports('As to the visas of the men of that town, I repeated our view.', english.speech),
  ]).toEqual([true, false]));

test('a number of a paragraph is no sentence, however long', () => {
  const count = (text: string): number => sentencesIn(text, span(0, text.length), english.speech).length;
  expect([count('[XXXVIII.] Dr. Falk thanked him.'), count('They voted. Dr. Falk thanked him.')]).toEqual([1, 2]);
});

const { speech } = english;

test.each<[string, (text: string) => boolean, string, string]>([
  ['a heading has up to eighty characters', (t) => isHeadingLike(blockOf(t)), 'x'.repeat(80), 'x'.repeat(81)],
  [
    'a heading in capitals, two hundred',
    (t) => isSectionHead(blockOf(t)),
    `ON ${'X'.repeat(197)}`,
    `ON ${'X'.repeat(198)}`,
  ],
  [
    'a sentence on what came of the talk, 160',
    (t) => isOutcome(blockOf(t), speech, false),
    `The draft was adopted ${'x'.repeat(138)}`,
    `The draft was adopted ${'x'.repeat(139)}`,
  ],
  [
    'its verb is among its first sixteen words',
    (t) => isOutcome(blockOf(t), speech, false),
    'The draft of a very long paper on the roads of the two counties was adopted.',
    'The draft of a very long paper on the roads of the two northern counties was adopted.',
  ],
  [
    'many report within five words',
    (t) => isOfMany(blockOf(t), speech, new Set()),
    'The members of the lower house said that.',
    'The members of the very lower house said that.',
  ],
  [
    'a body has up to three words',
    (t) => isOfMany(blockOf(t), speech, new Set()),
    'The National Security Committee accepts the report.',
    'The New National Security Committee accepts the report.',
  ],
])('%s', (_, holds, within, beyond) => expect([holds(within), holds(beyond)]).toEqual([true, false]));

test('where and when a record was signed stands in its last four lines', () => {
  const signed = (behind: number): number =>
    signedAt([blockOf('Paris, 3 May 1960.'), ...Array.from({ length: behind }, () => blockOf('A note'))], english)
      .length;
  expect([signed(3), signed(4)]).toEqual([1, 0]);
});

test('what is announced is said in the first eighty characters', () => {
  const announced = (before: number): boolean =>
    isAnnounced(`${'The Council'.padEnd(before, 'x')} will now vote.`, speech);
  expect([announced(70), announced(71)]).toEqual([true, false]);
});

test('whom the text has named with an office is remembered for 250 characters', () => {
  const president = (between: number): string | undefined => {
    const text = `President Nasser wrote.${' '.repeat(between)}`;
    const subject = { form: 'office', text: 'President', span: span(text.length, text.length + 9) };
    const structure = { subjects: [{ subject, id: 'berg' }], facts: NO_FACTS } as unknown as Structure;
    const nasser = { kind: 'persName', span: span(0, 16), rule: 'test', ref: 'nasser' } as const;
    const context = { language: english, register: { entries: [] }, decisions: [], options: {}, facts: NO_FACTS };
    return withSubjects([nasser], structure, `${text}President`, context).mentions.at(-1)?.ref;
  };
  expect([president(227), president(228)]).toEqual([undefined, 'berg']);
});

test('of an endless sentence a thousand characters behind a name are read', () => {
  const verb = (letters: number): string | undefined => {
    const text = `Bell ${'a'.repeat(letters)}ly said`;
    const mention = { kind: 'persName', span: span(0, 4), rule: 'test' } as const;
    return openingAt(`${text} that it was so.`, span(0, text.length + 16), mention, speech)?.verb;
  };
  expect([verb(992), verb(993)]).toEqual(['strong', 'none']);
});
