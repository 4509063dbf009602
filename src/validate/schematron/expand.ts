import { elementsIn, fault, type Reading, type SchNode } from './schema-node.js';

type Faults = Pick<Reading, 'diagnostics'>;

/** The patterns that are to be applied: abstract ones with their parameters filled in, rules with what they extend. */
export function concretePatterns(schema: SchNode, faults: Faults): readonly SchNode[] {
  const patterns = elementsIn(schema, 'pattern', 'group');
  const abstracts = byId(patterns.filter(isAbstract));
  const rules = byId(
    [...patterns, ...elementsIn(schema, 'rules')].flatMap((node) => elementsIn(node, 'rule')).filter(isAbstract),
  );
  return patterns
    .filter((pattern) => !isAbstract(pattern))
    .map((pattern) => withRules(instantiated(pattern, abstracts, faults), rules, faults));
}

const isAbstract = ({ attributes }: SchNode): boolean =>
  attributes['abstract'] === 'true' || attributes['abstract'] === '1';

const byId = (nodes: readonly SchNode[]): ReadonlyMap<string, SchNode> =>
  new Map(nodes.map((node) => [idOf(node) ?? '', node]));

export const idOf = ({ attributes }: SchNode): string | undefined => attributes['id'] ?? attributes['xml:id'];

/** `is-a`: the abstract pattern, each `$parameter` in its expressions replaced. */
function instantiated(pattern: SchNode, abstracts: ReadonlyMap<string, SchNode>, faults: Faults): SchNode {
  const name = pattern.attributes['is-a'];
  if (name === undefined) return pattern;
  const model = abstracts.get(name);
  if (model === undefined) {
    fault(faults, `There is no abstract pattern "${name}".`, pattern);
    return pattern;
  }
  const params = [...elementsIn(model, 'param'), ...elementsIn(pattern, 'param')];
  const given = params.map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? ''] as const);
  const filled = substituted(model, new Map(given));
  return {
    ...filled,
    attributes: { ...filled.attributes, ...pattern.attributes, abstract: 'false' },
    file: pattern.file,
    place: pattern.place,
  };
}

function substituted(node: SchNode, values: ReadonlyMap<string, string>): SchNode {
  const fill = (text: string): string =>
    text.replaceAll(/\$(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.-]*)/gu, (whole, name: string) => values.get(name) ?? whole);
  return {
    ...node,
    attributes: Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [name, fill(value)])),
    children: node.children.map((child) => (typeof child === 'string' ? child : substituted(child, values))),
  };
}

function withRules(pattern: SchNode, abstracts: ReadonlyMap<string, SchNode>, faults: Faults): SchNode {
  const own = byId(elementsIn(pattern, 'rule').filter(isAbstract));
  const extend = (rule: SchNode, chain: readonly string[]): readonly (SchNode | string)[] =>
    rule.children.flatMap((child) => {
      if (typeof child === 'string' || child.kind !== 'extends') return [child];
      const name = child.attributes['rule'] ?? '';
      const model = own.get(name) ?? abstracts.get(name);
      if (model !== undefined && !chain.includes(name)) return extend(model, [...chain, name]);
      fault(
        faults,
        model === undefined ? `There is no abstract rule "${name}".` : `The rule "${name}" extends itself.`,
        child,
      );
      return [];
    });
  const children = pattern.children.flatMap((child) => {
    if (typeof child === 'string' || child.kind !== 'rule') return [child];
    return isAbstract(child) ? [] : [{ ...child, children: extend(child, []) }];
  });
  return { ...pattern, children };
}
