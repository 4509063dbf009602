import type { Step } from './program.js';

/**
 * Where a match and its groups begin and end: `[start, end, start of group 1, end of it, …]`; -1 where a group took no
 * part.
 */
export type Found = readonly number[];

export const nothingFound = (groups: number): Found => Array.from({ length: 2 * (groups + 1) }, () => -1);

interface Thread {
  readonly at: number;
  readonly caught: Found;
}

/**
 * Finds matches with their groups: all ways through the program go forward together, the preferred first, and of those
 * that stand at one step only the first goes on (Pike's machine). `byLines`: lines have edges too.
 */
export function finder(
  program: readonly Step[],
  groups: number,
  byLines: boolean,
): (text: string, from: number) => Found | undefined {
  const seen = new Int32Array(program.length);
  let round = 0;
  const nothing = nothingFound(groups);

  /** Adds to threads what can be reached from a step without reading a character. */
  const reach = (threads: Thread[], text: string, place: number, first: Thread): void => {
    const open = [first];
    for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
      const { at, caught } = thread;
      if (seen[at] === round) continue;
      seen[at] = round;
      const step = program[at]!;
      if (step.kind === 'fork') open.push({ at: step.second, caught }, { at: step.first, caught });
      else if (step.kind === 'jump') open.push({ at: step.next, caught });
      else if (step.kind === 'note') open.push({ at: at + 1, caught: caught.with(step.slot, place) });
      else if (step.kind !== 'edge') threads.push(thread);
      else if (isEdge(step.at, text, place, byLines)) open.push({ at: at + 1, caught });
    }
  };
  return (text, from) => {
    let threads: Thread[] = [];
    let found: Found | undefined;
    round++;
    for (let place = from; ; place++) {
      // `round` is the one that the threads of this place were added in: what begins here comes last.
      if (found === undefined) reach(threads, text, place, { at: 0, caught: nothing.with(0, place) });
      if (threads.length === 0 && (found !== undefined || place >= text.length)) return found;
      const code = text.codePointAt(place);
      const width = code !== undefined && code > 0xffff ? 2 : 1;
      const next: Thread[] = [];
      round++;
      for (const { at, caught } of threads) {
        const step = program[at]!;
        if (step.kind === 'end') {
          found = caught.with(1, place);
          break;
        }
        if (step.kind === 'character' && code !== undefined && step.test(code)) {
          reach(next, text, place + width, { at: at + 1, caught });
        }
      }
      if (code === undefined) return found;
      threads = next;
      place += width - 1;
    }
  };
}

/** Line ends are line feeds, and behind the last one of a text no line begins. */
export function isEdge(at: 'start' | 'end', text: string, place: number, byLines: boolean): boolean {
  if (at === 'start') {
    return place === 0 || (byLines && place < text.length && text[place - 1] === '\n');
  }
  return place === text.length || (byLines && text[place] === '\n');
}
