import type { IdType } from '../relax-ng/compiled-schema.js';
import { NAME_CHARACTER, NAME_START } from './name-characters.js';
import {
  calendarKey,
  compareCalendar,
  compareDurations,
  DURATION_PATTERN,
  durationKey,
  isCalendarValue,
} from './dates.js';
import {
  compareDecimals,
  compareFloats,
  decimalKey,
  DECIMAL_PATTERN,
  FLOAT_PATTERN,
  floatValue,
  INTEGER_PATTERN,
} from './numbers.js';
import { isAnyUri } from './uri.js';

/** The namespace of a prefix ('' for none) where a value stands; undefined when the prefix is not declared. */
export type NamespaceOf = (prefix: string) => string | undefined;

/**
 * A datatype: which texts are its values, and when two are the same value. White space is treated before anything else
 * is asked.
 */
export interface Datatype {
  readonly whiteSpace: 'preserve' | 'replace' | 'collapse';
  readonly allows: (value: string, namespaceOf: NamespaceOf) => boolean;
  /** Equal for equal values. */
  readonly key: (value: string, namespaceOf: NamespaceOf) => string;
  /** What `length` counts. */
  readonly measure?: (value: string) => number;
  /** Below, at or above 0; undefined where the values cannot be compared. */
  readonly compare?: (a: string, b: string) => number | undefined;
  readonly digits?: boolean;
  /** Whether the same text is a value in one place and not in another. */
  readonly contextual?: boolean;
  readonly id?: IdType;
  /** In words, behind "expected". */
  readonly words: string;
}

const same = (value: string): string => value;
const characters = (value: string): number => {
  let count = value.length;
  for (let i = 0; i < value.length; i++) if ((value.charCodeAt(i) & 0xfc00) === 0xdc00) count--;
  return count;
};

/** A test by a plain pattern and, for what that does not know, by one that V8 takes long to make. */
function tested(plain: RegExp, whole: () => string): (value: string) => boolean {
  let made: RegExp | undefined;
  return (value) => plain.test(value) || (made ??= new RegExp(whole(), 'u')).test(value);
}

const isName = tested(/^[A-Za-z_:][A-Za-z0-9._:-]*$/, () => `^[${NAME_START}][${NAME_CHARACTER}]*$`);
const isNcName = tested(/^[A-Za-z_][A-Za-z0-9._-]*$/, () => `^[${NAME_START.slice(1)}][${NAME_CHARACTER.slice(1)}]*$`);
const isNmtoken = tested(/^[A-Za-z0-9._:-]+$/, () => `^[${NAME_CHARACTER}]+$`);
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/u;
const HEX = /^(?:[0-9A-Fa-f]{2})*$/u;
const SIXBIT = '[A-Za-z0-9+/] ?';
const BASE64_END = `(?:${SIXBIT}){3}[A-Za-z0-9+/]|(?:${SIXBIT}){2}[AEIMQUYcgkosw048] ?=|${SIXBIT}[AQgw] ?= ?=`;
const BASE64 = new RegExp(`^(?:(?:${SIXBIT}){4})*(?:${BASE64_END})?$`, 'u');

const tokens = (value: string): readonly string[] => value.split(' ');

const textual = (
  words: string,
  whiteSpace: Datatype['whiteSpace'],
  allows: Datatype['allows'] = () => true,
): Datatype => ({ whiteSpace, allows, key: same, measure: characters, words });

const listOf = (words: string, allows: (token: string) => boolean): Datatype => ({
  ...textual(words, 'collapse', (value) => tokens(value).every(allows)),
  measure: (value) => tokens(value).length,
});

const calendarType = (name: string, words: string): Datatype => ({
  whiteSpace: 'collapse',
  allows: (value) => isCalendarValue(name, value),
  key: (value) => calendarKey(name, value),
  compare: (a, b) => compareCalendar(name, a, b),
  words,
});

const floating = (single: boolean, words: string): Datatype => ({
  whiteSpace: 'collapse',
  allows: (value) => FLOAT_PATTERN.test(value),
  key: (value) => String(floatValue(value, single)),
  compare: (a, b) => compareFloats(floatValue(a, single), floatValue(b, single)),
  words,
});

const numeric = (pattern: RegExp, words: string, least?: string, most?: string): Datatype => ({
  whiteSpace: 'collapse',
  allows: (value) =>
    pattern.test(value) &&
    (least === undefined || compareDecimals(value, least) >= 0) &&
    (most === undefined || compareDecimals(value, most) <= 0),
  key: decimalKey,
  compare: compareDecimals,
  digits: true,
  words,
});

const integer = (words: string, least?: string, most?: string): Datatype =>
  numeric(INTEGER_PATTERN, words, least, most);

