import type { Found, LinearPattern } from '../automaton/index.js';
import { XPathError } from './errors.js';
import { fn, itemAt, numberAt, textAt, type Library } from './function.js';
import { matchesOf, regularExpression } from './regular-expressions.js';
import { atomised, EMPTY, stringOf, truth, type Value } from './values.js';
import type { Focus } from './focus.js';

const SPACES = /[ \t\r\n]+/gu;
const UNEVEN = /[\t\r\n]|  |^ | $/u;
const collapsed = (text: string): string =>
  UNEVEN.test(text) ? text.replace(SPACES, ' ').replace(/^ | $/gu, '') : text;

const FORMS: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

const expressionAt = (args: readonly Value[], pattern: number, flags: number, focus: Focus): LinearPattern =>
  regularExpression(textAt(args, pattern, focus), args[flags] === undefined ? '' : textAt(args, flags, focus));

/** `\$`, `\\`, `$12`, or a stretch of text without such signs. */
const SIGNS = /\\(?<sign>[\\$])|\$(?<digits>\d+)|[^\\$]+/gu;

/** What is put in the place of a match: `$1` is its first group, `$12` its twelfth where there are so many. */
function replacement(text: string): (match: Found, of: string) => string {
  if (!/^(?:[^\\$]|\\[\\$]|\$\d)*$/u.test(text)) {
    throw new XPathError(`"${text}" does not say what to put in: write "\\$" and "\\\\" for the signs themselves.`);
  }
  const parts = [...text.matchAll(SIGNS)].map(({ 0: whole, groups }): ((match: Found, of: string) => string) => {
    const { sign, digits } = groups ?? {};
    if (digits !== undefined) return (match, of) => groupIn(match, digits, of);
    return () => sign ?? whole;
  });
  return (match, of) => parts.map((part) => part(match, of)).join('');
}

function groupIn(match: Found, digits: string, of: string): string {
  const [own, rest] =
    Number(digits) < match.length / 2 || digits.length === 1 ? [digits, ''] : [digits.slice(0, -1), digits.at(-1)!];
  if (rest !== '') return groupIn(match, own, of) + rest;
  const [start = -1, end = -1] = [match[2 * Number(own)], match[2 * Number(own) + 1]];
  return start < 0 ? '' : of.slice(start, end);
}

function substring(text: string, start: number, length: number): string {
  const from = Math.round(start);
  const to = from + Math.round(length);
  return [...text].filter((_, i) => i + 1 >= from && (Number.isNaN(to) ? length === Infinity : i + 1 < to)).join('');
}

function translate(text: string, from: string, to: string): string {
  const [wanted, given] = [[...from], [...to]];
  return [...text]
    .map((character) => (wanted.includes(character) ? (given[wanted.indexOf(character)] ?? '') : character))
    .join('');
}

function tokenize(args: readonly Value[], focus: Focus): Value {
  const text = textAt(args, 0, focus);
  if (args.length === 1) return collapsed(text) === '' ? EMPTY : collapsed(text).split(' ');
  const expression = expressionAt(args, 1, 2, focus);
  if (expression.test('')) {
    throw new XPathError(`tokenize() cannot part a text at "${textAt(args, 1, focus)}", which matches nothing at all.`);
  }
  return text === '' ? EMPTY : partsBetween(text, expression);
}

/** What lies before, between and behind the matches. */
function partsBetween(text: string, expression: LinearPattern): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const [start = 0, end = 0] of matchesOf(expression, text)) {
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)];
}

function replaced(text: string, expression: LinearPattern, by: (match: Found, of: string) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of matchesOf(expression, text)) {
    parts.push(text.slice(from, match[0]), by(match, text));
    from = match[1]!;
  }
  return [...parts, text.slice(from)].join('');
}

const pair = (test: (a: string, b: string) => boolean) =>
  fn(2, 3, (args, focus) => truth(test(textAt(args, 0, focus), textAt(args, 1, focus))));
const changed = (change: (text: string) => string) => fn(1, 1, (args, focus) => [change(textAt(args, 0, focus))]);

