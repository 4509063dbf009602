import { RULES } from './catalogue.js';
import type { Severity } from './diagnostic.js';

/** What a rule's findings count for, where it is not what the catalogue says. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

export const SETTABLE_SEVERITIES: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

const SET: ReadonlySet<string> = new Set(['editorial', 'schematron']);

/** What goes wrong with a Schematron schema itself is no rule of editing. */
const FIXED: ReadonlySet<string> = new Set(['schematron-incorrect', 'schematron-failed', 'schematron-assertion']);

/**
 * The rules whose severity is the editors' to set, editorial ones and those of memcon.sch: not those of the grammar.
 */
export const SETTABLE_RULES: readonly string[] = Object.entries(RULES).flatMap(([name, { source }]) =>
  SET.has(source) && !FIXED.has(name) ? [name] : [],
);

export const isRule = (name: string): boolean => Object.hasOwn(RULES, name);
