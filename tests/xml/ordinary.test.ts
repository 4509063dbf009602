import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  decodeXml,
  gatherElements,
  readXml,
  XML_LIMITS,
  type XmlElement,
  type XmlHandler,
} from '../../src/xml/index.js';
import { readOrdinaryXml } from '../../src/xml/ordinary.js';
import { parseThrough } from '../../src/xml/parser.js';

/** Notes everything that is told. */
function noting(): { readonly told: string[]; readonly handler: XmlHandler } {
  const told: string[] = [];
  const handler: XmlHandler = {
    open: ({ name, local, uri, attributes, attributeEnds, namespaces, start, end }) => {
      const values = attributes.map((attribute) => [
        attribute.name,
        attribute.prefix,
        attribute.local,
        attribute.uri,
        attribute.value,
      ]);
      told.push(
        `<${JSON.stringify([name, local, uri, values, attributeEnds, Object.entries(namespaces), start, end])}`,
      );
    },
    text: (...event) => told.push(`t${JSON.stringify(event)}`),
    close: (...event) => told.push(`/${JSON.stringify(event)}`),
    comment: (text) => told.push(`!${text}`),
    instruction: (...event) => told.push(`?${JSON.stringify(event)}`),
  };
  return { told, handler };
}

/** What the gate tells, and the parser alone; and whether the parser was needed at all. */
function both(text: string): { readonly gate: unknown; readonly parser: unknown; readonly whole: boolean } {
  const [gate, parser] = [noting(), noting()];
  const source = { name: 'x', text };
  const found = [
    readXml(source, gate.handler, { allowDoctype: true }),
    parseThrough(source, parser.handler, XML_LIMITS, true),
  ];
  return {
    gate: [gate.told, found[0]],
    parser: [parser.told, found[1]],
    whole: readOrdinaryXml(text, {}, XML_LIMITS).whole,
  };
}

const ORDINARY = [
  '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-model href="a.rng" type="x"?>\n<!-- c -->\n<TEI xmlns="u">\n <a xml:id="x" n=\'1\n2\'/>\n <b>é &amp; &lt; — <c >x</c\n></b>\n</TEI>\n',
  '<a/>',
  '<p:a xmlns:p="u" p:b="1" b="2"><c xmlns="v"><d xmlns="" p:e="&#233;&#x1F600;&quot;"/></c></p:a>',
  '<a>x\r\ny\rz<![CDATA[<&\r\n]]>]]<?p  d? \r\n?><?q?><!--c\r\n- d--></a>\r\n',
  '<a b="x\r\n\ty&#13;&#10;">&#38;amp;&amp;lt;\u{1F600}\u0085</a>',
  "<?xml version='1.0' standalone='yes'?><a b = '\"'/><!----><?p?>",
];

describe('ordinary XML', () => {
  it.each(ORDINARY)('is read as the parser reads it, without the parser: %j', (text) => {
    const { gate, parser, whole } = both(text);
    expect(gate).toEqual(parser);
    expect(whole).toBe(true);
  });
});

const OTHER = [
  [
    '',
    ' ',
    'x',
    '<a>',
    '</a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>x',
    'x<a/>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '<a b=1/>',
    '<a b="1"c="2"/>',
    '<a>&</a>',
    '<a>&x;</a>',
    '<a b="&x;"/>',
  ],
  [
    '<a>]]></a>',
    '<a>\u0001</a>',
    '<a>\ud800</a>',
    '<!DOCTYPE a><a/>',
    '<x:a/>',
    '<a x:b="c"/>',
    '<a xmlns:x=""/>',
    '<a xmlns:xml="u"/>',
    '<a xmlns:x="u" xmlns:y="u" x:a="" y:a=""/>',
  ],
  [
    '<?xml version="1.1"?><a/>',
    ' <?xml version="1.0"?><a/>',
    '<a>'.repeat(300) + '</a>'.repeat(300),
    '<a>&amp</a>',
    '<a b="c"/ >',
    '< a/>',
    '<a>\ufffe</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
  ],
  [
    '<é/>',
    '<a:b:c/>',
    '<a><!-- - -- --></a>',
    '<a><!---></a>',
    '<a><!--',
    '<a><![CDATA[',
    '<a><?p',
    '<a><?xml?></a>',
    '<a><? p?></a>',
    '<![CDATA[]]><a/>',
    '<a xmlns:__proto__="u"/>',
  ],
  [
    '<a xmlns="u" xmlns="u"/>',
    '<a xmlns=" u"/>',
    '<a b="1',
    "<a b='1",
    '<a b',
    '<a b=',
    '<',
    '<a',
    '<a ',
    '</',
    '<!',
    '<?',
    '<a>&#1114112;</a>',
    '<a>&#x000000041;</a>',
    '<xmlns:a/>',
  ],
].flat();

