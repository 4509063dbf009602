import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

type Wrapped = (
  exports: unknown,
  require: NodeJS.Require,
  module: { exports: unknown },
  file: string,
  folder: string,
) => void;

/**
 * What a CommonJS file exports, as `require` gives it, but with the code that V8 compiled the last time: compiling is
 * most of the time a short run takes. The code is kept in `folder`, for this very version of Node; it is only ever an
 * economy, so where it cannot be read or written nothing happens. The folder must be emptied when the file changes.
 */
export function requireCached(file: string, folder: string): unknown {
  const kept = join(folder, `${basename(file)}-${cachedDataVersionTag().toString(16)}`);
  const cachedData = contentOf(kept);
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} as unknown };
  (script.runInThisContext() as Wrapped).call(
    module.exports,
    module.exports,
    createRequire(file),
    module,
    file,
    dirname(file),
  );
  // At the end of the run, when V8 has compiled what the run really needs.
  if (cachedData === undefined || script.cachedDataRejected === true) process.once('exit', () => keep(kept, script));
  return module.exports;
}

function contentOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function keep(path: string, script: Script): void {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, path);
  } catch {
    // A folder that cannot be written: the next run compiles again.
  }
}
