import { describe, expect, it } from 'vitest';
import { faultsOf, rng, schemaFaults, schemaOf } from './check.js';

const e = (name: string, content = '<empty/>'): string => `<element name="${name}">${content}</element>`;

/** Documents that are valid (`+`) and not (`-`) against a schema. */
function verdicts(schema: string, documents: readonly string[], files: Readonly<Record<string, string>> = {}): void {
  const loaded = schemaOf(schema, files);
  for (const document of documents) {
    const wanted = document.startsWith('+');
    expect(`${faultsOf(loaded, document.slice(1)).length === 0 ? '+' : '-'}${document.slice(1)}`).toBe(
      `${wanted ? '+' : '-'}${document.slice(1)}`,
    );
  }
}

describe('patterns', () => {
  it('interleave, in any order', () => {
    verdicts(
      rng('element', `<name>r</name><interleave>${e('a')}${e('b')}<zeroOrMore>${e('c')}</zeroOrMore></interleave>`),
      ['+<r><a/><b/></r>', '+<r><c/><b/><c/><a/></r>', '-<r><a/><c/></r>', '-<r><a/><b/><a/></r>'],
    );
  });

  it('alternatives that share a beginning', () => {
    const content = `<choice><group>${e('a', '<text/>')}${e('b')}</group><group>${e('a', e('x'))}${e('c')}</group></choice>`;
    verdicts(rng('element', `<name>r</name>${content}`), [
      '+<r><a>t</a><b/></r>',
      '+<r><a><x/></a><c/></r>',
      '-<r><a>t</a><c/></r>',
      '-<r><a><x/></a><b/></r>',
      '+<r><a/><b/></r>',
    ]);
  });

  it('lists, values and data with exceptions', () => {
    const list = '<list><data type="integer"/><oneOrMore><value>x</value></oneOrMore></list>';
    const data = '<data type="token"><param name="maxLength">3</param><except><value>no</value></except></data>';
    verdicts(
      rng('element', `<name>r</name><attribute name="l">${list}</attribute><attribute name="d">${data}</attribute>`),
      [
        '+<r l=" 1 x  x " d="yes"/>',
        '-<r l="1" d="yes"/>',
        '-<r l="x 1" d="yes"/>',
        '-<r l="1 x" d="no"/>',
        '-<r l="1 x" d="long"/>',
      ],
    );
  });

  it('name classes with exceptions', () => {
    const any =
      '<zeroOrMore><attribute><anyName><except><nsName ns=""/><name ns="u">bad</name></except></anyName></attribute></zeroOrMore>';
    verdicts(rng('element', `<nsName ns="u"><except><name ns="u">q</name></except></nsName>${any}<empty/>`), [
      '+<p:r xmlns:p="u" p:x="1" xml:lang="en"/>',
      '-<p:q xmlns:p="u"/>',
      '-<r/>',
      '-<p:r xmlns:p="u" x="1"/>',
      '-<p:r xmlns:p="u" p:bad="1"/>',
    ]);
  });

  it('qualified names compare by namespace', () => {
    const schema = rng('element', '<name>r</name><value type="QName" xmlns:s="u">s:a</value>');
    verdicts(schema, ['+<r xmlns:t="u">t:a</r>', '-<r xmlns:t="v">t:a</r>', '-<r>t:a</r>']);
  });

  it('white space between elements counts for nothing', () => {
    verdicts(rng('element', `<name>r</name><optional>${e('a')}</optional>`), [
      '+<r>\n <a>\n</a> </r>',
      '+<r> </r>',
      '-<r>&#160;</r>',
      '-<r>x</r>',
    ]);
  });
});

describe('schemas in several files', () => {
  const library = rng(
    'grammar',
    `<start><ref name="p"/></start><define name="p">${e('p', '<text/>')}</define><define name="q">${e('q')}</define>`,
  );

  it('include with overrides and combine', () => {
    const override = `<define name="p">${e('para', '<text/>')}</define>`;
    const main = rng(
      'grammar',
      `<include href="lib/base.rng">${override}</include><start combine="choice"><ref name="q"/></start>`,
    );
    verdicts(main, ['+<para>x</para>', '+<q/>', '-<p/>'], { 'lib/base.rng': library });
  });

  it('externalRef, nested grammars and parentRef', () => {
    const inner = '<grammar><start><element name="in"><parentRef name="x"/></element></start></grammar>';
    const main = rng(
      'grammar',
      `<start><element name="r"><externalRef href="p.rng"/>${inner}</element></start><define name="x">${e('x')}</define>`,
    );
    verdicts(main, ['+<r><p/><in><x/></in></r>', '-<r><p/><in/></r>'], { 'p.rng': library });
  });

  it('say what cannot be read and what includes itself', () => {
    expect(schemaFaults(rng('grammar', '<include href="none.rng"/>'))[0]).toBe(
      'The schema file "none.rng" cannot be read.',
    );
    const loop = rng('grammar', '<include href="schema.rng"/>');
    expect(schemaFaults(loop, { 'schema.rng': loop })[0]).toBe('The schema file "schema.rng" includes itself.');
    expect(
      schemaFaults(rng('grammar', `<include href="b.rng"><define name="zzz"><empty/></define></include>`), {
        'b.rng': library,
      }),
    ).toEqual(['The include overrides "zzz", which the included file does not have.']);
  });
});

describe('incorrect schemas', () => {
  it.each([
    [rng('element', '<name>a</name><foo/>'), 'RELAX NG has no element "foo".'],
    [rng('element', '<name>a</name>'), '"element" holds too little.'],
    [rng('grammar', '<start><ref name="x"/></start>'), 'The grammar does not define "x".'],
    [
      rng('grammar', '<start><ref name="x"/></start><define name="x"><ref name="x"/></define>'),
      'The definition "x" refers to itself with no element between.',
    ],
    [
      rng('element', '<name>a</name><data type="whole"/>'),
      'There is no datatype "whole" in the library of XML Schema.',
    ],
    [
      rng('element', '<name>a</name><attribute name="b"/><attribute name="b"/>'),
      'An element would have the attribute "b" twice.',
    ],
    [rng('element', '<name>a</name><list><text/></list>'), 'Text is not allowed in a list.'],
    [
      rng('element', `<name>a</name><group><data type="int"/>${e('b')}</group>`),
      'The content of an element mixes a datatype, value or list with elements or text.',
    ],
    [
      rng('element', '<name>a</name><interleave><text/><text/></interleave>'),
      'Text is allowed on both sides of an interleave.',
    ],
    [
      rng('element', '<name>a</name><data type="string"><param name="pattern">(</param></data>'),
      /^The pattern "\(" is not a regular expression/u,
    ],
    ['<schema/>', /not in the namespace of RELAX NG/u],
    ['<grammar', /^The document/u],
  ])('%#', (schema, message) => {
    expect(schemaFaults(schema)[0]).toMatch(message);
  });

  it('warns when ids conflict, and does without them', () => {
    const any = '<element><anyName/><zeroOrMore><attribute><anyName/></attribute></zeroOrMore></element>';
    const schema = rng('element', `<name>a</name><attribute name="id"><data type="ID"/></attribute>${any}`);
    expect(schemaFaults(schema)).toEqual([
      'The schema allows the attribute "id" both as ID and as something else on one element; ids are not checked.',
    ]);
  });
});
