import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isElement, parseXml, type XmlElement } from '../../src/xml/index.js';
import { createGenerator } from './generate.js';
import { ownVerdict } from './own.js';
import { canValidate, jing, MEMCON_SCHEMA, TEI_ALL } from './jing.js';

const grammar = parseXml({ name: 'memcon.rng', text: readFileSync(MEMCON_SCHEMA, 'utf8') }).value!;

/**
 * Every element and attribute of the grammar, as the generator counts them; shared definitions count for no element.
 */
function elementsOf(root: XmlElement): readonly string[] {
  const own = root.name === 'element' ? [root.attributes['name']!] : [];
  return [...new Set([...own, ...root.children.filter(isElement).flatMap(elementsOf)])];
}

describe('memcon.rng', () => {
  const { document, coverage } = createGenerator(grammar, 1960);
  const documents = Array.from({ length: 150 }, document);

  it('is explored wholly by the documents that are made from it', () => {
    expect(elementsOf(grammar).filter((name) => !coverage.has(name))).toEqual([]);
  });

  it('accepts the documents that are made from it, says memcon itself', { timeout: 60_000 }, () => {
    expect(ownVerdict(MEMCON_SCHEMA, documents).slice(0, 5)).toEqual([]);
  });

  it.skipIf(!canValidate(MEMCON_SCHEMA))(
    'accepts the documents that are made from it, says jing',
    { timeout: 60_000 },
    () => {
      expect(jing(MEMCON_SCHEMA, documents).slice(0, 5)).toEqual([]);
    },
  );

  it.skipIf(!canValidate(TEI_ALL))('accepts nothing that TEI does not', { timeout: 60_000 }, () => {
    const said = jing(TEI_ALL, documents);
    expect([...said.slice(0, 5), ...said.slice(0, 1).map((line) => documents[Number(line.split(':')[0])])]).toEqual([]);
  });
});
