import { describe, expect, it } from 'vitest';
import { parseXml } from '../../src/xml/index.js';

const source = {
  name: 'x.xml',
  text: '<a xmlns="u" x:y="1" xmlns:x="z">\n  <b c="é&amp;"\n     d = \'2\'/>t<![CDATA[<]]>&lt;<!--c--><?p d?></a>',
};

describe('parseXml', () => {
  it('gives the tree with namespaces and places', () => {
    const { value, diagnostics } = parseXml(source);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      name: 'a',
      uri: 'u',
      attributes: { xmlns: 'u', 'xmlns:x': 'z', 'x:y': '1' },
      place: { line: 1, column: 1 },
      children: [
        '\n  ',
        { name: 'b', uri: 'u', attributes: { c: 'é&', d: '2' }, place: { line: 2, column: 3 }, children: [] },
        't<<',
        { comment: 'c' },
        { target: 'p', data: 'd' },
      ],
    });
  });

  it('gives no tree for what is not well-formed', () => {
    expect(parseXml({ name: 'x', text: '<a>' })).toMatchObject({
      value: undefined,
      diagnostics: [{ rule: 'xml-not-well-formed' }],
    });
  });

  it('keeps an attribute named like a property of objects', () => {
    expect(
      Object.entries(parseXml({ name: 'x', text: '<a __proto__="p" constructor="c"/>' }).value!.attributes),
    ).toEqual([
      ['__proto__', 'p'],
      ['constructor', 'c'],
    ]);
  });
});
