import { expect, test } from 'vitest';
import { nodesAlong } from '../../../src/validate/xpath/axes.js';
import { evaluator, parseXPath, readTree } from '../../../src/validate/xpath/index.js';
import type { Tree, XNode } from '../../../src/validate/xpath/nodes.js';

const text = `<a>${'<p/>'.repeat(1000)}</a>`;

/** The document with a note of how often one of its nodes, or of the children of its root, is looked at. */
function watched(): { readonly tree: Tree; readonly looks: () => number } {
  let looks = 0;
  const counting = <T extends object>(list: T): T =>
    new Proxy(list, {
      get: (all, key) => {
        if (typeof key === 'string' && /^\d+$/u.test(key)) looks++;
        return Reflect.get(all, key) as unknown;
      },
    });
  const tree = readTree({ name: 'a.xml', text })!;
  const parent = tree.nodes[1]!;
  Object.assign(tree, { nodes: counting(tree.nodes) });
  Object.assign(parent, { children: counting(parent.children) });
  return { tree, looks: () => looks };
}

test.each(['preceding::p[1]', 'following::p[1]', 'preceding-sibling::p[1]', 'following-sibling::*[2]'])(
  '%s looks no farther than it must',
  (expression) => {
    const { tree, looks } = watched();
    const evaluate = evaluator(parseXPath(expression, {}));
    const middle = tree.elements.get('p')![500]!;
    const found = evaluate({
      item: middle,
      position: 1,
      size: 1,
      scope: undefined,
      current: middle,
      world: { tree, lenient: false, key: () => [], call: () => [] },
    });
    expect(found).toHaveLength(1);
    expect(looks()).toBeLessThan(10);
  },
);

test('of a list and of what comes one after the other, as many are taken as are wanted', () => {
  const { nodes } = readTree({ name: 'a.xml', text })!;
  const isP = ({ local }: XNode): boolean => local === 'p';
  expect(nodesAlong(nodes, isP)).toHaveLength(1000);
  expect(nodesAlong(nodes.values(), isP)).toHaveLength(1000);
  expect(nodesAlong(nodes, isP, 3)).toEqual(nodes.slice(2, 5));
  expect(nodesAlong(nodes.values(), isP, 3)).toEqual(nodes.slice(2, 5));
});
