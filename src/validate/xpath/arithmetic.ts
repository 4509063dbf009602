import { castTo } from './casts.js';
import { XPathError } from './errors.js';
import { single, type Evaluate, type Focus } from './focus.js';
import { addDuration, asDuration, durationText, isDuration, timeBetween } from './durations.js';
import { atomOf, EMPTY, numberOf, stringOf, type Atom, type Item, type Typed, type Value } from './values.js';

/** `+`, `-`, `*`, `div`, `idiv`, `mod`: of numbers, of durations, of dates and durations. */
export function arithmetic(operator: string, left: Evaluate, right: Evaluate): Evaluate {
  return (focus) => {
    const [a, b] = [single(left(focus), focus, `"${operator}"`), single(right(focus), focus, `"${operator}"`)];
    if (a === undefined || b === undefined) return focus.world.lenient ? [Number.NaN] : EMPTY;
    return [combined(operator, operand(a, focus), operand(b, focus))];
  };
}

export function negated(value: Value, focus: Focus): Value {
  const item = single(value, focus, '"-"');
  if (item === undefined) return EMPTY;
  const number = operand(item, focus);
  return [typeof number === 'number' ? -number : combined('*', number, -1)];
}

/** Untyped text is a number; a text that a schema author wrote is none. */
function operand(item: Item, focus: Focus): number | Typed {
  const atom: Atom = atomOf(item);
  if (typeof atom === 'object' && atom.kind === 'typed') return atom;
  if (typeof atom === 'number' || focus.world.lenient) return numberOf(atom);
  if (typeof atom !== 'object') throw new XPathError(`"${stringOf(atom)}" is no number to reckon with.`);
  const number = castTo('double', atom);
  if (typeof number !== 'number') throw new XPathError(`"${atom.text}" is no number.`);
  return number;
}

const NUMBERS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  div: (a, b) => a / b,
  idiv: (a, b) => Math.trunc(a / b),
  mod: (a, b) => a % b,
};

function combined(operator: string, a: number | Typed, b: number | Typed): Atom {
  if (typeof a === 'number' && typeof b === 'number') return ofNumbers(operator, a, b);
  if (typeof a === 'number') {
    if (operator === '*') return combined('*', b, a);
  } else if (isDuration(a)) {
    if (typeof b === 'number') return scaled(a, operator === 'div' ? 1 / b : b, operator);
    if (operator === '+' && !isDuration(b)) return addDuration(b, a, 1);
    if (isDuration(b)) return ofDurations(operator, a, b);
  } else if (typeof b !== 'number') {
    if (isDuration(b) && (operator === '+' || operator === '-')) return addDuration(a, b, operator === '+' ? 1 : -1);
    if (operator === '-' && a.type === b.type) return timeBetween(a, b);
  }
  throw new XPathError(`"${stringOf(a)}" and "${stringOf(b)}" cannot be joined by "${operator}".`);
}

function ofNumbers(operator: string, a: number, b: number): number {
  const result = NUMBERS[operator]!(a, b);
  if (operator === 'idiv' && !Number.isFinite(result)) throw new XPathError('A number is divided by zero.');
  // Decimals, which most numbers of schemas are, have no such thing as 0.30000000000000004.
  return operator === 'div' || Number.isInteger(result) ? result : Number(result.toPrecision(15));
}

function scaled(duration: Typed, factor: number, operator: string): Typed {
  if (operator !== '*' && operator !== 'div') {
    throw new XPathError(`A duration and a number cannot be joined by "${operator}".`);
  }
  const { months, seconds } = asDuration(duration);
  return durationText(duration.type, Math.round(months * factor), seconds * factor);
}

function ofDurations(operator: string, a: Typed, b: Typed): Atom {
  const [x, y] = [asDuration(a), asDuration(b)];
  if (operator === 'div') return y.months === 0 ? x.seconds / y.seconds : x.months / y.months;
  if (operator !== '+' && operator !== '-') throw new XPathError(`Durations cannot be joined by "${operator}".`);
  const sign = operator === '+' ? 1 : -1;
  return durationText(a.type, x.months + sign * y.months, x.seconds + sign * y.seconds);
}
