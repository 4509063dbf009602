import type { Node, Parsed } from './expression-tree.js';

/** A step of a program that reads a text; `next` and `other` are the numbers of steps. */
export type Step =
  | { readonly kind: 'character'; readonly test: (code: number) => boolean }
  /** The step behind it, or another one: in this order of preference. */
  | { readonly kind: 'fork'; readonly first: number; readonly second: number }
  | { readonly kind: 'jump'; readonly next: number }
  /** Notes where the text has been read to. */
  | { readonly kind: 'note'; readonly slot: number }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' }
  | { readonly kind: 'again'; readonly number: number }
  | { readonly kind: 'end' };

/** Counts are written out: this many steps are a pattern for some thousand characters. */
const MOST_STEPS = 100_000;

/** Where a fork or a jump leads is known when what it passes over has been written. */
type Lead = { kind: Step['kind']; first?: number; second?: number; next?: number };

/** The program of a regular expression (Thompson's construction). Throws a RangeError where it would be too long. */
export function programOf({ tree }: Parsed): readonly Step[] {
  const steps: Step[] = [];
  const add = (step: Step): Lead => {
    if (steps.length >= MOST_STEPS) throw new RangeError('it counts further than memcon can');
    steps.push(step);
    return step;
  };
  /** A fork of which one way goes on here, and the other is told later. */
  const fork = (lazy: boolean): ((elsewhere: number) => void) => {
    const step = add({ kind: 'fork', first: steps.length + 1, second: steps.length + 1 });
    return (elsewhere) => {
      if (lazy) step.first = elsewhere;
      else step.second = elsewhere;
    };
  };
  const write = (node: Node): void => {
    switch (node.kind) {
      case 'empty':
        return;
      case 'character':
      case 'edge':
      case 'again':
        add(node);
        return;
      case 'sequence':
        node.parts.forEach(write);
        return;
      case 'group':
        add({ kind: 'note', slot: 2 * node.number });
        write(node.inner);
        add({ kind: 'note', slot: 2 * node.number + 1 });
        return;
      case 'choice':
        writeChoice(node.parts);
        return;
      case 'repeat':
        writeRepeat(node);
    }
  };
  const writeChoice = (parts: readonly Node[]): void => {
    const jumps: Lead[] = [];
    for (const [i, part] of parts.entries()) {
      const other = i + 1 < parts.length ? fork(false) : undefined;
      write(part);
      if (other === undefined) break;
      jumps.push(add({ kind: 'jump', next: 0 }));
      other(steps.length);
    }
    for (const jump of jumps) jump.next = steps.length;
  };
  const writeRepeat = ({ inner, least, most, lazy }: Extract<Node, { kind: 'repeat' }>): void => {
    for (let i = 0; i < least; i++) {
      const before = steps.length;
      write(inner);
      // Nothing, as often as you like, is nothing.
      if (steps.length === before) return;
    }
    if (most === Infinity) {
      const begin = steps.length;
      const leave = fork(lazy);
      write(inner);
      add({ kind: 'jump', next: begin });
      leave(steps.length);
      return;
    }
    const leaves: ((elsewhere: number) => void)[] = [];
    for (let i = least; i < most; i++) {
      leaves.push(fork(lazy));
      write(inner);
    }
    for (const leave of leaves) leave(steps.length);
  };
  write(tree);
  add({ kind: 'end' });
  return steps;
}
