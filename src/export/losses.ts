import { report, type Diagnostic } from '../diagnostics/index.js';
import { counted } from '../text/index.js';

/** What a format cannot say, counted: each kind of loss is told once, however often it occurs. */
export interface Losses {
  /**
   * `what`: as the sentence goes on, `"notes are left out: GraphML has no place for them"`; `times`: how often it
   * occurs now.
   */
  readonly add: (what: string, times?: number) => void;
  /** One finding for each kind of loss, in the order in which they were first met. */
  readonly diagnostics: () => readonly Diagnostic[];
}

export function lossesOf(format: string): Losses {
  const counts = new Map<string, number>();
  return {
    add: (what, times = 1) => {
      if (times > 0) counts.set(what, (counts.get(what) ?? 0) + times);
    },
    diagnostics: () =>
      [...counts].map(([what, count]) =>
        report('export-loss', `The export "${format}" loses: ${what} (${counted(count, 'time')}).`),
      ),
  };
}
