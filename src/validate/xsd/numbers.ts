const DECIMAL = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/u;

export const DECIMAL_PATTERN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u;
export const INTEGER_PATTERN = /^[+-]?\d+$/u;
export const FLOAT_PATTERN = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/u;

interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

function decimal(value: string): Decimal {
  const [, sign, whole = '', fraction = ''] = DECIMAL.exec(value) ?? [];
  return { negative: sign === '-' && (whole !== '' || fraction !== ''), whole, fraction };
}

/** A text that is equal for equal decimals. */
export function decimalKey(value: string): string {
  const { negative, whole, fraction } = decimal(value);
  return `${negative ? '-' : ''}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Compares decimals of any length exactly. */
export function compareDecimals(a: string, b: string): number {
  const [x, y] = [decimal(a), decimal(b)];
  if (x.negative !== y.negative) return x.negative ? -1 : 1;
  const size =
    x.whole.length - y.whole.length || compareTexts(x.whole, y.whole) || compareTexts(x.fraction, y.fraction);
  return x.negative ? -size : size;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many digits the number needs, and how many of them behind the point. */
export function digits(value: string): { readonly total: number; readonly fraction: number } {
  const { whole, fraction } = decimal(value);
  return { total: whole.length + fraction.length, fraction: fraction.length };
}

export function floatValue(value: string, single: boolean): number {
  const number = value === 'INF' ? Infinity : value === '-INF' ? -Infinity : Number(value);
  return single ? Math.fround(number) : number;
}

/** Compares floating-point numbers; NaN compares with nothing. */
export function compareFloats(a: number, b: number): number | undefined {
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : undefined;
}
