import { describe, expect, test } from 'vitest';
import { knownEntities } from '../../src/export/known-entities.js';
import { authorityIri } from '../../src/export/linked-data/authorities.js';
import { baseOf, documentIri, entityIri, isWebIri, partIri } from '../../src/export/linked-data/iris.js';
import { languageTag } from '../../src/export/linked-data/language-tag.js';
import { boundsOf, typedDate } from '../../src/export/linked-data/typed-dates.js';
import type { Entity } from '../../src/tei/index.js';
import { TALK } from './samples.js';

describe('identifiers', () => {
  test.each([
    ['Wikidata', 'Q35314', 'http://www.wikidata.org/entity/Q35314'],
    ['wikidata', 'https://www.wikidata.org/wiki/Q35314', 'http://www.wikidata.org/entity/Q35314'],
    ['VIAF', '14785077', 'http://viaf.org/viaf/14785077'],
    ['GND', '118561987', 'https://d-nb.info/gnd/118561987'],
    ['gnd', '4079163-4', 'https://d-nb.info/gnd/4079163-4'],
    ['LCNAF', 'n 79021164', 'http://id.loc.gov/authorities/names/n79021164'],
    ['ISNI', '0000 0001 2103 2683', 'https://isni.org/isni/0000000121032683'],
    ['GeoNames', '524901', 'https://sws.geonames.org/524901/'],
    ['homepage', 'https://example.org/x', 'https://example.org/x'],
    ['Wikidata', 'Q0', undefined],
    ['Wikidata', 'Q1> <b', undefined],
    ['VIAF', 'javascript:alert(1)', undefined],
    ['archive', 'O-17', undefined],
  ])('%s %s', (type, value, iri) => {
    expect(authorityIri(type, value)).toBe(iri);
  });
});

describe('addresses', () => {
  test('of an edition begin with its address, or are relative', () => {
    expect(baseOf('https://a.example/x')).toBe('https://a.example/x/');
    expect(baseOf('https://a.example/x/?q=1#f')).toBe('https://a.example/x/');
    expect([undefined, 'x', 'ftp://a.example/', 'https://', 'https://a b/'].map(baseOf)).toEqual([
      '../',
      '../',
      '../',
      '../',
      '../',
    ]);
  });

  test('hold any id without breaking', () => {
    expect(documentIri('a/b?c#d~\uD800', 'p1::2.1')).toBe('documents/a%2Fb%3Fc%23d%7E%EF%BF%BD.html#p1%3A%3A2.1');
    expect(entityIri('place', 'oslo')).toBe('places.html#oslo');
    expect(entityIri('person', 'https://elsewhere.example/1')).toBe('https://elsewhere.example/1');
    expect(partIri(entityIri('person', 'a~birth'), 'birth')).toBe('persons.html#a%7Ebirth~birth');
  });

  test('of the web only', () => {
    expect(['http://a.example', 'https://a.example/ä'].filter(isWebIri)).toHaveLength(2);
    expect(
      ['javascript:alert(1)', 'https:', 'https://a.example/a b', 'https://a.example/<', 'urn:x:y', '../x'].filter(
        isWebIri,
      ),
    ).toEqual([]);
  });
});

describe('dates', () => {
  test('have the type that they are written in, if the calendar has them', () => {
    expect(
      ['1960-02-29', '1960-02', '1960', '1960-02-29T10:00:00Z', '-0044-03-15'].map((text) => typedDate(text)?.type),
    ).toEqual(['date', 'gYearMonth', 'gYear', 'dateTime', 'date']);
    expect(
      ['1961-02-29', '1960-13', '0000', '60', '10:00:00', '--05-01', '1960-02-29T25:00:00', 'May', undefined].map(
        typedDate,
      ),
    ).toEqual(Array.from({ length: 9 }));
  });

  test('bounds are those that follow from the values, and no others', () => {
    expect(boundsOf({ when: '1960-02' })).toEqual({ first: '1960-02-01', last: '1960-02-29' });
    expect(boundsOf({ when: '1900' })).toEqual({ first: '1900-01-01', last: '1900-12-31' });
    expect(boundsOf({ from: '1960-05', to: '1961' })).toEqual({ first: '1960-05-01', last: '1961-12-31' });
    expect(boundsOf({ notAfter: '1970-05-06' })).toEqual({ last: '1970-05-06' });
    expect(boundsOf({ when: '-0044-03' })).toEqual({ first: '-0044-03-01', last: '-0044-03-31' });
    expect(boundsOf({ dur: 'P3Y' })).toEqual({});
  });
});

test('languages are tags or nothing', () => {
  expect(['en', 'zh-Hant', 'de-1901', 'English (US)', 'e', '', 'en"@x', 'und'].map(languageTag)).toEqual([
    'en',
    'zh-hant',
    'de-1901',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('what later documents know more of a person is added to what the first says', () => {
  const lund: Entity = {
    id: 'lund',
    kind: 'person',
    name: 'Lund',
    variants: [],
    offices: [],
    identifiers: [],
    notes: [],
  };
  const entities = knownEntities();
  const identifiers = [{ type: 'Wikidata', value: 'Q7' }];
  const offices = [{ text: 'Minister', from: '1960' }];
  for (const entity of [
    lund,
    { ...lund, name: 'Lund, A.', birth: '1900', identifiers, offices },
    lund,
    { ...lund, birth: '1901', identifiers, offices },
  ]) {
    entities.note({ ...TALK, entities: [entity], participants: [], turns: [], mentions: [] });
  }
  expect(entities.all()).toEqual([{ ...lund, variants: ['Lund, A.'], birth: '1900', identifiers, offices }]);
});
