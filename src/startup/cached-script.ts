import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

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
 * economy, so where it cannot be read or written, or is damaged, it is made again. It is kept by the file's checksum:
 * V8 itself asks for no more than that its length be the same.
 */
export function requireCached(file: string, folder: string): unknown {
  const bytes = readFileSync(file);
  const family = `${basename(file)}-${cachedDataVersionTag().toString(16)}`;
  const kept = join(folder, `${family}-${crc32(bytes).toString(16)}`);
  const cachedData = contentOf(kept);
  const script = new Script(Module.wrap(bytes.toString('utf8')), {
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
  if (cachedData === undefined || script.cachedDataRejected === true) {
    process.once('exit', () => keep(kept, family, script));
  }
  return module.exports;
}

/** V8 believes what it is given: from damaged code it would crash. Behind the code stands its checksum. */
function contentOf(path: string): Uint8Array | undefined {
  try {
    // A pipe in its place would keep the run waiting.
    if (!lstatSync(path).isFile()) return undefined;
    const bytes = readFileSync(path);
    const code = bytes.subarray(0, -SUM);
    return bytes.length > SUM && bytes.readUInt32LE(code.length) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** The length of the checksum, in bytes. */
const SUM = 4;

function keep(path: string, family: string, script: Script): void {
  const draft = `${path}.${crypto.randomUUID()}`;
  try {
    const code = script.createCachedData();
    const sum = Buffer.alloc(SUM);
    sum.writeUInt32LE(crc32(code));
    mkdirSync(dirname(path), { recursive: true });
    removeOthers(path, family);
    writeFileSync(draft, Buffer.concat([code, sum]), { flag: 'wx' });
    renameSync(draft, path);
  } catch {
    // A folder that cannot be written: the next run compiles again.
  }
}

/** What runs that were killed have left of this file, and what was kept of it before it changed. */
function removeOthers(path: string, family: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(family)) rmSync(join(dirname(path), name), { force: true });
  }
}
