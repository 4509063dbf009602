/** A regular expression as a tree. */
export type Node =
  | { readonly kind: 'empty' }
  | { readonly kind: 'character'; readonly test: (code: number) => boolean }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' }
  /** What a group caught, once more. */
  | { readonly kind: 'again'; readonly number: number }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Node[] }
  | { readonly kind: 'group'; readonly number: number; readonly inner: Node }
  | {
      readonly kind: 'repeat';
      readonly inner: Node;
      readonly least: number;
      /** Infinity where there is no most. */
      readonly most: number;
      readonly lazy: boolean;
    };

export interface Parsed {
  readonly tree: Node;
  /** How many groups catch something. */
  readonly groups: number;
}

/** Deeper nobody nests. */
const DEEPEST = 250;

const COUNT = /\{(\d{1,9})(,(\d{0,9}))?\}/uy;

/**
 * Parses a regular expression of JavaScript (flag `v`), as far as XML Schema and XPath have the like: characters,
 * escapes and classes, groups, choices, counts, `^` and `$`. Throws a SyntaxError for everything else.
 */
export function parse(source: string, flags: string): Parsed {
  let at = 0;
  let groups = 0;
  let depth = 0;
  const characters = new Map<string, Node>();

  const choice = (): Node => {
    if (++depth > DEEPEST) throw new SyntaxError('it is nested too deeply');
    const parts = [sequence()];
    while (source[at] === '|') {
      at++;
      parts.push(sequence());
    }
    depth--;
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  };
  const sequence = (): Node => {
    const parts: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(quantified(atom()));
    if (parts.length === 0) return { kind: 'empty' };
    return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
  };
  const quantified = (inner: Node): Node => {
    const [least, most] = quantity() ?? [1, 1];
    const lazy = (least !== 1 || most !== 1) && source[at] === '?';
    if (lazy) at++;
    if (quantity() !== undefined) throw new SyntaxError('nothing to repeat');
    return least === 1 && most === 1 ? inner : { kind: 'repeat', inner, least, most, lazy };
  };
  const quantity = (): readonly [number, number] | undefined => {
    const simple = QUANTITIES[source[at] ?? ''];
    if (simple !== undefined) at++;
    if (simple !== undefined || source[at] !== '{') return simple;
    COUNT.lastIndex = at;
    const count = COUNT.exec(source);
    if (count === null) throw new SyntaxError('"{" begins no count');
    at += count[0].length;
    const least = Number(count[1]);
    const most = count[2] === undefined ? least : count[3] === '' ? Infinity : Number(count[3]);
    if (most < least) throw new SyntaxError('a count runs backwards');
    return [least, most];
  };
  const atom = (): Node => {
    const sign = source[at]!;
    if (sign === '(') return group();
    if (sign === '^' || sign === '$') {
      at++;
      return { kind: 'edge', at: sign === '^' ? 'start' : 'end' };
    }
    if (QUANTITIES[sign] !== undefined || sign === '{') throw new SyntaxError('nothing to repeat');
    const from = at;
    const number = backReference(source, at, groups);
    if (number !== undefined) {
      at += 1 + String(number).length;
      return { kind: 'again', number };
    }
    at = endOfCharacter(source, at);
    return character(source.slice(from, at));
  };
  const group = (): Node => {
    const catches = !source.startsWith('(?:', at);
    if (catches && source[at + 1] === '?') throw new SyntaxError('look-around');
    const number = catches ? ++groups : 0;
    at += catches ? 1 : 3;
    const inner = choice();
    if (source[at] !== ')') throw new SyntaxError('"(" is not closed');
    at++;
    return catches ? { kind: 'group', number, inner } : inner;
  };
  const character = (written: string): Node => {
    const before = characters.get(written);
    if (before !== undefined) return before;
    const node: Node = { kind: 'character', test: testOf(written, flags) };
    characters.set(written, node);
    return node;
  };

  const tree = choice();
  if (at < source.length) throw new SyntaxError('")" closes nothing');
  return { tree, groups };
}

const QUANTITIES: Readonly<Record<string, readonly [number, number]>> = {
  '?': [0, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
};

/** `\\12` is group 12 where there are so many, else group 1 and a 2. */
function backReference(source: string, at: number, groups: number): number | undefined {
  const digits = /^\\([1-9]\d?)/u.exec(source.slice(at, at + 3))?.[1];
  if (digits === undefined) return undefined;
  const number = Number(digits) <= groups ? Number(digits) : Number(digits[0]);
  if (number > groups) throw new SyntaxError('there is no such group');
  return number;
}

/** Where the character, escape or class that begins at an offset ends. */
function endOfCharacter(source: string, at: number): number {
  if (source[at] === '\\') {
    const end = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|.)/suy;
    end.lastIndex = at;
    const match = end.exec(source);
    if (match === null) throw new SyntaxError('it ends too early');
    return at + match[0].length;
  }
  if (source[at] !== '[') return at + String.fromCodePoint(source.codePointAt(at)!).length;
  let depth = 0;
  for (let i = at; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '[') depth++;
    else if (source[i] === ']' && --depth === 0) return i + 1;
  }
  throw new SyntaxError('"[" is not closed');
}

/** Whether a single character is what was written: V8 knows the classes, and is asked once for each character. */
function testOf(written: string, flags: string): (code: number) => boolean {
  const folds = flags.includes('i');
  if (!folds && written !== '.' && !/^[\\[]/u.test(written)) {
    const wanted = written.codePointAt(0)!;
    return (code) => code === wanted;
  }
  const expression = new RegExp(`^${written}$`, `v${folds ? 'i' : ''}${flags.includes('s') ? 's' : ''}`);
  const known = new Map<number, boolean>();
  return (code) => {
    let answer = known.get(code);
    if (answer === undefined) known.set(code, (answer = expression.test(String.fromCodePoint(code))));
    return answer;
  };
}
