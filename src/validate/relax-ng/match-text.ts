import type { NamespaceOf } from './datatypes.js';
import type { Pattern, PatternPool } from './patterns.js';

const BLANK = /^[ \t\n\r]*$/;
const SPACE = /[ \t\n\r]+/;

export const isBlank = (text: string): boolean => BLANK.test(text);

/**
 * Whether the whole text, with nothing beside it, matches the pattern: an attribute's value or an element's only
 * content.
 */
export function matchesText(pool: PatternPool, p: Pattern, text: string, namespaceOf: NamespaceOf): boolean {
  switch (p.kind) {
    case 'text':
      return true;
    case 'empty':
      return isBlank(text);
    case 'value':
      return pool.textTest(p).allows(text, namespaceOf);
    case 'data':
      return (
        pool.textTest(p).allows(text, namespaceOf) &&
        (p.first === undefined || !matchesText(pool, p.first, text, namespaceOf))
      );
    case 'list':
      return matchesKnownList(pool, p, text, namespaceOf);
    case 'choice':
      return p.members.some((member) => matchesText(pool, member, text, namespaceOf));
    case 'oneOrMore':
      return matchesText(pool, p.first!, text, namespaceOf);
    case 'group':
    case 'interleave':
      // Only one side can hold the text; the other must be content with nothing.
      if (p.first!.nullable && matchesText(pool, p.second!, text, namespaceOf)) return true;
      return p.second!.nullable && matchesText(pool, p.first!, text, namespaceOf);
    default:
      return p.nullable && isBlank(text);
  }
}

/** So many verdicts are kept of each list. */
const REMEMBERED = 4096;

/** Documents repeat their lists: what was said of one is remembered, unless it depends on the place. */
function matchesKnownList(pool: PatternPool, p: Pattern, text: string, namespaceOf: NamespaceOf): boolean {
  const known = (p.verdicts ??= dependsOnPlace(pool, p.first!) ? null : new Map<string, boolean>());
  const before = known?.get(text);
  if (before !== undefined) return before;
  const verdict = matchesList(pool, p.first!, text, namespaceOf);
  if (known !== null && known.size < REMEMBERED && text.length < 200) known.set(text, verdict);
  return verdict;
}

/** Whether a value's prefixes mean one thing here and another there. */
const dependsOnPlace = (pool: PatternPool, p: Pattern): boolean =>
  ((p.kind === 'data' || p.kind === 'value') && pool.textTest(p).test.type.contextual === true) ||
  [p.first, p.second, ...p.members].some((part) => part !== undefined && dependsOnPlace(pool, part));

function matchesList(pool: PatternPool, p: Pattern, text: string, namespaceOf: NamespaceOf): boolean {
  let rest = p;
  for (const token of text.split(SPACE)) {
    if (token === '') continue;
    rest = afterToken(pool, rest, token, namespaceOf);
    if (rest.kind === 'notAllowed') return false;
  }
  return rest.nullable;
}

/** What is left of a list behind one of its tokens. */
function afterToken(pool: PatternPool, p: Pattern, token: string, namespaceOf: NamespaceOf): Pattern {
  const inner = (part: Pattern): Pattern => afterToken(pool, part, token, namespaceOf);
  switch (p.kind) {
    case 'data':
    case 'value':
      return matchesText(pool, p, token, namespaceOf) ? pool.empty : pool.notAllowed;
    case 'choice':
      return pool.choices(p.members.map(inner));
    case 'group': {
      const here = pool.group(inner(p.first!), p.second!);
      return p.first!.nullable ? pool.choice(here, inner(p.second!)) : here;
    }
    case 'oneOrMore':
      return pool.group(inner(p.first!), pool.choice(p, pool.empty));
    default:
      return pool.notAllowed;
  }
}