test('what is not ordinary, or not well-formed, the parser reads, and no event is told twice', () => {
  for (const text of OTHER.flatMap((other) => [other, `<!-- c -->${other}`])) {
    const { gate, parser, whole } = both(text);
    expect(gate, text).toEqual(parser);
    expect(whole, text).toBe(false);
  }
});

const PIECES = [
  '<a>',
  '</a>',
  '<b x="1">',
  '</b>',
  '<a/>',
  '<b x="1" y="2"/>',
  '<a x="1" x="2">',
  ' ',
  '\n',
  '\r\n',
  't',
  '&amp;',
  '&#65;',
  '&',
  ';',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '--',
  '<?p',
  '?>',
  '<p:c>',
  '</p:c>',
];
const MORE = [
  '/',
  '=',
  ' xmlns="u"',
  ' xmlns:p="v"',
  ' xmlns:p=""',
  ' p:x="1"',
  'é',
  '\u{1F600}',
  ' xml:id="q"',
  '<!DOCTYPE a>',
  ']',
  '-',
  '?',
  '<a\n',
  '>',
];

test('the gate tells what the parser tells, whatever the text (law)', () => {
  const piece = fc.constantFrom(...PIECES, ...MORE);
  const rooted = fc.array(piece, { maxLength: 12 }).map((pieces) => `<a xmlns="u" xmlns:p="w">${pieces.join('')}</a>`);
  const any = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  let ordinary = 0;
  fc.assert(
    fc.property(fc.oneof(rooted, any), (text) => {
      const { gate, parser, whole } = both(text);
      expect(gate).toEqual(parser);
      if (whole) ordinary++;
    }),
    { numRuns: 10_000, seed: 7 },
  );
  expect(ordinary).toBeGreaterThan(300);
});

const SHARED = new URL('../../../shared/tei/', import.meta.url);
if (!existsSync(SHARED)) console.warn('SKIPPED: TEI of other people is not beside the project (../shared/tei).');

const filesIn = (folder: URL): readonly URL[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:plays|tei-).*\.xml$/u.test(name))
    .map((name) => new URL(name, folder));

test.skipIf(!existsSync(SHARED))('other people’s TEI is told as the parser tells it', () => {
  const texts = filesIn(SHARED).flatMap((file) => decodeXml(readFileSync(file), file.pathname).value ?? []);
  expect(texts.length).toBeGreaterThan(60);
  const wholes = texts.filter((text) => {
    const { gate, parser, whole } = both(text);
    expect(gate).toEqual(parser);
    return whole;
  });
  expect(wholes.length).toBeGreaterThan(texts.length * 0.8);
});

test('of a long list each element wanted is given out once, even where the list breaks off', () => {
  const list = (comment: string): string =>
    `<list>${Array.from({ length: 3000 }, (_, i) => `<item n="${i}">I &amp; <b>x</b></item>\n`).join('')}${comment}</list>`;
  const gathered = (text: string, errors: number): XmlElement[] => {
    const found: XmlElement[] = [];
    expect(
      gatherElements({ name: 'x', text }, { wants: ({ local }) => local === 'item', take: (item) => found.push(item) }),
    ).toHaveLength(errors);
    return found;
  };
  expect(gathered(list(''), 0)).toHaveLength(3000);
  expect(gathered(list('<é/>'), 0)).toEqual(gathered(list(''), 0));
  expect(gathered(`${list('')}<`, 1)).toEqual(gathered(list(''), 0));
});
