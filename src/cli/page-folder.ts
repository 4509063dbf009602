import { filesUnder, isFolder, readBytes } from '../disk/index.js';
import { outcome, type Outcome } from '../diagnostics/index.js';
import type { Input } from '../index.js';
import { zipped } from '../zip/index.js';
import { readInput } from './inputs.js';

/** How transcriptions of images begin: PAGE, ALTO. */
const TRANSCRIBED = /<(?:[\w.-]+:)?(?:PcGts|alto)[\s>]/u;
const HEAD = 4096;

/**
 * The bytes of a source: a file, standard input, or a folder of transcribed pages, which is taken as the archive that it
 * might be. Any other folder is refused as every command refuses one.
 */
export async function readSourceInput(path: string): Promise<Outcome<Input | undefined>> {
  if (path === '-' || !isFolder(path)) return readInput(path);
  const files = filesUnder(path, ['.xml']).map((file) => ({ file, ...readBytes(file) }));
  const isTranscribed = files.some(
    ({ value }) => value !== undefined && TRANSCRIBED.test(new TextDecoder().decode(value.subarray(0, HEAD))),
  );
  if (!isTranscribed) return readInput(path);
  const faults = files.flatMap(({ diagnostics }) => diagnostics);
  if (faults.length > 0) return outcome(undefined, faults);
  const texts = files.map(({ file, value }) => [`page/${file}`, new TextDecoder().decode(value)] as const);
  return outcome({ name: path, bytes: zipped(texts) });
}
