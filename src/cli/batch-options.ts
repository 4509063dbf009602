import type { Option } from './commands.js';

/** For commands that write files. */
export const FORCE: Option = {
  name: 'force',
  about: 'write over files that memcon did not write, or that were changed since',
};

/** For commands that work on many files. */
export const JSON_SUMMARY: Option = {
  name: 'json',
  about: 'print, instead of words, what came of it as one JSON object in the end',
};

/** For commands that work on one file after the other. */
export const JOBS: Option = {
  name: 'jobs',
  value: 'N',
  about: 'how many files to work on at a time (default: one for each core)',
  check: (value) => (/^[1-9]\d{0,2}$/u.test(value) ? undefined : `'${value}' is not a number from 1 to 999.`),
};

const notAQueue = (value: string): string | undefined =>
  /^rediss?:\/\/[^/\s]/u.test(value) && URL.canParse(value)
    ? undefined
    : `'${value}' is not an address that begins with redis:// or rediss://.`;

/** For the same commands: the work goes to `memcon worker`, on this machine or others. */
export const QUEUE: Option = {
  name: 'queue',
  value: 'URL',
  about: 'let workers do the work, by this queue (redis://HOST:PORT; needs bullmq)',
  check: notAQueue,
};

/** For commands that make again what is stale, and nothing else. */
export const REMAKE: Option = {
  ...FORCE,
  about: 'make everything again, also over files that memcon did not write, or that were changed since',
};

/** For the same commands. */
export const WHY: Option = { name: 'why', about: 'say of each document that is made why it is' };

/** For the same commands. */
export const VERBOSE: Option = {
  name: 'verbose',
  short: 'v',
  about: 'list all that is found in the documents, made again or not (without it, of many findings only the kinds)',
};

/** For the same commands. */
export const DRY_RUN: Option = { name: 'dry-run', about: 'write nothing: say what would change, and why' };
