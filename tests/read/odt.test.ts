import { describe, expect, test } from 'vitest';
import type { Transcript } from '../../src/model/index.js';
import { fodt, odt, type OdtContent } from './office-files.js';
import { allShown, readNow } from './reading.js';

const read = (content: OdtContent) => readNow(odt(content), 'minutes.odt');

function transcript(content: OdtContent): Transcript {
  const { value, diagnostics } = read(content);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.transcript;
}

const shown = (content: OdtContent): readonly string[] => allShown(transcript(content));
const said = (content: OdtContent): readonly string[] =>
  read(content).diagnostics.map(({ rule, message }) => `${rule} ${message}`);

const p = (content: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${content}</text:p>`;
const span = (style: string, content: string): string => `<text:span text:style-name="${style}">${content}</text:span>`;
const style = (family: string, name: string, properties: string, parent = ''): string =>
  `<style:style style:family="${family}" style:name="${name}" style:parent-style-name="${parent}">${properties}</style:style>`;
const text = (name: string, properties: string): string =>
  style('text', name, `<style:text-properties ${properties}/>`);

const AUTOMATIC = [
  text('B', 'fo:font-weight="bold"'),
  text('I', 'fo:font-style="italic"'),
  text('N', 'fo:font-weight="normal"'),
  text('U', 'style:text-underline-style="solid"'),
  text('S', 'fo:font-variant="small-caps"'),
  text('Up', 'style:text-position="33% 58%"'),
  text('Low', 'style:text-position="sub 58%"'),
  text('H', 'text:display="none"'),
  style('paragraph', 'C', '<style:paragraph-properties fo:text-align="center"/>'),
  style('paragraph', 'New', '<style:paragraph-properties fo:break-before="page"/>'),
  style('paragraph', 'Q1', '', 'Quotations'),
].join('');
const STYLES = style('paragraph', 'Quotations', '') + text('Strong_20_Emphasis', 'fo:font-weight="bold"');

describe('what an OpenDocument text says by its layout', () => {
  test('headings, a title, quotations, centred paragraphs, rules, pages', () => {
    const body = [
      p('Minutes', 'Title'),
      '<text:h text:outline-level="2">Berlin</text:h>',
      p('SECRET', 'C'),
      p('', 'Horizontal_20_Line'),
      p('One.', 'Q1'),
      p('Two.', 'Quotations'),
      p('Three.', 'New'),
    ].join('');
    expect(shown({ body, automatic: AUTOMATIC, styles: STYLES })).toEqual([
      'head level=1 "Minutes"',
      'head level=2 "Berlin"',
      'p rend=center "SECRET"',
      'milestone ""',
      'quote "One.\\nTwo."',
      'p "One."',
      'p "Two."',
      'p "Three."',
      'pb ""',
    ]);
  });

  test('typography is that of spans within spans', () => {
    const body = p(
      `${span('B', `Mr. ${span('I', 'Hale')}${span('N', ' came')}`)} at 4${span('Up', 'th')} ${span('U', 'noon')}, ${span('S', 'h')}${span('Low', '2')} ${span('Strong_20_Emphasis', 'end')}`,
    );
    expect(shown({ body, automatic: AUTOMATIC, styles: STYLES })).toEqual([
      'p "Mr. Hale came at 4th noon, h2 end"',
      'hi rend=bold "Mr. Hale"',
      'hi rend=bold "end"',
      'hi rend=italic "Hale"',
      'hi rend=superscript "th"',
      'hi rend=underline "noon"',
      'hi rend=small-caps "h"',
      'hi rend=subscript "2"',
    ]);
  });

  test('white space of the file is one blank; blanks, tabs and line breaks of the document are theirs', () => {
    const body = p(
      `\n   Hale:<text:tab/>Yes,\n    <text:span>  I</text:span><text:s text:c="3"/>do.<text:line-break/>\n No.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Foot.')}</text:note-body></text:note> On.`,
    );
    expect(transcript({ body }).text).toBe('Hale:\tYes, I   do.\nNo. On.\nFoot.');
  });
});

