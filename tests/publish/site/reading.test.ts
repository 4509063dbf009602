import { describe, expect, test } from 'vitest';
import { mayBeOneEntry } from '../../../src/publish/site/identity.js';
import { quotableOf } from '../../../src/publish/site/read-document.js';
import { readRecord } from '../../../src/tei/index.js';
import { sentenceAt, sentenceBorders, shownPart } from '../../../src/publish/site/sentences.js';

describe('sentences', () => {
  test.each([
    ['One. |Two is here.', 'Two'],
    ['He met Mr. Dulles of the U.S. Government. |N. S. Khrushchev left.', 'Khrushchev'],
    ['“No.” |He paused. |Then: yes!', 'paused'],
    ['United States\n|The Secretary\n|Greece', 'Secretary'],
    ['only one sentence without an end', 'one'],
  ])('%j', (marked, word) => {
    const text = marked.replaceAll('|', '');
    const sentences = marked.split('|');
    const borders = sentenceBorders(text);
    expect(borders.slice(0, -1).map((start, i) => text.slice(start, borders[i + 1]))).toEqual(sentences);
    const at = text.indexOf(word);
    const { start, end } = sentenceAt(borders, { start: at, end: at + word.length });
    expect(text.slice(start, end)).toBe(sentences.find((sentence) => sentence.includes(word)));
  });

  test('a long one is cut at words', () => {
    const text = `${'word '.repeat(100)}NAME${' word'.repeat(100)}`;
    const { start, end } = shownPart(text, { start: 0, end: text.length }, 500, 504);
    expect(text.slice(start, end)).toMatch(/^word .*NAME.* word$/u);
    expect(end - start).toBeLessThan(400);
  });
});

describe('one id, one person?', () => {
  const person = (name: string, more: object = {}) => ({
    kind: 'person' as const,
    name,
    surname: '',
    forename: '',
    variants: [],
    offices: [],
    identifiers: [],
    notes: [],
    ...more,
  });
  test.each([
    ['Khrushchev, Nikita Sergeyevich', 'Nikita S. Khrushchev', true],
    ['Khrushchev', 'N. S. Khrushchev', true],
    ['Gromyko, Andrei', 'Gromyko, Andrey A.', true],
    ['Dulles, John Foster', 'Dulles, Allen W.', false],
    ['Herter, Christian A.', 'Halleck, Charles A.', false],
    ['Éluard, Paul', 'Eluard, Paul', true],
    ['Smith, Walter Bedell', 'Smith, W.', true],
  ])('%s and %s: %s', (a, b, same) => {
    expect([mayBeOneEntry(person(a), person(b)), mayBeOneEntry(person(b), person(a))]).toEqual([same, same]);
  });

  test('an identifier of an authority decides', () => {
    const wikidata = (value: string) => ({ identifiers: [{ type: 'Wikidata', value }] });
    expect(mayBeOneEntry(person('Mao Zedong', wikidata('Q5816')), person('Mao Tse-tung', wikidata('Q5816')))).toBe(
      true,
    );
    expect(mayBeOneEntry(person('John Smith', wikidata('Q1')), person('John Smith', wikidata('Q2')))).toBe(false);
  });
});

describe('a document is read', () => {
  test('with its passages, names and dates, those of notes too, and where they stand on the page', () => {
    const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><sp xml:id="turn1" who="#o"><speaker><persName ref="#o">Orlov</persName>:</speaker><p xml:id="p1">I saw <persName ref="#é" cert="medium">Mr.
      É</persName> on <date when="1960-05-02">May 2</date>.<note n="a">So <persName ref="#o">he</persName> says.</note></p></sp></body></text></TEI>`;
    const { units, names, dates } = quotableOf(readRecord({ name: 'x.xml', text }).value!);
    expect(units.filter((unit) => unit.text !== '')).toEqual([
      { kind: 'turn', address: 'turn1', n: '1', turn: 0, text: 'Orlov:' },
      { kind: 'paragraph', address: 'p1', n: '1', turn: 0, text: 'I saw Mr. É on May 2.' },
      { kind: 'note', address: 'p1::3', n: 'a', text: 'So he says.' },
    ]);
    expect(
      [...names, ...dates].map(({ of: { address }, passage, start, end }) => [
        address,
        passage.unit.address,
        passage.unit.text.slice(start, end),
      ]),
    ).toEqual([
      ['turn1:1.1', 'turn1', 'Orlov'],
      ['p1:2', 'p1', 'Mr. É'],
      ['p1::3:2', 'p1::3', 'he'],
      ['p1:4', 'p1', 'May 2'],
    ]);
  });
});