/** Functions on text. */
export const STRING_FUNCTIONS: Library = {
  string: fn(0, 1, (args, focus) => {
    const item = itemAt(args, 0, focus);
    return [item === undefined ? '' : stringOf(item)];
  }),
  'string-length': fn(0, 1, (args, focus) => [
    [...(args.length === 0 ? stringOf(itemAt(args, 0, focus)!) : textAt(args, 0, focus))].length,
  ]),
  'normalize-space': fn(0, 1, (args, focus) => [
    collapsed(args.length === 0 ? stringOf(itemAt(args, 0, focus)!) : textAt(args, 0, focus)),
  ]),
  'normalize-unicode': fn(1, 2, (args, focus) => {
    const form = args[1] === undefined ? 'NFC' : textAt(args, 1, focus).trim().toUpperCase();
    if (form !== '' && !FORMS.has(form)) throw new XPathError(`"${form}" is no form of normalization.`);
    return [form === '' ? textAt(args, 0, focus) : textAt(args, 0, focus).normalize(form)];
  }),
  concat: fn(2, Infinity, (args, focus) => [args.map((_, i) => concatPart(args, i, focus)).join('')]),
  'string-join': fn(1, 2, (args, focus) => [
    atomised(args[0]!)
      .map(stringOf)
      .join(args[1] === undefined ? '' : textAt(args, 1, focus)),
  ]),
  contains: pair((a, b) => a.includes(b)),
  'starts-with': pair((a, b) => a.startsWith(b)),
  'ends-with': pair((a, b) => a.endsWith(b)),
  'substring-before': fn(2, 3, (args, focus) => {
    const [text, part] = [textAt(args, 0, focus), textAt(args, 1, focus)];
    return [text.slice(0, Math.max(0, text.indexOf(part)))];
  }),
  'substring-after': fn(2, 3, (args, focus) => {
    const [text, part] = [textAt(args, 0, focus), textAt(args, 1, focus)];
    return [text.includes(part) ? text.slice(text.indexOf(part) + part.length) : ''];
  }),
  substring: fn(2, 3, (args, focus) => {
    const length = args[2] === undefined ? Infinity : (numberAt(args, 2, focus) ?? Number.NaN);
    return [substring(textAt(args, 0, focus), numberAt(args, 1, focus) ?? Number.NaN, length)];
  }),
  'upper-case': changed((text) => text.toUpperCase()),
  'lower-case': changed((text) => text.toLowerCase()),
  'encode-for-uri': changed((text) =>
    encodeURIComponent(text).replaceAll(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
  ),
  'iri-to-uri': changed((text) => encodeURI(text)),
  'escape-html-uri': changed((text) => text.replaceAll(/[^ -~]/gu, encodeURIComponent)),
  translate: fn(3, 3, (args, focus) => [
    translate(textAt(args, 0, focus), textAt(args, 1, focus), textAt(args, 2, focus)),
  ]),
  matches: fn(2, 3, (args, focus) => truth(expressionAt(args, 1, 2, focus).test(textAt(args, 0, focus)))),
  replace: fn(3, 4, (args, focus) => {
    const expression = expressionAt(args, 1, 3, focus);
    if (expression.test('')) {
      throw new XPathError(`replace() cannot replace "${textAt(args, 1, focus)}", which matches nothing at all.`);
    }
    return [replaced(textAt(args, 0, focus), expression, replacement(textAt(args, 2, focus)))];
  }),
  tokenize: fn(1, 3, tokenize),
  compare: fn(2, 3, (args, focus) => {
    if (args[0]!.length === 0 || args[1]!.length === 0) return EMPTY;
    const [a, b] = [textAt(args, 0, focus), textAt(args, 1, focus)];
    return [a < b ? -1 : a > b ? 1 : 0];
  }),
  'codepoint-equal': fn(2, 2, (args, focus) => {
    if (args[0]!.length === 0 || args[1]!.length === 0) return EMPTY;
    return truth(textAt(args, 0, focus) === textAt(args, 1, focus));
  }),
  'string-to-codepoints': fn(1, 1, (args, focus) =>
    [...textAt(args, 0, focus)].map((character) => character.codePointAt(0)!),
  ),
  'codepoints-to-string': fn(1, 1, (args) => [args[0]!.map((item) => characterOf(Number(stringOf(item)))).join('')]),
  'contains-token': fn(2, 3, (args, focus) => {
    const token = textAt(args, 1, focus).trim();
    return truth(
      token !== '' &&
        atomised(args[0]!).some((item) =>
          stringOf(item)
            .split(/[ \t\r\n]+/u)
            .includes(token),
        ),
    );
  }),
  'default-collation': fn(0, 0, () => ['http://www.w3.org/2005/xpath-functions/collation/codepoint']),
  'resolve-uri': fn(1, 2, (args, focus) => {
    if (args[0]!.length === 0) return EMPTY;
    const [address, base] = [textAt(args, 0, focus), args[1] === undefined ? undefined : textAt(args, 1, focus)];
    if (base === undefined || URL.canParse(address)) return [address];
    if (!URL.canParse(address, base)) throw new XPathError(`"${base}" is no address to start from.`);
    return [new URL(address, base).href];
  }),
};

function characterOf(code: number): string {
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);
  if (!isAllowed) throw new XPathError(`${code} is the number of no character of XML.`);
  return String.fromCodePoint(code);
}

function concatPart(args: readonly Value[], i: number, focus: Focus): string {
  const item = itemAt(args, i, focus);
  return item === undefined ? '' : stringOf(item);
}
