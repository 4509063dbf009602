import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import {
  find,
  searchable,
  unpacked,
  type FullText,
  type TravellingIndex,
} from '../../../src/publish/site/full-text.js';
import { passageIndex, type PassageIndex, type Question } from '../../../src/publish/site/browser/passages.js';
import { RECEIVER, type SearchData } from '../../../src/publish/site/search-data.js';
import { openSearch } from '../../../src/publish/site/search.js';
import { openWordIndex } from '../../../src/publish/site/word-index.js';
import { snippetOf } from '../../../src/publish/site/snippet.js';
import { collectionOf, person, turn } from './collections.js';

const texts = [
  'Khrushchev says that no flights will be allowed.',
  'The RB-47 flew over the Barents Sea in 1960.',
  'Fatin Rüştü Zorlu spoke of Cyprus.',
  'Nothing was said of flights over Cyprus.',
];

/** What MiniSearch makes of passages by itself. */
const indexOf = (passages: readonly string[]): FullText => {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], processTerm: searchable });
  index.addAll(passages.map((text, id) => ({ id, text })));
  return index;
};

const packed = (passages: readonly string[]): TravellingIndex => {
  const index = openWordIndex();
  index.addAll(passages);
  return index.packed();
};

const found = (query: string, passages: readonly string[] = texts): readonly number[] =>
  find(unpacked(packed(passages)), query, () => true).found.map(({ id }) => id);

test('an index has the words in their order and, of each, the passages by their steps', () => {
  const many = Array.from({ length: 200 }, () => 'ant');
  expect(packed(['bee ant ant', '', 'cat '.repeat(200), 'Éa ant', ...many])).toEqual({
    words: 'ant bee cat ea',
    places: `0.2 3${' 1'.repeat(200)}\n0\n2.5k\n3`,
    lengths: ['2', '1', '2', '2', ...many.map(() => '1')].join(' '),
  });
  expect(packed([])).toEqual({ words: '', places: '', lengths: '' });
});

