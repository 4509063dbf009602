import { describe, expect, test } from 'vitest';
import { withoutDoctype } from '../../src/xml/index.js';

function made(text: string): { readonly text: string | undefined; readonly said: readonly string[] } {
  const { value, diagnostics } = withoutDoctype({ name: 'a.xml', text });
  const said = diagnostics.map(({ message, place }) => `${place!.start.line}:${place!.start.column} ${message}`);
  return { text: value?.text.trimStart(), said };
}

describe('a document without its document type declaration', () => {
  test.each([
    ['none was there', '<a>&amp;&#38;</a>', '<a>&amp;&#38;</a>'],
    ['only its name', '<!DOCTYPE a><a>x</a>', '<a>x</a>'],
    ['one of another file', '<!DOCTYPE a SYSTEM "tei.dtd"><a>x</a>', '<a>x</a>'],
    ['a text', '<!DOCTYPE a [<!ENTITY n "Ann">]><a>&n; and &n;</a>', '<a>Ann and Ann</a>'],
    ['one within another', `<!DOCTYPE a [<!ENTITY m "&n;!"><!ENTITY n 'Ann'>]><a>&m;</a>`, '<a>Ann!</a>'],
    ['markup', '<!DOCTYPE a [<!ENTITY n "<hi>Ann</hi>">]><a>&n;</a>', '<a><hi>Ann</hi></a>'],
    ['a character', '<!DOCTYPE a [<!ENTITY dash "&#8212;">]><a>x&dash;y</a>', '<a>x—y</a>'],
    [
      'a sign of markup that is meant',
      '<!DOCTYPE a [<!ENTITY less "&#38;#60;">]><a>1 &less; 2</a>',
      '<a>1 &#60; 2</a>',
    ],
    ['signs of markup by name', '<!DOCTYPE a [<!ENTITY both "A &amp; B">]><a>&both;</a>', '<a>A &amp; B</a>'],
    ['in a value', `<!DOCTYPE a [<!ENTITY n 'the "one"'>]><a n="&n;"/>`, '<a n="the &quot;one&quot;"/>'],
    ['not in comments', '<!DOCTYPE a [<!ENTITY n "N">]><a><!-- &n; --><![CDATA[&n;]]><?x &n;?></a>', undefined],
    ['a bracket in a value', '<!DOCTYPE a [<!ENTITY n "]>"><!-- ]> -->]><a>&n;</a>', '<a>]></a>'],
    ['the first declaration counts', '<!DOCTYPE a [<!ENTITY n "1"><!ENTITY n "2">]><a>&n;</a>', '<a>1</a>'],
  ])('%s', (_, text, expected) => {
    expect(made(text)).toEqual({ text: expected ?? text.slice(text.indexOf('<a>')), said: [] });
  });

  test('every line stays where it is', () => {
    const { text } = withoutDoctype({
      name: 'a.xml',
      text: '<?xml version="1.0"?>\n<!DOCTYPE a [\n<!ENTITY n "two\nlines">\n]>\n<a>&n;\n<b/></a>',
    }).value!;
    expect(text.split('\n').map((line) => line.trimEnd())).toEqual([
      '<?xml version="1.0"?>',
      '',
      '',
      '',
      '',
      '<a>two lines',
      '<b/></a>',
    ]);
  });
});

describe('an entity that cannot be had is an error with its place', () => {
  const elsewhere = 'is not in this file, refers to itself or is too large; memcon fetches nothing.';
  test.each([
    [
      'in another file',
      '<!DOCTYPE a [<!ENTITY n SYSTEM "file:///etc/passwd">]>\n<a>&n;</a>',
      `2:4 The entity "n" ${elsewhere}`,
    ],
    ['in itself', '<!DOCTYPE a [<!ENTITY n "&m;"><!ENTITY m "&n;">]>\n<a>x &n;</a>', `2:6 The entity "n" ${elsewhere}`],
    [
      'of another definition',
      '<!DOCTYPE a SYSTEM "x.dtd">\n<a n="&eacute;"/>',
      '2:7 The entity "eacute" is not declared in this file; memcon fetches no document type definition.',
    ],
    [
      'through a parameter entity',
      '<!DOCTYPE a [<!ENTITY % iso SYSTEM "iso.ent"> %iso;]>\n<a>&mdash;</a>',
      '2:4 The entity "mdash" is not declared in this file; memcon fetches no document type definition.',
    ],
  ])('%s', (_, text, said) => {
    expect(made(text)).toEqual({ text: undefined, said: [said] });
  });

  test('any amount of white space before the document takes no time', () => {
    const text = `<?xml version="1.0"?>${' \n'.repeat(100_000)}${'<?x y?><!-- - -->'.repeat(1000)}<a/>`;
    const before = performance.now();
    expect(withoutDoctype({ name: 'a.xml', text }).value?.text).toBe(text);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('a bomb does not go off', () => {
    const levels = Array.from({ length: 7 }, (_unused, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const { value, diagnostics } = withoutDoctype({
      name: 'a.xml',
      text: `<!DOCTYPE a [<!ENTITY e0 "0123456789">${levels}]><a>${'&e4;'.repeat(20)}</a>`,
    });
    expect(value).toBeUndefined();
    expect(new Set(diagnostics.map(({ message }) => message))).toEqual(
      new Set(['The entities of the document expand to more than 1000000 characters.']),
    );
  });
});
