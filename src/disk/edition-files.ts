import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExportSettings, PayloadFile } from '../api/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { given } from '../text/index.js';
import { outputOf, type EditionFolder } from './edition-folder.js';
import { fileReport, filesUnder, isFolder } from './files.js';
import { leadsOut } from './links.js';
import { chunksOf, isFile } from './read-bytes.js';

/**
 * What an edition tells its exports. `editions`: the folder of its published editions; by default where `build` puts
 * them.
 */
export function exportSettings(folder: EditionFolder, editions: string = outputOf(folder)): ExportSettings {
  const { title, url, encoded, licence, description, publisher } = folder.edition;
  return {
    title,
    ...given({ url, date: encoded, licence, description, publisher }),
    payload: () => filesOf(folder, editions),
  };
}

/** The folders of an edition that are kept besides its documents. */
const KEPT = ['registers', 'decisions', 'sources'];

/** The files of an edition that are links to places outside of it: an export holds none of them. */
export const linksOut = ({ path }: EditionFolder): readonly Diagnostic[] =>
  KEPT.map((name) => join(path, name))
    .filter(isFolder)
    .flatMap((folder) => filesUnder(folder, ['']).filter((file) => leadsOut(folder, file)))
    .map((file) =>
      fileReport(
        'link-outside',
        file,
        `'${file}' is a link that leads out of its folder: the export does not hold what it points to.`,
        'Put the file itself there.',
      ),
    );

/** Every file that belongs to an edition, but its TEI documents, which the export has anyway, and earlier exports. */
function* filesOf(folder: EditionFolder, editions: string): Generator<PayloadFile> {
  yield* fileAt('edition.json', join(folder.path, 'edition.json'));
  for (const name of KEPT) yield* under(name, join(folder.path, name));
  for (const { name } of folder.registers) yield* fromElsewhere(name, folder.path);
  yield* memconFiles();
  yield* under('editions', editions, (path) => !/^exports[\\/]/u.test(path));
}

/** A register that lies outside of the edition's folder keeps its name. */
function* fromElsewhere(register: string, edition: string): Generator<PayloadFile> {
  const [path, folder] = [resolve(register), resolve(edition)];
  if (KEPT.some((name) => path.startsWith(join(folder, name) + sep))) return;
  yield* fileAt(
    path.startsWith(folder + sep)
      ? slashed(relative(folder, path))
      : `registers/${path.slice(path.lastIndexOf(sep) + 1)}`,
    path,
  );
}

/** memcon's schemas and stylesheets: without them nobody can check or publish the edition again. */
export function* memconFiles(): Generator<PayloadFile> {
  for (const name of ['schemas', 'xslt']) {
    const place = memconFolder(name);
    // TEI's own schema is not in every copy of memcon, and TEI keeps it itself.
    if (place !== undefined) yield* under(name, place, (path) => path !== 'tei_all.rng');
  }
}

/** A folder that comes with memcon, as seen from `dist/` and from this folder of the sources. */
const memconFolder = (name: string): string | undefined =>
  [`../${name}/`, `../../${name}/`]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));

/** A file that comes with memcon. Throws where it does not. */
export const memconFile = (folder: string, name: string): Uint8Array =>
  readFileSync(join(memconFolder(folder) ?? folder, name));

function* under(name: string, folder: string, wanted: (path: string) => boolean = () => true): Generator<PayloadFile> {
  if (!isFolder(folder)) return;
  for (const file of filesUnder(folder, [''])) {
    const path = relative(folder, file);
    if (wanted(path) && !leadsOut(folder, file)) yield* fileAt(`${name}/${slashed(path)}`, file);
  }
}

function* fileAt(path: string, file: string): Generator<PayloadFile> {
  if (isFile(file)) yield { path, content: chunksOf(file) };
}

const slashed = (path: string): string => path.split(sep).join('/');
