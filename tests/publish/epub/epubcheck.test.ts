import { EpubCheck } from '@likecoin/epubcheck-ts';
import { describe, expect, test } from 'vitest';
import { openBook } from '../../../src/publish/index.js';
import { compiled } from '../compiled.js';
import { everywhere } from '../hostile-document.js';
import { fixture, teiOf } from '../published.js';
import { books, filesOf } from './books.js';
import { packEpub } from '../../../src/publish/epub/index.js';

const loadStylesheet = await compiled('book');

/** What a checker that needs no Java finds; Debian's epubcheck is asked in the long tests. */
async function findings(book: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(book);
  return messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .map(({ id, message, location }) => `${id} ${location?.path ?? ''}: ${message}`);
}

const epubOf = (tei: string): Uint8Array => books(tei, { to: ['epub'] }).epub;

describe('a checker of books finds nothing in', () => {
  test('a memorandum', async () => {
    expect(await findings(epubOf(fixture('meeting.xml')))).toEqual([]);
  });

  test('a hostile document', async () => {
    expect(await findings(epubOf(everywhere('<script>&"]]>')))).toEqual([]);
  });

  test.each([
    ['blocks within words', '<p>a <hi>b<table><row><cell>c</cell></row></table></hi></p>'],
    [
      'lists that are none',
      '<list type="gloss"><item>a</item><label>b</label></list><list><label>a</label><item>b</item>loose</list>',
    ],
    ['links that lead nowhere', '<p><ref target="#nowhere">a</ref> <ref target="https://b.example/ä%zz">b</ref></p>'],
    ['pages of the source', '<p>a <pb n="1"/>b <pb n="2"/></p>'],
  ])('%s', async (_, tei) => {
    expect(await findings(epubOf(teiOf(tei)))).toEqual([]);
  });

  test('one book of several documents', async () => {
    const book = openBook({ to: ['book'], loadStylesheet, edition: { title: 'Talks' } });
    book.add({ name: 'a.xml', text: fixture('meeting.xml') });
    book.add({ name: 'b.xml', text: teiOf('<p>One.</p>') });
    const { value } = await book.finish();
    expect(await findings(value[0]!.content as Uint8Array)).toEqual([]);
  });
});

test('and it does find what is wrong', async () => {
  const files = Object.fromEntries(
    Object.entries(filesOf(epubOf(teiOf('<p>One.</p>')))).filter(([path]) => path.startsWith('EPUB/')),
  );
  const broken = {
    ...files,
    'EPUB/record.xhtml': files['EPUB/record.xhtml']!.replace('<body', '<body onclick="x"><nope/></body><body'),
  };
  expect(await findings(packEpub(broken))).not.toEqual([]);
});
