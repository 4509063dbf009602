import { expect, test } from 'vitest';
import { compare, encode, publish } from '../../src/api/index.js';
import { docx, par, run } from '../read/office-files.js';

const body = [
  par(run('Minutes, 3 May 1961'), '<w:pStyle w:val="Heading1"/>'),
  par(
    `${run('MR. HALE: We have ')}<w:del w:author="Ann Moss"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:author="Ann Moss">${run('often ')}</w:ins>${run('met here.')}`,
  ),
  par(`<w:del w:author="Ann Moss"><w:r><w:delText>MR. BELL: Nobody said so.</w:delText></w:r></w:del>`),
  par(run('MRS. NOBLE: I know.')),
  par(run('MR. HALE: Do you?')),
].join('');
const source = { name: 'minutes.docx', bytes: docx({ body }) };

test('tracked changes stand in the TEI where that is asked for: deletions are no words of the record', async () => {
  const { value, diagnostics } = await encode(source, { trackedChanges: true });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { xml } = value!;
  expect(xml).toContain('We have <del resp="#Ann-Moss">never </del><add resp="#Ann-Moss">often</add> met here.</p>');
  expect(xml).toContain('<del resp="#Ann-Moss">MR. BELL: Nobody said so.</del>');
  expect(xml.match(/<sp /gu)).toHaveLength(3);
  expect(xml).toContain('<resp>Tracked changes</resp>');
  const tei = { name: 'minutes.xml', bytes: new TextEncoder().encode(xml) };
  expect((await compare(source, tei)).value).toMatchObject({ differences: 0 });
  const published = await publish(tei, { to: ['text'] });
  expect(published.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('they are accepted otherwise', async () => {
  const { value, diagnostics } = await encode(source, {});
  expect(value!.xml).toContain('We have often met here.</p>');
  expect(value!.xml).not.toMatch(/<(?:add|del)\b/u);
  expect(diagnostics.map(({ rule }) => rule)).toContain('words-left-out');
});
