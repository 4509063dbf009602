import { describe, expect, it } from 'vitest';
import { faultsOf, rng, schemaOf } from './check.js';

/** Whether a text is a value of a datatype with facets. */
function allows(type: string, text: string, params: Readonly<Record<string, string>> = {}): boolean {
  const facets = Object.entries(params).map(([name, value]) => `<param name="${name}">${value}</param>`);
  return (
    faultsOf(schemaOf(rng('element', `<name>a</name><data type="${type}">${facets.join('')}</data>`)), `<a>${text}</a>`)
      .length === 0
  );
}

describe('datatypes of XML Schema', () => {
  it.each([
    [
      'date',
      '1960-09-08 1960-02-29 -0005-02-29 1960-09-08Z 1960-09-08+14:00',
      '1961-02-29 1900-02-29 1960-9-8 0000-01-01 1960-09-31 960-01-01 1960',
    ],
    ['gYear', '1960 -0044 12026', '60 0000 1960-01'],
    ['gYearMonth', '1960-09', '1960-13 1960-9'],
    ['gMonthDay', '--02-29 --09-08', '--02-30 --04-31 09-08'],
    ['time', '15:30:00 00:00:00.5Z', '15:30 24:00:01 25:00:00'],
    ['dateTime', '1960-09-08T15:30:00', '1960-09-08 1960-09-08T15:30'],
    ['duration', 'P3Y PT90M -P1Y2M3DT4H5M6.7S', 'P P1YT 3Y P1D2M PT'],
    ['integer', '0 -7 +7 007', '1.0 one 1e2'],
    ['unsignedByte', '0 255', '-1 256'],
    ['long', '9223372036854775807', '9223372036854775808'],
    ['decimal', '1. .5 -0.50', '. 1e2 INF'],
    ['double', '1e400 -INF NaN .5E-3', '+INF inf e3'],
    ['boolean', 'true 0', 'TRUE yes'],
    ['NCName', 'a _a é a.b-c', '1a a:b -a'],
    ['NMTOKEN', '1a a:b', 'a,b'],
    ['language', 'en de-AT x-klingon', 'en_US english_x toolonglang'],
    ['anyURI', '#a http://a/b?c a%20b ../x', 'a%zz a#b#c 1a:b'],
    ['hexBinary', 'aB01', 'abc 0g'],
    ['base64Binary', 'YQ== YWJj', 'YQ= Y'],
  ])('%s', (type, good, bad) => {
    expect(good.split(' ').filter((text) => !allows(type, text))).toEqual([]);
    expect(bad.split(' ').filter((text) => allows(type, text))).toEqual([]);
  });

  it.each([
    ['string', { length: '2' }, 'ab 𐀀b', 'a abc'],
    [
      'date',
      { minInclusive: '1960-01-01', maxExclusive: '1961-01-01' },
      '1960-01-01 1960-12-31',
      '1959-12-31 1961-01-01',
    ],
    ['decimal', { totalDigits: '3', fractionDigits: '1' }, '12.3 -99', '1234 1.23'],
    ['integer', { minExclusive: '-1', maxInclusive: '10' }, '0 10', '-1 11'],
    ['NMTOKENS', { minLength: '1' }, 'a', ''],
    ['duration', { maxInclusive: 'P1M' }, 'P1M P27D', 'P32D P2M'],
  ])('%s with %j', (type, params, good, bad) => {
    expect(good.split(' ').filter((text) => !allows(type, text, params))).toEqual([]);
    expect(bad.split(' ').filter((text) => allows(type, text, params))).toEqual([]);
  });
});

describe('regular expressions of XML Schema', () => {
  it.each([
    ['[\\i-[:]][\\c-[:]]*', 'a1 é', '1a a:b'],
    ['\\p{Lu}\\p{Ll}+', 'Khrushchev', 'khrushchev K'],
    ['[^\\p{C}\\p{Z}]+', 'word', 'two&#160;words'],
    ['\\p{IsGreek}+', 'λόγος', 'logos'],
    ['(\\-?[\\d]+/\\-?[\\d]+)', '-1/2', '1'],
    ['[a-z-[aeiou]]{2,3}', 'bcd', 'bad b'],
    ['a.b|^x$', 'a-b ^x$', 'x'],
    ['[\\w\\-]+', 'a-b', 'a.b'],
    ['[\\S-[#]]+', 'abc', 'a#c'],
  ])('%s', (pattern, good, bad) => {
    expect(good.split(' ').filter((text) => !allows('string', text, { pattern }))).toEqual([]);
    expect(bad.split(' ').filter((text) => allows('string', text, { pattern }))).toEqual([]);
  });
});
