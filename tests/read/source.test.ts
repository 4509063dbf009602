import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/read/index.js';
import { bytes, findings, transcriptOf } from './reading.js';

const refused = async (source: Uint8Array, name = 'minutes.md'): Promise<string[]> => {
  const { value, diagnostics } = await readSource(source, name);
  expect(value).toBeUndefined();
  return diagnostics.map(
    (d) =>
      `${d.severity} ${d.rule} ${d.place!.start.line}:${d.place!.start.column} ${d.message}${d.note === undefined ? '' : ` ${d.note}`}`,
  );
};

describe('sources that are refused', () => {
  test.each(['', ' \n\t\r\n', '\ufeff', '\f\n', '---\n\n***\n'.slice(4), '> \n'])('no text: %j', async (text) => {
    expect(await refused(bytes(text))).toEqual([
      'error source-empty 1:1 The source is empty. Put the words of the record into it, or take the file away.',
    ]);
  });

  test('front matter without text', async () => {
    expect(await refused(bytes('---\ntitle: T\n---\n'))).toEqual([
      'error source-empty 1:1 The source has metadata but no text. Put the words of the record into it, or take the file away.',
    ]);
  });

  test('bytes that are no UTF-8: the offset is named', async () => {
    expect(await refused(new Uint8Array([...bytes('Zürich\nT'), 0xfc, 0x72]))).toEqual([
      'error source-undecodable 2:2 The byte 0xFC at byte offset 9 is not UTF-8. Save the file as UTF-8.',
    ]);
    for (const bad of [
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xe2, 0x82],
      [0x80],
      [0xf0, 0x9f, 0x98],
    ]) {
      expect((await refused(new Uint8Array([0x61, ...bad])))[0]).toContain('at byte offset 1 is not UTF-8');
    }
  });

  test('UTF-16 cut short or with half a character', async () => {
    expect((await refused(new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x62])))[0]).toContain('byte offset 4 is not UTF-16');
    expect((await refused(new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00])))[0]).toContain(
      'byte offset 4 is not UTF-16',
    );
  });

  test('UTF-32, which begins as UTF-16 does', async () => {
    expect(await refused(new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]))).toEqual([
      'error source-binary 1:1 This is not a text file: character 1 of what looks like UTF-16 is a NUL. If it is UTF-32, save it as UTF-8.',
    ]);
  });

  test('other kinds of file', async () => {
    expect((await refused(bytes('{\\rtf1 Minutes}')))[0]).toBe(
      'error source-binary 1:1 This is not a text file: it is an RTF file. Convert it first, as "pandoc --from rtf --to gfm" does.',
    );
    expect((await refused(new Uint8Array([0x61, 0x62, 0, 1])))[0]).toContain('there is a NUL byte at byte offset 2.');
    expect((await refused(new Uint8Array(Buffer.from('Minutes', 'utf16le'))))[0]).toContain(
      'UTF-16 without a byte order mark',
    );
  });
});

describe('characters', () => {
  test('what XML forbids becomes U+FFFD, with one warning per character', () => {
    expect(transcriptOf('a\u0001b\u0001 \ufffe \u000bz').text).toBe('a\ufffdb\ufffd \ufffd  z');
    expect(findings('One\na\u0001b\u0001 \ufffe')).toEqual([
      '2:2 character-forbidden The character U+0001, which XML forbids, occurs twice, first at offset 5; it is replaced by U+FFFD.',
      '2:6 character-forbidden The character U+FFFE, which XML forbids, occurs once, first at offset 9; it is replaced by U+FFFD.',
    ]);
  });

  test('no-break spaces, soft hyphens, combining characters are kept, and said once per kind', () => {
    const text = 'A\u00a0b \u00a0c\u202fd so\u00adft e\u0301 e\u0301 \u200b';
    expect(transcriptOf(text).text).toBe(text);
    expect(findings(text)).toEqual([
      '1:2 character-kept The text has no-break spaces: 3 times; they are kept.',
      '1:12 character-kept The text has soft hyphens (U+00AD): once; they are kept.',
      '1:17 character-kept The text has combining characters: twice; they are kept, not composed.',
      '1:22 character-kept The text has zero-width or direction marks: once; they are kept.',
    ]);
  });

  test('traces of wrong decoding are warned of', () => {
    expect(findings('It\u0092s \ufffd \ue010').map((line) => line.split(' ', 2).join(' '))).toEqual([
      '1:3 character-damaged',
      '1:6 character-damaged',
      '1:8 character-damaged',
    ]);
  });

  test('a reference to a character that XML forbids is U+FFFD too', () => {
    expect(transcriptOf('a &#1; b').text).toBe('a \ufffd b');
    expect(findings('a &#1; b')).toEqual([
      '1:3 character-forbidden The reference "&#1;" is to a character that XML forbids; it is replaced by U+FFFD.',
    ]);
  });
});

describe('front matter', () => {
  test('overrides what is known of the document', async () => {
    const { value } = await readSource(
      bytes(
        '---\nTitle: "A: talk"\ndate: 1960\nlang: en # English\nlocation: Moscow\nidentifier: 0042\ngenre: Minutes\nrepository:\n  name: Archive\n  country: no\n---\n# Text\n',
      ),
      'minutes.md',
    );
    expect(value!.details).toEqual({
      title: 'A: talk',
      date: '1960',
      language: 'en',
      place: 'Moscow',
      idno: '0042',
      kind: 'Minutes',
      repository: { name: 'Archive', country: 'no' },
    });
    expect(value!.transcript.text).toBe('Text');
  });

  test('stands before plain text too, and after a byte order mark, with any line end', () => {
    expect(transcriptOf('\ufeff---\r\ntitle: T\r\n...\r\nText\r\n', 'minutes.txt').text).toBe('Text');
    expect(transcriptOf('---\n---\nText').text).toBe('Text');
  });

  test('unknown keys are warned of, wrong values are errors, each with its place', async () => {
    expect(findings('---\ntitle: T\nauthor: X\nrepository: {name: A, city: B}\n---\nText')).toEqual([
      '3:1 front-matter-key The key "author" of the front matter is unknown and left out.',
      '4:23 front-matter-key The key "repository.city" of the front matter is unknown and left out.',
    ]);
    expect(await refused(bytes('---\ndate: May 3\ntitle: [a, b]\nrepository: {country: x}\n---\nText'))).toEqual([
      'error front-matter-value 2:7 The date "May 3" of the front matter is not a date as YYYY-MM-DD, YYYY-MM or YYYY.',
      'error front-matter-value 3:8 The value of "title" is not a text.',
      'error front-matter-value 4:1 The repository has no "name".',
    ]);
    expect((await refused(bytes('---\ndate: 1960-02-30\n---\nText')))[0]).toContain('"1960-02-30"');
  });

  test('broken YAML is an error with its place', async () => {
    expect((await refused(bytes('---\ntitle: "T\ndate: 1960\n---\nText')))[0]).toMatch(
      /^error front-matter-broken \d:\d+ The front matter is not valid YAML: Missing closing "quote/,
    );
    expect((await refused(bytes('---\ntitle: a\ntitle: b\n---\nText')))[0]).toBe(
      'error front-matter-broken 3:1 The front matter is not valid YAML: Map keys must be unique.',
    );
  });

  test('a rule above the first paragraph is no front matter', () => {
    expect(transcriptOf('---\n\nText\n\n---\n').text).toBe('Text');
    expect(transcriptOf('---\nnot yaml\n---\n').text).toBe('---\nnot yaml\n---');
  });
});
