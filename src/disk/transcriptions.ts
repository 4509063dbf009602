import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFolder } from './files.js';
import { sourcesIn, sourcesUnder } from './source-input.js';

/** What lies in many folders, and is no transcription. */
const NO_SOURCE = /^(?:readme|licen[cs]e|copying|notice|changelog|changes|contributing|todo|index)(?:\.|$)/iu;

/**
 * The transcriptions that lie in a folder; `deep`: in its folders too, but for those of editions. A folder that is
 * named is looked through, one that somebody happens to be in is not.
 */
export async function transcriptionsIn(folder: string, deep: boolean): Promise<readonly string[]> {
  if (!isFolder(folder)) return [];
  const sources = deep ? await sourcesUnder(folder) : await sourcesIn(folder, false);
  const editions = editionsAbove(folder);
  return sources.filter((source) => !NO_SOURCE.test(basename(source)) && !editions(dirname(source)));
}

/** Whether a folder lies in an edition's, within another. */
function editionsAbove(top: string): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  const isIn = (folder: string): boolean => {
    if (folder === top || folder === dirname(folder)) return false;
    const answer = known.get(folder) ?? (existsSync(join(folder, 'edition.json')) || isIn(dirname(folder)));
    known.set(folder, answer);
    return answer;
  };
  return isIn;
}
