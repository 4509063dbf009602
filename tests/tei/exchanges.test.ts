import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXCHANGES, exchangesOf, readRecord } from '../../src/tei/index.js';

const turns = (body: string) =>
  readRecord({
    name: 'talk.xml',
    text: `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`,
  }).value!.turns;

/** `a>b` for each exchange; `a>b?` where it is uncertain. */
const pairs = (body: string): string =>
  exchangesOf(turns(body))
    .map(({ from, to, uncertain }) => `${from}>${to}${uncertain ? '?' : ''}`)
    .join(' ');

const turn = (who: string, more = ''): string => `<sp${who === '' ? '' : ` who="${who}"`}${more}><p>Words.</p></sp>`;

describe('who speaks to whom', () => {
  test.each([
    ['the next one to speak is spoken to', [turn('#a'), turn('#b'), turn('#a')], 'a>b b>a'],
    ['turns in a row are one', [turn('#a'), turn('#a'), turn('#b')], 'a>b'],
    ['a turn of nobody known parts', [turn('#a'), turn(''), turn('#b')], ''],
    ['several speak together', [turn('#a #b'), turn('#a #b'), turn('#c')], 'a>c b>c'],
    ['nobody speaks to himself', [turn('#a #b'), turn('#a')], 'b>a'],
    ['an uncertain speaker', [turn('#a', ' cert="low"'), turn('#b'), turn('#c')], 'a>b? b>c'],
    ['a certain one', [turn('#a', ' cert="high"'), turn('#b')], 'a>b'],
    ['divisions part', [`<div>${turn('#a')}${turn('#b')}</div>`, `<div>${turn('#c')}${turn('#b')}</div>`], 'a>b c>b'],
    [
      'what frames a turn within a division does not',
      [`<div><list><item>${turn('#a')}</item></list>${turn('#b')}</div>`],
      'a>b',
    ],
  ])('%s', (_, body, expected) => expect(pairs(body.join(''))).toBe(expected));

  test('never over the border of a text', () => {
    const text = `<body>${turn('#a')}</body>`;
    const both = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><group><text>${text}</text><text>${text.replace('#a', '#b')}</text></group></text></TEI>`;
    expect(exchangesOf(readRecord({ name: 'x.xml', text: both }).value!.turns)).toEqual([]);
  });

  test('the site says what is counted in the words of the exports', () => {
    const labels = readFileSync(new URL('../../xslt/site/overview-labels.xsl', import.meta.url), 'utf8');
    expect(labels).toContain(`'${EXCHANGES}'`);
  });
});
