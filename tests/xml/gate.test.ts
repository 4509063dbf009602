import { describe, expect, it } from 'vitest';
import { decodeXml, MAX_BYTES, readXml, type ReadXmlOptions } from '../../src/xml/index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(text: string, options: ReadXmlOptions = {}): string {
  const [found, ...more] = readXml({ name: 'x.xml', text }, {}, options);
  expect(more).toEqual([]);
  return found === undefined
    ? ''
    : `${found.place?.start.line}:${found.place?.start.column} ${found.rule} ${found.message}`;
}

describe('decoding', () => {
  it.each([
    ['UTF-8', bytes('<a>é</a>')],
    ['UTF-8 with a mark', bytes('\uFEFF<a>é</a>')],
    [
      'UTF-16 with a mark',
      new Uint8Array(Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>é</a>', 'utf16le')),
    ],
    ['ISO-8859-1', new Uint8Array(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1'))],
    ['windows-1252', new Uint8Array(Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>é</a>', 'latin1'))],
  ])('reads %s', (_, given) => {
    const { value, diagnostics } = decodeXml(given, 'x.xml');
    expect(diagnostics).toEqual([]);
    expect(value).toMatch(/<a>é<\/a>$/u);
    expect(value).not.toContain('\uFEFF');
  });

  it('names the offset of the first byte that cannot be decoded', () => {
    const { value, diagnostics } = decodeXml(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c]), 'x.xml');
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => `${d.rule}: ${d.message}`)).toEqual([
      'xml-undecodable: The file is not valid UTF-8: byte 0xFF at offset 3 cannot be decoded.',
    ]);
  });

  it.each([
    ['<a>\n\xFF</a>', '2:1 The file is not valid UTF-8: byte 0xFF at offset 4 cannot be decoded.'],
    ['<a>\r\nGen\xE8ve</a>', '2:4 The file is not valid UTF-8: byte 0xE8 at offset 8 cannot be decoded.'],
    ['\xEF\xBB\xBF<a>\xC3\n', '1:4 The file is not valid UTF-8: byte 0xC3 at offset 6 cannot be decoded.'],
    [
      `${'x\n'.repeat(70_000)}\xE2\x82y`,
      '70001:1 The file is not valid UTF-8: byte 0xE2 at offset 140000 cannot be decoded.',
    ],
    [
      '<?xml version="1.0" encoding="US-ASCII"?>\n<a>\xE8</a>',
      '2:4 The file is not US-ASCII: byte 0xE8 at offset 45 cannot be decoded.',
    ],
    [
      '<?xml version="1.0" encoding="UTF-16"?><a/>',
      '1:1 The file is declared as "UTF-16" but its bytes are no UTF-16.',
    ],
  ])('says where %j stops being text', (written, told) => {
    const { diagnostics } = decodeXml(new Uint8Array(Buffer.from(written, 'latin1')), 'x.xml');
    expect(diagnostics.map(({ place, message }) => `${place?.start.line}:${place?.start.column} ${message}`)).toEqual([
      told,
    ]);
  });

  it.each([
    ['xml-undecodable', new Uint8Array([0x3c, 0x61, 0x3e, 0xe2, 0x82])],
    ['xml-undecodable', new Uint8Array(Buffer.from('<?xml version="1.0" encoding="US-ASCII"?><a>é</a>', 'latin1'))],
    ['xml-encoding-unsupported', bytes('<?xml version="1.0" encoding="klingon"?><a/>')],
    ['xml-encoding-mismatch', bytes('<?xml version="1.0" encoding="UTF-16"?><a/>')],
    ['xml-too-large', new Uint8Array(MAX_BYTES + 1)],
  ])('refuses: %s', (rule, given) => {
    expect(decodeXml(given, 'x.xml').diagnostics.map((d) => d.rule)).toEqual([rule]);
  });
});

describe('well-formedness', () => {
  it.each([
    ['<a>\n<b>x</a></b>', '2:7 xml-not-well-formed The end tag "</a>" stands where "</b>" is due (opened in line 2).'],
    ['<a><b>', '1:7 xml-not-well-formed The element "b", opened in line 1, is never closed.'],
    [
      '<a>a & b</a>',
      '1:7 xml-not-well-formed An "&" is not followed by an entity name and ";"; write "&amp;" for the character itself.',
    ],
    [
      '<a>&nbsp;</a>',
      '1:10 xml-not-well-formed The entity "nbsp" is not declared; XML knows only lt, gt, amp, apos and quot.',
    ],
    ['<a>\0</a>', '1:4 xml-not-well-formed The document holds the character U+0000, which XML does not allow.'],
    ['<a x="1" x="2"/>', '1:17 xml-not-well-formed The attribute "x" is given twice.'],
    ['<p:a/>', '1:7 xml-not-well-formed The namespace prefix "p" is not declared.'],
    ['<a b="<"/>', '1:7 xml-not-well-formed An attribute value holds "<"; write "&lt;".'],
    ['<a/><b/>', '1:6 xml-not-well-formed A second element follows the root element; a document has one.'],
    ['<a/>text', '1:5 xml-not-well-formed There is text outside the root element.'],
    ['', '1:1 xml-not-well-formed The document holds no element.'],
  ])('%j', (text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  it('takes what is right', () => {
    expect(
      refusal('<?xml version="1.0"?>\r\n<!-- c --><a xmlns:p="u" p:x="&lt;&#233;"><![CDATA[<&]]><?pi x?><p:b/></a>\n'),
    ).toBe('');
  });
});

describe('document type declarations', () => {
  const document = (subset: string, content: string): string => `<!DOCTYPE a [${subset}]><a>${content}</a>`;

  it('are refused unless allowed', () => {
    expect(refusal(document('', ''))).toMatch(/^1:1 xml-doctype /u);
    expect(refusal(document('', ''), { allowDoctype: true })).toBe('');
  });

  it('give text to their own entities, and nothing from outside', () => {
    const texts: string[] = [];
    const text = document('<!ENTITY who "Khrushchev"><!ENTITY both "&who; &amp; Thompson">', '&both;');
    expect(readXml({ name: 'x', text }, { text: (t) => void texts.push(t) }, { allowDoctype: true })).toEqual([]);
    expect(texts.join('')).toBe('Khrushchev & Thompson');
    expect(refusal(document('<!ENTITY x SYSTEM "file:///etc/hostname">', '&x;'), { allowDoctype: true })).toMatch(
      /xml-entity/u,
    );
  });

  it('cannot grow without bound', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    expect(refusal(document(`<!ENTITY e0 "lol">${levels}`, '&e9;'), { allowDoctype: true })).toMatch(/xml-entity/u);
    expect(refusal(document('<!ENTITY a "&b;"><!ENTITY b "&a;">', '&a;'), { allowDoctype: true })).toMatch(
      /xml-entity/u,
    );
    expect(refusal(document(`<!ENTITY e "${'x'.repeat(1000)}">`, '&e;'.repeat(2000)), { allowDoctype: true })).toMatch(
      /xml-entity/u,
    );
  });
});

describe('hostile inputs get one sentence at once', () => {
  it.each([
    ['depth', 'xml-too-deep', '<a>'.repeat(100_000)],
    [
      'attributes',
      'xml-too-many-attributes',
      `<a ${Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
    ],
    [
      'namespaces',
      'xml-too-many-attributes',
      `<a ${Array.from({ length: 20_000 }, (_, i) => `xmlns:a${i}="u"`).join(' ')}/>`,
    ],
    ['a long attribute', 'xml-too-long', `<a b="${'x'.repeat(50_000_000)}"/>`],
    ['a long name', 'xml-too-long', `<${'x'.repeat(5_000_000)}/>`],
  ])('%s', (_, rule, text) => {
    const start = performance.now();
    expect(refusal(text)).toContain(` ${rule} `);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
