import { describe, expect, test } from 'vitest';
import { encode } from '../../src/api/index.js';
import { sourceOffset } from '../../src/text/index.js';
import type { Transcript } from '../../src/model/index.js';
import { archive } from './office-files.js';
import { allShown, bytes, readNow } from './reading.js';

const PAGE_NAMESPACE = 'http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15';

/** A line `[left, top, width, text, custom]`. */
type LineOf = readonly [left: number, top: number, width: number, text: string, custom?: string];

const coords = (left: number, top: number, width: number, height: number): string =>
  `<Coords points="${left},${top} ${left + width},${top} ${left + width},${top + height} ${left},${top + height}"/>`;
const line = ([left, top, width, text, custom = '']: LineOf): string =>
  `<TextLine custom="${custom}">${coords(left, top, width, 20)}<TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine>`;
const region = (id: string, attributes: string, ...lines: readonly LineOf[]): string =>
  `<TextRegion id="${id}" ${attributes}>${coords(100, lines[0]![1], 800, 200)}${lines.map(line).join('')}</TextRegion>`;
const page = (image: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<PcGts xmlns="${PAGE_NAMESPACE}"><Metadata><Creator>Engine 1.0</Creator></Metadata><Page imageFilename="${image}" imageWidth="1000" imageHeight="1400">${inner}</Page></PcGts>\n`;

function transcript(source: Uint8Array, name = 'page.xml'): Transcript {
  const { value, diagnostics } = readNow(source, name);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.transcript;
}

const shown = (xml: string): readonly string[] =>
  allShown(transcript(bytes(xml))).map((mark) => mark.replace(/ facs=\S+/u, ''));

describe('PAGE', () => {
  test('regions are read in their order, by their kinds; a first line that is set in begins a paragraph', () => {
    const order =
      '<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="1" regionRef="r1"/><OrderedGroupIndexed id="h" index="0"><RegionRefIndexed index="0" regionRef="r2"/></OrderedGroupIndexed></OrderedGroup></ReadingOrder>';
    const xml = page(
      '1.jpg',
      order +
        region(
          'r1',
          'type="paragraph"',
          [140, 200, 760, 'Mr. Hale said that he was glad that the'],
          [100, 230, 800, 'Ambassador had come.'],
          [140, 260, 760, 'The Ambassador thanked him, and said so.'],
          [100, 290, 300, 'Then he left.'],
        ) +
        region('r2', 'custom="structure {type:heading;}"', [300, 100, 400, 'Minutes']) +
        region('r3', 'type="page-number"', [500, 1300, 20, '- 1 -']) +
        region('r4', 'type="marginalia"', [20, 400, 60, 'Seen.']),
    );
    expect(shown(xml)).toEqual([
      'head level=1 "Minutes"',
      'p "Mr. Hale said that he was glad that the\\nAmbassador had come."',
      'lb ""',
      'p "The Ambassador thanked him, and said so.\\nThen he left."',
      'lb ""',
      'fw type=pageNum "- 1 -"',
      'note place=margin "Seen."',
      'pb ""',
    ]);
  });

  test('lines are read in the order that they state, and words divided at their ends are one', () => {
    const xml = page(
      '1.jpg',
      region(
        'r1',
        '',
        [100, 230, 800, 'shchev came to the Depart¬', 'readingOrder {index:1;}'],
        [100, 200, 800, 'Mr. Khru-', 'readingOrder {index:0;}'],
        [100, 260, 800, 'ment of State.', 'readingOrder {index:2;}'],
      ),
    );
    expect(shown(xml)).toEqual([
      'p "Mr. Khru-\\nshchev came to the Depart¬\\nment of State."',
      'lb break=no ""',
      'lb break=no ""',
      'pb ""',
    ]);
  });

  test('tags are marks, also continued over lines', () => {
    const xml = page(
      '1.jpg',
      region(
        'r1',
        '',
        [
          100,
          200,
          800,
          'Amb. Hale met Nikita',
          'abbrev {offset:0; length:4; expansion:Ambassador;} person {offset:14; length:6; continued:true;} textStyle {offset:5; length:4; bold:true; italic:true;}',
        ],
        [
          100,
          230,
          800,
          'Khrushchev in Vienna on 4 June',
          'person {offset:0; length:10; continued:true;} place {offset:14; length:6;} date {offset:24; length:6; year:1961; month:6; day:4;} unclear {offset:11; length:2;} sic {offset:21; length:2; correction:in;} person {offset:90; length:4;} gap {offset:13; length:0;}',
        ],
      ),
    );
    expect(shown(xml).filter((mark) => !/^(?:p|lb|pb) /u.test(mark))).toEqual([
      'abbr expan=Ambassador "Amb."',
      'persName "Nikita\\nKhrushchev"',
      'hi rend=bold "Hale"',
      'hi rend=italic "Hale"',
      'placeName "Vienna"',
      'date when=1961-06-04 "4 June"',
      'unclear "in"',
      'sic corr=in "on"',
      'gap reason=illegible ""',
    ]);
  });

  test('what a program is not sure of is unclear', () => {
    const word = (text: string, conf: number): string =>
      `<Word><TextEquiv conf="${conf}"><Unicode>${text}</Unicode></TextEquiv></Word>`;
    const xml = page(
      '1.jpg',
      `<TextRegion id="r">${coords(1, 1, 9, 9)}<TextLine>${word('Mr.', 0.9)}${word('Hale', 0.3)}${word('came.', 0.5)}</TextLine><TextLine><TextEquiv conf="0.2"><Unicode>He left.</Unicode></TextEquiv></TextLine></TextRegion>`,
    );
    expect(shown(xml).filter((mark) => mark.startsWith('unclear'))).toEqual([
      'unclear cert=low "Hale"',
      'unclear cert=low "He left."',
    ]);
    expect(transcript(bytes(xml)).text).toBe('Mr. Hale came.\nHe left.');
  });

  test('each character stands at its place in the file', () => {
    const xml = page('1.jpg', region('r', '', [100, 200, 800, 'Hale &amp; Orlov'], [100, 230, 800, 'caf&#233; x']));
    const { text, places, source } = transcript(bytes(xml));
    expect(text).toBe('Hale & Orlov\ncafé x');
    const elsewhere = text
      .split('')
      .filter(
        (character, i) => !['&', character].includes(source.text[sourceOffset(places, i)]!) && character !== '\n',
      );
    expect(elsewhere).toEqual([]);
  });

  test('the TEI has the images with the places in them, and the program that read them; it is valid', async () => {
    const xml = page(
      'scan 1.jpg',
      region('r1', '', [100, 200, 800, 'Mr. Hale came to the'], [100, 230, 800, 'Department.']),
    );
    const { value, diagnostics } = await encode({ name: 'page.xml', bytes: bytes(xml) });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const tei = value!.xml.replace(/\n\s*/gu, ' ');
    expect(tei).toContain(
      '<facsimile> <surface xml:id="page1" ulx="0" uly="0" lrx="1000" lry="1400"> <graphic url="scan%201.jpg" width="1000px" height="1400px"/> <zone xml:id="zone1" ulx="100" uly="200" lrx="900" lry="400"/> <zone xml:id="zone2" ulx="100" uly="200" lrx="900" lry="220"/> <zone xml:id="zone3" ulx="100" uly="230" lrx="900" lry="250"/> </surface> </facsimile>',
    );
    expect(tei).toContain('<pb facs="#page1"/><p xml:id="p1" facs="#zone1">');
    expect(tei).toContain('the<lb facs="#zone3"/> Department.</p>');
    expect(tei).toContain('<resp>Recognition of the text in images, by program</resp> <name>Engine 1.0</name>');
  });

  test('paragraphs that share a region have places of their own, those of their lines', async () => {
    const lines: readonly Parameters<typeof region>[2][] = [
      [100, 200, 800, 'Mr. Hale came to the'],
      [100, 230, 700, 'Department.'],
      [120, 330, 800, 'He left again.'],
      [100, 360, 600, 'It rained.'],
    ];
    const { value } = await encode({ name: 'page.xml', bytes: bytes(page('1.jpg', region('r1', '', ...lines))) });
    const zoneOf = (words: string): string | undefined => {
      const id = new RegExp(`facs="#(zone\\d+)">(?:<[^>]*>)*${words}`, 'u').exec(value!.xml)?.[1];
      return new RegExp(`<zone xml:id="${id}" ([^/]*)/>`, 'u').exec(value!.xml)?.[1];
    };
    expect(zoneOf('Mr.')).toBe('ulx="100" uly="200" lrx="900" lry="250"');
    expect(zoneOf('He left')).toBe('ulx="100" uly="330" lrx="920" lry="380"');
  });
});

describe('ALTO', () => {
  const alto = (layout: string, tags = ''): string =>
    `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><sourceImageInformation><fileName>1.tif</fileName></sourceImageInformation><OCRProcessing><ocrProcessingStep><processingSoftware><softwareName>Reader</softwareName></processingSoftware></ocrProcessingStep></OCRProcessing></Description><Styles><TextStyle ID="s1" FONTSTYLE="bold italics"/></Styles><Tags>${tags}</Tags><Layout>${layout}</Layout></alto>`;

  test('margins, blocks, spaces, hyphens, styles, entities, confidence', () => {
    const xml = alto(
      `<Page WIDTH="1000" HEIGHT="1400" PRINTED_IMG_NR="7"><TopMargin><TextBlock><TextLine><String CONTENT="SECRET"/></TextLine></TextBlock></TopMargin><PrintSpace><ComposedBlock><TextBlock ID="b" HPOS="100" VPOS="200" WIDTH="800" HEIGHT="60">
        <TextLine HPOS="100" VPOS="200" WIDTH="800" HEIGHT="20"><String CONTENT="Mr." TAGREFS="t1"/><SP/><String CONTENT="Hale" TAGREFS="t1" WC="0.3"/><SP/><String CONTENT="came" STYLEREFS="s1"/><String CONTENT="at" STYLE="superscript"/><SP/><String CONTENT="Depart" SUBS_TYPE="HypPart1" SUBS_CONTENT="Department"/><HYP CONTENT="-"/></TextLine>
        <TextLine HPOS="100" VPOS="230" WIDTH="800" HEIGHT="20"><String CONTENT="ment" SUBS_TYPE="HypPart2"/><SP/><String CONTENT="A&amp;B."/></TextLine></TextBlock></ComposedBlock></PrintSpace></Page>`,
      '<NamedEntityTag ID="t1" TYPE="Person" LABEL="Hale"/>',
    );
    expect(shown(xml)).toEqual([
      'fw type=header "SECRET"',
      'p "Mr. Hale came at Depart-\\nment A&B."',
      'lb break=no ""',
      'persName "Mr."',
      'persName "Hale"',
      'unclear cert=low "Hale"',
      'hi rend=bold "came"',
      'hi rend=italic "came"',
      'hi rend=superscript "at"',
      'pb n=7 ""',
    ]);
    expect(transcript(bytes(xml)).engine).toBe('Reader');
  });
});

describe('an archive of pages is one record', () => {
  const sheet = (n: number, text: string): string => page(`${n}.jpg`, region('r', '', [100, 200, 800, text]));

  test('in the order in which people count, or that of its METS; a sentence goes on over pages', () => {
    const files = {
      'doc/page/10.xml': sheet(10, 'and left.'),
      'doc/page/2.xml': sheet(2, 'Mr. Hale came'),
      'doc/metadata.xml': '<a/>',
    };
    const { text, annotations } = transcript(archive(files), 'doc.zip');
    expect(text).toBe('Mr. Hale came\nand left.');
    expect(annotations.filter(({ kind }) => kind === 'pb').map(({ span, facs }) => [span, facs])).toEqual([
      [{ start: 0, end: 0 }, '0'],
      [{ start: 13, end: 14 }, '1'],
    ]);
    const mets = `<mets xmlns:xlink="http://www.w3.org/1999/xlink"><fileSec><fileGrp><file ID="a"><FLocat xlink:href="page/10.xml"/></file><file ID="b"><FLocat xlink:href="page/2.xml"/></file></fileGrp></fileSec><structMap><div><div><fptr FILEID="a"/></div><div><fptr FILEID="b"/></div></div></structMap></mets>`;
    expect(transcript(archive({ ...files, 'doc/mets.xml': mets }), 'doc.zip').text).toBe('and left.\nMr. Hale came');
  });

  test('one without pages is a compressed file', () => {
    const { value, diagnostics } = readNow(archive({ 'page/a.xml': '<a/>' }), 'a.zip');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'This is not a text file: it is a compressed file (ZIP).',
    ]);
  });
});

test('a page that is not well-formed is refused where it breaks', () => {
  const { value, diagnostics } = readNow(bytes(page('1.jpg', '<TextRegion>')), 'page.xml');
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ severity, place }) => [severity, place?.start.line])).toEqual([['error', 2]]);
});

test('the words are those of the text equivalents, one after the other, and a hundred pages take little time', () => {
  const texts = Array.from({ length: 100 }, (_, p) =>
    Array.from({ length: 40 }, (_line, l) => `Line ${l} of page ${p}, said Mr. Hale`),
  );
  const files = Object.fromEntries(
    texts.map((lines, p) => [
      `page/${p}.xml`,
      page(`${p}.jpg`, region('r', '', ...lines.map((text, l): LineOf => [100, 100 + l * 30, 800, text]))),
    ]),
  );
  const zip = archive(files);
  const started = performance.now();
  const { text } = transcript(zip, 'doc.zip');
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(text.split('\n')).toEqual(texts.flat());
});

test('a page whose image has no name keeps its places', async () => {
  const xml = page('', region('r1', 'type="paragraph"', [100, 200, 800, 'Mr. Hale said no.']));
  const { value } = await encode({ name: 'page.xml', bytes: bytes(xml) });
  expect(/<surface xml:id="page1"[^>]*>\s*<(\w+)/u.exec(value?.xml ?? '')?.[1]).toBe('zone');
});
