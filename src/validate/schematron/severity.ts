import type { Severity } from '../../diagnostics/index.js';

/**
 * What authors of schemas write in `role` (or `flag`) → severity. A role that says nothing of severity leaves it an
 * error.
 */
const SEVERITIES: Readonly<Record<string, Severity>> = {
  error: 'error',
  fatal: 'error',
  warn: 'warning',
  warning: 'warning',
  caution: 'warning',
  // TEI's word for what is wrong but does not make a document useless.
  nonfatal: 'warning',
  info: 'info',
  information: 'info',
  informational: 'info',
  informative: 'info',
  hint: 'info',
  note: 'info',
  debug: 'info',
  trace: 'info',
};

/** The severity that the first of the roles says which says one. */
export function severityOf(...roles: readonly (string | undefined)[]): Severity {
  const words = roles.map((role) => role?.trim().toLowerCase() ?? '');
  return (
    words
      .map((word) => (Object.hasOwn(SEVERITIES, word) ? SEVERITIES[word] : undefined))
      .find((found) => found !== undefined) ?? 'error'
  );
}
