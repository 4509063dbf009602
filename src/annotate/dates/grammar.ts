import { letterOf } from './classes.js';
import { classOf, type Item, type Site, type Stretch } from './site.js';

/** A rule of the grammar: a pattern over classes, and what the match means; undefined: not a date after all. */
export interface GrammarRule {
  readonly name: string;
  readonly source: string;
  readonly make: (site: Site) => Stretch | undefined;
  /** Compiled when it is first needed. */
  readonly pattern: () => RegExp;
}

/** The parts of a pattern: a lookaround or bracket, a group's name, `=name` (the same again), a count, a class. */
const PART = /\(\?(?:<?[=!])|(?<named>\w+)=(?=\S)|=(?<again>\w+)|\{\d,\d\}|(?<name>\w+)|[-.,/:']|[()[\]|?*^$]|\s+/gy;

/** The atom of a named group: a class, a mark, or a choice of them in brackets. */
const ATOM = /\[[^\]]*\]|\w+|[-.,/:']/y;

/**
 * A pattern as a regular expression over letters of classes. A pattern is written in names of classes: `month day` is
 * one after the other, `[month day]` either, `a=month` a group, `=a` the same as the group, `?`, `*`, `|`, `( )` and
 * lookarounds as in regular expressions. `groups: false` leaves out the names, and lets `=a` be anything of its choice.
 */
export function compiled(source: string, groups = true): string {
  const atoms = new Map<string, string>();
  let [result, at] = ['', 0];
  while (at < source.length) {
    PART.lastIndex = at;
    const part = PART.exec(source);
    if (part === null) throw new Error(`No pattern of dates: "${source.slice(at)}" in "${source}".`);
    const { named, again, name } = part.groups!;
    at = PART.lastIndex;
    if (named !== undefined) {
      ATOM.lastIndex = at;
      const atom = compiled(ATOM.exec(source)![0]);
      at = ATOM.lastIndex;
      atoms.set(named, atom);
      result += groups ? `(?<${named}>${atom})` : atom;
    } else if (again !== undefined) result += groups ? `\\k<${again}>` : atoms.get(again)!;
    else result += name !== undefined ? letterOf(name) : partOf(part[0]);
  }
  return result;
}

const partOf = (part: string): string =>
  part === '(' ? '(?:' : "-.,/:'".includes(part) ? letterOf(part) : part.trim();

/** A rule from its pattern (see `compiled`). */
export function grammarRule(name: string, source: string, make: GrammarRule['make']): GrammarRule {
  let pattern: RegExp | undefined;
  return { name, source, make, pattern: () => (pattern ??= new RegExp(compiled(source), 'dy')) };
}

/**
 * Rules in the order of their claim, and one pattern for all the places where any of them may begin: a group for each.
 */
export interface Grammar {
  readonly rules: readonly GrammarRule[];
  readonly candidates: RegExp;
}

export const grammarOf = (rules: readonly GrammarRule[]): Grammar => ({
  rules,
  candidates: new RegExp(rules.map(({ source }) => `(${compiled(source, false)})`).join('|'), 'g'),
});

/** All that a rule may look at but for where it stands. */
export type Base = Omit<Site, 'items' | 'from' | 'to' | 'group'>;

/**
 * One pass of a grammar over the items: at each place the first rule that fits; linear, for no pattern is unbounded.
 */
export function pass({ rules, candidates }: Grammar, items: readonly Item[], base: Base): readonly Item[] {
  const classes = items.map((item) => letterOf(classOf(item))).join('');
  const result: Item[] = [];
  let i = 0;
  for (;;) {
    candidates.lastIndex = i;
    const candidate = candidates.exec(classes);
    const at = candidate?.index ?? items.length;
    while (i < at) result.push(items[i++]!);
    if (candidate === null || at === items.length) return result;
    // The first group that matched is the first rule that may: those before it do not fit here.
    const first = candidate.findIndex((group, n) => n > 0 && group !== undefined) - 1;
    const made = firstMade(rules.slice(first), items, classes, i, base);
    result.push(made?.item ?? items[i]!);
    i = made?.to ?? i + 1;
  }
}

function firstMade(
  rules: readonly GrammarRule[],
  items: readonly Item[],
  classes: string,
  from: number,
  base: Base,
): { readonly item: Item; readonly to: number } | undefined {
  for (const rule of rules) {
    const pattern = rule.pattern();
    pattern.lastIndex = from;
    const found = pattern.exec(classes);
    if (found === null || found[0] === '') continue;
    const groups = found.indices?.groups;
    const to = from + found[0].length;
    const group = (name: string): Item | undefined => {
      const at = groups?.[name]?.[0];
      return at === undefined ? undefined : items[at];
    };
    const stretch = rule.make({ ...base, items, from, to, group });
    if (stretch === undefined) continue;
    const [start, end] = [items[from]!.start, items[to - 1]!.end];
    return {
      item: { start, end, cls: 'closed', text: base.text.slice(start, end), value: 0, stretch, rule: rule.name },
      to,
    };
  }
  return undefined;
}
