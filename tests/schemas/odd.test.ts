import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/diagnostics/index.js';
import {
  compileRules,
  compileSchema,
  loadRules,
  loadSchema,
  validateRelaxNg,
  validateRules,
} from '../../src/validate/index.js';
import { isElement, parseXml, type XmlElement, type XmlNode } from '../../src/xml/index.js';
import { everything, inventoryOfGrammar, inventoryOfOdd } from './grammar-inventory.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`../../schemas/${name}`, import.meta.url));
const textOf = (name: string): string => readFileSync(pathOf(name), 'utf8');
const treeOf = (name: string): XmlElement => parseXml({ name, text: textOf(name) }).value!;

const [odd, grammar, rules] = [treeOf('memcon.odd'), treeOf('memcon.rng'), treeOf('memcon.sch')];
const [said, stated] = [inventoryOfOdd(odd), inventoryOfGrammar(grammar)];
const names = Object.keys(stated).sort();

describe('the ODD and the grammar', () => {
  test('know the same elements', () => {
    expect(Object.keys(said).sort()).toEqual(names);
    const included = everything(odd)
      .filter(({ name }) => name === 'moduleRef')
      .flatMap((module) => (module.attributes['include'] ?? '').split(/\s+/u));
    expect(included.filter((name) => name !== '').sort()).toEqual(names);
  });

  test.each(names)('give %s the same attributes, values and content', (name) => {
    expect(said[name]).toEqual(stated[name]);
  });

  test('describe everything', () => {
    const specified = everything(odd).filter((node) =>
      /^(?:element|class|macro|data|constraint)Spec$|^attDef$|^valItem$/u.test(node.name),
    );
    const mute = specified.filter(
      (node) => !node.children.filter(isElement).some(({ name, children }) => name === 'desc' && children.length > 0),
    );
    expect(mute.map((node) => node.attributes['ident'])).toEqual([]);
  });

  test('give examples that the grammar knows', () => {
    const examples = everything(odd).filter(
      ({ uri, name }) => uri === 'http://www.tei-c.org/ns/Examples' && name !== 'egXML',
    );
    expect(examples.length).toBeGreaterThan(20);
    for (const { name, attributes } of examples) {
      expect([name, Object.keys(attributes).filter((key) => stated[name]?.attributes[key] === undefined)]).toEqual([
        name,
        [],
      ]);
    }
  });
});

/** An element as text, whatever its prefix and however its lines are broken. */
function canonical(node: XmlNode): string {
  if (typeof node === 'string') return node.replaceAll(/\s+/gu, ' ');
  if (!isElement(node)) return '';
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => `${name}=${value.replaceAll(/\s+/gu, ' ')}`);
  const content = node.children
    .map(canonical)
    .filter((text) => text.trim() !== '')
    .join('');
  return `<${node.name.replace(/^.*:/u, '')} ${attributes.sort().join(' ')}>${content}`;
}

describe('the ODD and the rules', () => {
  const patterns = rules.children.filter(isElement).filter(({ name }) => name === 'pattern');
  const specs = everything(odd).filter(({ name }) => name === 'constraintSpec');

  test('have the same patterns', () => {
    const ofOdd = specs.map((spec) => canonical(everything(spec).find(({ name }) => name === 'sch:pattern')!));
    expect(ofOdd).toEqual(patterns.map(canonical));
    expect(specs.map((spec) => spec.attributes['ident'])).toEqual(patterns.map((pattern) => pattern.attributes['id']));
  });

  test('are in the catalogue, with their severity', () => {
    const { value } = compileRules({ name: 'memcon.sch', text: textOf('memcon.sch') }, () => undefined);
    const checks = value!.groups.flatMap((group) => group.rules.flatMap((rule) => rule.checks));
    expect(checks.length).toBeGreaterThan(10);
    const catalogue: Readonly<Record<string, { readonly severity: string }>> = RULES;
    expect(checks.map(({ rule, severity }) => [rule, severity])).toEqual(
      checks.map(({ rule }) => [rule, catalogue[rule]?.severity]),
    );
  });

  test('name elements and attributes that the grammar knows', () => {
    const expressions = patterns
      .flatMap(everything)
      .flatMap(({ attributes }) => ['context', 'test', 'value', 'select'].flatMap((name) => attributes[name] ?? []));
    const elements = expressions.flatMap((expression) =>
      [...expression.matchAll(/tei:(\w+)/gu)].map((match) => match[1]!),
    );
    expect([...new Set(elements)].filter((name) => stated[name] === undefined)).toEqual([]);
    const known = new Set(Object.values(stated).flatMap(({ attributes }) => Object.keys(attributes)));
    const attributes = expressions.flatMap((expression) =>
      [...expression.matchAll(/@([\w:]+)/gu)].map((match) => match[1]!),
    );
    expect([...new Set(attributes)].filter((name) => !known.has(name))).toEqual([]);
  });
});

const TEI_ALL = fileURLToPath(new URL('../../../shared/tei/tei_all.rng', import.meta.url));
if (!existsSync(TEI_ALL)) console.info('skipped: tei_all.rng is not there, so the ODD is not validated as TEI');

test.skipIf(!existsSync(TEI_ALL))('the ODD is TEI, and keeps TEI’s own rules for ODD', { timeout: 60_000 }, () => {
  const source = { name: 'memcon.odd', text: textOf('memcon.odd') };
  const schema = { name: 'tei_all.rng', text: readFileSync(TEI_ALL, 'utf8') };
  expect(validateRelaxNg(loadSchema(compileSchema(schema, () => undefined).value!), source)).toEqual([]);
  expect(validateRules(loadRules(compileRules(schema, () => undefined).value!), source)).toEqual([]);
});