const qualified = (words: string): Datatype => ({
  whiteSpace: 'collapse',
  allows: (value, namespaceOf) => {
    const [prefix, local, more] = value.includes(':') ? value.split(':') : ['', value];
    const known = prefix === '' ? !value.includes(':') : isNcName(prefix!) && namespaceOf(prefix!) !== undefined;
    return known && more === undefined && isNcName(local ?? '');
  },
  key: (value, namespaceOf) => {
    const colon = value.indexOf(':');
    return `{${namespaceOf(colon === -1 ? '' : value.slice(0, colon)) ?? ''}}${value.slice(colon + 1)}`;
  },
  contextual: true,
  words,
});

const never = (words: string): Datatype => textual(words, 'collapse', () => false);

/** The datatypes of XML Schema by name (XML Schema Part 2, chapter 3). */
export const XSD_TYPES: Readonly<Record<string, Datatype>> = {
  string: textual('text', 'preserve'),
  normalizedString: textual('text', 'replace'),
  token: textual('text', 'collapse'),
  language: textual('a language code such as "en" or "de-AT"', 'collapse', (value) => LANGUAGE.test(value)),
  Name: textual('an XML name', 'collapse', isName),
  NCName: textual('an XML name without a colon', 'collapse', isNcName),
  NMTOKEN: textual('a name token (letters, digits, ".", "-", "_", ":")', 'collapse', isNmtoken),
  NMTOKENS: listOf('name tokens', isNmtoken),
  ID: { ...textual('an id (an XML name without a colon)', 'collapse', isNcName), id: 'ID' },
  IDREF: { ...textual('the id of an element', 'collapse', isNcName), id: 'IDREF' },
  IDREFS: { ...listOf('ids of elements', isNcName), id: 'IDREFS' },
  // Unparsed entities and notations need a document type declaration to be declared in, and memcon reads none.
  ENTITY: never('a declared entity'),
  ENTITIES: never('declared entities'),
  NOTATION: never('a declared notation'),
  QName: qualified('a qualified name with a declared prefix'),
  anyURI: textual('a URI', 'collapse', isAnyUri),
  boolean: {
    whiteSpace: 'collapse',
    allows: (value) => value === 'true' || value === 'false' || value === '1' || value === '0',
    key: (value) => String(value === 'true' || value === '1'),
    words: '"true" or "false"',
  },
  hexBinary: {
    ...textual('hexadecimal digits', 'collapse', (value) => HEX.test(value)),
    key: (v) => v.toUpperCase(),
    measure: (v) => v.length / 2,
  },
  base64Binary: {
    ...textual('base64 data', 'collapse', (value) => BASE64.test(value)),
    key: (value) => value.replaceAll(' ', ''),
    measure: (value) => Math.floor((value.replace(/[ =]/gu, '').length * 3) / 4),
  },
  decimal: numeric(DECIMAL_PATTERN, 'a decimal number'),
  integer: integer('a whole number'),
  nonPositiveInteger: integer('a whole number of at most 0', undefined, '0'),
  negativeInteger: integer('a whole number below 0', undefined, '-1'),
  long: integer('a whole number', '-9223372036854775808', '9223372036854775807'),
  int: integer('a whole number', '-2147483648', '2147483647'),
  short: integer('a whole number from -32768 to 32767', '-32768', '32767'),
  byte: integer('a whole number from -128 to 127', '-128', '127'),
  nonNegativeInteger: integer('a whole number of at least 0', '0'),
  unsignedLong: integer('a whole number of at least 0', '0', '18446744073709551615'),
  unsignedInt: integer('a whole number of at least 0', '0', '4294967295'),
  unsignedShort: integer('a whole number from 0 to 65535', '0', '65535'),
  unsignedByte: integer('a whole number from 0 to 255', '0', '255'),
  positiveInteger: integer('a whole number of at least 1', '1'),
  float: floating(true, 'a number'),
  double: floating(false, 'a number'),
  duration: {
    whiteSpace: 'collapse',
    allows: (value) => DURATION_PATTERN.test(value),
    key: durationKey,
    compare: compareDurations,
    words: 'a duration such as "P3Y" or "PT90M"',
  },
  dateTime: calendarType('dateTime', 'a date with time such as "1960-09-08T15:30:00"'),
  date: calendarType('date', 'a date such as "1960-09-08"'),
  time: calendarType('time', 'a time such as "15:30:00"'),
  gYearMonth: calendarType('gYearMonth', 'a year and month such as "1960-09"'),
  gYear: calendarType('gYear', 'a year of four digits such as "1960"'),
  gMonthDay: calendarType('gMonthDay', 'a month and day such as "--09-08"'),
  gDay: calendarType('gDay', 'a day of the month such as "---08"'),
  gMonth: calendarType('gMonth', 'a month such as "--09"'),
};

/** RELAX NG's own two types. */
/** The library of RELAX NG DTD Compatibility: what a DTD calls ids and references to them. */
export const DTD_TYPES: Readonly<Record<string, Datatype>> = {
  ID: XSD_TYPES['ID']!,
  IDREF: XSD_TYPES['IDREF']!,
  IDREFS: XSD_TYPES['IDREFS']!,
};

export const BUILT_IN_TYPES: Readonly<Record<string, Datatype>> = {
  string: XSD_TYPES['string']!,
  token: XSD_TYPES['token']!,
};