describe('words are found', () => {
  test.each([
    ['as they are', 'cyprus flights', [3]],
    ['misspelt', 'Krushchev', [0]],
    ['badly misspelt', 'Krushev', [0]],
    ['begun', 'allo', [0]],
    ['without their marks', 'rustu', [2]],
    ['with initials that are looked for in vain', 'N. S. Khrushchev', [0]],
    ['in parts', 'RB-47', [1]],
    ['figures only as they are', '1961', []],
    ['nothing', 'zzzzzz', []],
  ])('%s: %s', (_, query, expected) => expect(found(query)).toEqual(expected));

  test('where no passage has all words, those with some are given, and it is said', () => {
    const { kind, found: some } = find(indexOf(texts), 'Barents Zorlu', () => true);
    expect([kind, new Set(some.map(({ id }) => id))]).toEqual(['some', new Set([1, 2])]);
  });

  test('where no passage has the words as they are spelt, those with similar ones are given, and it is said', () => {
    expect(find(indexOf(texts), 'Krushev', () => true).kind).toBe('similar');
    expect(find(indexOf(texts), 'Krushchev', () => true).kind).toBe('all');
  });

  test('an index that has travelled answers as before', () => {
    const words = fc.array(
      fc.constantFrom('alpha', 'beta', 'gamma', 'Delta', 'épsilon', '__proto__', 'constructor', '12'),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('alpha', 'beta gamma', 'delt', '__proto__', 'constructor'),
        (passages, query) => {
          const texts = passages.map((passage) => passage.join(' '));
          const index = find(unpacked(packed(texts)), query, () => true);
          expect(index).toEqual(find(indexOf(texts), query, () => true));
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('a snippet', () => {
  const long = `${'before it '.repeat(40)}Khrushchev spoke ${'after it '.repeat(60)}`;
  const shown = (text: string, ...words: readonly string[]): string =>
    snippetOf(text, words, searchable)
      .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
      .join('');

  test('shows the hit, marked, and some words around it', () => {
    expect(shown(long, 'khrushchev')).toMatch(/^…(?:before |it )+\[Khrushchev\] spoke (?:after |it ?)+…$/u);
    expect(shown(long, 'khrushchev').length).toBeLessThan(360);
  });

  test('of a short text is the whole text', () =>
    expect(shown('Rüştü Zorlu spoke.', 'rustu')).toBe('[Rüştü] Zorlu spoke.'));

  test('is always a part of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 600 }),
        fc.array(fc.string({ maxLength: 5 })),
        (text, words) => {
          const pieces = snippetOf(text, words, searchable).map((piece) => piece.text);
          expect(text.includes(pieces.filter((piece) => piece !== '…').join('')) || text.includes('…')).toBe(true);
        },
      ),
      { seed: 1 },
    );
  });
});

/** What the scripts of a site hand over, run as a page would run them. */
function received(
  parts: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): ReadonlyMap<string, unknown> {
  const data = new Map<string, unknown>();
  const page = { [RECEIVER]: (name: string, value: unknown) => data.set(name, JSON.parse(JSON.stringify(value))) };
  for (const { path, content } of parts) if (path.startsWith('assets/search/')) runInNewContext(String(content), page);
  return data;
}

describe('the index of a site', () => {
  const people = [
    person('ann', 'Lee', 'Ann'),
    person('bob', 'Orr', 'Bob'),
    { id: 'paris', kind: 'place' as const, name: 'Paris', indexName: 'Paris', href: 'places/paris.html' },
  ];
  const collection = collectionOf(
    [
      {
        date: { when: '1960-09-08' },
        kind: 'Minutes',
        turns: [turn('ann'), turn('bob')],
        texts: [
          ['A heading'],
          ['We want peace.', 0, ['person ann']],
          ['Peace, and flights.', 1, ['place paris', 'person bob']],
        ],
      },
      {
        date: { from: '1961-01-02', to: '1961-01-03' },
        kind: 'Telephone conversation',
        turns: [turn('bob')],
        texts: [['Peace again.</script>', 0, ['person ann']]],
      },
      { texts: [] },
    ],
    people,
  );
  const search = openSearch();
  const parts = [
    ...collection.documents.flatMap((document) => search.add(document)),
    ...search.finish(collection).value,
  ];
  const data = received(parts);
  const index: PassageIndex = passageIndex(data.get('index') as SearchData);
  const nothing: Question = {
    words: '',
    speaker: '',
    document: '',
    from: '',
    to: '',
    person: '',
    place: '',
    year: '',
    kind: '',
  };
  const ask = (question: Partial<Question>): readonly string[] =>
    index
      .ask({ ...nothing, ...question })
      .passages.map(({ document, address }) => `${document.href}#${address}`)
      .toSorted();

  test('holds each document’s texts apart, as they are, and no markup of theirs', () => {
    expect(data.get('0')).toEqual(['A heading', 'We want peace.', 'Peace, and flights.']);
    expect(data.get('1')).toEqual(['Peace again.</script>']);
    expect(
      parts
        .filter(({ path }) => path.startsWith('assets/search/'))
        .map(({ content }) => String(content))
        .join(''),
    ).not.toContain('<');
  });

  test.each([
    ['words', { words: 'peace' }, ['documents/d1.html#p2', 'documents/d1.html#p3', 'documents/d2.html#p1']],
    ['words of a speaker', { words: 'peace', speaker: 'Orr, Bob' }, ['documents/d1.html#p3', 'documents/d2.html#p1']],
    ['all a speaker says', { speaker: 'Lee, Ann' }, ['documents/d1.html#p2']],
    ['from a year on', { words: 'peace', from: '1961' }, ['documents/d2.html#p1']],
    ['up to a day', { words: 'peace', to: '1960-09-08' }, ['documents/d1.html#p2', 'documents/d1.html#p3']],
    ['up to the day before', { words: 'peace', to: '1960-09-07' }, []],
    ['within days that overlap', { words: 'peace', from: '1961-01-03', to: '1961' }, ['documents/d2.html#p1']],
    ['in a document', { words: 'peace', document: '1' }, ['documents/d2.html#p1']],
  ])('%s', (_, question, expected) => expect(ask(question)).toEqual(expected));

  test('what is found can be narrowed to persons and places named in the passages, to years and to kinds of document', () => {
    expect(index.ask({ ...nothing, words: 'peace' }).facets).toEqual({
      person: [
        ['Lee, Ann', 2],
        ['Orr, Bob', 1],
      ],
      place: [['Paris', 1]],
      year: [
        ['1960', 2],
        ['1961', 1],
      ],
      kind: [
        ['Minutes', 2],
        ['Telephone conversation', 1],
      ],
    });
    expect(ask({ words: 'peace', kind: 'Telephone conversation' })).toEqual(['documents/d2.html#p1']);
    expect(ask({ words: 'peace', person: 'Lee, Ann' })).toEqual(['documents/d1.html#p2', 'documents/d2.html#p1']);
    expect(ask({ words: 'peace', person: 'Lee, Ann', year: '1961' })).toEqual(['documents/d2.html#p1']);
    expect(ask({ place: 'Paris' })).toEqual(['documents/d1.html#p3']);
  });

  test('speakers are listed by name', () => expect(index.speakers).toEqual(['Lee, Ann', 'Orr, Bob']));
});