const number = (at: number, format: string, more: string): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
const LISTS = `
  <text:list-style style:name="N">${number(1, 'I', 'style:num-suffix="."')}${number(2, '1', 'style:num-suffix=")" text:display-levels="2"')}</text:list-style>
  <text:list-style style:name="D"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>`;
const item = (content: string, more = ''): string => `<text:list-item ${more}>${content}</text:list-item>`;
const list = (name: string, items: string, more = ''): string =>
  `<text:list${name === '' ? '' : ` text:style-name="${name}"`} ${more}>${items}</text:list>`;

describe('lists', () => {
  test('numbers are text, counted as the program counts them', () => {
    const body = [
      list('N', item(p('One') + list('', item(p('Sub')) + item(p('Sub')))) + item(p('Two') + p('more'))),
      p('Between'),
      list('N', item(p('Three') + list('', item(p('Sub')))), 'text:continue-numbering="true"'),
      list('N', item(p('New')) + item(p('Nine'), 'text:start-value="9"')),
    ].join('');
    expect(transcript({ body, automatic: LISTS }).text.split('\n')).toEqual([
      'I. One',
      'I.1) Sub',
      'I.2) Sub',
      'II. Two',
      'more',
      'Between',
      'III. Three',
      'III.1) Sub',
      'I. New',
      'IX. Nine',
    ]);
  });

  test('bullets make lists, deeper ones within', () => {
    const body = list('D', item(p('A') + p('more')) + item(p('B') + list('', item(p('B1')))) + item(p('C')));
    expect(shown({ body, automatic: LISTS })).toEqual([
      'list type=bulleted "A\\nmore\\nB\\nB1\\nC"',
      'item "A\\nmore"',
      'p "A"',
      'p "more"',
      'item "B\\nB1"',
      'list type=bulleted "B1"',
      'item "B1"',
      'item "C"',
    ]);
  });

  test('a list within another has its own numbers, where its style knows one level alone', () => {
    const one =
      '<text:list-style style:name="One"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="2" style:num-suffix="."/></text:list-style>';
    const body = list('D', item(list('One', item(p('A')))));
    expect(transcript({ body, automatic: LISTS + one }).text).toBe('2. A');
  });

  test('headings are numbered by the outline', () => {
    const styles = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="A" style:num-suffix="."/></text:outline-style>`;
    const h = (words: string): string => `<text:h text:outline-level="1">${words}</text:h>`;
    expect(transcript({ body: h('One') + h('Two'), styles }).text).toBe('A. One\nB. Two');
  });
});

test('a table is one, with the row of its head; cells beneath others are empty', () => {
  const cell = (words: string): string => `<table:table-cell>${p(words)}</table:table-cell>`;
  const body = `<table:table><table:table-column/><table:table-header-rows><table:table-row>${cell('Year')}${cell('Tons')}</table:table-row></table:table-header-rows><table:table-row>${cell('1959')}<table:covered-table-cell/></table:table-row></table:table>`;
  expect(shown({ body })).toEqual([
    'table "Year\\nTons\\n1959\\n"',
    'row role=label "Year\\nTons"',
    'cell "Year"',
    'cell "Tons"',
    'row "1959\\n"',
    'cell "1959"',
    'cell ""',
  ]);
});

describe('what stands beside the words', () => {
  const note = (kind: string, mark: string, words: string): string =>
    `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body>${p(words)}</text:note-body></text:note>`;

  test('notes, remarks, links, boxes', () => {
    const body = [
      p(`One${note('footnote', '1', 'Foot.')}, two${note('endnote', 'i', 'End.')}.`),
      p(`He left.<office:annotation><dc:creator>Mary Whitlock</dc:creator>${p('Really?')}</office:annotation>`),
      p('See <text:a xlink:href="https://example.org/a">annex</text:a>.'),
      p(`<draw:frame><draw:text-box>${p('Handed over.')}</draw:text-box></draw:frame>Note.`),
    ].join('');
    expect(shown({ body })).toEqual([
      'p "One, two."',
      'anchor note=fn1 ""',
      'anchor note=en2 ""',
      'p "He left."',
      'remark text=Really? resp=Mary Whitlock ""',
      'p "See annex."',
      'ref target=https://example.org/a "annex"',
      'p "Note."',
      'p "Handed over."',
      'note id=fn1 n=1 place=foot "Foot."',
      'note id=en2 n=i place=end "End."',
    ]);
  });

  test('running heads and feet, without the number of the page', () => {
    const page = `<style:header>${p('TOP SECRET')}</style:header><style:footer>${p('Page <text:page-number>7</text:page-number>')}</style:footer>`;
    expect(shown({ body: p('Yes.'), page })).toEqual([
      'fw type=header "TOP SECRET"',
      'p "Yes."',
      'fw type=footer "Page"',
    ]);
  });

  test('deletions, hidden text, images, embedded documents are left out, and told', () => {
    const body = [
      `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>x</dc:creator></office:change-info>${p('never')}</text:deletion></text:changed-region></text:tracked-changes>`,
      p(`He <text:change/>came.${span('H', ' Ask him.')}`),
      p('<draw:frame><draw:image/></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame>'),
    ].join('');
    expect(transcript({ body, automatic: AUTOMATIC }).text).toBe('He came.');
    expect(said({ body, automatic: AUTOMATIC })).toEqual([
      'words-left-out The document\'s tracked changes are taken as accepted: 5 characters deleted by them are left out, first "never".',
      'words-left-out Hidden text is left out: 9 characters, first "Ask him.".',
      'markup-reduced Of the document, 1 image is left out.',
      'words-left-out Of the document, 1 other document embedded in it is left out: read it on its own.',
    ]);
  });

  test('tracked changes are marks where that is asked for, over paragraphs too', () => {
    const region = (id: string, kind: string, content = ''): string =>
      `<text:changed-region xml:id="${id}"><text:${kind}><office:change-info><dc:creator>Ann Hale</dc:creator></office:change-info>${content}</text:${kind}></text:changed-region>`;
    const body = [
      `<text:tracked-changes>${region('c1', 'deletion', p('never'))}${region('c2', 'insertion')}${region('c3', 'deletion', p('All.'))}</text:tracked-changes>`,
      p(`He <text:change text:change-id="c1"/>came <text:change-start text:change-id="c2"/>often.`),
      p('Always.<text:change-end text:change-id="c2"/> So<text:tab/>they say.'),
      p('<text:change text:change-id="c3"/>'),
    ].join('');
    const { value, diagnostics } = readNow(odt({ body }), 'minutes.odt', { trackedChanges: true });
    expect(diagnostics).toEqual([]);
    expect(allShown(value!.transcript)).toEqual([
      'p "He came often."',
      'del text=never resp=Ann Hale ""',
      'add resp=Ann Hale "often."',
      'p "Always. So\\tthey say."',
      'add resp=Ann Hale "Always."',
      'del text=All. resp=Ann Hale ""',
    ]);
  });

  test('what the document says of itself', () => {
    const meta = '<dc:title>Minutes of 1960</dc:title><dc:language>ru</dc:language>';
    expect(read({ body: p('Да.'), meta }).value?.details).toEqual({ title: 'Minutes of 1960', language: 'ru' });
    // Programs write the language of whoever set them up.
    const english =
      'The Minister said that he was glad of it, and that there was nothing in the note which he could not accept.';
    expect(read({ body: p(english.repeat(4)), meta }).value?.details).toEqual({ title: 'Minutes of 1960' });
  });
});

test('a flat file is read alike, whatever its name', () => {
  const content = { body: p(`Mr. ${span('B', 'Hale')}`) + list('D', item(p('A'))), automatic: AUTOMATIC + LISTS };
  const flat = readNow(fodt(content), 'minutes.txt').value!.transcript;
  expect(allShown(flat)).toEqual(shown(content));
});

test('a document locked with a password is not read', () => {
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
  const { value, diagnostics } = read({ body: p('Yes.'), manifest });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'source-unreadable The document cannot be read: it is locked with a password.',
  ]);
});
