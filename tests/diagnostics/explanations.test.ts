import { expect, test } from 'vitest';
import { RULES } from '../../src/diagnostics/index.js';
import { explanationOf, EXPLANATIONS } from '../../src/diagnostics/explain/index.js';

test('every rule of the catalogue is explained, and nothing else', () => {
  expect(Object.keys(RULES).filter((name) => EXPLANATIONS[name] === undefined)).toEqual([]);
  expect(Object.keys(EXPLANATIONS).filter((name) => !Object.hasOwn(RULES, name))).toEqual([]);
});

test('an explanation says why, shows both ways, and where it is written', () => {
  for (const [name, { why, wrong, right, see }] of Object.entries(EXPLANATIONS)) {
    for (const text of [why, wrong, right, see]) expect(text.trim(), name).not.toBe('');
    expect(why, name).toMatch(/[.)]$/u);
  }
  expect(explanationOf('date-text-disagrees')).toContain('<date when="1975-09-13">September 13, 1975</date>');
  expect(explanationOf('toString')).toBeUndefined();
});
