import { existsSync, readFileSync } from 'node:fs';
import { outcome, report, type Outcome } from '../../diagnostics/index.js';

/** Where the build puts the scripts, as seen from a file of `dist/` and of this folder. */
const FOLDERS = ['./', '../../../dist/'];

/**
 * A script of the site's pages, as the build bundled it; undefined, with an error, where there is
 * none.
 */
export function clientScript(name: 'search' | 'lists' | 'facsimile' | 'openseadragon'): Outcome<string | undefined> {
  const file = FOLDERS.map((folder) => new URL(`${folder}site-${name}.js`, import.meta.url)).find((url) =>
    existsSync(url),
  );
  if (file !== undefined) return outcome(readFileSync(file, 'utf8'));
  const note = 'In a checkout, "npm run build" makes it; an installed package without it is incomplete.';
  return outcome(undefined, [
    report('stylesheet-missing', `A script of the site's pages, "site-${name}.js", is missing.`, { note }),
  ]);
}
