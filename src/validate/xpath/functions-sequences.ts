import { equalityKey, order } from './comparisons.js';
import { XPathError } from './errors.js';
import { fn, numberAt, type Library } from './function.js';
import { atomised, EMPTY, isTrue, numberOf, stringOf, truth, type Atom, type Value } from './values.js';
import type { Focus } from './focus.js';

/** Whether two atoms are equal; of different types they are not. */
const areEqual = (a: Atom, b: Atom): boolean => typeOf(a) === typeOf(b) && order(a, b) === 0;
const typeOf = (atom: Atom): string =>
  typeof atom !== 'object' ? typeof atom : atom.kind === 'untyped' ? 'string' : atom.type;

const each = (change: (number: number) => number) =>
  fn(1, 1, (args, focus) => {
    const number = numberAt(args, 0, focus);
    return number === undefined ? EMPTY : [change(number)];
  });

function extreme(value: Value, isBetter: (order: number) => boolean): Value {
  const atoms = atomised(value).map((atom): Atom =>
    typeof atom === 'object' && atom.kind === 'untyped' ? numberOf(atom) : atom,
  );
  if (atoms.some((atom) => typeof atom === 'number' && Number.isNaN(atom))) return [Number.NaN];
  const [first, ...rest] = atoms;
  if (first === undefined) return EMPTY;
  if (rest.some((atom) => typeof atom !== typeof first)) {
    throw new XPathError('min() and max() are given values of different types.');
  }
  return [rest.reduce((best, atom) => (isBetter(order(atom, best) ?? 0) ? atom : best), first)];
}

function sum(value: Value, { world }: Focus): number {
  const atoms = atomised(value);
  const wrong = world.lenient ? undefined : atoms.find((atom) => typeof atom === 'string' || typeof atom === 'boolean');
  if (wrong !== undefined) throw new XPathError(`"${stringOf(wrong)}" is no number to add.`);
  return atoms.reduce<number>((total, atom) => total + numberOf(atom), 0);
}

function distinct(value: Value): Value {
  const seen = new Set<string>();
  return atomised(value).filter((atom) => {
    const key = equalityKey(atom);
    return !seen.has(key) && seen.add(key);
  });
}

function subsequence(args: readonly Value[], focus: Focus): Value {
  const start = Math.round(numberAt(args, 1, focus) ?? Number.NaN);
  const end = args[2] === undefined ? Infinity : start + Math.round(numberAt(args, 2, focus) ?? Number.NaN);
  return args[0]!.filter((_, i) => i + 1 >= start && i + 1 < end);
}

/** Half away from zero upwards, as XPath rounds. */
const rounded = (number: number, digits: number): number => {
  const factor = 10 ** digits;
  return Math.round(number * factor) / factor;
};

function roundedToEven(number: number, digits: number): number {
  const factor = 10 ** digits;
  const scaled = number * factor;
  const floor = Math.floor(scaled);
  const up = scaled - floor > 0.5 || (scaled - floor === 0.5 && floor % 2 !== 0);
  return (up ? floor + 1 : floor) / factor;
}

const rounding = (round: (number: number, digits: number) => number) =>
  fn(1, 2, (args, focus) => {
    const number = numberAt(args, 0, focus);
    return number === undefined ? EMPTY : [round(number, args[1] === undefined ? 0 : (numberAt(args, 1, focus) ?? 0))];
  });

function counted(name: string, fits: (length: number) => boolean) {
  return fn(1, 1, ([value = EMPTY]) => {
    if (!fits(value.length)) throw new XPathError(`${name}() is given ${value.length} values.`);
    return value;
  });
}

/** Functions on sequences, numbers and truths. */
export const SEQUENCE_FUNCTIONS: Library = {
  true: fn(0, 0, () => [true]),
  false: fn(0, 0, () => [false]),
  not: fn(1, 1, (args) => truth(!isTrue(args[0]!))),
  boolean: fn(1, 1, (args) => truth(isTrue(args[0]!))),
  position: fn(0, 0, (_, { position }) => [position]),
  last: fn(0, 0, (_, { size }) => [size]),
  count: fn(1, 1, (args) => [args[0]!.length]),
  exists: fn(1, 1, (args) => truth(args[0]!.length > 0)),
  empty: fn(1, 1, (args) => truth(args[0]!.length === 0)),
  number: fn(0, 1, (args, focus) => [numberAt(args, 0, focus) ?? Number.NaN]),
  sum: fn(1, 2, (args, focus) => (args[0]!.length === 0 && args[1] !== undefined ? args[1] : [sum(args[0]!, focus)])),
  avg: fn(1, 1, (args, focus) => (args[0]!.length === 0 ? EMPTY : [sum(args[0]!, focus) / args[0]!.length])),
  min: fn(1, 2, (args) => extreme(args[0]!, (found) => found < 0)),
  max: fn(1, 2, (args) => extreme(args[0]!, (found) => found > 0)),
  abs: each(Math.abs),
  ceiling: each(Math.ceil),
  floor: each(Math.floor),
  round: rounding(rounded),
  'round-half-to-even': rounding(roundedToEven),
  'distinct-values': fn(1, 2, (args) => distinct(args[0]!)),
  'index-of': fn(2, 3, (args) =>
    atomised(args[0]!).flatMap((atom, i) =>
      atomised(args[1]!).some((wanted) => areEqual(atom, wanted)) ? [i + 1] : [],
    ),
  ),
  reverse: fn(1, 1, (args) => args[0]!.toReversed()),
  head: fn(1, 1, (args) => args[0]!.slice(0, 1)),
  tail: fn(1, 1, (args) => args[0]!.slice(1)),
  unordered: fn(1, 1, (args) => args[0]!),
  subsequence: fn(2, 3, subsequence),
  remove: fn(2, 2, (args, focus) => args[0]!.filter((_, i) => i + 1 !== numberAt(args, 1, focus))),
  'insert-before': fn(3, 3, (args, focus) => {
    const at = Math.max(0, (numberAt(args, 1, focus) ?? 1) - 1);
    return [...args[0]!.slice(0, at), ...args[2]!, ...args[0]!.slice(at)];
  }),
  sort: fn(1, 2, (args) => [...args[0]!].sort((a, b) => order(atomised([a])[0]!, atomised([b])[0]!) ?? 0)),
  'zero-or-one': counted('zero-or-one', (length) => length <= 1),
  'one-or-more': counted('one-or-more', (length) => length >= 1),
  'exactly-one': counted('exactly-one', (length) => length === 1),
  trace: fn(1, 2, (args) => args[0]!),
  error: fn(0, 3, (args) => {
    throw new XPathError(args[1] === undefined ? 'The schema reports an error.' : args[1].map(stringOf).join(' '));
  }),
  'system-property': fn(1, 1, () => ['']),
};
