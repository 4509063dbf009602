import { readFileSync } from 'node:fs';
import { isFile } from '../disk/index.js';
import { counted } from '../text/index.js';

/** What a run would write, which writes nothing. */
export interface DryRun {
  /** Takes a file instead of writing it. */
  readonly instead: (file: string, content: string | Uint8Array) => void;
  /** A line for each file that was taken since it was asked last. */
  readonly lines: () => string;
}

export function openDryRun(): DryRun {
  const lines: string[] = [];
  return {
    instead: (file, content) => void lines.push(lineOf(file, Buffer.from(content))),
    lines: () => lines.splice(0).join(''),
  };
}

/** `  would change  documents/one.xml: 3 lines more, 1 line less` */
function lineOf(file: string, content: Buffer): string {
  if (!isFile(file)) return row('would be new', file);
  const before = readFileSync(file);
  return before.equals(content)
    ? row('stays', `${file}: nothing in it changes`)
    : row('would change', `${file}: ${difference(before.toString(), content.toString())}`);
}

const row = (label: string, text: string): string => `  ${label.padEnd(12)}  ${text}\n`;

/** How many lines come and go, wherever they stand. */
function difference(before: string, after: string): string {
  const counts = new Map<string, number>();
  for (const line of after.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of before.split('\n')) counts.set(line, (counts.get(line) ?? 0) - 1);
  const sum = (sign: 1 | -1): number =>
    [...counts.values()].reduce((total, count) => total + Math.max(0, sign * count), 0);
  const [more, less] = [sum(1), sum(-1)];
  if (more + less === 0) return 'lines change their places';
  return [words(more, 'more'), words(less, 'less')].filter((part) => part !== '').join(', ');
}

const words = (lines: number, what: string): string => (lines === 0 ? '' : `${counted(lines, 'line')} ${what}`);
