import { XSD_TYPES } from '../xsd/types.js';
import { normalised } from '../relax-ng/datatypes.js';
import { asDuration, durationText } from './durations.js';
import { XPathError } from './errors.js';
import { atomOf, isNode, numberOf, stringOf, untyped, type Atom, type Item, type Typed } from './values.js';

/** Types whose values are numbers here. */
const NUMERIC: ReadonlySet<string> = new Set(
  [
    'integer decimal double float numeric long int short byte nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger',
    'unsignedLong unsignedInt unsignedShort unsignedByte',
  ].flatMap((line) => line.split(' ')),
);
const FRACTIONAL: ReadonlySet<string> = new Set(['decimal', 'double', 'float', 'numeric']);
const TEXTS: ReadonlySet<string> = new Set(
  'string normalizedString token language Name NCName NMTOKEN ID IDREF ENTITY anyURI'.split(' '),
);

const known: Readonly<Record<string, string>> = {
  yearMonthDuration: 'duration',
  dayTimeDuration: 'duration',
  numeric: 'double',
};
const YEARS_AND_MONTHS = /^-?P[^DT]+$/u;
const DAYS_AND_TIME = /^-?P[^YM]*(?:T.*)?$/u;

const isAllowed = (type: string, text: string): boolean => {
  const datatype = XSD_TYPES[known[type] ?? type];
  if (datatype === undefined) throw new XPathError(`There is no type "xs:${type}".`);
  const fits = type === 'yearMonthDuration' ? YEARS_AND_MONTHS : type === 'dayTimeDuration' ? DAYS_AND_TIME : undefined;
  return datatype.allows(text, () => '') && (fits?.test(text) ?? true);
};

/**
 * The value as one of the atomic type `xs:type`; undefined where it has none. Throws for a type that does not exist.
 */
export function castTo(type: string, item: Item): Atom | undefined {
  const atom = atomOf(item);
  if (type === 'untypedAtomic') return untyped(stringOf(atom));
  if (type === 'string') return stringOf(atom);
  if (type === 'anyAtomicType') return atom;
  if (type === 'boolean') return toBoolean(atom);
  if (NUMERIC.has(type)) return toNumber(type, atom);
  const datatype = XSD_TYPES[known[type] ?? type];
  const text = datatype === undefined ? stringOf(atom) : normalised(datatype, stringOf(atom));
  const part = typeof atom === 'object' && atom.kind === 'typed' ? partOf(atom.type, type, text) : text;
  if (part === undefined || !isAllowed(type, part)) return undefined;
  if (TEXTS.has(type)) return part;
  const typed: Typed = { kind: 'typed', type, text: part };
  if (type !== 'dayTimeDuration' && type !== 'yearMonthDuration') return typed;
  const { months, seconds } = asDuration(typed);
  return durationText(type, months, seconds);
}

function toBoolean(atom: Atom): boolean | undefined {
  if (typeof atom === 'boolean') return atom;
  if (typeof atom === 'number') return atom !== 0 && !Number.isNaN(atom);
  const text = stringOf(atom).trim();
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined;
}

function toNumber(type: string, atom: Atom): number | undefined {
  if (typeof atom === 'number' || typeof atom === 'boolean') {
    const number = numberOf(atom);
    if (FRACTIONAL.has(type)) return number;
    return Number.isFinite(number) ? Math.trunc(number) : undefined;
  }
  const text = stringOf(atom).trim();
  return isAllowed(type, text) ? numberOf(text) : undefined;
}

/** A date out of a moment, a moment out of a date. */
function partOf(from: string, to: string, text: string): string | undefined {
  if ((known[from] ?? from) === (known[to] ?? to)) return text;
  const parts = /^(?<date>-?\d{4,}-\d\d-\d\d)(?:T(?<time>[\d:.]+))?(?<zone>Z|[+-]\d\d:\d\d)?$/u.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { date = '', time = '00:00:00', zone = '' } = parts;
  const month = date.replace(/-\d\d$/u, '');
  const made: Readonly<Record<string, string>> = {
    date: date + zone,
    dateTime: `${date}T${time}${zone}`,
    time: time + zone,
    gYear: month.replace(/-\d\d$/u, '') + zone,
    gYearMonth: month + zone,
  };
  return made[to];
}

/** Whether the item is of the atomic type, or of one derived from it. */
export function isOfType(type: string, item: Item): boolean {
  if (type === 'item') return true;
  if (isNode(item)) return false;
  if (type === 'anyAtomicType') return true;
  if (typeof item === 'string') return type === 'string';
  if (typeof item === 'boolean') return type === 'boolean';
  if (typeof item === 'number') return FRACTIONAL.has(type) || (type === 'integer' && Number.isInteger(item));
  if (item.kind === 'untyped') return type === 'untypedAtomic';
  return item.type === type || (type === 'duration' && known[item.type] === 'duration');
}
