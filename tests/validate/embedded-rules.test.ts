import { expect, test } from 'vitest';
import { readSchema, validate } from '../../src/index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A grammar of one element, with so many rules in it: rule N wants an attribute `aN`. */
const grammar = (rules: number): string =>
  `<element name="p" xmlns="http://relaxng.org/ns/structure/1.0"><zeroOrMore><attribute><anyName/></attribute></zeroOrMore><empty/>
  <s:pattern xmlns:s="http://purl.oclc.org/dsdl/schematron">${Array.from(
    { length: rules },
    (_, i) => `<s:rule context="p[@n = ${i}]"><s:assert test="@a${i}">Paragraph ${i} needs a${i}.</s:assert></s:rule>`,
  ).join('')}</s:pattern></element>`;

test.each([1, 50, 51, 200])('the rules within a grammar are applied, be there %i', async (count) => {
  const { value: schema } = await readSchema({ name: 'p.rng', bytes: bytes(grammar(count)) });
  const input = { name: 'p.xml', bytes: bytes(`<p n="${count - 1}"/>`) };
  const { diagnostics } = await validate(input, { schemas: [schema!] });
  expect(diagnostics.map(({ message }) => message)).toEqual([`Paragraph ${count - 1} needs a${count - 1}.`]);
});

test('they can be left out', async () => {
  const { value: schema } = await readSchema({ name: 'p.rng', bytes: bytes(grammar(60)) }, () => undefined, {
    embeddedRules: false,
  });
  const { diagnostics } = await validate({ name: 'p.xml', bytes: bytes('<p n="3"/>') }, { schemas: [schema!] });
  expect(diagnostics).toEqual([]);
});
