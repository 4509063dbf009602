import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileSchema, isValidTree, loadSchema, validateRelaxNg } from '../../../src/validate/index.js';
import { element, parseXml, serialiseXml, type XmlElement } from '../../../src/xml/index.js';

const schemaFile = new URL('../../../schemas/memcon.rng', import.meta.url);
const schema = loadSchema(
  compileSchema({ name: 'memcon.rng', text: readFileSync(schemaFile, 'utf8') }, () => undefined).value!,
);

/** A parsed tree as one we build: names without places, `xmlns` on the root. */
const built = (root: XmlElement): XmlElement => ({
  ...root,
  attributes: { xmlns: root.uri ?? '', ...root.attributes },
});

/** A tree and its text must have one verdict: encode trusts the tree. */
describe('a tree is valid when its text is', () => {
  const folder = new URL('../../fixtures/', import.meta.url);
  const document = readFileSync(
    new URL('../../../tei/documents/1960-09-08-khrushchev-thompson.xml', import.meta.url),
    'utf8',
  );
  const root = built(parseXml({ name: 'minutes', text: document }).value!);

  test('a right document', () => expect(isValidTree(schema, root)).toBe(true));
  test('there are fixtures beside it', () => expect(readdirSync(folder).length).toBeGreaterThan(20));

  const damages: readonly (readonly [string, (e: XmlElement) => XmlElement])[] = [
    ['an unknown attribute', (e) => ({ ...e, attributes: { ...e.attributes, colour: 'red' } })],
    ['an unknown element', (e) => ({ ...e, children: [...e.children, element('nothing')] })],
    ['loose text', (e) => ({ ...e, children: ['words', ...e.children] })],
    ['an id that is taken', (e) => ({ ...e, attributes: { ...e.attributes, 'xml:id': 'p1' } })],
  ];
  test.each(damages)('%s', (_, damage) => {
    const broken = damage(root);
    expect(isValidTree(schema, broken)).toBe(false);
    expect(validateRelaxNg(schema, { name: 'broken', text: serialiseXml(broken) })).not.toEqual([]);
  });
});
