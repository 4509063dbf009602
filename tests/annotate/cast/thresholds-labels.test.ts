import { describe, expect, test } from 'vitest';
import { answeringNamesakes } from '../../../src/annotate/cast/answering.js';
import { columnOf } from '../../../src/annotate/cast/columns.js';
import { acceptLabels } from '../../../src/annotate/cast/convention.js';
import { exchangesIn } from '../../../src/annotate/cast/interrogatory.js';
import { classFrom, type Candidate } from '../../../src/annotate/cast/label-classes.js';
import { labelAt, LONGEST_LABEL } from '../../../src/annotate/cast/labels.js';
import { candidatesOf } from '../../../src/annotate/cast/label-candidates.js';
import { answersIn } from '../../../src/annotate/cast/questions.js';
import { english } from '../../../src/language/index.js';
import { span } from '../../../src/text/index.js';
import { lineOf, paragraphs } from '../lines.js';

const judge = { known: () => false, layout: english.layout, speech: english.speech };

const accepted = (...texts: readonly string[]): readonly string[] =>
  acceptLabels(paragraphs(...texts).lines, judge).map(({ text }) => text);

/** The class of the labels of a record, of which so many paragraphs in the middle have none. */
function classWith(labelled: number, plain: number) {
  const said = 'Mr. HALE: We have time.';
  const { lines } = paragraphs(
    said,
    ...Array.from({ length: plain }, () => 'They went on.'),
    ...Array.from({ length: labelled - 1 }, () => said),
  );
  const members = lines.flatMap((line): readonly Candidate[] => {
    const label = labelAt(line, english.layout);
    return label === undefined
      ? []
      : [{ label, key: 'hale', known: false, addressed: false, short: false, content: 'We have time.' }];
  });
  return classFrom(members, members, lines, judge);
}

test('nothing but speech is recorded where nine paragraphs in ten have a label', () =>
  expect([classWith(9, 1).covers, classWith(8, 1).covers]).toEqual([true, false]));

test('labels are throughout where six have one, and three paragraphs in four', () =>
  expect([classWith(6, 0), classWith(5, 0), classWith(6, 2), classWith(7, 3)].map((own) => own.isThroughout)).toEqual([
    true,
    false,
    true,
    false,
  ]));

describe('who speaks where the record labels by colons', () => {
  const record = (label: string): readonly string[] =>
    accepted(
      'Mr. ADE (Norland): I do not see it.',
      'The PRESIDENT: I thank him.',
      'Mr. ADE (Norland): I insist.',
      'The PRESIDENT: It will be recorded. Who is against?',
      'They voted.',
      `${label}: We have no text.`,
    ).slice(4);

  test('a name in full is enough, a word alone is not', () =>
    expect([record('James Bell'), record('Bremen')]).toEqual([['James Bell'], []]));
});

test('a word of three letters before a full stop may be a name where labels are throughout, one of two an initial', () => {
  const last = (word: string): boolean =>
    accepted(
      'KARPOV. We meet at nine.',
      'LUNIN. I shall come.',
      'KARPOV. Who else?',
      'LUNIN. I do not know.',
      'They waited.',
      'KARPOV. Then we begin.',
      'LUNIN. I agree.',
      `${word}. I shall write it down.`,
    ).includes(word);
  expect([last('Poe'), last('Ro')]).toEqual([true, false]);
});

test('a sentence behind a label is read up to six hundred characters', () => {
  const said = (length: number): string => `The work goes on ${'x'.repeat(length - 18)}.`;
  const labels = (length: number): number =>
    accepted(
      `Cde. Pervin — ${said(length)}`,
      `Cde. Lund — ${said(length)}`,
      `Cde. Orlov — ${said(length)}`,
      `Cde. Moss — ${said(length)}`,
    ).length;
  expect([labels(600), labels(601)]).toEqual([4, 0]);
});

test('a witness is sworn within three lines', () => {
  const witnesses = (...between: readonly string[]): number =>
    answersIn(
      paragraphs('CLARA KING, a clerk,', ...between, 'being first duly sworn:', 'Q: When?').lines,
      [labelAt(lineOf('Q: When?'), english.layout)!],
      english,
    ).witnesses.length;
  expect([witnesses('of this town,'), witnesses('of this town,', 'Elbonia,')]).toEqual([1, 0]);
});

test('three numbered questions with their answers are a convention, or one with letters', () => {
  const labels = (...texts: readonly string[]): number => exchangesIn(paragraphs(...texts).lines, english.speech).size;
  const asked = ['7. Were you there?—I was.', '8. Who else?—Nobody.', '9. When?—At noon.'];
  expect([labels(...asked), labels(...asked.slice(1)), labels('Q. How many?—A. Forty.')]).toEqual([3, 0, 1]);
});

test('four sentences in a second column are said by those in the first', () => {
  const column = (sentences: number): number =>
    columnOf(paragraphs('P.M.   Nobody', ...Array<string>(sentences).fill('P.M.   We must wait.')).lines);
  expect([column(4), column(3)]).toEqual([7, 0]);
});

test('two labels that differ in a title are two who answer each other twice', () => {
  const mentions = [{ name: 'Holm', span: span(0, 4), offices: [], roles: [] }];
  const apart = (...texts: readonly string[]): number =>
    answeringNamesakes(
      paragraphs(...texts).lines.map((line) => labelAt(line, english.layout)!),
      new Map(['Mr. HOLM', 'Dr. HOLM'].map((text) => [text, { mentions }])),
    ).size;
  const said = ['Mr. HOLM: Yes.', 'Dr. HOLM: No.', 'Mr. HOLM: Why?', 'Dr. HOLM: So.'];
  expect([apart(...said), apart(...said.slice(1))]).toEqual([1, 0]);
});

test('a label ends, and shows what follows it, within what is looked at', () => {
  const labelled = (length: number): string | undefined =>
    labelAt(lineOf(`Mr. H${'a'.repeat(length - ' Yes'.length - 'Mr. H:'.length)}: Yes, we have time.`), english.layout)
      ?.text;
  expect(labelled(LONGEST_LABEL)).toMatch(/^Mr\. Ha+$/u);
  expect(labelled(LONGEST_LABEL + ' Yes'.length + 1)).toBe('Mr');
});

test('two questions that name who asks show that their letter is a label', () => {
  const questions = ['Roger Hale', 'Ann Moss'].map((name) => `Q. ${name}, Fale Newspapers: Do you subscribe to that?`);
  const labels = (...texts: readonly string[]): readonly string[] =>
    candidatesOf(paragraphs(...texts).lines, judge).map(({ label }) => label.text);
  expect([labels(questions[0]!).includes('Q'), labels(...questions).includes('Q')]).toEqual([false, true]);
});
