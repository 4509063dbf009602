import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePoints, labelledSpans, oneLayer, spansAt, tokenisedBlocks } from '../../../src/export/text-spans/index.js';
import { sentencesOf } from '../../../src/export/text-spans/sentences.js';
import { tokensOf } from '../../../src/export/text-spans/tokens.js';
import { PASSAGES } from '../passages.js';

const words = (text: string, cuts?: ReadonlySet<number>): readonly string[] =>
  tokensOf(text, { start: 0, end: text.length }, cuts).map(({ start, end }) => text.slice(start, end));
const sentences = (text: string): readonly string[] =>
  sentencesOf(text, tokensOf(text, { start: 0, end: text.length })).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  test.each([
    ['The U.S. note of 8.5.', ['The', 'U.S.', 'note', 'of', '8.5', '.']],
    ['Mr. N. S. Khrushchev’s RB-47 didn’t', ['Mr.', 'N.', 'S.', 'Khrushchev', '’s', 'RB-47', 'didn’t']],
    ['2,000.50 rubles (about) -- no...', ['2,000.50', 'rubles', '(', 'about', ')', '--', 'no', '...']],
    ['No. 5; no. At 10:30 a.m.', ['No.', '5', ';', 'no', '.', 'At', '10:30', 'a.m.']],
    ['𝄞 e\u0301t 是。', ['𝄞', 'e\u0301t', '是', '。']],
    ['gov\u00ADern\u200Bment is so\u00AD', ['gov\u00ADern\u200Bment', 'is', 'so\u00AD']],
    ['', []],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  test('a token ends where a name ends', () => expect(words('pro-Soviet', new Set([4]))).toEqual(['pro-', 'Soviet']));

  test('whatever the text, tokens are in order, hold no white space, and leave nothing else out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const tokens = tokensOf(text, { start: 0, end: text.length });
        let at = 0;
        for (const { start, end } of tokens) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/\s/u);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  test('a long paragraph takes a time that grows as it does', () => {
    const text = 'N. Orlov said: "No." '.repeat(20_000);
    expect(sentences(text)).toHaveLength(20_000);
  }, 3000);
});

describe('sentences', () => {
  test.each([
    ['He left. She stayed!', ['He left.', 'She stayed!']],
    ['"No." He left.', ['"No."', 'He left.']],
    [
      'Mr. A. B. Orlov of the U.S. Embassy left. 12 others too.',
      ['Mr. A. B. Orlov of the U.S. Embassy left.', '12 others too.'],
    ],
    ['No. 5... and then? perhaps', ['No. 5... and then? perhaps']],
    ['No stop', ['No stop']],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));

  test('none ends inside a name', () => {
    const text = 'The film "Stop. Look" ran. It ended.';
    const all = sentencesOf(
      text,
      tokensOf(text, { start: 0, end: text.length }),
      (offset) => offset > 9 && offset < 21,
    );
    expect(all.map(({ start, end }) => text.slice(start, end))).toEqual(['The film "Stop. Look" ran.', 'It ended.']);
  });
});

describe('spans', () => {
  test('code points', () => {
    const at = codePoints('a𝄞b𝄞');
    expect([0, 1, 3, 4, 6].map(at)).toEqual([0, 1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(50), (text, cut) => {
        const before = Array.from(text).slice(0, cut).join('');
        expect(codePoints(text)(before.length)).toBe(Array.from(before).length);
      }),
    );
  });

  test('every name and date is a span with a label, in order, and tokens begin and end with them', () => {
    const spans = labelledSpans(PASSAGES);
    expect(spans.map(({ start, end, label }) => [PASSAGES.text.slice(start, end), label])).toEqual([
      ['Mr. Orlov', 'PER'],
      ['P. Orlov', 'PER'],
      ['war of Oslo', 'MISC'],
      ['Oslo', 'LOC'],
      ['on May 8, 1945', 'DATE'],
      ['The Ambassador', 'PER_NOM'],
      ['RB-47', 'MISC'],
      ['Кузнецов', 'PER'],
    ]);
    expect(oneLayer(spans).inner.map(({ label }) => label)).toEqual(['LOC']);
    const tokens = [...tokenisedBlocks(PASSAGES)].flatMap((block) =>
      block.sentences.flatMap((sentence) => sentence.tokens),
    );
    for (const { start, end } of spans) {
      expect(tokens.some((token) => token.start === start)).toBe(true);
      expect(tokens.some((token) => token.end === end)).toBe(true);
    }
    const at = spansAt(spans);
    expect(tokens.map(({ start }) => at(start).length).filter((n) => n === 2)).toHaveLength(1);
  });
});
