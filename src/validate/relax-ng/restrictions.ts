import { isOpen, overlap } from './name-classes.js';
import type { Rows } from './rows.js';
import type { Faults } from './schema-node.js';

/** Where a row stands, as far as section 7.1 of the specification cares. */
const WITHIN = { attribute: 1, oneOrMore: 2, repeatedGroup: 4, list: 8, except: 16, start: 32 } as const;

interface Check {
  readonly tables: Rows;
  readonly found: Faults;
  readonly seen: Set<number>;
  readonly queue: number[];
  readonly queued: Set<number>;
  readonly contents: Map<number, Contents>;
}

/** Reports what section 7 of the specification forbids in the schema that begins at `start`. */
export function checkRestrictions(tables: Rows, start: number, found: Faults): void {
  const check: Check = { tables, found, seen: new Set(), queue: [], queued: new Set(), contents: new Map() };
  walk(start, WITHIN.start, check);
  for (let element = check.queue.pop(); element !== undefined; element = check.queue.pop()) {
    const [, body] = tables.elements[element]!;
    walk(body, 0, check);
    if (contentType(body, check) === undefined) {
      found.add(
        'The content of an element mixes a datatype, value or list with elements or text.',
        tables.places[body]!,
      );
    }
    contentsOf(body, check);
  }
}

/** What each row may not stand in: [flag, words]. */
const FORBIDDEN: Readonly<Record<string, readonly (readonly [flag: number, where: string])[]>> = {
  R: [
    [WITHIN.attribute, 'an attribute'],
    [WITHIN.list, 'a list'],
    [WITHIN.except, 'the exceptions of data'],
  ],
  A: [
    [WITHIN.attribute, 'an attribute'],
    [WITHIN.repeatedGroup, 'a group or interleave that is repeated'],
    [WITHIN.list, 'a list'],
    [WITHIN.except, 'the exceptions of data'],
    [WITHIN.start, 'the start'],
  ],
  L: [
    [WITHIN.list, 'a list'],
    [WITHIN.except, 'the exceptions of data'],
    [WITHIN.start, 'the start'],
  ],
  T: [
    [WITHIN.list, 'a list'],
    [WITHIN.except, 'the exceptions of data'],
    [WITHIN.start, 'the start'],
  ],
  I: [
    [WITHIN.list, 'a list'],
    [WITHIN.except, 'the exceptions of data'],
    [WITHIN.start, 'the start'],
  ],
  G: [
    [WITHIN.except, 'the exceptions of data'],
    [WITHIN.start, 'the start'],
  ],
  O: [
    [WITHIN.except, 'the exceptions of data'],
    [WITHIN.start, 'the start'],
  ],
  E: [
    [WITHIN.except, 'the exceptions of data'],
    [WITHIN.start, 'the start'],
  ],
  D: [[WITHIN.start, 'the start']],
  V: [[WITHIN.start, 'the start']],
};

const WORDS: Readonly<Record<string, string>> = {
  R: 'An element',
  A: 'An attribute',
  L: 'A list',
  T: 'Text',
  I: 'An interleave',
  G: 'A group',
  O: 'A repeated pattern',
  E: 'Emptiness',
  D: 'Data',
  V: 'A value',
};

/** Section 7.1: which pattern may stand where. */
function walk(index: number, within: number, check: Check): void {
  const key = index * 64 + within;
  if (check.seen.has(key)) return;
  check.seen.add(key);
  const row = check.tables.rows[index]!;
  const at = check.tables.places[index]!;
  for (const [flag, where] of FORBIDDEN[row[0]] ?? []) {
    if ((within & flag) !== 0) return check.found.add(`${WORDS[row[0]]} is not allowed in ${where}.`, at);
  }
  switch (row[0]) {
    case 'R':
      if (!check.queued.has(row[1])) check.queue.push(row[1]);
      check.queued.add(row[1]);
      return;
    case 'A':
      if ((within & WITHIN.oneOrMore) === 0 && isOpen(check.tables.names, row[1])) {
        check.found.add('An attribute whose name is open must be repeated (in "oneOrMore" or "zeroOrMore").', at);
      }
      return walk(row[2], (within | WITHIN.attribute) & ~WITHIN.oneOrMore & ~WITHIN.repeatedGroup, check);
    case 'C':
      return row.slice(1).forEach((member) => walk(member as number, within, check));
    case 'G':
    case 'I': {
      const inner = (within & WITHIN.oneOrMore) !== 0 ? within | WITHIN.repeatedGroup : within;
      walk(row[1], inner, check);
      return walk(row[2], inner, check);
    }
    case 'O':
      return walk(row[1], within | WITHIN.oneOrMore, check);
    case 'L':
      return walk(row[1], within | WITHIN.list, check);
    case 'D':
      return row[2] < 0 ? undefined : walk(row[2], within | WITHIN.except, check);
    default:
  }
}

