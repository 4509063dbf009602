import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { checkEditionWords, publishAll } from '../../../src/publish/index.js';
import { readXml } from '../../../src/xml/index.js';
import { compiled } from '../compiled.js';
import { everywhere } from '../hostile-document.js';
import { fixture, teiOf } from '../published.js';

const loadStylesheet = await compiled('book');

interface Made {
  readonly bytes: Uint8Array;
  readonly files: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

async function word(text: string): Promise<Made> {
  const { value, diagnostics } = await publishAll(
    { name: 'a.xml', text },
    { to: ['docx'], loadStylesheet, strict: true },
  );
  const bytes = (value[0]?.content ?? new Uint8Array()) as Uint8Array;
  const files = bytes.length === 0 ? {} : unzipSync(bytes);
  return {
    bytes,
    files: Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strFromU8(content)])),
    diagnostics,
  };
}

/** Paragraphs of a part as `Style: words`; in braces what is in the style of the edition's words. */
const paragraphs = (part: string): readonly string[] =>
  [...part.matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, content]) => {
    const style = /<w:pStyle w:val="([^"]*)"/u.exec(content!)?.[1] ?? '';
    const runs = [...content!.matchAll(/<w:r>(.*?)<\/w:r>/gsu)].map(([, run]) => {
      const words = [...run!.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, found]) => found).join('');
      const note = /<w:footnoteReference w:id="(\d+)"/u.exec(run!)?.[1];
      if (note !== undefined) return `^${note}`;
      return run!.includes('"EditionWords"') ? `{${words}}` : words;
    });
    return `${style}: ${runs.join('')}`;
  });

const body = async (tei: string): Promise<readonly string[]> => {
  const made = await word(tei);
  expect(made.diagnostics).toEqual([]);
  return paragraphs(made.files['word/document.xml']!).filter((line) => line.startsWith('Record'));
};

test('a record that is written from right to left is so in Word; the edition’s own words are not', async () => {
  const made = await word(teiOf('<p>שלום.</p>').replace('lang="en"', 'lang="he"'));
  const all = made.files['word/document.xml']!.match(/<w:pPr>.*?<\/w:pPr>/gsu)!;
  expect(all.filter((one) => one.includes('"RecordText"')).every((one) => one.includes('<w:bidi'))).toBe(true);
  expect(all.filter((one) => one.includes('"Edition')).some((one) => one.includes('<w:bidi'))).toBe(false);
  expect(meeting.files['word/document.xml']).not.toContain('<w:bidi');
});

test('the title stands over every page but the first, which has it already', () => {
  const headers = Object.entries(meeting.files)
    .filter(([path]) => /^word\/header\d+\.xml$/u.test(path))
    .map(([, content]) => /<w:t[^>]*>([^<]*)/u.exec(content)?.[1] ?? '');
  expect(headers.toSorted()).toEqual(['', 'Memorandum of a conversation on the harbour of Port Amity']);
  expect(meeting.files['word/document.xml']).toContain('<w:titlePg');
});

const meeting = await word(fixture('meeting.xml'));

