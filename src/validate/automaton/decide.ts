import type { Step } from './program.js';

/** A state of the automaton: the steps at which reading may stand. */
interface State {
  /** Steps that read a character, or an edge that only the text's end passes. */
  readonly waiting: readonly number[];
  /** The end was reached: whatever follows. */
  readonly found: boolean;
  /** The states behind each character, made when they are first asked for. */
  readonly next: Map<number, State>;
  /** Whether the end is reached where the text ends here; made when it is first asked for. */
  atEnd?: boolean;
}

/** How many steps all known states may hold together before they are forgotten. */
const MOST_KNOWN = 1_000_000;

/**
 * Says of texts whether the pattern is found anywhere in them, by a deterministic automaton of which states are made
 * as texts lead to them. Each character costs one look into a table, or at most as many steps as the program has.
 */
export function decider(program: readonly Step[]): (text: string) => boolean {
  const reach = reacherOf(program);
  let states = new Map<string, State>();
  let start: State | undefined;
  let known = 0;
  const stateOf = (from: readonly number[], isStart: boolean): State => {
    const { waiting, found } = reach(from, isStart, false);
    const key = found ? 'found' : `${isStart} ${waiting.join()}`;
    const before = states.get(key);
    if (before !== undefined) return before;
    known += waiting.length + 1;
    if (known > MOST_KNOWN) {
      [states, known] = [new Map<string, State>(), waiting.length];
      start = undefined;
    }
    const state: State = { waiting, found, next: new Map() };
    states.set(key, state);
    return state;
  };
  const after = (state: State, code: number): State => {
    const read = state.waiting.filter((at) => {
      const step = program[at]!;
      return step.kind === 'character' && step.test(code);
    });
    known++;
    // The pattern may begin behind every character.
    return stateOf([...read.map((at) => at + 1), 0], false);
  };
  return (text) => {
    let state = (start ??= stateOf([0], true));
    for (let i = 0; i < text.length && !state.found; i++) {
      const code = text.codePointAt(i)!;
      if (code > 0xffff) i++;
      let next = state.next.get(code);
      if (next === undefined) state.next.set(code, (next = after(state, code)));
      state = next;
    }
    return state.found || (state.atEnd ??= reach(state.waiting, text === '', true).found);
  };
}

/** What can be reached from steps without reading a character, at the text's start, end, or within it. */
function reacherOf(
  program: readonly Step[],
): (
  from: readonly number[],
  isStart: boolean,
  isEnd: boolean,
) => { readonly waiting: readonly number[]; readonly found: boolean } {
  const seen = new Int32Array(program.length);
  let round = 0;
  return (from, isStart, isEnd) => {
    round++;
    const waiting: number[] = [];
    const open = [...from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen[at] === round) continue;
      seen[at] = round;
      const step = program[at]!;
      if (step.kind === 'end') return { waiting: [], found: true };
      if (step.kind === 'character') waiting.push(at);
      else if (step.kind === 'fork') open.push(step.second, step.first);
      else if (step.kind === 'jump') open.push(step.next);
      else if (step.kind === 'note') open.push(at + 1);
      else if (step.kind === 'edge' && (step.at === 'start' ? isStart : isEnd)) open.push(at + 1);
      else if (step.kind === 'edge' && step.at === 'end') waiting.push(at);
    }
    return { waiting: waiting.sort((a, b) => a - b), found: false };
  };
}
