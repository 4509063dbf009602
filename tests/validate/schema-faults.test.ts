import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/disk/index.js';
import { readSchema, validate, type Input } from '../../src/api/index.js';

const input = (name: string, text: string): Input => ({ name, bytes: new TextEncoder().encode(text) });
const RNG = 'xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';
const sch = (rule: string): Input =>
  input(
    'rules.sch',
    `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern><rule context="p">${rule}</rule></pattern></schema>`,
  );

describe('schemas that cannot be used', () => {
  test.each([
    [
      'schema-unreadable',
      input(
        'a.rng',
        `<grammar ${RNG}><include href="absent.rng"/><start><element name="p"><text/></element></start></grammar>`,
      ),
    ],
    ['schematron-incorrect', sch('<assert test="starts-with(">No.</assert>')],
  ])('%s', async (rule, schema) => {
    const { value, diagnostics } = await readSchema(schema);
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => [d.rule, d.severity])).toContainEqual([rule, 'error']);
  });

  test('schema-ids-conflict: ids are not checked, the rest is', async () => {
    const attribute = (type: string): string => `<attribute name="id"><data type="${type}"/></attribute>`;
    const schema = await readSchema(
      input(
        'a.rng',
        `<element ${RNG} name="a"><choice><group>${attribute('ID')}<text/></group><group>${attribute('IDREF')}<empty/></group></choice></element>`,
      ),
    );
    expect(schema.value).toBeDefined();
    expect(schema.diagnostics.map((d) => [d.rule, d.severity])).toEqual([['schema-ids-conflict', 'warning']]);
  });
});

describe('ids as DTDs have them', () => {
  const DTD = 'datatypeLibrary="http://relaxng.org/ns/compatibility/datatypes/1.0"';
  const schema = input(
    'a.rng',
    `<element xmlns="http://relaxng.org/ns/structure/1.0" ${DTD} name="a"><attribute name="id"><data type="ID"/></attribute><optional><attribute name="see"><data type="IDREF"/></attribute></optional></element>`,
  );

  test.each([
    ['<a id="x" see="x"/>', []],
    ['<a id="two words"/>', ['attribute-value', 'id-malformed']],
    ['<a id="x" see="y"/>', ['idref-unresolved']],
  ])('%s', async (document, rules) => {
    const { value } = await readSchema(schema);
    const { diagnostics } = await validate(input('a.xml', document), { schemas: [value!] });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(rules);
  });

  test('have no other type', async () => {
    const { value, diagnostics } = await readSchema(
      input(
        'a.rng',
        `<element xmlns="http://relaxng.org/ns/structure/1.0" ${DTD} name="a"><data type="date"/></element>`,
      ),
    );
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.message).toBe(
      'There is no datatype "date" in the library of RELAX NG DTD Compatibility (it has "ID", "IDREF" and "IDREFS").',
    );
  });
});

test('file-unreadable: a name that the system does not take', () => {
  expect(readBytes('x'.repeat(5000)).diagnostics).toMatchObject([{ rule: 'file-unreadable' }]);
});
