import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A path within the folder, as we write them: nothing else is ever removed. */
const OWN = /^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\\\0]+$/u;

/** The files that a folder says it consists of, in the list that an earlier run left there. */
export function filesListed(folder: string, list: string): readonly string[] {
  const path = join(folder, list);
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => OWN.test(line))
    : [];
}

/** A list of files as the text that `filesListed` reads. */
export const listOf = (paths: Iterable<string>): string =>
  [...paths]
    .toSorted()
    .map((path) => `${path}\n`)
    .join('');

/** Takes away those of the files that are not to stay. */
export function removeOthers(folder: string, files: readonly string[], staying: ReadonlySet<string>): void {
  for (const path of files) if (!staying.has(path)) rmSync(join(folder, path), { force: true });
}
