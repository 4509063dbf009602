import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFolder, namesIn } from './files.js';
import { isFile } from './read-bytes.js';

/** Signs that make a path a pattern. */
const SIGNS = /[*?{[]/u;

export const isPattern = (path: string): boolean => SIGNS.test(path);

/**
 * The files that a pattern means, sorted: `*` and `?` within a name, `**` any folders, `[a-z]`, `{a,b}`. Hidden files
 * and node_modules are passed over. For shells that do not expand patterns, and for quoted ones.
 */
export function filesMatching(pattern: string): readonly string[] {
  const found = alternatives(pattern.replaceAll('\\', '/')).flatMap((one) => {
    const [first = '', ...rest] = one.split('/');
    return first === '' ? walk('/', rest) : walk('', [first, ...rest]);
  });
  return [...new Set(found)].sort();
}

/** `a{b,c}d` → `abd`, `acd`; braces are not nested. */
function alternatives(pattern: string): readonly string[] {
  const braces = /\{([^{}]*)\}/u.exec(pattern);
  if (braces === null) return [pattern];
  const [before, after] = [pattern.slice(0, braces.index), pattern.slice(braces.index + braces[0].length)];
  return braces[1]!.split(',').flatMap((part) => alternatives(`${before}${part}${after}`));
}

function walk(folder: string, steps: readonly string[]): readonly string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [];
  if (step === '**') {
    return [
      ...walk(folder, rest.length === 0 ? ['*'] : rest),
      ...foldersIn(folder).flatMap((name) => walk(join(folder, name), steps)),
    ];
  }
  if (!isPattern(step)) return arrive(join(folder, step), rest);
  const fits = patternOf(step);
  return visibleIn(folder)
    .filter((name) => fits.test(name))
    .flatMap((name) => arrive(join(folder, name), rest));
}

function arrive(path: string, rest: readonly string[]): readonly string[] {
  if (rest.length > 0) return isFolder(path) ? walk(path, rest) : [];
  return isFile(path) ? [path] : [];
}

const visibleIn = (folder: string): readonly string[] =>
  (namesIn(folder === '' ? '.' : folder) ?? []).filter((name) => !name.startsWith('.') && name !== 'node_modules');

/** Links to folders are not followed: they may lead in a circle. */
const foldersIn = (folder: string): readonly string[] => {
  try {
    const entries = readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(({ name }) => name);
  } catch {
    return [];
  }
};

const WILD: Readonly<Record<string, string>> = { '*': '.*', '?': '.' };

/** Fits no name. */
const NOTHING = /^(?!)/u;

/** One step of a pattern as a regular expression. A bracket that does not close is a bracket. */
function patternOf(step: string): RegExp {
  const source = step.replace(/\*+|\?|\[!?[^\]]+\]|[.+^${}()|[\]\\]/gu, (sign) => {
    if (sign.startsWith('[') && sign.length > 2) return sign.replace(/^\[!/u, '[^').replaceAll('\\', '\\\\');
    return WILD[sign[0]!] ?? `\\${sign}`;
  });
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch {
    return NOTHING; // `[z-a]`: no character is between the two.
  }
}
