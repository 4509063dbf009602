import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  isRule,
  outcome,
  SETTABLE_RULES,
  SETTABLE_SEVERITIES,
  type Outcome,
  type Severities,
} from '../diagnostics/index.js';
import { readEdition } from '../index.js';
import { nearest } from '../text/index.js';
import { readInput } from './inputs.js';

/** What `--rule NAME=SEVERITY` says, or what is wrong with one of them. */
export function rulesGiven(
  values: readonly string[],
): { readonly problem: string } | { readonly severities: Severities } {
  const pairs = values.map(
    (value) => [value.slice(0, Math.max(value.indexOf('='), 0)), value.slice(value.indexOf('=') + 1), value] as const,
  );
  for (const [name, severity, value] of pairs) {
    const problem = problemOf(name, severity, value);
    if (problem !== undefined) return { problem };
  }
  return { severities: Object.fromEntries(pairs) as Severities };
}

function problemOf(name: string, severity: string, value: string): string | undefined {
  if (name === '') return `'${value}' is not a rule with its severity: write --rule NAME=warning.`;
  if (!SETTABLE_RULES.includes(name)) {
    if (isRule(name)) return `The severity of the rule '${name}' cannot be set: it is not one of the editorial rules.`;
    const meant = nearest(name, SETTABLE_RULES);
    return `There is no editorial rule '${name}'.${meant === undefined ? '' : ` Did you mean '${meant}'?`}`;
  }
  return (SETTABLE_SEVERITIES as readonly string[]).includes(severity)
    ? undefined
    : `'${severity}' is not a severity: it may be off, info, warning or error.`;
}

/**
 * The severities that the edition of a document sets: in the `edition.json` of its folder, or of the one above.
 */
export function editionRules(): (document: string) => Promise<Outcome<Severities>> {
  const known = new Map<string, Severities>();
  return async (document) => {
    const folder = document === '-' ? '.' : dirname(document);
    const path = [folder, join(folder, '..')].map((place) => join(place, 'edition.json')).find(existsSync);
    if (path === undefined || document.endsWith('.json')) return outcome({});
    const before = known.get(path);
    if (before !== undefined) return outcome(before);
    const input = await readInput(path);
    const read = input.value === undefined ? outcome(undefined, input.diagnostics) : await readEdition(input.value);
    const rules = read.value?.rules ?? {};
    known.set(path, rules);
    return outcome(rules, read.diagnostics);
  };
}
