import type { DateValue } from '../../tei/index.js';

export type XsdType = 'date' | 'dateTime' | 'gYearMonth' | 'gYear';

/** A value with the XML Schema type that it is written in. */
export interface TypedDate {
  readonly value: string;
  readonly type: XsdType;
}

/** Outer bounds of a stretch of time: nothing of it lies before the first day or behind the last. */
export interface Bounds {
  readonly first?: string;
  readonly last?: string;
}

const SHAPES: readonly (readonly [XsdType, RegExp])[] = [
  ['date', /^(-?\d{4})-(\d{2})-(\d{2})$/u],
  ['gYearMonth', /^(-?\d{4})-(\d{2})$/u],
  ['gYear', /^(-?\d{4})$/u],
  [
    'dateTime',
    /^(-?\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?$/u,
  ],
];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysOf = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** The value with its type; undefined for what is no date of the calendar, a time of day alone, or a yearly date. */
export function typedDate(text: string | undefined): TypedDate | undefined {
  if (text === undefined) return undefined;
  for (const [type, shape] of SHAPES) {
    const match = shape.exec(text);
    if (match === null) continue;
    const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
    return year !== 0 && day >= 1 && day <= daysOf(year, month) ? { value: text, type } : undefined;
  }
  return undefined;
}

/** The first or last day that a value allows. */
function dayAt(end: 'first' | 'last', date: TypedDate): string {
  const [year = '', month = end === 'first' ? '01' : '12', day] = date.value.replace(/T.*$/u, '').split(/(?<!^)-/u);
  if (day !== undefined) return `${year}-${month}-${day}`;
  return `${year}-${month}-${end === 'first' ? '01' : String(daysOf(Number(year), Number(month))).padStart(2, '0')}`;
}

/** The days between which it lies, as far as the values say so exactly: `1960-02` lies between the 1st and the 29th. */
export function boundsOf({ when, from, to, notBefore, notAfter }: DateValue): Bounds {
  const first = typedDate(when ?? from ?? notBefore);
  const last = typedDate(when ?? to ?? notAfter);
  return {
    ...(first === undefined ? {} : { first: dayAt('first', first) }),
    ...(last === undefined ? {} : { last: dayAt('last', last) }),
  };
}

/** For people: `1960-09-08`; `1958-03/1961`; `not before 1970`. Empty where nothing is known. */
export function dateLabel({ when, from, to, notBefore, notAfter, dur }: DateValue): string {
  if (when !== undefined) return when;
  if (from !== undefined || to !== undefined) return `${from ?? '..'}/${to ?? '..'}`;
  const bounds = [
    notBefore === undefined ? '' : `not before ${notBefore}`,
    notAfter === undefined ? '' : `not after ${notAfter}`,
  ];
  const said = bounds.filter((text) => text !== '').join(', ');
  return said === '' ? (dur ?? '') : said;
}
