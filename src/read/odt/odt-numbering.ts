import { numberAs } from '../styled/list-numbers.js';
import { nodesOf, type OfficeNode } from '../office/office-tree.js';
import type { Listed } from '../office/list-flow.js';

/** A level of a list, or of the outline. */
interface Level {
  readonly bullet: boolean;
  /** By the names of OOXML; `none` without one. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the number shows, its own with it. */
  readonly shown: number;
}

export type Levels = ReadonlyMap<number, Level>;

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  i: 'lowerRoman',
  I: 'upperRoman',
  a: 'lowerLetter',
  A: 'upperLetter',
  '': 'none',
};

/** The levels of a style of lists, from 0. */
export function levelsOf(style: OfficeNode): Levels {
  return new Map(
    nodesOf(style)
      .filter(({ attributes }) => 'text:level' in attributes)
      .map(({ name, attributes }) => [
        Number(attributes['text:level']) - 1,
        {
          bullet: name !== 'text:list-level-style-number' && name !== 'text:outline-level-style',
          format: FORMATS[attributes['style:num-format'] ?? ''] ?? 'decimal',
          prefix: attributes['style:num-prefix'] ?? '',
          suffix: attributes['style:num-suffix'] ?? '',
          start: Number(attributes['text:start-value'] ?? 1),
          shown: Number(attributes['text:display-levels'] ?? 1),
        },
      ]),
  );
}

/** The levels with one for a depth: a style that knows less of them, as pandoc writes it, gives the deepest it has. */
export function levelsAt(levels: Levels, depth: number): Levels {
  const deepest = levels.get(Math.max(...levels.keys()));
  return levels.has(depth) || deepest === undefined ? levels : new Map([...levels, [depth, { ...deepest, shown: 1 }]]);
}

/** Counts the entries of one list, or of the outline. */
export interface Counter {
  /** One more at a depth, or a number that the entry states; what is deeper begins again. */
  readonly next: (depth: number, stated?: number) => void;
  /** The number of the last entry as text, with the blank behind it; empty for bullets and where there is none. */
  readonly text: (depth: number) => string;
  readonly mark: (depth: number) => Listed['mark'];
  /** What is counted at a depth begins again. */
  readonly restart: (depth: number) => void;
}

export function counter(levels: Levels): Counter {
  const counts: (number | undefined)[] = [];
  const startOf = (depth: number): number => levels.get(depth)?.start ?? 1;
  return {
    next: (depth, stated) => {
      for (let at = 0; at < depth; at++) counts[at] ??= startOf(at);
      counts[depth] = stated ?? (counts[depth] ?? startOf(depth) - 1) + 1;
      counts.length = depth + 1;
    },
    text: (depth) => {
      const level = levels.get(depth);
      if (level === undefined || level.bullet || level.format === 'none') return '';
      const first = Math.max(0, depth - level.shown + 1);
      const numbers = counts
        .slice(first, depth + 1)
        .map((count, i) => numberAs(levels.get(first + i)?.format ?? 'decimal', count ?? 1))
        .filter((number) => number !== '');
      return `${level.prefix}${numbers.join('.')}${level.suffix} `;
    },
    mark: (depth) => {
      const level = levels.get(depth);
      if (level === undefined || level.bullet) return 'bullet';
      return level.format === 'none' ? 'none' : 'number';
    },
    restart: (depth) => {
      counts.length = Math.min(counts.length, depth);
    },
  };
}
