import { openGroups, textReport, type Diagnostic } from '../diagnostics/index.js';
import type { Terminal } from './terminal.js';

/** A terminal that keeps what is found in documents for the end, but for errors. */
interface Gathering {
  readonly terminal: Terminal;
  /** Says what was found: each finding where they are few, else how many there are of each kind. */
  readonly tell: () => void;
}

/** More findings than these are told by their kind: nobody works through them in a terminal. */
const FEW = 12;

/** What is found in one document is told at once, as of all documents where `each` finding is wanted. */
export function gathering(terminal: Terminal, documents: number, each: boolean): Gathering {
  if (each || documents < 2) return { terminal, tell: () => undefined };
  const groups = openGroups();
  const first: Diagnostic[] = [];
  const isKept = (finding: Diagnostic): boolean => finding.severity !== 'error' && terminal.hears(finding);
  return {
    terminal: {
      ...terminal,
      report: (found) => {
        terminal.report(found.filter(({ severity }) => severity === 'error'));
        const kept = found.filter(isKept);
        groups.add(kept);
        first.push(...kept.slice(0, FEW + 1 - first.length));
      },
    },
    tell: () => terminal.tell((colour) => (first.length > FEW ? groups.report(colour) : textReport(first, colour))),
  };
}