describe('a Word document', () => {
  test('has the words of its document, in the styles of the record', () => {
    expect(meeting.diagnostics).toEqual([]);
    expect(
      checkEditionWords({ name: 'a.xml', text: fixture('meeting.xml') }, { name: 'docx', content: meeting.bytes }),
    ).toEqual([]);
    const lines = paragraphs(meeting.files['word/document.xml']!);
    expect(lines).toContain('EditionTitle: Memorandum of a conversation on the harbour of Port Amity');
    expect(lines).toContain('RecordHeading2: The harbour');
    expect(lines).toContain('EditionTurn: 1 Orlov');
    expect(lines).toContain('RecordSpeaker: de Vries:');
    expect(lines).toContain('RecordStage: (Laughter)');
    expect(lines).toContain('EditionPart: Index of persons');
  });

  test('notes are footnotes where they are called', () => {
    expect(paragraphs(meeting.files['word/document.xml']!).join('\n')).toContain('The Book of Tides.^1{ ¶2}');
    expect(paragraphs(meeting.files['word/footnotes.xml']!)).toContain('RecordNote: The tables are by R. Abel.');
  });

  test('a correction is a comment on the words of the record, by who answers for it', () => {
    expect(meeting.files['word/document.xml']).toMatch(
      /<w:commentRangeStart w:id="1"\/><w:r>(?:<w:rPr\/>)?<w:t[^>]*>Abell<\/w:t><\/w:r><w:commentRangeEnd w:id="1"\/>/u,
    );
    expect(meeting.files['word/comments.xml']).toMatch(
      /<w:comment w:id="1" w:initials="m" w:author="memcon, certain">.*corrected: Abel</su,
    );
  });

  test('what is doubtful is marked, and a comment says how', async () => {
    const { files } = await word(
      teiOf(
        '<p><persName cert="medium">Hale</persName> had <unclear>three</unclear> ships <supplied>of war</supplied><gap reason="illegible"/>.</p>',
        '<profileDesc/>',
      ),
    );
    const part = files['word/document.xml']!;
    expect(paragraphs(part)).toContain('RecordText: Hale{?} had {[}three{?]} ships {[}of war{]}{[}{…}{]}.{ ¶1}');
    const comments = [...files['word/comments.xml']!.matchAll(/<w:comment (.*?)>.*?<w:t[^>]*>([^<]*)</gsu)];
    expect(comments.map(([, , text]) => text)).toEqual(['probable', 'unclear', 'supplied', 'gap: illegible']);
    expect(part).toMatch(/<w:commentRangeStart w:id="1"\/>.*three.*<w:commentRangeEnd w:id="1"\/>/su);
  });

  test('is the same bytes again, and tells no clock', async () => {
    const linked = `<p>See <ref target="https://a.example/?a=1&amp;b=2">this</ref> and <ref target="https://b.example/">that</ref>.</p><list rend="numbered"><item>a</item></list>`;
    const [first, second] = [await word(teiOf(linked)), await word(teiOf(linked))];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(first.files['word/_rels/document.xml.rels']).toContain('Id="rIdLink1"');
    expect(first.files['word/_rels/document.xml.rels']).toContain('Target="https://a.example/?a=1&amp;b=2"');
    expect(first.files['word/document.xml']).toContain('r:id="rIdLink2"');
    expect(meeting.files['docProps/core.xml']).toContain('>2026-11-20T00:00:00Z</dcterms:created>');
    expect(Object.keys(first.files)[0]).toBe('[Content_Types].xml');
  });

  test('every part is well-formed, and so are those of hostile documents', async () => {
    const hostile = await word(everywhere(']]>"<w:p/>\u202E&amp;'));
    expect(hostile.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { files } of [meeting, hostile]) {
      for (const [path, text] of Object.entries(files)) expect(readXml({ name: path, text }, {})).toEqual([]);
    }
  });
});

describe('in a Word document', () => {
  test.each([
    ['marks of pages are the edition’s', '<p>one <pb n="12"/>two</p>', ['RecordText: one {[12]}two{ ¶1}']],
    [
      'what is supplied is the record’s as the document has it',
      '<p>a <supplied>b</supplied></p>',
      ['RecordText: a {[}b{]}{ ¶1}'],
    ],
    [
      'lists keep their words',
      '<list><item>a</item><item>b<list><item>c</item></list></item></list>',
      ['RecordList: a', 'RecordList: b', 'RecordList: c'],
    ],
    [
      'a table is one',
      '<table><row><cell cols="2">a</cell></row><row><cell>b</cell><cell/></row></table>',
      ['RecordCell: a', 'RecordCell: b'],
    ],
    ['a table of nothing is none', '<p>a</p><table><head>b</head></table>', ['RecordText: a{ ¶1}', 'RecordText: b']],
    ['white space is that of a page', '<p>\n  a\n  <hi>b </hi> c<lb/>\n d </p>', ['RecordText: a b cd {¶1}']],
    ['a blank that does not break stays', '<p>a\u00A0b</p>', ['RecordText: a\u00A0b{ ¶1}']],
  ])('%s', async (_, tei, expected) => {
    expect(await body(teiOf(tei))).toEqual(expected);
  });

  test('words that call a note stay, and call it', async () => {
    const tei = teiOf(
      '<p>One, see <ref target="#n1">note 1</ref>, and again <ref target="#n1">there</ref>.</p><note xml:id="n1">A.</note>',
    );
    expect(await body(tei)).toEqual(['RecordText: One, see note 1^1, and again there.{ ¶1}']);
  });

  test('a marker that the record prints becomes the call of its note', async () => {
    const tei = teiOf(
      '<p>One<ref target="#n1">1</ref> two<ref target="#n1">1</ref>.</p><note xml:id="n1" n="1">A <choice><sic>nite</sic><corr>note</corr></choice>.</note>',
    );
    expect(await body(tei)).toEqual(['RecordText: One^1 two{1}.{ ¶1}']);
    const { files } = await word(tei);
    expect(paragraphs(files['word/footnotes.xml']!)).toContain('RecordNote: A nite{ [}{note}{]}.');
    expect(files['word/comments.xml'] ?? '').not.toContain('corrected');
  });

  test('rows that span and an empty note are there', async () => {
    const { files, diagnostics } = await word(
      teiOf('<table><row><cell rows="2">a</cell><cell>b</cell></row><row><cell>c</cell></row></table><p>x<note/></p>'),
    );
    expect(diagnostics).toEqual([]);
    expect(files['word/document.xml']).toContain('<w:vMerge w:val="restart"/>');
  });
});