/** Section 7.2: 0 empty, 1 complex, 2 simple; undefined where strings and elements would be in one sequence. */
function contentType(index: number, check: Check, memo = new Map<number, number | undefined>()): number | undefined {
  if (memo.has(index)) return memo.get(index);
  const row = check.tables.rows[index]!;
  const of = (inner: number): number | undefined => contentType(inner, check, memo);
  const sequence = (a: number | undefined, b: number | undefined): number | undefined => {
    if (a === undefined || b === undefined) return undefined;
    return a === 0 || b === 0 || (a === 1 && b === 1) ? Math.max(a, b) : undefined;
  };
  const type = ((): number | undefined => {
    switch (row[0]) {
      case 'V':
      case 'L':
        return 2;
      case 'D':
        return row[2] >= 0 && of(row[2]) === undefined ? undefined : 2;
      case 'T':
      case 'R':
        return 1;
      case 'A':
        return of(row[2]) === undefined ? undefined : 0;
      case 'G':
      case 'I':
        return sequence(of(row[1]), of(row[2]));
      case 'O':
        return sequence(of(row[1]), of(row[1]));
      case 'C': {
        const types = row.slice(1).map((member) => of(member as number));
        return types.includes(undefined) ? undefined : Math.max(...(types as number[]));
      }
      default:
        return 0;
    }
  })();
  memo.set(index, type);
  return type;
}

/** What lies in a row outside elements further in: name classes by index. */
interface Contents {
  readonly attributes: ReadonlySet<number>;
  readonly elements: ReadonlySet<number>;
  readonly text: boolean;
}

const NOTHING: Contents = { attributes: new Set(), elements: new Set(), text: false };

/** Sections 7.3 and 7.4, bottom up: no attribute twice, no name and no text on both sides of an interleave. */
function contentsOf(index: number, check: Check): Contents {
  const before = check.contents.get(index);
  if (before !== undefined) return before;
  const { tables } = check;
  const row = tables.rows[index]!;
  const made = ((): Contents => {
    switch (row[0]) {
      case 'R':
        return { ...NOTHING, elements: new Set([tables.elements[row[1]]![0]]) };
      case 'A':
        return { ...NOTHING, attributes: new Set([row[1]]) };
      case 'T':
        return { ...NOTHING, text: true };
      case 'O':
        return contentsOf(row[1], check);
      case 'C':
        return row
          .slice(1)
          .reduce<Contents>((all, member) => merged(all, contentsOf(member as number, check)), NOTHING);
      case 'G':
      case 'I': {
        const [a, b] = [contentsOf(row[1], check), contentsOf(row[2], check)];
        checkPair(index, row[0] === 'I', a, b, check);
        return merged(a, b);
      }
      default:
        return NOTHING;
    }
  })();
  check.contents.set(index, made);
  return made;
}

const merged = (a: Contents, b: Contents): Contents => {
  if (a === NOTHING) return b;
  if (b === NOTHING) return a;
  return {
    attributes: union(a.attributes, b.attributes),
    elements: union(a.elements, b.elements),
    text: a.text || b.text,
  };
};

const union = (a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> =>
  a.size === 0 ? b : b.size === 0 ? a : new Set([...a, ...b]);

function checkPair(index: number, interleaved: boolean, a: Contents, b: Contents, check: Check): void {
  const at = check.tables.places[index]!;
  const twice = firstOverlap(a.attributes, b.attributes, check);
  if (twice !== undefined) check.found.add(`An element would have the attribute ${nameShown(twice, check)} twice.`, at);
  if (!interleaved) return;
  if (a.text && b.text) check.found.add('Text is allowed on both sides of an interleave.', at);
  const shared = firstOverlap(a.elements, b.elements, check);
  if (shared !== undefined) {
    check.found.add(`The element ${nameShown(shared, check)} is allowed on both sides of an interleave.`, at);
  }
}

function firstOverlap(a: ReadonlySet<number>, b: ReadonlySet<number>, check: Check): number | undefined {
  const { names } = check.tables;
  // Plain names are equal when their rows are: only name classes that hold several names need comparing.
  const compound = (index: number): boolean => names[index]![0] !== 'name';
  for (const index of a) {
    if (b.has(index)) return index;
    const several = compound(index);
    for (const other of b) if ((several || compound(other)) && overlap(names, index, other)) return index;
  }
  return undefined;
}

function nameShown(index: number, check: Check): string {
  const name = check.tables.names[index]!;
  return name[0] === 'name' ? `"${name[2]}"` : 'of an open name';
}
