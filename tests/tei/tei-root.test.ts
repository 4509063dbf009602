import { describe, expect, test } from 'vitest';
import { EXPORT_NAMES } from '../../src/export/index.js';
import { exportTo, publish } from '../../src/index.js';
import { documentsIn, readRecord } from '../../src/tei/index.js';

const P5 = 'xmlns="http://www.tei-c.org/ns/1.0"';

const REFUSED: readonly (readonly [string, string])[] = [
  ['<TEI><text/></TEI>', `The root element "TEI" is in no namespace. Write <TEI ${P5}>.`],
  ['<teiCorpus><TEI/></teiCorpus>', `The root element "teiCorpus" is in no namespace. Write <teiCorpus ${P5}>.`],
  [
    '<TEI xmlns="http://www.tei-c.org/ns/1.1"><text/></TEI>',
    `The root element "TEI" is in the namespace "http://www.tei-c.org/ns/1.1", not in the TEI's. Write <TEI ${P5}>.`,
  ],
  [
    '<TEI.2><text/></TEI.2>',
    'The root element "TEI.2" is one of TEI P4, which memcon does not read. Make TEI P5 of it first; the TEI Consortium has stylesheets that do it.',
  ],
  [
    '<teiCorpus.2><TEI.2/></teiCorpus.2>',
    'The root element "teiCorpus.2" is one of TEI P4, which memcon does not read. Make TEI P5 of it first; the TEI Consortium has stylesheets that do it.',
  ],
  [
    `<text ${P5}><body/></text>`,
    `The root element "text" is a part of a TEI document, not one. Put it into <TEI ${P5}>, behind a teiHeader.`,
  ],
  [
    '<html><body/></html>',
    `The root element "html" is not one of the TEI. A document of the TEI begins with <TEI ${P5}>; memcon encode makes one of minutes.`,
  ],
];

describe('what is no TEI P5 by its root is refused in the same sentence, which says what to do', () => {
  test.each(REFUSED)('%s', async (text, said) => {
    const bytes = new TextEncoder().encode(text);
    const sentences = (findings: readonly { readonly message: string; readonly note?: string }[]) =>
      findings.map(({ message, note }) => `${message} ${note}`);
    expect(sentences(readRecord({ name: 'a.xml', text }).diagnostics)).toEqual([said]);
    expect(sentences(documentsIn({ name: 'a.xml', text }).diagnostics)).toEqual([said]);
    expect(sentences((await publish({ name: 'a.xml', bytes }, { to: ['html', 'text'] })).diagnostics)).toEqual([said]);
    const exporter = (await exportTo(EXPORT_NAMES)).value!;
    expect(sentences(exporter.add({ name: 'a.xml', bytes }).diagnostics)).toEqual([said]);
  });

  test.each([`<TEI ${P5}><text><body><p>A</p></body></text></TEI>`, `<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"/>`])(
    '%s is one',
    (text) => expect(documentsIn({ name: 'a.xml', text }).diagnostics).toEqual([]),
  );
});
