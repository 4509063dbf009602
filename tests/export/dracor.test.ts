import { describe, expect, test } from 'vitest';
import { dracor } from '../../src/export/dracor.js';
import { readRecord } from '../../src/tei/index.js';
import { compiled } from '../publish/compiled.js';
import { canValidate, jing, TEI_ALL } from '../schemas/jing.js';
import { PASSAGES } from './passages.js';
import { EMPTY, exported, fileOf, SECOND, TALK } from './samples.js';
import { OTHERS, SITTING } from './tei-forms.js';

const loadStylesheet = await compiled('dracor');
const RECORDS = [TALK, SECOND, EMPTY, PASSAGES, OTHERS, SITTING];
const made = exported(dracor, RECORDS, { loadStylesheet });
const file = (id: string): string => fileOf(made, `${id}.xml`);

describe('dracor', () => {
  test.skipIf(!canValidate(TEI_ALL))('is valid TEI', () => {
    expect(jing(TEI_ALL, [...made.files.values()])).toEqual([]);
  });

  test('a printed label is the speaker; where none is printed, the name of the list is supplied', () => {
    expect(file(TALK.id)).toContain(
      '<sp xml:id="t1" who="#orlov" ana="#direct"><speaker><persName ref="#orlov">Orlov</persName>:</speaker><p xml:id="p1">',
    );
    expect(file(SECOND.id)).toContain(
      '<sp xml:id="t1" who="#hale"><speaker><supplied reason="not-in-source">Hale</supplied></speaker><p>One.</p></sp>',
    );
    expect(file(PASSAGES.id)).toContain(
      '<speaker><supplied reason="not-in-source">Orlov</supplied></speaker><p xml:id="p1">𝄞𝄞 <persName ref="#orlov">P. Orlov</persName>',
    );
  });

  test('what happened is a stage direction', () => {
    const body = (inner: string): string => {
      const record = readRecord({
        name: 'a.xml',
        text: `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><div>${inner}</div></body></text></TEI>`,
      }).value!;
      const { files, diagnostics } = exported(dracor, [record], { loadStylesheet });
      expect(diagnostics).toEqual([]);
      return /<div>(.*)<\/div>/su.exec(String(files.get('a.xml')))![1]!;
    };
    expect(body('<u><seg>Yes.</seg><vocal><desc>laughs</desc></vocal></u>')).toBe(
      '<sp><p>Yes.</p><stage>laughs</stage></sp>',
    );
    expect(body('<u><seg>Yes. <note type="comment">(Applause.)</note> No.</seg></u>')).toBe(
      '<sp><p>Yes. <stage>(Applause.)</stage> No.</p></sp>',
    );
    expect(body('<note type="time">Noon</note><u><seg>Yes.</seg></u>')).toBe('<stage>Noon</stage><sp><p>Yes.</p></sp>');
  });

  test('nobody is invented: without a known speaker there is no name', () => {
    expect(file(OTHERS.id)).toContain('<sp><p>Nobody knows.</p></sp>');
    expect(file(OTHERS.id)).toContain('<sp who="#nobody"><ab>');
  });

  test('the cast is in the header, moved there where it was described elsewhere, with the sex in DraCor’s words', () => {
    expect(file(OTHERS.id)).toContain(
      '<particDesc><listPerson><person xml:id="lund" sex="UNKNOWN"><persName>Lund</persName></person></listPerson></particDesc>',
    );
    expect(file(OTHERS.id).match(/xml:id="lund"/gu)).toHaveLength(1);
    expect(file(OTHERS.id)).toContain('<standOff><listEvent>');
    expect(file(SITTING.id)).toContain('<person xml:id="chair" sex="FEMALE">');
    expect(file(SITTING.id)).toContain('<person xml:id="lund" sex="MALE">');
    expect(file(TALK.id)).toContain('<person xml:id="orlov" role="speaker" sex="MALE">');
  });

  test('utterances are speeches', () => {
    expect(file(SITTING.id)).toContain(
      '<sp xml:id="u1" who="#chair"><speaker>The CHAIRMAN:</speaker><p xml:id="s1">Order.</p><p>Order, <persName ref="#lund">Mr. Lund</persName>.</p></sp>',
    );
    expect(file(SITTING.id)).toContain(
      '<sp xml:id="u2" who="#lund"><speaker><supplied reason="not-in-source">Lund</supplied></speaker><p>I am <pause/> in order.</p></sp><note>Laughter.</note>',
    );
    expect(made.diagnostics).toEqual([]);
  });
});
