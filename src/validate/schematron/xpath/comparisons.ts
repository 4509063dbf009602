import { XSD_TYPES } from '../../relax-ng/xsd-types.js';
import { castTo } from './casts.js';
import { XPathError } from './errors.js';
import { atomised, numberOf, stringOf, type Atom, type Typed, type Value } from './values.js';

const DURATIONS: ReadonlySet<string> = new Set(['duration', 'yearMonthDuration', 'dayTimeDuration']);

const isTyped = (atom: Atom): atom is Typed => typeof atom === 'object' && atom.kind === 'typed';
const isUntyped = (atom: Atom): boolean => typeof atom === 'object' && atom.kind === 'untyped';

/** Below, at or above 0; undefined where the two have no order, NaN among them. */
export function order(a: Atom, b: Atom): number | undefined {
  if (typeof a === 'number' || typeof b === 'number') return byNumber(numberOf(a), numberOf(b));
  if (isTyped(a) || isTyped(b)) return byType(a, b);
  if (typeof a === 'boolean' || typeof b === 'boolean') return byNumber(Number(castTo('boolean', a) ?? NaN), Number(castTo('boolean', b) ?? NaN));
  const [x, y] = [stringOf(a), stringOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const byNumber = (a: number, b: number): number | undefined => (a < b ? -1 : a > b ? 1 : a === b ? 0 : undefined);

function byType(a: Atom, b: Atom): number | undefined {
  const type = isTyped(a) ? a.type : (b as Typed).type;
  const [x, y] = [isTyped(a) ? a : castTo(type, a), isTyped(b) ? b : castTo(type, b)];
  if (x === undefined || y === undefined) return undefined;
  if (!isTyped(x) || !isTyped(y) || (x.type !== y.type && !(DURATIONS.has(x.type) && DURATIONS.has(y.type)))) {
    throw new XPathError(`"${stringOf(a)}" and "${stringOf(b)}" cannot be compared.`);
  }
  const datatype = XSD_TYPES[DURATIONS.has(type) ? 'duration' : type];
  const found = datatype?.compare?.(x.text, y.text);
  return found ?? (datatype?.key(x.text, () => '') === datatype?.key(y.text, () => '') ? 0 : undefined);
}

const SIGNS: Readonly<Record<string, (order: number | undefined) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order !== undefined && order < 0,
  '<=': (order) => order !== undefined && order <= 0,
  '>': (order) => order !== undefined && order > 0,
  '>=': (order) => order !== undefined && order >= 0,
};
const WORDS: Readonly<Record<string, string>> = { eq: '=', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** `=` and the like: whether any of the one side compares with any of the other. */
export function generalComparison(sign: string): (left: Value, right: Value) => boolean {
  const holds = SIGNS[sign]!;
  return (left, right) => {
    if (left.length === 0 || right.length === 0) return false;
    const others = atomised(right);
    return atomised(left).some((a) => others.some((b) => holds(order(a, b))));
  };
}

/** `eq` and the like: undefined where one side is empty; throws where one has several values. */
export function valueComparison(word: string): (left: Value, right: Value) => boolean | undefined {
  const holds = SIGNS[WORDS[word]!]!;
  return (left, right) => {
    if (left.length === 0 || right.length === 0) return undefined;
    if (left.length > 1 || right.length > 1) throw new XPathError(`"${word}" compares single values, not several.`);
    return holds(order(atomised(left)[0]!, atomised(right)[0]!));
  };
}

/** A key under which equal values lie, as `distinct-values` has it: untyped values are strings. */
export function equalityKey(atom: Atom): string {
  if (typeof atom === 'string' || isUntyped(atom)) return `s${stringOf(atom)}`;
  if (!isTyped(atom)) return `${typeof atom === 'number' ? 'n' : 'b'}${stringOf(atom)}`;
  const datatype = XSD_TYPES[DURATIONS.has(atom.type) ? 'duration' : atom.type];
  return `${atom.type}${datatype?.key(atom.text, () => '') ?? atom.text}`;
}
