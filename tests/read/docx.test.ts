import { describe, expect, test } from 'vitest';
import type { Transcript } from '../../src/model/index.js';
import { archive, docx, par, run, type DocxContent } from './office-files.js';
import { allShown, readNow } from './reading.js';

const read = (content: DocxContent) => readNow(docx(content), 'minutes.docx');

function transcript(content: DocxContent): Transcript {
  const { value, diagnostics } = read(content);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.transcript;
}

const shown = (content: DocxContent): readonly string[] => allShown(transcript(content));
const said = (content: DocxContent): readonly string[] =>
  read(content).diagnostics.map(({ rule, message }) => `${rule} ${message}`);

const STYLES = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Agenda"><w:name w:val="Agenda"/><w:basedOn w:val="berschrift1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Section"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>
  <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Circle"/><w:basedOn w:val="Circle"/></w:style>`;

describe('what a Word document says by its layout', () => {
  test('headings are told by the name of their style, whatever its id, by its outline, and by inheritance', () => {
    const body = [
      par(run('Minutes'), '<w:pStyle w:val="berschrift1"/>'),
      par(run('Berlin'), '<w:pStyle w:val="Agenda"/>'),
      par(run('Access'), '<w:pStyle w:val="Section"/>'),
      par(run('Yes.'), '<w:pStyle w:val="Circle"/>'),
    ].join('');
    expect(shown({ body, styles: STYLES })).toEqual([
      'head level=1 "Minutes"',
      'head level=1 "Berlin"',
      'head level=3 "Access"',
      'p "Yes."',
    ]);
  });

  test('typography is that of runs and their styles, as long as it lasts, without blanks at its ends', () => {
    const body = par(
      [
        run('Mr. ', '<w:b/>'),
        run('Hale ', '<w:b/><w:i/>'),
        run('came', '<w:u w:val="single"/>'),
        run(' at', '<w:b w:val="0"/>'),
        run(' 4', '<w:rStyle w:val="Strong"/>'),
        run('th', '<w:rStyle w:val="Strong"/><w:vertAlign w:val="superscript"/>'),
        run(' H', '<w:smallCaps/>'),
        run('2', '<w:vertAlign w:val="subscript"/>'),
        run('O.', '<w:rStyle w:val="Strong"/><w:b w:val="false"/>'),
      ].join(''),
    );
    expect(shown({ body, styles: STYLES })).toEqual([
      'p "Mr. Hale came at 4th H2O."',
      'hi rend=bold "Mr. Hale"',
      'hi rend=bold "4th"',
      'hi rend=italic "Hale"',
      'hi rend=underline "came"',
      'hi rend=superscript "th"',
      'hi rend=small-caps "H"',
      'hi rend=subscript "2"',
    ]);
  });

  test('tabs, line breaks, hyphens and symbols are characters; a page break is a page end', () => {
    const body = [
      par(
        `<w:r><w:tab/><w:t>Hale:</w:t><w:tab/><w:t>Yes.</w:t><w:br/><w:t>No.</w:t><w:cr/><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/></w:r>` +
          `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B0"/></w:r>`,
      ),
      par(`${run('The talks went')}<w:r><w:br w:type="page"/></w:r>`),
      par(run('on until noon.')),
      par(run('End.'), '<w:pageBreakBefore/>'),
    ].join('');
    expect(shown({ body })).toEqual([
      'p "Hale:\\tYes.\\nNo.\\nco\u2011op\u00ad☑°"',
      'lb ""',
      'lb ""',
      'p "The talks went"',
      'p "on until noon."',
      'p "End."',
      'pb "\\n"',
      'pb ""',
    ]);
  });

  test('quotations, centred paragraphs and empty ones', () => {
    const body = [
      par(run('SECRET'), '<w:jc w:val="center"/>'),
      par(''),
      par(run('One.'), '<w:pStyle w:val="Q"/>'),
      par(run('Two.'), '<w:pStyle w:val="Q"/>'),
    ].join('');
    expect(shown({ body, styles: STYLES })).toEqual([
      'p rend=center "SECRET"',
      'quote "One.\\nTwo."',
      'p "One."',
      'p "Two."',
    ]);
  });
});

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const NUMBERING = `
  <w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'bullet', ' ')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
const listed = (text: string, list: number, depth = 0): string =>
  par(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

describe('lists', () => {
  test('numbers are text, counted as Word counts them', () => {
    const body = [
      listed('One', 1),
      listed('Sub', 1, 1),
      listed('Sub', 1, 1),
      listed('Deep', 1, 2),
      listed('Two', 1),
      listed('Sub', 1, 1),
      listed('Seven', 4),
      listed('On', 1),
      par(run('None'), '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('');
    expect(transcript({ body, numbering: NUMBERING }).text.split('\n')).toEqual([
      'I. One',
      '1.1 Sub',
      '1.2 Sub',
      '(a) Deep',
      'II. Two',
      '2.1 Sub',
      'VII. Seven',
      'VIII. On',
      'None',
    ]);
  });

  test('bullets make lists, deeper ones within; what has no mark goes on with its item', () => {
    const body = [
      listed('A', 2),
      listed('more of A', 3),
      listed('B', 2),
      listed('B1', 2, 1),
      listed('C', 2),
      listed('1', 1),
    ].join('');
    expect(shown({ body, numbering: NUMBERING })).toEqual([
      'list type=bulleted "A\\nmore of A\\nB\\nB1\\nC"',
      'item "A\\nmore of A"',
      'p "A"',
      'p "more of A"',
      'item "B\\nB1"',
      'list type=bulleted "B1"',
      'item "B1"',
      'item "C"',
      'p "I. 1"',
    ]);
  });
});

const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${par(run(cell))}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

describe('tables', () => {
  test('a table is one', () => {
    const body = table(['American side', 'German side'], ['Mr. Bell', 'Dr. Roth'], ['', 'Herr Linden']);
    expect(shown({ body }).filter((line) => !line.startsWith('row'))).toEqual([
      'table "American side\\nGerman side\\nMr. Bell\\nDr. Roth\\n\\nHerr Linden"',
      'cell "American side"',
      'cell "German side"',
      'cell "Mr. Bell"',
      'cell "Dr. Roth"',
      'cell ""',
      'cell "Herr Linden"',
    ]);
  });

  test('speakers on the left and speeches on the right are paragraphs', () => {
    const body = table(
      ['Mr. Hale:', 'I am glad that you could come. Has Moscow answered?'],
      ['Mr. Orlov:', 'It has. The captain of the Neva acted without orders.'],
      ['Mr. Hale:', 'Then we need not speak of it again, I hope.'],
    );
    expect(shown({ body })).toEqual([
      'p "Mr. Hale:"',
      'p "I am glad that you could come. Has Moscow answered?"',
      'p "Mr. Orlov:"',
      'p "It has. The captain of the Neva acted without orders."',
      'p "Mr. Hale:"',
      'p "Then we need not speak of it again, I hope."',
    ]);
  });
});

describe('what stands beside the words', () => {
  const note = (kind: string, id: number, text: string): string =>
    `<w:${kind} w:id="${id}">${par(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`;
  const call = (kind: string, id: number, mark = ''): string =>
    mark === ''
      ? `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
      : `<w:r><w:${kind}Reference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark}</w:t></w:r>`;

  test('footnotes and endnotes stand where they are called; their marks are no words', () => {
    const body = par(
      run('One') +
        call('footnote', 5) +
        run(', two') +
        call('footnote', 3, '*') +
        run(', three') +
        call('endnote', 2) +
        run('.'),
    );
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${par('<w:r><w:separator/></w:r>')}</w:footnote>${note('footnote', 3, 'Star.')}${note('footnote', 5, 'Foot.')}`;
    expect(shown({ body, footnotes, endnotes: note('endnote', 2, 'End.') })).toEqual([
      'p "One, two, three."',
      'anchor note=fn1 ""',
      'anchor note=fn2 ""',
      'anchor note=en3 ""',
      'note id=fn1 n=1 place=foot "Foot."',
      'note id=fn2 n=* place=foot "Star."',
      'note id=en3 n=i place=end "End."',
    ]);
  });

  test('a comment is a remark of its author', () => {
    const body = par(`${run('He left.')}<w:r><w:commentReference w:id="0"/></w:r>`);
    const comments = `<w:comment w:id="0" w:author="Mary Whitlock">${par(run('Really?'))}${par(run('Ask.'))}</w:comment>`;
    expect(shown({ body, comments })).toEqual(['p "He left."', 'remark text=Really? Ask. resp=Mary Whitlock ""']);
  });

  test('running heads and feet are forme work, once, without the number of the page', () => {
    const body = `${par(run('Yes.'), '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>')}<w:sectPr><w:headerReference w:type="default" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/></w:sectPr>`;
    const page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>';
    const headers = { h1: par(run('TOP SECRET')), h2: par(run('TOP SECRET')) };
    const footers = { f1: par(run('Page ') + page) + par(page) };
    expect(shown({ body, headers, footers })).toEqual([
      'fw type=header "TOP SECRET"',
      'p "Yes."',
      'fw type=footer "Page"',
    ]);
  });

  test('links, by relation and by field; the instructions of fields are no words', () => {
    const field = (instruction: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result, '<w:u w:val="single"/>')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = par(
      `${run('See ')}<w:hyperlink r:id="l1">${run('annex', '<w:u w:val="single"/>')}</w:hyperlink>${run(', ')}${field(' HYPERLINK "https://example.org/b" ', 'plan')}${run(' of ')}${field(' DATE ', '1960')}`,
    );
    expect(shown({ body, links: { l1: 'https://example.org/a' } })).toEqual([
      'p "See annex, plan of 1960"',
      'ref target=https://example.org/a "annex"',
      'ref target=https://example.org/b "plan"',
      'hi rend=underline "1960"',
    ]);
  });

  test('boxes are read once, behind the paragraph they hang on', () => {
    const box = (words: string): string => `<w:txbxContent>${par(run(words))}</w:txbxContent>`;
    const body = par(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Handed over.')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Handed over.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('Note.')}`,
    );
    expect(shown({ body })).toEqual(['p "Note."', 'p "Handed over."']);
  });

  test('changes are taken as accepted, hidden text is left out, and both are told', () => {
    const body = [
      par(
        `${run('He ')}<w:del w:id="1" w:author="x"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run('often ')}</w:ins>${run('came.')}${run(' Ask him.', '<w:vanish/>')}`,
      ),
      par(run('One '), '<w:rPr><w:del w:id="3" w:author="x"/></w:rPr>'),
      par(run('paragraph.')),
    ].join('');
    expect(transcript({ body }).text).toBe('He often came.\nOne paragraph.');
    expect(said({ body })).toEqual([
      'words-left-out The document\'s tracked changes are taken as accepted: 6 characters deleted by them are left out, first "never".',
      'words-left-out Hidden text is left out: 9 characters, first "Ask him.".',
    ]);
  });

  test('tracked changes are marks where that is asked for', () => {
    const body = [
      par(
        `${run('He ')}<w:del w:author="Ann Hale"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:author="Bo Moss">${run('often ')}${run('came', '<w:b/>')}</w:ins>${run('.')}`,
      ),
      `<w:tbl>${['<w:del w:author="Ann Hale"/>', ''].map((change, i) => `<w:tr><w:trPr>${change}</w:trPr><w:tc>${par(run(`Row ${i}`))}</w:tc></w:tr>`).join('')}</w:tbl>`,
      par(`<w:moveFrom w:author="Ann Hale">${run('Gone.')}</w:moveFrom>${run('Yes.')}`),
    ].join('');
    const { value, diagnostics } = readNow(docx({ body }), 'minutes.docx', { trackedChanges: true });
    expect(diagnostics).toEqual([]);
    expect(allShown(value!.transcript)).toEqual([
      'p "He often came."',
      'del text=never  resp=Ann Hale ""',
      'add resp=Bo Moss "often came"',
      'hi rend=bold "came"',
      'del text=Row 0 resp=Ann Hale ""',
      'table "Row 1"',
      'row "Row 1"',
      'cell "Row 1"',
      'p "Yes."',
      'del text=Gone. resp=Ann Hale ""',
    ]);
  });

  test('images, formulas and embedded documents are told', () => {
    const body = `${par('<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>')}<w:altChunk r:id="y"/>`;
    expect(transcript({ body }).text).toBe('a+b');
    expect(said({ body })).toEqual([
      'markup-reduced Of the document, 1 image is left out.',
      'markup-reduced Of the document, 1 formula is kept as the characters in it.',
      'words-left-out Of the document, 1 other document embedded in it is left out: read it on its own.',
    ]);
  });
});

