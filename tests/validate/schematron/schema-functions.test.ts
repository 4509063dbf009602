import { expect, test } from 'vitest';
import { caller, callName } from '../../../src/validate/schematron/schema-functions.js';
import type { Focus } from '../../../src/validate/xpath/index.js';

test('a thousand calls may lie within each other', () => {
  const name = { uri: '', local: 'own' };
  const deep = (calls: number): boolean => {
    let left = calls;
    const call = caller(
      [{ name: callName('own', 0), call: () => (--left > 0 ? call(name, []) : []) }],
      () => ({}) as Focus,
    );
    return call(name, []).length === 0;
  };
  expect(deep(1000)).toBe(true);
  expect(() => deep(1001)).toThrow(/without end/u);
});
