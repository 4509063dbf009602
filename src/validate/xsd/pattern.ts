import { linearPattern, type LinearPattern } from '../automaton/index.js';
import { NAME_CHARACTER, NAME_START } from './name-characters.js';
import { UNICODE_BLOCKS } from './unicode-blocks.js';

interface Reader {
  readonly text: string;
  at: number;
}

class PatternFault extends Error {}

/** Escapes for many characters, as the inside of a class; a capital letter means all others. */
const CLASS_ESCAPES: Readonly<Record<string, string>> = {
  s: '\\t\\n\\r ',
  i: NAME_START,
  c: NAME_CHARACTER,
  d: '\\p{Nd}',
};
const SINGLE_ESCAPES: Readonly<Record<string, string>> = { n: '\\n', r: '\\r', t: '\\t' };
const ESCAPABLE = '\\|.-^?*+{}()[]';
/** Signs that may mean something within a class of JavaScript (flag `v`). */
const IN_CLASS = '()[]{}/-\\|&!#$%*+,.:;<=>?@^`~';
const META_OUTSIDE = '\\^$.*+?()[]{}|/';
const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/u;

/**
 * The pattern that matches exactly the whole strings a regular expression of XML Schema matches, in linear time, or a
 * sentence saying what is wrong with it.
 */
export function xsdPattern(text: string): LinearPattern | string {
  const reader: Reader = { text, at: 0 };
  try {
    const source = branches(reader);
    if (reader.at < text.length) throw new PatternFault(`")" closes nothing`);
    return linearPattern(`^(?:${source})$`, '');
  } catch (fault) {
    if (fault instanceof RangeError) return `The pattern "${text}" is too large: ${fault.message}.`;
    return `The pattern "${text}" is not a regular expression of XML Schema: ${fault instanceof Error ? fault.message : ''}.`;
  }
}

const peek = (r: Reader): string => {
  const code = r.text.codePointAt(r.at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

function take(r: Reader): string {
  const character = peek(r);
  if (character === '') throw new PatternFault('it ends too early');
  r.at += character.length;
  return character;
}

function branches(r: Reader): string {
  let source = '';
  for (let next = peek(r); next !== '' && next !== ')'; next = peek(r)) {
    if (next === '|') source += take(r);
    else source += atom(r) + quantifier(r);
  }
  return source;
}

const COUNT = /\{(\d{1,9})(,(\d{0,9}))?\}/uy;

function quantifier(r: Reader): string {
  const next = peek(r);
  if (next === '?' || next === '*' || next === '+') return take(r);
  if (next !== '{') return '';
  COUNT.lastIndex = r.at;
  const match = COUNT.exec(r.text);
  if (match === null) throw new PatternFault('"{" begins no count');
  r.at += match[0].length;
  return match[0];
}

function atom(r: Reader): string {
  const character = take(r);
  switch (character) {
    case '(': {
      const inner = branches(r);
      if (peek(r) !== ')') throw new PatternFault('"(" is not closed');
      take(r);
      return `(?:${inner})`;
    }
    case '.':
      return '[^\\n\\r]';
    case '[':
      return characterClass(r);
    case '\\':
      return escape(r, false);
    case '?':
    case '*':
    case '+':
    case '{':
    case '}':
    case ']':
      throw new PatternFault(`"${character}" stands alone`);
    default:
      return META_OUTSIDE.includes(character) ? `\\${character}` : character;
  }
}

/** An escape behind its backslash, as an atom of its own or for the inside of a class. */
function escape(r: Reader, inClass: boolean): string {
  const character = take(r);
  const wrap = (inner: string, not: boolean): string => (inClass && !not ? inner : `[${not ? '^' : ''}${inner}]`);
  const lower = character.toLowerCase();
  if (character === 'p' || character === 'P') return wrap(property(r), character === 'P');
  if (character === 'w' || character === 'W') return wrap('\\p{P}\\p{Z}\\p{C}', character === 'w');
  if (CLASS_ESCAPES[lower] !== undefined) return wrap(CLASS_ESCAPES[lower], character !== lower);
  if (SINGLE_ESCAPES[character] !== undefined) return SINGLE_ESCAPES[character];
  if (ESCAPABLE.includes(character)) return character === '-' && !inClass ? '-' : `\\${character}`;
  throw new PatternFault(`"\\${character}" is no escape`);
}

function property(r: Reader): string {
  const end = r.text.indexOf('}', r.at);
  if (peek(r) !== '{' || end === -1) throw new PatternFault('"\\p" names no property');
  const name = r.text.slice(r.at + 1, end);
  r.at = end + 1;
  if (CATEGORY.test(name)) return `\\p{${name}}`;
  const block = name.startsWith('Is') ? UNICODE_BLOCKS[name.slice(2)] : undefined;
  if (block === undefined) throw new PatternFault(`"${name}" is no category or block`);
  return block.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('');
}

/** A class behind its `[`. */
function characterClass(r: Reader): string {
  const negated = peek(r) === '^';
  if (negated) take(r);
  let inside = '';
  let minus: string | undefined;
  let first = true;
  for (;;) {
    const next = peek(r);
    if (next === '') throw new PatternFault('"[" is not closed');
    if (next === ']' && !first) break;
    if (next === '-' && r.text[r.at + 1] === '[' && !first) {
      r.at += 2;
      minus = characterClass(r);
      if (peek(r) !== ']') throw new PatternFault('nothing may follow a subtraction');
      break;
    }
    inside += classItem(r);
    first = false;
  }
  take(r);
  const base = `[${negated ? '^' : ''}${inside}]`;
  return minus === undefined ? base : `[${base}--${minus}]`;
}

function classItem(r: Reader): string {
  const from = classCharacter(r);
  const isRange = peek(r) === '-' && r.text[r.at + 1] !== '[' && r.text[r.at + 1] !== ']' && from.code !== undefined;
  if (!isRange) return from.source;
  take(r);
  const to = classCharacter(r);
  if (to.code === undefined) throw new PatternFault('a range ends in a class');
  if (to.code < (from.code ?? 0)) throw new PatternFault('a range runs backwards');
  return `${from.source}-${to.source}`;
}

/** One character or escape of a class; `code` when it is a single character. */
function classCharacter(r: Reader): { readonly source: string; readonly code?: number } {
  const character = take(r);
  if (character === '[') throw new PatternFault('"[" stands in a class');
  if (character !== '\\') {
    const code = character.codePointAt(0)!;
    return { source: IN_CLASS.includes(character) ? `\\${character}` : character, code };
  }
  const escaped = peek(r);
  const source = escape(r, true);
  if (SINGLE_ESCAPES[escaped] !== undefined) return { source, code: { n: 10, r: 13, t: 9 }[escaped]! };
  return ESCAPABLE.includes(escaped) ? { source, code: escaped.codePointAt(0)! } : { source };
}
