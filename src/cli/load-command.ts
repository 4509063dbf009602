import { fileURLToPath } from 'node:url';
import { requireCached } from '../start/index.js';
import type { Run } from './commands.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Loads a command's own code, and nothing of the others': the build puts it beside this file, in a bundle named after the command. */
export function loadCommand(name: string): Run {
  const exported = requireCached(`${here}${name}.cjs`, `${here}cache`) as Readonly<Record<string, Run>>;
  return exported[name]!;
}
