import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { checkConservation } from '../../src/validate/conservation.js';
import { parseXml } from '../../src/xml/index.js';
import { plain } from './brackets.js';

const check = (body: string, source: string): readonly Diagnostic[] =>
  checkConservation(
    parseXml({ name: 'x.xml', text: `<TEI><teiHeader>head</teiHeader><text>${body}</text></TEI>` }).value!,
    plain(source),
  );

describe('the law of conservation', () => {
  it.each([
    ['<p>one <choice><sic>tow</sic><corr>two</corr></choice></p>', 'one tow'],
    [
      '<p><choice><orig>colour</orig><reg>color</reg></choice> <choice><abbr>Mr.</abbr><expan>Mister</expan></choice></p>',
      'colour Mr.',
    ],
    ['<p>a<supplied> not</supplied> b<note resp="#me">mine</note><note place="foot">its own</note></p>', 'a bits own'],
    ['<p>a&#13;b\n\u00a0c</p>', 'a\rb\n\u00a0c'],
  ])('holds for %s', (body, source) => {
    expect(check(body, source)).toEqual([]);
  });

  it('names the first difference by place and words', () => {
    const [first, ...others] = check('<p>one\ntwo  three</p>', 'one\ntwo three');
    expect(others).toEqual([]);
    expect(first).toMatchObject({ rule: 'words-changed', place: { start: { line: 2, column: 5 } } });
    expect(first!.message).toBe('The text of the TEI departs from its source: " three" where the source has "three".');
  });

  it('sees words lost at the end, and words too many', () => {
    expect(check('<p>one</p>', 'one two')[0]!.message).toBe(
      'The text of the TEI departs from its source: nothing more where the source has " two".',
    );
    expect(check('<p>one two</p>', 'one')[0]!.message).toBe('The TEI has words that its source does not: " two".');
  });
});
