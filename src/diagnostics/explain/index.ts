import { RULES, SETTABLE_RULES, type Rule, type RuleName } from '../index.js';
import { COMMAND, READ } from './command-rules.js';
import { EDITORIAL } from './editorial-rules.js';
import { ENCODING } from './encoding-rules.js';
import type { Explanation } from './explanation.js';
import { MEMCON_RULES } from './memcon-rules.js';
import { REVIEWING } from './review-rules.js';
import { REGISTER } from './register-rules.js';
import { XML } from './xml-rules.js';

/** What every rule of the catalogue means. */
export const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  ...COMMAND,
  ...READ,
  ...REVIEWING,
  ...REGISTER,
  ...ENCODING,
  ...XML,
  ...EDITORIAL,
  ...MEMCON_RULES,
};

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('');

/** What a rule means, as text; undefined for a name that no rule has. */
export function explanationOf(name: string): string | undefined {
  if (!Object.hasOwn(RULES, name)) return undefined;
  const { about, severity, source }: Rule = RULES[name as RuleName];
  const head = `${name} (${severity}, ${source})\n${about}\n`;
  const explanation = EXPLANATIONS[name];
  if (explanation === undefined) return head;
  const { why, wrong, right, see } = explanation;
  const examples = wrong === '–' ? '' : `\nWrong:\n${indented(wrong)}Right:\n${indented(right)}`;
  const setting = SETTABLE_RULES.includes(name)
    ? `\nSet it with --rule ${name}=off|info|warning|error, or with "rules" in edition.json.\n`
    : '';
  return `${head}${why}\n${examples}\nSee: ${see}.\n${setting}`;
}
