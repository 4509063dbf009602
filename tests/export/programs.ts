import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Whether a program of the system can be called; says so aloud where it cannot, for its tests are skipped then. */
export function hasProgram(name: string, ...trial: readonly string[]): boolean {
  const found = spawnSync(name, trial, { encoding: 'utf8' });
  const works = found.error === undefined && (trial.length === 0 || found.status === 0);
  if (!works) {
    console.warn(`SKIPPED: "${[name, ...trial].join(' ')}" does not work here; what it would check is not checked.`);
  }
  return works;
}

/** Whether a schema of the shared folder is there; says so aloud where it is not. */
export function hasShared(path: string): boolean {
  if (!existsSync(path)) console.warn(`SKIPPED: "${path}" is missing; what it would check is not checked.`);
  return existsSync(path);
}

export function run(
  program: string,
  args: readonly string[],
  input?: string,
): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { status, out: stdout, err: stderr };
}

/** Writes files into a folder of their own while something is done with it. */
export function inFolder<T>(files: ReadonlyMap<string, string>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-export-'));
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
