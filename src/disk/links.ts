import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/**
 * Whether a file named within a folder really lies elsewhere, because a link leads there. What is not there does not.
 */
export function leadsOut(folder: string, file: string): boolean {
  try {
    const [within, place] = [realpathSync(folder), realpathSync(file)];
    return !place.startsWith(within.endsWith(sep) ? within : within + sep);
  } catch {
    return false;
  }
}
