import { parse } from './expression-tree.js';
import { programOf } from './program.js';
import { decider } from './decide.js';
import { finder, type Found } from './find.js';
import { retracer } from './retrace.js';

export type { Found } from './find.js';

/**
 * A regular expression that reads every text in time that grows as the text does: as an automaton, without ever going
 * back. For patterns and texts of strangers, where an expression of JavaScript may never end.
 */
export interface LinearPattern {
  /** Whether the pattern is found anywhere in a text. */
  readonly test: (text: string) => boolean;
  /** The first match that begins at or behind an offset: where it and its groups begin and end. */
  readonly find: (text: string, from: number) => Found | undefined;
}

/**
 * Makes a pattern of a regular expression of JavaScript with the flag `v` (and `i`, `m`, `s`). Throws a SyntaxError for
 * what is none or looks around, a RangeError for one too large. An expression that refers back to its groups can only
 * be tried out: `test` and `find` throw a RangeError where that takes too long.
 */
export function linearPattern(source: string, flags: string): LinearPattern {
  const parsed = parse(source, flags);
  const program = programOf(parsed);
  const byLines = flags.includes('m');
  if (program.some(({ kind }) => kind === 'again')) {
    const find = retracer(program, parsed.groups, byLines);
    return { find, test: (text) => find(text, 0) !== undefined };
  }
  const find = finder(program, parsed.groups, byLines);
  // Where lines have edges too, an edge depends on more than the whole text's ends.
  return { find, test: byLines ? (text) => find(text, 0) !== undefined : decider(program) };
}
