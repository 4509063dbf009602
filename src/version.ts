import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

/** memcon's version, as package.json says it: this file and its bundle both lie one folder below. */
export const VERSION: string = manifest.version;
