import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { markupKind } from '../../src/read/foreign.js';
import { readerFor } from '../../src/read/readers.js';
import { bytes, readNow, transcriptOf } from './reading.js';

const reason = (source: Uint8Array, name: string): string => {
  const { value, diagnostics } = readNow(source, name);
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  const [{ rule, message, note } = { rule: '', message: '', note: '' }] = diagnostics;
  return `${rule} ${message} ${note ?? ''}`;
};

const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const typed = (type: string): Uint8Array =>
  zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<a/>') });
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('documents of other programs are named, with what would convert them, whatever they are called', () => {
  test.each<readonly [what: string, content: Uint8Array, advice: string]>([
    ['a spreadsheet (ODS)', typed('application/vnd.oasis.opendocument.spreadsheet'), 'CSV'],
    ['an OpenDocument file that is no text', typed('application/vnd.oasis.opendocument.graphics'), 'Save it as text'],
    ['a presentation (PPTX)', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'Save its words as text'],
    ['a book (EPUB)', typed('application/epub+zip'), '"pandoc --from epub --to gfm"'],
    ['a spreadsheet (XLSX)', zip('xl/workbook.xml'), 'CSV'],
    ['a compressed file (ZIP)', zip('minutes.md'), 'Unpack it first.'],
    ['a compressed file', latin1('\u001f\u008b\u0008'), 'Unpack it first.'],
    ['an RTF file', bytes('{\\rtf1 Minutes}'), '"pandoc --from rtf --to gfm"'],
    ['an old Word or Office file', latin1('\u00d0\u00cf\u0011\u00e0'), '"soffice --convert-to docx"'],
    ['an image', latin1('\u00ff\u00d8\u00ff\u00e0'), 'Transcribe it first'],
    ['an image', latin1('II*\u0000'), 'Transcribe it first'],
    ['a TEI document', bytes('<?xml version="1.0"?><!-- a --><TEI xmlns="x">y</TEI>'), 'memcon validate'],
    ['a TEI document', bytes('<tei:TEI xmlns:tei="x">y</tei:TEI>'), 'memcon validate'],
    ['an XML document', bytes('<?xml version="1.0"?>\n<minutes>Yes.</minutes>'), 'Save its words as plain text'],
    ['an XML document', bytes('<minutes n="1">Yes.</minutes>\n'), 'Save its words as plain text'],
    ['an XML document', bytes('<!DOCTYPE ead SYSTEM "ead.dtd">\n<ead>'), 'Save its words as plain text'],
    ['an XML document', latin1('<?xml version="1.0" encoding="ISO-8859-1"?><m>é</m>'), 'Save its words as plain text'],
    [
      'an XML document',
      new Uint8Array(Buffer.from('\ufeff<?xml version="1.0"?><m>é</m>', 'utf16le')),
      'Save its words as plain text',
    ],
  ])('%s', (what, content, advice) => {
    for (const name of ['minutes.md', 'minutes.txt', 'minutes.docx', 'minutes']) {
      const said = reason(content, name);
      expect(said).toMatch(/^source-(?:markup This is|binary This is not a text file: it is) /u);
      expect(said).toContain(what);
      expect(said).toContain(advice);
    }
  });

  test.each([
    ['Markdown that begins with an anchor', '<a id="top"></a>\n\n# Minutes\n\nMr. Smith: Yes.<a id="end"></a>'],
    ['Markdown with emphasis in tags', '<b>MINUTES</b>\n\nMr. Smith: Yes.\n\n<b>Approved</b>'],
    ['Markdown that begins with a comment', '<!-- page 1 -->\n\nMr. Smith: Yes.'],
    ['Markdown with a block of HTML in it', '<div align="center">MINUTES</div>\n\nMr. Smith: Yes.'],
    ['an address', '<https://example.org>\n\nMr. Smith: Yes.'],
    ['what an editor left out', '<redacted>\n\nMr. Smith: Yes.'],
    ['a tag spoken of', 'Write <html> and </html>.'],
    ['a comparison', 'a < b > c </b>'],
  ])('%s is a source', (_, text) => {
    expect(markupKind(text)).toBeUndefined();
    expect(transcriptOf(text).text).not.toBe('');
  });

  test('comments without end, and many, take no time', () => {
    const many = '<!-- a -->'.repeat(20_000);
    expect(markupKind(`${many}<!-- `)).toBeUndefined();
    expect(markupKind(`${many}<p>a</p>`)?.what).toBe('a page of HTML');
  });
});

test('a reader is found by what is asked for, then by the name, and else it is that of Markdown', () => {
  const kinds = ['minutes.md', 'MINUTES.TXT', 'a.text', 'a.markdown', 'minutes', '-', 'a.docx'].map(
    (name) => readerFor(bytes('# A'), name).kind,
  );
  expect(kinds).toEqual(['markdown', 'text', 'text', 'markdown', 'markdown', 'markdown', 'markdown']);
  expect(readerFor(bytes('# A'), 'a.md', 'text').kind).toBe('text');
});
