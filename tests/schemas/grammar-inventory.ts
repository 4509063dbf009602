import { isElement, type XmlElement } from '../../src/xml/index.js';

/** What a schema says of an element: its attributes with their closed values, and what may stand in it. */
export interface ElementFacts {
  /** By name: whether it must be there, and the values it may have when they are listed. */
  readonly attributes: Readonly<Record<string, { readonly required: boolean; readonly values: readonly string[] }>>;
  /** Names of elements that may stand in it, and `#text`. */
  readonly content: readonly string[];
}

export type Inventory = Readonly<Record<string, ElementFacts>>;

const inner = (node: XmlElement): readonly XmlElement[] =>
  node.children.filter(isElement).filter(({ name }) => !name.startsWith('a:') && name !== 'param');
const text = (node: XmlElement): string => node.children.filter((child) => typeof child === 'string').join('');

interface Found {
  readonly name: string;
  readonly required: boolean;
  readonly values: readonly string[];
}

/** What a RELAX NG grammar says of each element; definitions of one name count together. */
export function inventoryOfGrammar(grammar: XmlElement): Inventory {
  const defines = new Map(inner(grammar).map((define) => [define.attributes['name'] ?? 'start', define]));
  const definitions = new Map<string, XmlElement[]>();
  const collect = (node: XmlElement): void => {
    if (node.name === 'element') {
      definitions.set(node.attributes['name']!, [...(definitions.get(node.attributes['name']!) ?? []), node]);
    }
    inner(node).forEach(collect);
  };
  collect(grammar);
  return Object.fromEntries([...definitions].map(([name, nodes]) => [name, facts(nodes, defines)]));
}

type Defines = ReadonlyMap<string, XmlElement>;

function facts(definitions: readonly XmlElement[], defines: Defines): ElementFacts {
  const each = definitions.map((definition) => attributesIn(definition, true, defines));
  const names = [...new Set(each.flat().map(({ name }) => name))].sort();
  const attributes = names.map((name) => {
    const required = each.every((found) => found.some((attribute) => attribute.name === name && attribute.required));
    const values = each
      .flat()
      .filter((attribute) => attribute.name === name)
      .map((attribute) => attribute.values);
    // Free in one place is free.
    const closed = values.every((list) => list.length > 0) ? [...new Set(values.flat())].sort() : [];
    return [name, { required, values: closed }] as const;
  });
  const content = [
    ...new Set(definitions.flatMap((definition) => inner(definition).flatMap((node) => contentOf(node, defines, [])))),
  ].sort();
  return { attributes: Object.fromEntries(attributes), content };
}

function attributesIn(node: XmlElement, required: boolean, defines: Defines): readonly Found[] {
  return inner(node).flatMap((child): readonly Found[] => {
    if (child.name === 'element') return [];
    if (child.name === 'attribute') return [{ name: child.attributes['name']!, required, values: valuesIn(child) }];
    if (child.name === 'ref') {
      return attributesIn(defines.get(child.attributes['name']!)!, required, {
        get: (name: string) => (name.startsWith('att.') ? defines.get(name) : EMPTY),
      } as Defines);
    }
    return attributesIn(child, required && child.name === 'group', defines);
  });
}

const EMPTY: XmlElement = { name: 'define', attributes: {}, children: [] };

const valuesIn = (node: XmlElement): readonly string[] =>
  inner(node).flatMap((child) => (child.name === 'value' ? [text(child)] : valuesIn(child)));

function contentOf(node: XmlElement, defines: Defines, chain: readonly string[]): readonly string[] {
  const { name = '' } = node.attributes;
  if (node.name === 'attribute') return [];
  if (node.name === 'element') return [name];
  if (node.name === 'text' || node.name === 'data') return ['#text'];
  if (node.name === 'ref') {
    return chain.includes(name)
      ? []
      : inner(defines.get(name)!).flatMap((child) => contentOf(child, defines, [...chain, name]));
  }
  return inner(node).flatMap((child) => contentOf(child, defines, chain));
}

/** What an ODD says of each element it specifies. */
export function inventoryOfOdd(odd: XmlElement): Inventory {
  const all = everything(odd).filter(({ uri }) => uri === 'http://www.tei-c.org/ns/1.0');
  const of = (name: string): readonly XmlElement[] => all.filter((node) => node.name === name);
  const classes = new Map(of('classSpec').map((spec) => [spec.attributes['ident']!, spec]));
  const macros = new Map(of('macroSpec').map((spec) => [spec.attributes['ident']!, spec]));
  const elements = of('elementSpec');
  const membersOf = (key: string): readonly string[] =>
    elements.filter((spec) => keysOf(spec).includes(key)).map((spec) => spec.attributes['ident']!);
  const content = (node: XmlElement): readonly string[] => {
    const { key = '' } = node.attributes;
    if (node.name === 'elementRef') return [key];
    if (node.name === 'classRef') return membersOf(key);
    if (node.name === 'textNode' || node.name === 'dataRef') return ['#text'];
    if (node.name === 'macroRef') return inner(child(macros.get(key)!, 'content')!).flatMap(content);
    return inner(node).flatMap(content);
  };
  return Object.fromEntries(
    elements.map((spec) => {
      const specs = [...keysOf(spec).flatMap((key) => classes.get(key) ?? []), spec];
      const lists = specs.flatMap((one) => inner(one).filter(({ name }) => name === 'attList'));
      const found = lists.flatMap((list) => attributesOfList(list, true));
      const within = [...new Set(inner(child(spec, 'content')!).flatMap(content))].sort();
      return [
        spec.attributes['ident']!,
        { attributes: Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1))), content: within },
      ];
    }),
  );
}

/** Of attributes between which there is a choice none must be there. */
function attributesOfList(
  list: XmlElement,
  demanded: boolean,
): readonly (readonly [string, ElementFacts['attributes'][string]])[] {
  const isDemanded = demanded && list.attributes['org'] !== 'choice';
  return inner(list).flatMap((one) => {
    if (one.name === 'attList') return attributesOfList(one, isDemanded);
    return one.name === 'attDef' ? [[one.attributes['ident']!, attributeFacts(one, isDemanded)] as const] : [];
  });
}

const attributeFacts = (attribute: XmlElement, demanded: boolean): ElementFacts['attributes'][string] => ({
  required: demanded && attribute.attributes['usage'] === 'req',
  values: everything(attribute)
    .filter(({ name, attributes }) => name === 'valList' && attributes['type'] === 'closed')
    .flatMap(inner)
    .map((item) => item.attributes['ident']!)
    .sort(),
});

const child = (node: XmlElement, name: string): XmlElement | undefined => inner(node).find((one) => one.name === name);

const keysOf = (spec: XmlElement): readonly string[] => {
  const classes = child(spec, 'classes');
  return classes === undefined ? [] : inner(classes).map((member) => member.attributes['key']!);
};

export const everything = (node: XmlElement): readonly XmlElement[] =>
  node.children.filter(isElement).flatMap((one) => [one, ...everything(one)]);
