import type * as ChildProcess from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { outcome, type Outcome } from '../diagnostics/index.js';
import type { Input } from '../api/index.js';
import { fileReport, isFolder } from './files.js';
import { readBytes } from './read-bytes.js';

const load = createRequire(import.meta.url);
const LARGEST = 256 * 1024 * 1024;

interface Answer {
  readonly missing: boolean;
  readonly status: number | null;
  readonly bytes: Buffer;
}

/** Loaded when git is asked: no other run waits for it. */
function git(folder: string, ...args: readonly string[]): Answer {
  const { spawnSync } = load('node:child_process') as typeof ChildProcess;
  const { error, status, stdout } = spawnSync('git', ['-C', folder, ...args], {
    maxBuffer: LARGEST,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return {
    missing: error !== undefined && 'code' in error && error.code === 'ENOENT',
    status,
    bytes: stdout ?? Buffer.alloc(0),
  };
}

const refused = (file: string, message: string, note?: string): Outcome<undefined> =>
  outcome(undefined, [fileReport('revision-unreadable', file, message, note)]);

/**
 * The earlier version of a document: the file `against`, the file of its name in the folder `against`, or the document
 * as it is in that revision of git. Undefined, without a finding, for a document that was not there yet.
 */
export function earlierVersion(document: string, against: string): Outcome<Input | undefined> {
  if (isFolder(against)) {
    const path = join(against, basename(document));
    return existsSync(path) ? inputOf(path) : outcome(undefined);
  }
  return existsSync(against) ? inputOf(against) : inRevision(document, against);
}

function inRevision(document: string, revision: string): Outcome<Input | undefined> {
  if (document === '-') {
    return refused('-', `Standard input has no earlier version '${revision}'.`, 'Name a file with --against.');
  }
  const folder = dirname(document);
  const inside = git(folder, 'rev-parse', '--is-inside-work-tree');
  const what = `'${revision}' is no file`;
  if (inside.missing) {
    return refused(document, `${what}, and git, which could have it as a revision, is not installed.`);
  }
  if (inside.status !== 0) {
    return refused(
      document,
      `${what}, and '${document}' does not lie in a git repository that could have it as a revision.`,
    );
  }
  const known = git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if (known.status !== 0) return refused(document, `${what} and no revision of the git repository of '${document}'.`);
  const commit = known.bytes.toString('utf8').trim();
  const shown = git(folder, 'show', `${commit}:./${basename(document)}`);
  return shown.status === 0 ? outcome({ name: `${revision}:${document}`, bytes: shown.bytes }) : outcome(undefined);
}

function inputOf(path: string): Outcome<Input | undefined> {
  const { value, diagnostics } = readBytes(path);
  return outcome(value === undefined ? undefined : { name: path, bytes: value }, diagnostics);
}

/** Whom git takes for the one who works here; undefined where it knows nobody, or is not installed. */
export function gitUser(folder: string): string | undefined {
  const { missing, status, bytes } = git(folder, 'config', 'user.name');
  const name = missing || status !== 0 ? '' : bytes.toString('utf8').trim();
  return name === '' ? undefined : name;
}
