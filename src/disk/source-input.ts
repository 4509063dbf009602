import { basename, dirname, extname, join, normalize, relative, sep } from 'node:path';
import { sourceEndings, type Input } from '../api/index.js';
import { isRefusal, outcome, type Outcome } from '../diagnostics/index.js';
import { zipped } from '../zip/index.js';
import { filesUnder, isFolder, isRealFolder, namesIn } from './files.js';
import { HIDDEN } from './hidden-folder.js';
import { openJournal } from './journal.js';
import { chunksOf, isFile, readBytes } from './read-bytes.js';

/** How transcriptions of images begin: PAGE, ALTO. */
const TRANSCRIBED = /<(?:[\w.-]+:)?(?:PcGts|alto)[\s>]/u;
const HEAD = 4096;

/** What cannot be read is told of when it is read. */
function isTranscribed(file: string): boolean {
  if (!isFile(file)) return false;
  try {
    for (const chunk of chunksOf(file)) return TRANSCRIBED.test(new TextDecoder().decode(chunk.subarray(0, HEAD)));
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  return false;
}

/** Where programs for transcribing put the pages of a document. */
const OF_PAGES = ['page', 'alto'];

/** Whether a folder is one source: the transcribed pages of a document, in it or in its `page/`. */
const isPageFolder = (folder: string): boolean =>
  [folder, ...OF_PAGES.map((name) => join(folder, name))].some(
    (path) => isFolder(path) && filesDirectlyIn(path, ['.xml']).some(isTranscribed),
  );

const filesDirectlyIn = (folder: string, endings: readonly string[]): readonly string[] =>
  (namesIn(folder) ?? [])
    .toSorted()
    .filter((name) => !name.startsWith('.') && endings.some((ending) => name.endsWith(ending)))
    .map((name) => join(folder, name))
    .filter((path) => !isFolder(path));

/**
 * The sources in a folder, sorted by path: files whose names end as sources' do, and folders of transcribed pages. XML
 * that is something else is none, nor is what memcon itself wrote there. `deep`: those in its folders too.
 */
export async function sourcesIn(path: string, deep = true): Promise<readonly string[]> {
  const folder = normalize(join(path, '.'));
  const endings = await sourceEndings();
  const pages = new Map<string, boolean>();
  const pageFolderOf = (file: string): string | undefined => {
    for (let above = dirname(file); above.length > folder.length; above = dirname(above)) {
      const known = pages.get(above) ?? isPageFolder(above);
      pages.set(above, known);
      if (known) return OF_PAGES.includes(basename(above)) && dirname(above) !== folder ? dirname(above) : above;
    }
    return undefined;
  };
  const written = writtenByMemcon(folder);
  const sources = (deep ? filesUnder : filesDirectlyIn)(folder, endings).flatMap((file) => {
    const pageFolder = pageFolderOf(file);
    if (pageFolder !== undefined) return [pageFolder];
    return written(file) || (extname(file) === '.xml' && !isTranscribed(file)) ? [] : [file];
  });
  return withoutScans([...new Set(sources)]);
}

/** A PDF beside a transcription of its name is what was transcribed. */
function withoutScans(sources: readonly string[]): readonly string[] {
  const stemOf = (file: string): string => file.slice(0, file.length - extname(file).length);
  const isPdf = (file: string): boolean => extname(file).toLowerCase() === '.pdf';
  const transcribed = new Set(sources.filter((file) => !isPdf(file)).map(stemOf));
  return sources.filter((file) => !isPdf(file) || !transcribed.has(stemOf(file)));
}

/** Whether memcon wrote a file under a folder, as the notes in the folders that it lies in say. */
function writtenByMemcon(top: string): (file: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const pathsIn = (folder: string): ReadonlySet<string> => {
    const hidden = join(folder, HIDDEN);
    const paths = known.get(folder) ?? new Set(isRealFolder(hidden) ? openJournal(hidden).paths() : []);
    known.set(folder, paths);
    return paths;
  };
  return (file) => {
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      if (pathsIn(folder).has(relative(folder, file).split(sep).join('/'))) return true;
      if (folder === top || folder === dirname(folder)) return false;
    }
  };
}

/** The sources that paths mean: of a folder those in it, unless it is one itself. */
export const sourcesUnder = async (path: string): Promise<readonly string[]> =>
  isPageFolder(path) ? [path] : await sourcesIn(path);

/**
 * What is read of a source: a file, or a folder of transcribed pages, which is taken as the archive that it might be.
 * Any other folder is refused as a file that cannot be read.
 */
export function readSource(path: string): Outcome<Input | undefined> {
  if (!isFolder(path) || !isPageFolder(path)) {
    const { value, diagnostics } = readBytes(path);
    return outcome(value && { name: path, bytes: value }, diagnostics);
  }
  const files = filesUnder(path, ['.xml']).map((file) => ({ file, ...readBytes(file) }));
  const faults = files.flatMap(({ diagnostics }) => diagnostics);
  if (faults.length > 0) return outcome(undefined, faults);
  const texts = files.map(
    ({ file, value }) =>
      [`page/${join(basename(path), relative(path, file))}`, new TextDecoder().decode(value)] as const,
  );
  return outcome({ name: path, bytes: zipped(texts) });
}
