import { hasErrors, type Diagnostic } from '../diagnostics/index.js';
import { isSet, valueOf } from './arguments.js';
import type { Request } from './commands.js';
import type { Terminal } from './terminal.js';

/** What came of a run, for programs: `--json` prints it in the end. */
interface Summary {
  readonly command: string;
  /** What was given: `written`, `unchanged` and `failed` together, but where nothing is to be written. */
  readonly inputs: number;
  /** Inputs of which all was made and written. */
  readonly written: number;
  readonly unchanged: number;
  /** Inputs that have an error, or that a run did not come to. */
  readonly failed: number;
  /** Each file with errors and their rules; without a file: what belongs to none. */
  readonly failures: readonly { readonly file?: string; readonly rules: readonly string[] }[];
  readonly errors: number;
  readonly warnings: number;
  readonly exit: number;
}

/** A terminal that says nothing on standard output until the summary is asked for. */
interface Summing {
  readonly terminal: Terminal;
  readonly print: (exit: number) => void;
}

/** Whatever belongs to no file. */
const NOWHERE = '';

/** Counts what becomes of the inputs of a command. */
export function summing(terminal: Terminal, command: string, request: Request): Summing {
  const inputs = new Set<string>();
  const unchanged = new Set<string>();
  const done = new Set<string>();
  const failures = new Map<string, Set<string>>();
  const seen = new WeakSet<Diagnostic>();
  const sum = { error: 0, warning: 0, info: 0 };
  const note = (file: string | undefined, diagnostics: readonly Diagnostic[]): void => {
    for (const finding of diagnostics) {
      if (seen.has(finding)) continue;
      seen.add(finding);
      sum[finding.severity] += 1;
      if (finding.severity !== 'error') continue;
      const name = file ?? finding.place?.file ?? NOWHERE;
      failures.set(name, (failures.get(name) ?? new Set()).add(finding.rule));
    }
  };
  const summary = (exit: number): Summary => {
    const isDone = (name: string): boolean => done.has(name) && !failures.has(name);
    const all = [...inputs];
    const right = all.filter((name) => isDone(name) && !unchanged.has(name)).length;
    const same = all.filter((name) => unchanged.has(name) && !failures.has(name)).length;
    const wroteNothing =
      command === 'validate' || isSet(request, 'dry-run') || (isSet(request, 'all-or-nothing') && exit !== 0);
    return {
      command,
      inputs: all.length,
      written: wroteNothing ? 0 : right,
      unchanged: same,
      failed: all.length - right - same,
      failures: [...failures].map(([file, rules]) => ({ ...(file === NOWHERE ? {} : { file }), rules: [...rules] })),
      errors: sum.error,
      warnings: sum.warning,
      exit,
    };
  };
  return {
    terminal: {
      ...terminal,
      say: () => undefined,
      report: (diagnostics) => {
        note(undefined, diagnostics);
        terminal.report(diagnostics);
      },
      takes: (names, same = []) => {
        for (const name of names) inputs.add(name);
        for (const name of same) unchanged.add(name);
      },
      became: (name, diagnostics) => {
        note(name, diagnostics);
        if (!hasErrors(diagnostics)) done.add(name);
      },
    },
    print: (exit) => terminal.print(`${JSON.stringify(summary(exit), undefined, 2)}\n`),
  };
}

/** What cannot go with `--json`, as one sentence: standard output is the summary's alone. */
export function notWithSummary(command: string, request: Request): string | undefined {
  const out = valueOf(request, 'out');
  const other = ['watch', 'list'].find((option) => isSet(request, option));
  if (other !== undefined) return `'--json' tells what came of one run: it does not go with '--${other}'.`;
  if ((valueOf(request, 'format') ?? 'text') !== 'text') {
    return `'--json' and '--format ${valueOf(request, 'format')}' both want standard output: choose one.`;
  }
  const readsOnly = command === 'validate' || command === 'build';
  const toScreen = out === '-' || (!readsOnly && out === undefined && request.operands.every((path) => path === '-'));
  return toScreen ? "'--json' has standard output to itself: name a folder with --out." : undefined;
}
