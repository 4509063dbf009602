import type { ExpandedName } from './compiled-schema.js';
import { isOpen, listed } from './name-classes.js';
import { nameClassIndex, type Pattern, type PatternPool } from './patterns.js';

/** What a pattern would take next. */
export interface Expected {
  /** By name as people write it. */
  readonly names: ReadonlySet<string>;
  /** Words for name classes without end: "any element of the namespace …". */
  readonly open: ReadonlySet<string>;
  readonly text: boolean;
}

const key = ([uri, local]: ExpandedName): string => `${local}\n${uri}`;

/** A name for people: the namespace is said only where it is not the one round it. */
export function shownName(uri: string, local: string, homeUri: string): string {
  if (uri === homeUri || (uri === '' && homeUri === '')) return `"${local}"`;
  if (uri === 'http://www.w3.org/XML/1998/namespace') return `"xml:${local}"`;
  return uri === '' ? `"${local}" (in no namespace)` : `"${local}" (in the namespace "${uri}")`;
}

/** The elements and text that may come next in a content pattern. */
export function expectedNext(pool: PatternPool, p: Pattern, homeUri: string): Expected {
  const names = new Set<string>();
  const open = new Set<string>();
  let text = false;
  const seen = new Set<number>();
  const visit = (part: Pattern): void => {
    if (seen.has(part.id)) return;
    seen.add(part.id);
    if (part.kind === 'element') addNames(pool, part, homeUri, 'element', names, open);
    else if (part.kind === 'text' || part.kind === 'data' || part.kind === 'value' || part.kind === 'list') text = true;
    else if (part.kind === 'choice') part.members.forEach(visit);
    else if (part.kind !== 'attribute') {
      if (part.first !== undefined) visit(part.first);
      const both = part.kind === 'interleave' || (part.kind === 'group' && part.first!.nullable);
      if (both && part.second !== undefined) visit(part.second);
    }
  };
  visit(p);
  return { names, open, text };
}

/** The attributes that may still come. */
export function expectedAttributes(pool: PatternPool, p: Pattern): Expected {
  const names = new Set<string>();
  const open = new Set<string>();
  const seen = new Set<number>();
  const visit = (part: Pattern): void => {
    if (!part.attributes || seen.has(part.id)) return;
    seen.add(part.id);
    if (part.kind === 'attribute') return addNames(pool, part, '', 'attribute', names, open);
    part.members.forEach(visit);
    if (part.first !== undefined) visit(part.first);
    if (part.second !== undefined && part.kind !== 'after') visit(part.second);
  };
  visit(p);
  return { names, open, text: false };
}

function addNames(
  pool: PatternPool,
  part: Pattern,
  homeUri: string,
  what: string,
  names: Set<string>,
  open: Set<string>,
): void {
  const index = nameClassIndex(pool, part);
  for (const [uri, local] of listed(pool.schema.names, index)) names.add(shownName(uri, local, homeUri));
  if (!isOpen(pool.schema.names, index)) return;
  const row = pool.schema.names[index]!;
  open.add(
    row[0] === 'ns'
      ? `any ${what} ${row[1] === '' ? 'without a namespace' : `of the namespace "${row[1]}"`}`
      : `any ${what}`,
  );
}

function inAll([first, ...others]: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...(first ?? [])].filter((name) => others.every((names) => names.has(name))));
}

/** The names without which the pattern cannot be satisfied: of elements at its own level, or of attributes. */
export function requiredNames(
  pool: PatternPool,
  p: Pattern,
  what: 'element' | 'attribute',
  homeUri: string,
): readonly string[] {
  const memo = new Map<number, ReadonlySet<string>>();
  const visit = (part: Pattern): ReadonlySet<string> => {
    const before = memo.get(part.id);
    if (before !== undefined) return before;
    const made = required(part);
    memo.set(part.id, made);
    return made;
  };
  const required = (part: Pattern): ReadonlySet<string> => {
    if (part.kind === what) {
      const names = listed(pool.schema.names, nameClassIndex(pool, part));
      return new Set(
        names.length === 1 && !isOpen(pool.schema.names, nameClassIndex(pool, part)) ? [key(names[0]!)] : [],
      );
    }
    switch (part.kind) {
      case 'choice':
        return inAll(part.members.map(visit));
      case 'group':
      case 'interleave':
        return new Set([...visit(part.first!), ...visit(part.second!)]);
      case 'oneOrMore':
      case 'after':
        return visit(part.first!);
      default:
        return new Set();
    }
  };
  return [...visit(p)].map((name) =>
    shownName(name.slice(name.indexOf('\n') + 1), name.slice(0, name.indexOf('\n')), homeUri),
  );
}

/** What a value may be, in words: for attribute values and for text-only content. */
export function expectedText(pool: PatternPool, p: Pattern): readonly string[] {
  const values: string[] = [];
  const kinds: string[] = [];
  const visit = (part: Pattern, prefix: string): void => {
    if (part.kind === 'value') values.push(`"${pool.textTest(part).value ?? ''}"`);
    else if (part.kind === 'data') kinds.push(prefix + pool.textTest(part).test.words());
    else if (part.kind === 'list') visit(part.first!, 'words separated by spaces, each ');
    else if (part.kind === 'text') kinds.push('text');
    else if (part.kind === 'empty') values.push('nothing');
    else if (part.kind === 'choice') part.members.forEach((member) => visit(member, prefix));
    else {
      if (part.first !== undefined) visit(part.first, prefix);
      if (part.second !== undefined && part.kind !== 'after') visit(part.second, prefix);
    }
  };
  visit(p, '');
  return [...new Set([...kinds, ...values])];
}
