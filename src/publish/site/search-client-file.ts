import { existsSync, readFileSync } from 'node:fs';
import { outcome, report, type Outcome } from '../../diagnostics/index.js';

/** Where the build puts the script, as seen from a file of `dist/` and of this folder. */
const PLACES = ['./site-search.js', '../../../dist/site-search.js'];

/** The script of the search page, as the build bundled it; undefined, with an error, where there is none. */
export function searchClient(): Outcome<string | undefined> {
  const file = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (file !== undefined) return outcome(readFileSync(file, 'utf8'));
  const note = 'In a checkout, "npm run build" makes it; an installed package without it is incomplete.';
  return outcome(undefined, [
    report('stylesheet-missing', 'The script of the search page, "site-search.js", is missing.', { note }),
  ]);
}
