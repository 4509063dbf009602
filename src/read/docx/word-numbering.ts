import { numberAs } from '../styled/list-numbers.js';
import { childOf, nodesOf, type OfficeNode } from '../office/office-tree.js';
import { firstOf, toggle, valueOf, type Styles } from './word-styles.js';
import { given } from '../../text/index.js';

/** What stands before a paragraph of a list. */
interface ListMark {
  readonly depth: number;
  readonly mark: 'bullet' | 'number' | 'none';
  /** The number as text, with the blank behind it: `1. `, `II.3 `; empty for bullets. */
  readonly text: string;
}

interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
  readonly suffix: string;
  readonly inFigures: boolean;
  readonly restarts: boolean;
  readonly style?: string;
}

interface List {
  /** Lists that are one in another style of numbers go on with one another's. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where numbers begin anew when this list begins. */
  readonly starts: ReadonlyMap<number, number>;
}

const integer = (text: string | undefined): number | undefined => {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
};

function levelsOf(node: OfficeNode | undefined): ReadonlyMap<number, Level> {
  return new Map(
    nodesOf(node, 'w:lvl').map((level) => {
      const style = valueOf(level, 'w:pStyle');
      return [
        integer(level.attributes['w:ilvl']) ?? 0,
        {
          format: valueOf(level, 'w:numFmt') ?? 'decimal',
          pattern: valueOf(level, 'w:lvlText') ?? '',
          start: integer(valueOf(level, 'w:start')) ?? 0,
          suffix: valueOf(level, 'w:suff') ?? 'tab',
          inFigures: toggle(level, 'w:isLgl') === true,
          restarts: valueOf(level, 'w:lvlRestart') !== '0',
          ...given({ style }),
        },
      ];
    }),
  );
}

/** The lists of a document, by the number that paragraphs name. */
function listsOf(root: OfficeNode | undefined, styles: Styles): (id: string) => List | undefined {
  const abstract = new Map(nodesOf(root, 'w:abstractNum').map((n) => [n.attributes['w:abstractNumId'] ?? '', n]));
  const numbers = new Map(nodesOf(root, 'w:num').map((node) => [node.attributes['w:numId'] ?? '', node]));
  /** A list that a style of lists stands for. */
  const followed = (id: string | undefined, steps = 0): readonly [string, OfficeNode | undefined] => {
    const node = abstract.get(id ?? '');
    const link = valueOf(node, 'w:numStyleLink');
    if (link === undefined || steps > 8) return [id ?? '', node];
    const number = firstOf(styles(link).paragraphs, (p) => valueOf(p, 'w:numPr', 'w:numId'));
    return followed(valueOf(numbers.get(number ?? ''), 'w:abstractNumId'), steps + 1);
  };
  const known = new Map<string, List | undefined>();
  const listOf = (id: string): List | undefined => {
    const number = numbers.get(id);
    if (number === undefined) return undefined;
    const [counter, node] = followed(valueOf(number, 'w:abstractNumId'));
    const overrides = nodesOf(number, 'w:lvlOverride');
    const starts = overrides.flatMap((override): [number, number][] => {
      const start = integer(valueOf(override, 'w:startOverride'));
      return start === undefined ? [] : [[integer(override.attributes['w:ilvl']) ?? 0, start]];
    });
    const own = overrides.flatMap((override) => [...levelsOf(override)]);
    return { counter, levels: new Map([...levelsOf(node), ...own]), starts: new Map(starts) };
  };
  return (id) => {
    if (!known.has(id)) known.set(id, listOf(id));
    return known.get(id);
  };
}

/** The properties of a paragraph and of its style, nearest first, and the style's own id. */
export type Numbering = (paragraphs: readonly OfficeNode[], style: string | undefined) => ListMark | undefined;

/** Counts the paragraphs of lists, which must be asked for one by one as they stand in the text. */
export function numberingOf(root: OfficeNode | undefined, styles: Styles): Numbering {
  const lists = listsOf(root, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (paragraphs, style) => {
    const id = firstOf(paragraphs, (node) => valueOf(node, 'w:numPr', 'w:numId'));
    const list = id === undefined ? undefined : lists(id);
    if (id === undefined || list === undefined) return undefined;
    const named = firstOf(paragraphs, (node) => integer(valueOf(node, 'w:numPr', 'w:ilvl')));
    const linked = [...list.levels].find(([, level]) => level.style !== undefined && level.style === style)?.[0];
    const isOwn = childOf(paragraphs[0], 'w:numPr', 'w:ilvl') !== undefined;
    const depth = (isOwn ? named : (linked ?? named)) ?? 0;
    const level = list.levels.get(depth);
    if (level === undefined) return undefined;
    if (level.format === 'bullet') {
      return { depth, mark: level.pattern.trim() === '' ? 'none' : 'bullet', text: '' };
    }
    const counts = counters.get(list.counter) ?? [];
    counters.set(list.counter, counts);
    if (!begun.has(id)) for (const [at, start] of list.starts) counts[at] = start - 1;
    begun.add(id);
    count(counts, depth, list);
    return { depth, mark: 'number', text: numberText(level, counts, list) };
  };
}

/** One more at this depth; what is deeper begins again. */
function count(counts: (number | undefined)[], depth: number, { levels }: List): void {
  const startOf = (at: number): number => levels.get(at)?.start ?? 1;
  for (let at = 0; at < depth; at++) counts[at] ??= startOf(at);
  counts[depth] = (counts[depth] ?? startOf(depth) - 1) + 1;
  for (let at = depth + 1; at < counts.length; at++) if (levels.get(at)?.restarts !== false) counts[at] = undefined;
}

function numberText(level: Level, counts: readonly (number | undefined)[], { levels }: List): string {
  const text = level.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.inFigures ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
    return numberAs(format, counts[at] ?? 1);
  });
  return text === '' || level.suffix === 'nothing' ? text : `${text} `;
}
