import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixture, published, root } from '../publish/published.js';

const minutes = readFileSync(join(root, 'tei/documents/1960-09-08-khrushchev-thompson.xml'), 'utf8');

/** Pages that together show everything: long minutes, a document with notes and tables, a document in another language, one with next to nothing. */
export const PAGES: readonly (readonly [name: string, html: string])[] = [
  ['the 1960 minutes', published(minutes).html],
  ['the 1960 minutes with German labels', published(minutes, { language: 'de' }).html],
  ['a memorandum with notes, a table and corrections', published(fixture('meeting.xml')).html],
  ['a document without a header', published('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Words <zone>and more</zone>.</p></body></text></TEI>').html],
];
