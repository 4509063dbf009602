import { RULES } from './catalogue.js';
import type { Severity } from './diagnostic.js';

/** What a rule's findings count for, where it is not what the catalogue says. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

export const SETTABLE_SEVERITIES: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

/** The rules whose severity is the editors' to set: not those without which a document is not valid. */
export const SETTABLE_RULES: readonly string[] = Object.entries(RULES).flatMap(([name, { source }]) => (source === 'editorial' ? [name] : []));

export const isRule = (name: string): boolean => Object.hasOwn(RULES, name);
