import { linearPattern, type Found, type LinearPattern } from '../automaton/index.js';
import { NAME_CHARACTER, NAME_START } from '../xsd/name-characters.js';
import { UNICODE_BLOCKS } from '../xsd/unicode-blocks.js';
import { XPathError } from './errors.js';

const CLASSES: Readonly<Record<string, string>> = {
  s: '\\t\\n\\r ',
  i: NAME_START,
  c: NAME_CHARACTER,
  d: '\\p{Nd}',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
};
const IN_CLASS = '()[]{}/-\\|&!#$%*+,.:;<=>?@^`~';

const made = new Map<string, LinearPattern>();

/** The pattern of a regular expression of XPath. Throws an XPathError for what is none, or what memcon cannot apply. */
export function regularExpression(pattern: string, flags: string): LinearPattern {
  const key = `${flags}/${pattern}`;
  const before = made.get(key);
  if (before !== undefined) return before;
  if (!/^[smixq]*$/u.test(flags)) throw new XPathError(`"${flags}" are no flags of a regular expression.`);
  try {
    const source = flags.includes('q')
      ? pattern.replaceAll(/[()[\]{}/\\|^$*+?.-]/gu, '\\$&')
      : translated(pattern, flags);
    const expression = linearPattern(source, flags.replaceAll(/[xqs]/gu, ''));
    const spoken = telling(expression, pattern);
    made.set(key, spoken);
    return spoken;
  } catch (error) {
    if (error instanceof RangeError) throw new XPathError(`"${pattern}" is too large: ${error.message}.`);
    if (error instanceof SyntaxError) throw new XPathError(`"${pattern}" is not a regular expression of XPath.`);
    throw error;
  }
}

/** A pattern that says, as an XPathError, where it takes too long. */
function telling({ test, find }: LinearPattern, pattern: string): LinearPattern {
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (error instanceof RangeError) throw new XPathError(`"${pattern}" cannot be applied: ${error.message}.`);
      throw error;
    }
  };
  return { test: (text) => told(() => test(text)), find: (text, from) => told(() => find(text, from)) };
}

/** The matches of a pattern in a text, one behind the other. */
export function* matchesOf(expression: LinearPattern, text: string): Generator<Found> {
  let found = expression.find(text, 0);
  while (found !== undefined) {
    yield found;
    const [start = 0, end = 0] = found;
    if (end >= text.length) return;
    found = expression.find(text, Math.max(end, start + 1));
  }
}

/** Outside classes most is the same in both; what differs are escapes, the full stop and classes. */
function translated(pattern: string, flags: string): string {
  let source = '';
  for (let at = 0; at < pattern.length;) {
    const character = String.fromCodePoint(pattern.codePointAt(at)!);
    if (character === '\\') {
      source += escape(pattern, at);
      at = escapeEnd(pattern, at);
    } else if (character === '[') {
      const [inner, end] = characterClass(pattern, at);
      source += inner;
      at = end;
    } else {
      if (character === '(' && pattern[at + 1] === '?' && pattern[at + 2] !== ':') throw new SyntaxError('look-around');
      const isSpace = flags.includes('x') && /\s/u.test(character);
      if (!isSpace) {
        source +=
          character === '.' ? (flags.includes('s') ? '[^]' : '[^\\n\\r]') : character === '/' ? '\\/' : character;
      }
      at += character.length;
    }
  }
  return source;
}

function escapeEnd(pattern: string, at: number): number {
  const letter = pattern[at + 1] ?? '';
  return letter === 'p' || letter === 'P' ? pattern.indexOf('}', at) + 1 || pattern.length : at + 2;
}

function escape(pattern: string, at: number): string {
  const letter = pattern[at + 1] ?? '';
  const lower = letter.toLowerCase();
  if (lower === 'p') return property(pattern.slice(at + 3, escapeEnd(pattern, at) - 1), letter === 'P');
  if (CLASSES[lower] !== undefined) return letter === lower ? `[${CLASSES[lower]}]` : `[^${CLASSES[lower]}]`;
  if (!/[nrt0-9\\|.?*+(){}[\]^$-]/u.test(letter)) throw new SyntaxError('no such escape');
  return letter === '-' ? '-' : `\\${letter}`;
}

function property(name: string, negated: boolean): string {
  const block = name.startsWith('Is') ? UNICODE_BLOCKS[name.slice(2)] : undefined;
  if (block === undefined) return `\\${negated ? 'P' : 'p'}{${name}}`;
  return `[${negated ? '^' : ''}${block.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('')}]`;
}

/** A class from its `[`, and the offset behind its `]`. */
function characterClass(pattern: string, start: number): readonly [string, number] {
  let at = start + 1;
  const negated = pattern[at] === '^';
  if (negated) at++;
  let inner = '';
  for (let first = true; at < pattern.length && (first || pattern[at] !== ']'); first = false) {
    if (pattern.startsWith('-[', at) && !first) {
      const [minus, end] = characterClass(pattern, at + 1);
      return [`[${negated ? `[^${inner}]` : `[${inner}]`}--${minus}]`, end + 1];
    }
    if (pattern[at] === '\\') {
      const letter = pattern[at + 1] ?? '';
      inner += letter === '-' ? '\\-' : escape(pattern, at);
      at = escapeEnd(pattern, at);
    } else {
      const character = String.fromCodePoint(pattern.codePointAt(at)!);
      const isRange = character === '-' && !first && pattern[at + 1] !== ']' && pattern[at + 1] !== undefined;
      inner += isRange ? '-' : IN_CLASS.includes(character) ? `\\${character}` : character;
      at += character.length;
    }
  }
  if (at >= pattern.length) throw new SyntaxError('unclosed');
  return [`[${negated ? '^' : ''}${inner}]`, at + 1];
}
