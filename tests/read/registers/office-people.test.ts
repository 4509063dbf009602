import { expect, test } from 'vitest';
import { readRegister } from '../../../src/read/index.js';
import { bytes } from '../reading.js';

const RECORD = `<person>
    <id>900001</id>
    <authorities><authority service="viaf">12345</authority><authority service="snac"/></authorities>
    <names>
        <preferred><name>Birch, John Elm</name></preferred>
        <alternates><name>Birch, Jack</name></alternates>
        <originals variants="2">
            <original source-urls="1"><name>Birch, John Elm</name><source-url>https://example.org/a</source-url></original>
            <original source-urls="1"><name>Birch, John E.</name></original>
        </originals>
        <titles-from-name variants="0"/>
    </names>
    <birth-year>1898</birth-year>
    <death-year/>
    <remarks variants="3">
        <remark source-urls="1"><p>Director of Archives, 1951–1953.</p><source-url>https://example.org/a</source-url></remark>
        <remark source-urls="2"><p>Director of Archives, 1951–1953</p></remark>
        <remark source-urls="1"><p>Clerk</p></remark>
    </remarks>
</person>`;

test('one record of the people database', () => {
  const { value, diagnostics } = readRegister(
    bytes(`<?xml version="1.0" encoding="UTF-8"?>\n<!-- c -->\n${RECORD}`),
    '900001.xml',
  );
  expect(diagnostics).toEqual([]);
  expect(value).toEqual([
    {
      kind: 'person',
      id: 'id-900001',
      name: 'Birch, John Elm',
      forms: [
        { text: 'Birch, John Elm', type: 'main' },
        { text: 'Birch, Jack', type: 'variant' },
        { text: 'Birch, John E.', type: 'variant' },
      ],
      offices: [],
      identifiers: [{ type: 'VIAF', value: '12345' }],
      birth: '1898',
      note: 'Director of Archives, 1951–1953; Clerk',
      place: { file: '900001.xml', start: { line: 3, column: 1 } },
    },
  ]);
});

test('a collection, and a record of the principal officers', () => {
  const officer =
    '<person><id>oak-ann</id><persName><surname>Oak</surname><forename>Ann</forename><genName>Jr.</genName><altname>Nan Oak</altname></persName><birth>1900</birth><death/></person>';
  const { value, diagnostics } = readRegister(
    bytes(`<people count="2">\n${RECORD}\n${officer}</people>`),
    'people.xml',
  );
  expect(diagnostics).toEqual([]);
  expect(value.map(({ id }) => id)).toEqual(['id-900001', 'oak-ann']);
  expect(value[1]).toMatchObject({
    name: 'Oak, Ann, Jr.',
    forms: [{ surname: 'Oak', forename: 'Ann' }, { text: 'Nan Oak' }],
    birth: '1900',
  });
  expect(readRegister(bytes(officer), 'oak.xml').value).toHaveLength(1);
});

test('records without id or name are errors in their places', () => {
  const faulty =
    '<people>\n<person><id>1</id><names/></person>\n<person><id/><names><preferred><name>Oak</name></preferred></names></person></people>';
  expect(readRegister(bytes(faulty), 'p.xml').diagnostics.map((d) => `${d.place!.start.line} ${d.rule}`)).toEqual([
    '2 register-name-missing',
    '3 register-id-missing',
  ]);
});