test('what the document says of itself: its language; its title, where it has no heading', () => {
  const properties = '<dc:title>Minutes of 1960</dc:title><dc:language>de-AT</dc:language>';
  const details = (body: string) => read({ body, properties, styles: STYLES }).value?.details;
  expect(details(par(run('Ja.')))).toEqual({ title: 'Minutes of 1960', language: 'de-AT' });
  expect(details(par(run('Protokoll'), '<w:pStyle w:val="berschrift1"/>'))).toEqual({ language: 'de-AT' });
});

test('the namespaces of the strict standard are the same to it', () => {
  const body = par(run('Yes.', '<w:b/>')) + par(`<w:hyperlink r:id="l">${run('there')}</w:hyperlink>`);
  const content = { body, links: { l: 'https://example.org/' } };
  expect(shown({ ...content, strict: true })).toEqual(shown(content));
});

test('a place is that of the paragraph and the character in it', () => {
  const body = `${par(`<w:r><w:t>One.</w:t><w:br/><w:t>Two.</w:t></w:r>`)}${par('')}${par(run('Three\u00a0four.'))}`;
  const [{ place } = { place: undefined }] = read({ body }).diagnostics;
  expect(place).toEqual({ file: 'minutes.docx', start: { line: 2, column: 6 } });
});

