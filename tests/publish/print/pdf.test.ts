import { expect, test } from 'vitest';
import { destinationsIn, settled } from '../../../src/publish/print/index.js';

/** The parts of a PDF of Chromium's that are read: a tree of pages of two levels, and what is led to. */
const PDF = Buffer.from(
  `%PDF-1.4
1 0 obj
<</Title (é)
/CreationDate (D:20261128134215+00'00')
/ModDate (D:20261128134215+01'00')>>
endobj
9 0 obj
<</Type /Page>>
endobj
14 0 obj
<</d1.p3 [9 0 R /XYZ 6 827.66998 0]
/all.at--entry-x [12 0 R /XYZ 6 1 0]
/lost [99 0 R /XYZ 6 1 0]>>
endobj
20 0 obj
<</Type /Pages
/Count 3
/Kids [21 0 R 12 0 R]>>
endobj
21 0 obj
<</Type /Pages
/Count 2
/Kids [8 0 R 9 0 R]
/Parent 20 0 R>>
endobj
37 0 obj
<</Type /Catalog
/Pages 20 0 R
/Dests 14 0 R>>
endobj
`,
  'latin1',
);

test('the places of a print are on pages as they are counted', () => {
  expect([...destinationsIn(PDF)]).toEqual([
    ['d1.p3', 2],
    ['all.at--entry-x', 3],
  ]);
});

test('what is no print of Chromium has no places', () => {
  expect([...destinationsIn(Buffer.from('%PDF-1.7 /Dests 4 0 R'))]).toEqual([]);
  expect([...destinationsIn(new Uint8Array())]).toEqual([]);
});

test('the clock of the machine is replaced by the moment of the document, and no other byte', () => {
  const plain = Buffer.from(settled(PDF, '2026-11-23T00:00:00Z')).toString('latin1');
  expect(plain).toBe(
    PDF.toString('latin1')
      .replace("20261128134215+00'00'", "20261123000000+00'00'")
      .replace("20261128134215+01'00'", "20261123000000+00'00'"),
  );
});
