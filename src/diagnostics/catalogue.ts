import type { Diagnostic, DiagnosticSource, Severity } from './diagnostic.js';

export interface Rule {
  readonly severity: Severity;
  readonly source: DiagnosticSource;
  /** What the rule finds, in one sentence. */
  readonly about: string;
}

const rule = (source: DiagnosticSource, severity: Severity, about: string): Rule => ({ severity, source, about });

/** Every rule memcon can report, by source. The README's table is made from this one. */
export const RULES = {
  // read
  'source-empty': rule('read', 'error', 'A source holds no text.'),
  // annotate
  'speaker-unknown': rule('annotate', 'warning', 'A label names a speaker whom neither the document nor a register identifies.'),
  // encode
  'overlap-dropped': rule('encode', 'warning', 'Two marks cross each other; the less certain one was left out.'),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/** A diagnostic of a catalogued rule, with the rule's own severity and source. */
export function report(name: RuleName, message: string, details: Partial<Omit<Diagnostic, 'rule' | 'source' | 'message'>> = {}): Diagnostic {
  const { severity, source } = RULES[name];
  return { severity, rule: name, source, message, ...details };
}
