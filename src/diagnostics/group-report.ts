import { counted } from '../text/index.js';
import { RULES } from './catalogue.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import { isRule } from './settable.js';
import { painted, printable } from './text-report.js';

/** The findings of one rule in a run over many documents. */
interface Group {
  readonly severity: Severity;
  readonly rule: string;
  readonly first: Diagnostic;
  count: number;
  documents: number;
}

/** Findings by their kind: what is kept of each kind does not grow with its number. */
interface Groups {
  /** Takes what was found in one document. */
  readonly add: (found: readonly Diagnostic[]) => void;
  /** A line for each kind, warnings first, the most frequent first; empty for none. */
  readonly report: (colour?: boolean) => string;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function openGroups(): Groups {
  const groups = new Map<string, Group>();
  let documents = 0;
  return {
    add: (found) => {
      if (found.length > 0) documents++;
      const here = new Set<Group>();
      for (const finding of found) {
        const { severity, rule } = finding;
        const key = `${severity} ${rule}`;
        const group = groups.get(key) ?? { severity, rule, first: finding, count: 0, documents: 0 };
        groups.set(key, group);
        group.count++;
        here.add(group);
      }
      for (const group of here) group.documents++;
    },
    report: (colour = false) =>
      groups.size === 0
        ? ''
        : `Found in ${counted(documents, 'document')} (--verbose lists each finding, 'memcon explain RULE' says what a rule means):\n${linesOf(
            [...groups.values()].toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || b.count - a.count),
            colour,
          )}`,
  };
}

/** `  74 info person-unknown  A name is known to nobody. (11 documents, first: sources/one.md:5:1)` */
function linesOf(groups: readonly Group[], colour: boolean): string {
  const width = (cells: readonly string[]): number => Math.max(...cells.map((cell) => cell.length));
  const [counts, severities, rules] = [
    width(groups.map(({ count }) => String(count))),
    width(groups.map(({ severity }) => severity)),
    width(groups.map(({ rule }) => rule)),
  ];
  return groups
    .map(({ severity, rule, first, count, documents }) => {
      const start = first.place?.start;
      const place = start === undefined ? '' : `, first: ${first.place!.file}:${start.line}:${start.column}`;
      const about = isRule(rule) ? RULES[rule as keyof typeof RULES].about : first.message;
      const kind = painted(severity, severity.padEnd(severities), colour);
      return `  ${String(count).padStart(counts)} ${kind} ${rule.padEnd(rules)}  ${printable(`${about} (${counted(documents, 'document')}${place})`)}\n`;
    })
    .join('');
}
