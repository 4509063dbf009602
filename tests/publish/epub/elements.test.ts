import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/model/index.js';
import { CASES, PARTICIPANTS, STAND_OFF } from '../../xslt/cases.js';
import { fixture, teiOf } from '../published.js';
import { bodyOf, books, filesOf } from './books.js';

/** What the record of Markdown and of bare text has for each element that the encoder can write; an anchor and a remark are written as notes. */
const EXPECTED: Readonly<Record<Exclude<Kind, 'anchor' | 'remark'>, readonly [markdown: string, corpus: string]>> = {
  div: ['Words.', 'Words.\n'],
  head: ['# Title\n\nWords.', 'Title\nWords.\n'],
  opener: ['To the file\n\nWords.', 'To the file\nWords.\n'],
  dateline: ['Port Amity, 1962', 'Port Amity, 1962\n'],
  closer: ['Words.\n\nThe end', 'Words.\nThe end\n'],
  p: ['Words.', 'Words.\n'],
  list: ['- One', 'One\n'],
  item: ['- One\n- Two', 'One\nTwo\n'],
  quote: ['> Words.', 'Words.\n'],
  table: ['|  |  |\n| --- | --- |\n| A | B |', 'A\tB\n'],
  row: ['| A |\n| --- |\n| 1 |', 'A\n1\n'],
  cell: ['|  |  |\n| --- | --- |\n| A |  |', 'A\t\n'],
  note: ['Words[^1].\n\n[^1]: Said.', 'Words.\n'],
  milestone: ['One.\n\n---\n\nTwo.', 'One.\nTwo.\n'],
  fw: ['SECRET', 'SECRET\n'],
  sp: ['He agrees.', 'He agrees.\n'],
  speaker: ['**Orlov:** Yes.', 'Orlov: Yes.\n'],
  stage: ['(Laughter)', '(Laughter)\n'],
  said: ['One I agree two.', 'One I agree two.\n'],
  persName: ['One ORLOV two.', 'One ORLOV two.\n'],
  roleName: ['One Minister Orlov two.', 'One Minister Orlov two.\n'],
  rs: ['One the Minister two.', 'One the Minister two.\n'],
  placeName: ['One Amity two.', 'One Amity two.\n'],
  orgName: ['One Council two.', 'One Council two.\n'],
  objectName: ['One K-4 two.', 'One K-4 two.\n'],
  eventName: ['One the flood two.', 'One the flood two.\n'],
  date: ['One April 9 two.', 'One April 9 two.\n'],
  time: ['One 10:30 two.', 'One 10:30 two.\n'],
  hi: ['One **bold** two.', 'One bold two.\n'],
  emph: ['One *must* two.', 'One must two.\n'],
  title: ['One *Tides* two.', 'One Tides two.\n'],
  ref: ['One [there](<https://example.org/>) two.', 'One there two.\n'],
  code: ['One `x = 1` two.', 'One x = 1 two.\n'],
  seg: ['One \\[1 line\\] two.', 'One [1 line] two.\n'],
  sic: ['One teh[^corr-1] two.\n\n[^corr-1]: teh – corrected: the', 'One teh two.\n'],
  abbr: ['One Amb.[^corr-1] two.\n\n[^corr-1]: Amb. – in full: Ambassador', 'One Amb. two.\n'],
  add: ['One so two.', 'One so two.\n'],
  del: ['One so two.', 'One so two.\n'],
  unclear: ['One \\[so\\] two.', 'One so two.\n'],
  gap: ['One \\[…\\] two.', 'One two.\n'],
  lb: ['One\\\nnext co-operation two.', 'One next co-operation two.\n'],
  pb: ['One half ‖page break 4‖half two.', 'One half half two.\n'],
};

describe('every element that the encoder can write has its place in each book', () => {
  test.each(Object.entries(CASES))('%s', (kind, { tei }) => {
    const made = books(teiOf(tei, PARTICIPANTS, STAND_OFF), { to: ['corpus', 'markdown'], unknown: 'stop' });
    expect(made.diagnostics).toEqual([]);
    const [markdown, corpus] = EXPECTED[kind as keyof typeof EXPECTED];
    expect(bodyOf(made.markdown).trim()).toBe(markdown);
    expect(made.corpus).toBe(corpus);
  });

  test('all of them, as a book', () => {
    const all = Object.values(CASES).map(({ tei }) => `<div>${tei.replaceAll(/ xml:id="(?!fn1)[^"]*"/gu, '')}</div>`);
    const made = books(teiOf(all.join(''), PARTICIPANTS, STAND_OFF), { to: ['epub'], unknown: 'stop' });
    expect(made.diagnostics).toEqual([]);
    for (const part of [
      '<q class="said">',
      '<em>must</em>',
      '<cite class="level-m">',
      '<code>x = 1</code>',
      '<time datetime="1960-04-09">',
      'epub:type="noteref"',
      'epub:type="pagebreak"',
      '<blockquote>',
      '<wbr/>',
    ]) {
      expect(filesOf(made.epub)['EPUB/record.xhtml']).toContain(part);
    }
  });
});

describe('TEI from elsewhere', () => {
  test.each(['corpus', 'markdown', 'epub'] as const)(
    'an unknown element is reported once, or stops when asked to: %s',
    (name) => {
      const foreign = teiOf('<p>One <zone>two</zone> <zone>three</zone>.</p>');
      expect(books(foreign, { to: [name] }).diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
        ['element-unrendered', 'warning'],
      ]);
      expect(
        books(foreign, { to: [name], unknown: 'stop' }).diagnostics.map(({ rule, severity }) => [rule, severity]),
      ).toEqual([['element-unrendered', 'error']]);
      expect(books('<html><body/></html>', { to: [name] }).diagnostics.map(({ rule }) => rule)).toEqual([
        'tei-expected',
      ]);
    },
  );

  test('the fixture has no unknown element', () => {
    expect(books(fixture('meeting.xml'), { unknown: 'stop' }).diagnostics).toEqual([]);
  });
});
