import { XSD_TYPES } from '../xsd/types.js';
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
  if (typeof a === 'boolean' || typeof b === 'boolean') {
    return byNumber(Number(castTo('boolean', a) ?? NaN), Number(castTo('boolean', b) ?? NaN));
  }
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
  const [one, other] = inOneZone(x.text, y.text);
  const found = datatype?.compare?.(one, other);
  return found ?? (datatype?.key(one, () => '') === datatype?.key(other, () => '') ? 0 : undefined);
}

const ZONE = /^(?!P).*(?:Z|[+-]\d\d:\d\d)$/u;

/** A date without a time zone beside one that has one is taken for one of Greenwich, wherever the program runs. */
const inOneZone = (a: string, b: string): readonly [string, string] =>
  ZONE.test(a) === ZONE.test(b) ? [a, b] : ZONE.test(a) ? [a, `${b}Z`] : [`${a}Z`, b];

/** What kind of value an atom is, to say which can be compared. */
const familyOf = (atom: Atom): string =>
  !isTyped(atom) ? (isUntyped(atom) ? 'string' : typeof atom) : DURATIONS.has(atom.type) ? 'duration' : atom.type;

/** How strictly values are compared: as XPath 1.0 does, which makes anything of anything, or as later ones do. */
type Strictness = 'loose' | 'general' | 'value';

/** As `order`; throws where the later versions of XPath have two values that cannot be compared. */
function orderOf(a: Atom, b: Atom, strictness: Strictness): number | undefined {
  if (strictness === 'loose') return order(a, b);
  const [x, y] = strictness === 'general' ? [madeLike(a, b), madeLike(b, a)] : [a, b];
  if (familyOf(x) !== familyOf(y)) {
    throw new XPathError(`"${stringOf(a)}" and "${stringOf(b)}" are of different types and cannot be compared.`);
  }
  return order(x, y);
}

/** Untyped text as what it is compared with. */
function madeLike(atom: Atom, other: Atom): Atom {
  if (!isUntyped(atom) || isUntyped(other) || typeof other === 'string') return atom;
  const made = castTo(
    typeof other === 'number' ? 'double' : typeof other === 'boolean' ? 'boolean' : (other as Typed).type,
    atom,
  );
  if (made === undefined) {
    throw new XPathError(`"${stringOf(atom)}" and "${stringOf(other)}" are of different types and cannot be compared.`);
  }
  return made;
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
export function generalComparison(sign: string): (left: Value, right: Value, isLoose: boolean) => boolean {
  const holds = SIGNS[sign]!;
  return (left, right, isLoose) => {
    if (left.length === 0 || right.length === 0) return false;
    const strictness = isLoose ? 'loose' : 'general';
    const others = atomised(right);
    return atomised(left).some((a) => others.some((b) => holds(orderOf(a, b, strictness))));
  };
}

/** `eq` and the like: undefined where one side is empty; throws where one has several values. */
export function valueComparison(word: string): (left: Value, right: Value, isLoose: boolean) => boolean | undefined {
  const holds = SIGNS[WORDS[word]!]!;
  return (left, right, isLoose) => {
    if (left.length === 0 || right.length === 0) return undefined;
    if (left.length > 1 || right.length > 1) throw new XPathError(`"${word}" compares single values, not several.`);
    return holds(orderOf(atomised(left)[0]!, atomised(right)[0]!, isLoose ? 'loose' : 'value'));
  };
}

/** A key under which equal values lie, as `distinct-values` has it: untyped values are strings. */
export function equalityKey(atom: Atom): string {
  if (typeof atom === 'string' || isUntyped(atom)) return `s${stringOf(atom)}`;
  if (!isTyped(atom)) return `${typeof atom === 'number' ? 'n' : 'b'}${stringOf(atom)}`;
  const datatype = XSD_TYPES[DURATIONS.has(atom.type) ? 'duration' : atom.type];
  return `${atom.type}${datatype?.key(atom.text, () => '') ?? atom.text}`;
}
