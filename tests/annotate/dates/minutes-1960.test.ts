import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/annotate/dates/index.js';
import { english } from '../../../src/language/index.js';

const source = readFileSync(new URL('../../../tei/sources/1960-09-08-khrushchev-thompson.md', import.meta.url), 'utf8');
const [title = '', ...paragraphs] = source.replace(/\*\*/gu, '').trim().split(/\n\n+/u);

/** Every date and length of time in the minutes, found by reading them. */
const READ = [
  ['April 9', { when: '1960-04-09' }],
  ['April 9', { when: '1960-04-09' }],
  ['May 1', { when: '1960-05-01' }],
  ['May 1', { when: '1960-05-01' }],
  ['1970', { when: '1970' }],
  ['About 30 years ago', { notBefore: '1925', notAfter: '1935' }],
  ['three years', { dur: 'P3Y' }],
  ['1965', { when: '1965' }],
  ['By 1970', { notAfter: '1970' }],
];

describe('the minutes of 8 September 1960', () => {
  it('gives their own date in the title', () =>
    expect(findDates(title, english.dates).map(({ value }) => value)).toEqual([{ when: '1960-09-08' }]));
  it('gives the dates that a reader finds, and no other', () => {
    const found = paragraphs.flatMap((text) =>
      findDates(text, english.dates, { anchor: { when: '1960-09-08' } }).map(({ span, value }) => [
        text.slice(span.start, span.end),
        value,
      ]),
    );
    expect(found).toEqual(READ);
  });
});
