import { existsSync, readFileSync } from 'node:fs';
import { outcome, report, type Outcome } from '../diagnostics/index.js';

/** Gives a compiled stylesheet (the parsed JSON of its SEF), or nothing where there is none. */
export type LoadStylesheet = (name: string) => unknown;

/** Where `dist/sef/` lies as seen from a file of `dist/`, of a folder in it, and of `src/xml/`. */
const PLACES = ['./sef/', '../sef/', '../../dist/sef/'];

const loaded = new Map<string, unknown>();

/** Reads a stylesheet that the build compiled, once per process. */
export const builtStylesheet: LoadStylesheet = (name) => {
  if (loaded.has(name)) return loaded.get(name);
  const file = PLACES.map((place) => new URL(`${place}${name}.sef.json`, import.meta.url)).find((url) =>
    existsSync(url),
  );
  const stylesheet: unknown = file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8'));
  if (stylesheet !== undefined) loaded.set(name, stylesheet);
  return stylesheet;
};

/**
 * A compiled stylesheet by the name of its entry file in `xslt/`; undefined, with an error, where the build left none.
 */
export function stylesheetFor(name: string, load: LoadStylesheet): Outcome<unknown> {
  const stylesheet = load(name);
  if (stylesheet !== undefined) return outcome(stylesheet);
  const note = 'In a checkout, "npm run build" makes it; an installed package without it is incomplete.';
  return outcome(undefined, [
    report('stylesheet-missing', `The compiled stylesheet "${name}.sef.json" is missing.`, { note }),
  ]);
}
