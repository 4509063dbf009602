import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixture, published, root, teiOf } from '../publish/published.js';

const minutes = readFileSync(join(root, 'tei/documents/1960-09-08-khrushchev-thompson.xml'), 'utf8');

const SITE = {
  'site-root': '../',
  'site-title': 'Conversations',
  'site-pages': 'documents persons places events timeline network search',
  url: 'https://example.org/documents/meeting.html',
  downloads: 'meeting.xml meeting.txt meeting.epub',
  previous: 'a.html',
  'previous-title': 'An earlier one',
  next: 'b.html',
  'next-title': 'A later one',
};

/**
 * Pages that together show everything: long minutes, a document with notes and tables, a document in another language,
 * one with next to nothing.
 */
export const PAGES: readonly (readonly [name: string, html: string])[] = [
  ['the 1960 minutes', published(minutes).html],
  ['the 1960 minutes with German labels', published(minutes, { language: 'de' }).html],
  ['a memorandum with notes, a table and corrections', published(fixture('meeting.xml')).html],
  [
    'a memorandum as part of a site',
    published(fixture('meeting.xml').replace('<pb/>', '<pb n="2" facs="https://example.org/2.jpg"/>'), {
      parameters: SITE,
    }).html,
  ],
  [
    'a document in Hebrew',
    published(
      teiOf('<head>פרוטוקול</head><p>מר כהן: שלום, U-2.</p><list><item>א</item></list>').replace('"en"', '"he"'),
    ).html,
  ],
  [
    'names and words that are wider than a telephone',
    published(
      teiOf(
        `<p><supplied>[Here follow some ${'and more '.repeat(40)}words of <persName ref="#w">Hale</persName>.]</supplied></p><sp who="#w"><speaker><persName ref="#w">Ambassador ${'Wolfeschlegel'.repeat(4)}</persName>:</speaker><p>A ${'long'.repeat(40)} word, and <persName ref="#w">Ambassador ${'Wolfeschlegel'.repeat(4)}</persName>.</p></sp>`,
        '',
        `<standOff><listPerson><person xml:id="w"><persName>${'Wolfeschlegel'.repeat(4)}, Hale</persName></person></listPerson></standOff>`,
      ),
    ).html,
  ],
  [
    'a document without a header',
    published(
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Words <zone>and more</zone>.</p></body></text></TEI>',
    ).html,
  ],
];
