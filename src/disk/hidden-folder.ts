import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder within each output folder in which memcon keeps what it must know, and what is not yet whole. */
export const HIDDEN = '.memcon';

/** Begins the names of what is not whole yet: nobody else's names, and no run's twice. */
const TEMPORARY = 'unfinished-';

export const temporaryName = (): string => `${TEMPORARY}${randomUUID()}`;

/** Whether a name is one that `temporaryName` gives. */
export const isTemporary = (name: string): boolean => /^unfinished-[0-9a-f-]{36}$/u.test(name);

/** Removes what runs that were killed have left. Only for who holds the folder. */
export function removeUnfinished(hidden: string): void {
  for (const name of readdirSync(hidden)) {
    if (isTemporary(name)) rmSync(join(hidden, name), { recursive: true, force: true });
  }
}

/** The name of a file that is to become `path`: in its folder, and hidden there. */
export const temporaryBeside = (path: string): string => join(dirname(path), `.${temporaryName()}`);

/** Removes from a folder what runs that were killed have left of such files. */
export function removeUnfinishedBeside(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.') && isTemporary(name.slice(1))) rmSync(join(folder, name), { force: true });
  }
}
