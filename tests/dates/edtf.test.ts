import { describe, expect, test } from 'vitest';
import { parseEdtf, writeEdtf } from '../../src/dates/index.js';

describe('dates as ISO 8601-2 writes them', () => {
  test.each([
    ['1961', { when: '1961' }],
    ['1961-05-06', { when: '1961-05-06' }],
    ['1960/1962-03', { from: '1960', to: '1962-03' }],
    ['../1962', { to: '1962' }],
    ['1960-02/..', { from: '1960-02' }],
    ['[1925..1935]', { notBefore: '1925', notAfter: '1935' }],
    ['[..1935]', { notAfter: '1935' }],
    ['[1925..]', { notBefore: '1925' }],
    ['1960/1960-03', { from: '1960', to: '1960-03' }],
  ])('%s', (text, value) => {
    expect(parseEdtf(text)).toEqual(value);
    expect(writeEdtf(value)).toBe(text);
  });

  test.each(['', '..', '../..', '[..]', '1961-02-30', '1962/1960', '1960/', '1960-1962', '[1960..1961', 'May 1960'])(
    '"%s" is none',
    (text) => {
      expect(parseEdtf(text)).toBeUndefined();
    },
  );

  test('what it cannot say is left out', () => {
    expect(writeEdtf({ dur: 'P3Y' })).toBeUndefined();
    expect(writeEdtf({ when: '--05-06' })).toBeUndefined();
    expect(writeEdtf({ from: '1960', notAfter: '1962' })).toBeUndefined();
  });
});