describe('a document that cannot be read whole is not read', () => {
  const refusal = (bytes: Uint8Array): string => {
    const { value, diagnostics } = readNow(bytes, 'minutes.docx');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['source-unreadable']);
    return diagnostics[0]!.message;
  };
  const TYPES = { '[Content_Types].xml': '<Types/>' };

  test('an archive cut short', () => {
    expect(refusal(docx({ body: par(run('Yes.')) }).subarray(0, -200))).toBe(
      'The document cannot be read: the archive is damaged, or not all of it is here.',
    );
  });
  test('XML that is broken', () => {
    expect(refusal(archive({ ...TYPES, 'word/document.xml': '<w:document><w:p></w:document>' }))).toContain(
      'its part "word/document.xml" is no XML that can be read',
    );
  });
  test('an entity that swells', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>';
    expect(refusal(archive({ ...TYPES, 'word/document.xml': bomb }))).toContain('its part "word/document.xml"');
  });
  test('an archive that swells', () => {
    const bomb = archive({ ...TYPES, 'word/document.xml': ' '.repeat(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toBe('The document cannot be read: its text would unpack to more than 48 MB.');
    // One that lies about its size gets as much room as it says.
    const lie = Buffer.from(bomb);
    lie.writeUInt32LE(100, lie.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24);
    expect(refusal(lie)).toContain('its part "word/document.xml"');
  });
  test('a part that leads out of the archive', () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>`;
    expect(refusal(archive({ ...TYPES, '_rels/.rels': relations, 'word/a.xml': '<a/>' }))).toBe(
      'The document cannot be read: it has no part "etc/passwd".',
    );
  });
  test('a document locked with a password', () => {
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
    const { diagnostics } = readNow(locked, 'minutes.docx');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'This is not a text file: it is an Office document locked with a password.',
    ]);
  });
});
