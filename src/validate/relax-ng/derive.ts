import { isNotAllowed, nameClassIndex, type Pattern, type PatternPool } from './patterns.js';

/** Rewrites what comes after: `after(x, k)` becomes `after(x, change(k))`, in every alternative. */
function applyAfter(pool: PatternPool, p: Pattern, change: (then: Pattern) => Pattern): Pattern {
  switch (p.kind) {
    case 'after':
      return pool.after(p.first!, change(p.second!));
    case 'choice':
      return pool.choices(p.members.map((member) => applyAfter(pool, member, change)));
    default:
      return pool.notAllowed;
  }
}

/** What may follow one round of a repetition. */
const again = (pool: PatternPool, repeated: Pattern): Pattern => pool.choice(repeated, pool.empty);

type Derive = (pool: PatternPool, p: Pattern, name: number) => Pattern;

/**
 * What is left of a pattern behind the start of an element: alternatives `after(the element's body, what follows the
 * element)`. `skip` also leaves out what is required before the element, to find a way on after an error.
 */
function openDerivative(pool: PatternPool, p: Pattern, name: number, skip: boolean): Pattern {
  const inner: Derive = skip ? afterOpeningSkipping : afterOpening;
  switch (p.kind) {
    case 'element':
      return pool.fit(nameClassIndex(pool, p), name) === 'none'
        ? pool.notAllowed
        : pool.after(pool.body(p), pool.empty);
    case 'choice':
      return pool.choices(
        p.members.map((member) => inner(pool, member, name)).filter((made) => made.kind !== 'notAllowed'),
      );
    case 'group': {
      const here = applyAfter(pool, inner(pool, p.first!, name), (then) => pool.group(then, p.second!));
      return p.first!.nullable || skip ? pool.choice(here, inner(pool, p.second!, name)) : here;
    }
    case 'interleave': {
      const left = applyAfter(pool, inner(pool, p.first!, name), (then) => pool.interleave(then, p.second!));
      return pool.choice(
        left,
        applyAfter(pool, inner(pool, p.second!, name), (then) => pool.interleave(p.first!, then)),
      );
    }
    case 'oneOrMore':
      return applyAfter(pool, inner(pool, p.first!, name), (then) => pool.group(then, again(pool, p)));
    case 'after':
      return applyAfter(pool, inner(pool, p.first!, name), (then) => pool.after(then, p.second!));
    default:
      return pool.notAllowed;
  }
}

export const afterOpening: Derive = (pool, p, name) => {
  if (p.kind === 'element') return openDerivative(pool, p, name, false);
  const memo = (p.opened ??= new Map<number, Pattern>());
  const before = memo.get(name);
  if (before !== undefined) return before;
  const made = openDerivative(pool, p, name, false);
  memo.set(name, made);
  return made;
};

export const afterOpeningSkipping: Derive = (pool, p, name) => {
  const memo = (p.recovered ??= new Map<number, Pattern>());
  const before = memo.get(name);
  if (before !== undefined) return before;
  const made = openDerivative(pool, p, name, true);
  memo.set(name, made);
  return made;
};

/** What is left behind an attribute's name: alternatives `after(the value's pattern, the rest)`. */
export const afterAttribute: Derive = (pool, p, name) => {
  if (!p.attributes) return pool.notAllowed;
  const memo = (p.attributed ??= new Map<number, Pattern>());
  const before = memo.get(name);
  if (before !== undefined) return before;
  const made = attributeDerivative(pool, p, name);
  memo.set(name, made);
  return made;
};

function attributeDerivative(pool: PatternPool, p: Pattern, name: number): Pattern {
  switch (p.kind) {
    case 'attribute':
      return pool.fit(nameClassIndex(pool, p), name) === 'none' ? pool.notAllowed : pool.after(p.first!, pool.empty);
    case 'choice':
      return pool.choices(
        p.members.map((member) => afterAttribute(pool, member, name)).filter((made) => made.kind !== 'notAllowed'),
      );
    case 'group': {
      const left = applyAfter(pool, afterAttribute(pool, p.first!, name), (then) => pool.group(then, p.second!));
      return pool.choice(
        left,
        applyAfter(pool, afterAttribute(pool, p.second!, name), (then) => pool.group(p.first!, then)),
      );
    }
    case 'interleave': {
      const left = applyAfter(pool, afterAttribute(pool, p.first!, name), (then) => pool.interleave(then, p.second!));
      return pool.choice(
        left,
        applyAfter(pool, afterAttribute(pool, p.second!, name), (then) => pool.interleave(p.first!, then)),
      );
    }
    case 'oneOrMore':
      return applyAfter(pool, afterAttribute(pool, p.first!, name), (then) => pool.group(then, again(pool, p)));
    case 'after':
      return applyAfter(pool, afterAttribute(pool, p.first!, name), (then) => pool.after(then, p.second!));
    default:
      return pool.notAllowed;
  }
}

/** What is left when no more attributes come: what still wants one is not allowed, or (forgiving) does without. */
export function afterAttributes(pool: PatternPool, p: Pattern, forgiving: boolean): Pattern {
  if (!p.attributes) return p;
  const before = forgiving ? p.forgiven : p.closed;
  if (before !== undefined) return before;
  const made = withoutAttributes(pool, p, forgiving);
  if (forgiving) p.forgiven = made;
  else p.closed = made;
  return made;
}

function withoutAttributes(pool: PatternPool, p: Pattern, forgiving: boolean): Pattern {
  const inner = (part: Pattern): Pattern => afterAttributes(pool, part, forgiving);
  switch (p.kind) {
    case 'attribute':
      return forgiving ? pool.empty : pool.notAllowed;
    case 'choice':
      return pool.choices(p.members.map(inner));
    case 'group':
      return pool.group(inner(p.first!), inner(p.second!));
    case 'interleave':
      return pool.interleave(inner(p.first!), inner(p.second!));
    case 'oneOrMore':
      return pool.oneOrMore(inner(p.first!));
    case 'after':
      return pool.after(inner(p.first!), p.second!);
    default:
      return p;
  }
}

/** What is left behind text between elements. */
export function afterText(pool: PatternPool, p: Pattern): Pattern {
  return (p.texted ??= textDerivative(pool, p));
}

function textDerivative(pool: PatternPool, p: Pattern): Pattern {
  const inner = (part: Pattern): Pattern => afterText(pool, part);
  switch (p.kind) {
    case 'text':
      return p;
    case 'choice':
      return pool.choices(p.members.map(inner));
    case 'group': {
      const here = pool.group(inner(p.first!), p.second!);
      return p.first!.nullable ? pool.choice(here, inner(p.second!)) : here;
    }
    case 'interleave':
      return pool.choice(pool.interleave(inner(p.first!), p.second!), pool.interleave(p.first!, inner(p.second!)));
    case 'oneOrMore':
      return pool.group(inner(p.first!), again(pool, p));
    case 'after': {
      const made = inner(p.first!);
      return made.kind === 'notAllowed' ? made : pool.after(made, p.second!);
    }
    default:
      return pool.notAllowed;
  }
}

/** Where an element's end leads whether or not it may end here. */
export function afterAnyEnd(pool: PatternPool, p: Pattern): Pattern {
  if (p.kind === 'after') return p.second!;
  return p.kind === 'choice' ? pool.choices(p.members.map((member) => afterAnyEnd(pool, member))) : pool.notAllowed;
}

/** The alternatives `after(x, k)` of a derivative. */
export const alternatives = (p: Pattern): readonly Pattern[] =>
  p.kind === 'choice' ? p.members : isNotAllowed(p) ? [] : [p];
