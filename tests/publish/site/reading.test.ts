import { describe, expect, test } from 'vitest';
import { mayBeOneEntry } from '../../../src/publish/site/identity.js';
import { readPage } from '../../../src/publish/site/page-reading.js';
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
    const wikidata = (value: string) => ({ identifiers: [{ type: 'Wikidata', value, href: '' }] });
    expect(mayBeOneEntry(person('Mao Zedong', wikidata('Q5816')), person('Mao Tse-tung', wikidata('Q5816')))).toBe(
      true,
    );
    expect(mayBeOneEntry(person('John Smith', wikidata('Q1')), person('John Smith', wikidata('Q2')))).toBe(false);
  });
});

describe('a page is read', () => {
  test('with its passages, names and dates, and without what the edition adds', () => {
    const html = `<html><body><p>Not the record</p><div data-record="text"><div class="turn" id="turn1" data-where="Turn 1"><p data-added="">1 Orlov</p><p class="speaker"><a href="#o" class="name" id="turn1:1" title="O">Orlov</a>:</p>
      <p class="p" id="p1" data-where="¶1">I saw <a href="#%C3%A9" class="name" id="p1:2" title="E">Mr.
      É<span class="cert" title="probable" data-added="">?</span></a> on <a class="date" href="#day:1960-05-02" id="p1:4"><time>May 2</time></a>.<a data-added="" href="#p1">¶1</a></p></div></div></body></html>`;
    const { passages, marks } = readPage(html);
    expect(passages.filter(({ text }) => text !== '')).toEqual([
      { address: 'turn1', where: 'Turn 1', turn: 'turn1', text: 'Orlov:' },
      { address: 'p1', where: '¶1', turn: 'turn1', text: 'I saw Mr. É on May 2.' },
    ]);
    expect(
      marks.map(({ kind, address, refs, passage, start, end, certainty }) => [
        kind,
        address,
        refs,
        passages[passage]!.text.slice(start, end),
        certainty,
      ]),
    ).toEqual([
      ['name', 'turn1:1', ['o'], 'Orlov', undefined],
      ['name', 'p1:2', ['é'], 'Mr. É', 'probable'],
      ['date', 'p1:4', ['1960-05-02'], 'May 2', undefined],
    ]);
  });
});
