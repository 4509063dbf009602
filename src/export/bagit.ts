import { createHash } from 'node:crypto';
import { outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import { oneLine } from '../text/index.js';
import { inUtf8 } from '../xml/index.js';
import { VERSION } from '../version.js';
import { roCrate } from './ro-crate.js';
import type { ExportFormat, Exporting, ExportSettings, PayloadFile } from './format.js';

/**
 * A bag (BagIt 1.0, RFC 8493) of the whole edition: its documents, registers, sources, schemas, stylesheets, published
 * editions and this run's other exports. It holds all of them itself (fetchless) and the SHA-512 of each; an
 * edition with a date is described as a research object (RO-Crate 1.1). No clock: it
 * bears the edition's date.
 */
export const bagit: ExportFormat = {
  name: 'bagit',
  about: 'a bag of the whole edition for an archive, with checksums (BagIt 1.0, RFC 8493)',
  tools: ['Archivematica', 'bagit-python', 'Bagger', 'sha512sum'],
  begin: collect,
};

/** What the manifest says of a file: memory grows with the number of files, not with their sizes. */
interface Entry {
  readonly path: string;
  readonly digest: string;
  readonly size: number;
}

function collect(settings: ExportSettings): Exporting {
  const entries = new Map<string, Entry>();
  const keep = (path: string, content: string): Part => {
    entries.set(path, entryOf(path, [content]));
    return { path, content };
  };
  return {
    add: (record) => outcome([keep(`data/documents/${record.id}.xml`, inUtf8(record.source))]),
    finish: () => outcome(bagged(settings, entries)),
  };
}

/** The bag's own files among those of the run: a bag does not hold itself. */
const OWN = 'exports/bagit/';

/** The payload is a research object, which describes itself. */
const CRATE = 'data/ro-crate-metadata.json';

/** The rest of the payload, file by file, and then the files that speak of it. */
function* bagged(settings: ExportSettings, entries: Map<string, Entry>): Generator<Part> {
  for (const file of settings.payload?.() ?? []) {
    const path = `data/${file.path}`;
    if (file.path.startsWith(OWN) || entries.has(path)) continue;
    yield* copied(path, file, entries);
  }
  const crate = roCrate(
    settings,
    [...entries.values()].map(({ path, size }) => ({ path: path.slice('data/'.length), size })),
  );
  if (crate !== undefined && !entries.has(CRATE)) {
    entries.set(CRATE, entryOf(CRATE, [crate]));
    yield { path: CRATE, content: crate };
  }
  // A bag has a payload folder, and no folder is without a file here.
  if (entries.size === 0) yield* copied('data/.keep', { path: '.keep', content: [''] }, entries);
  yield* tagFiles(settings, [...entries.values()]);
}

/** Hashes a file as it passes. */
function* copied(path: string, { content }: PayloadFile, entries: Map<string, Entry>): Generator<Part> {
  const hash = createHash('sha512');
  let size = 0;
  for (const piece of content) {
    hash.update(piece);
    size += Buffer.byteLength(piece);
    yield { path, content: piece };
  }
  if (size === 0) yield { path, content: '' };
  entries.set(path, { path, digest: hash.digest('hex'), size });
}

function entryOf(path: string, content: readonly string[]): Entry {
  const hash = createHash('sha512');
  for (const piece of content) hash.update(piece);
  return { path, digest: hash.digest('hex'), size: content.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0) };
}

function tagFiles(settings: ExportSettings, entries: readonly Entry[]): readonly Part[] {
  const tags: readonly Part[] = [
    { path: 'bagit.txt', content: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { path: 'bag-info.txt', content: bagInfo(settings, entries) },
    { path: 'manifest-sha512.txt', content: manifestOf(entries) },
  ];
  return [
    ...tags,
    {
      path: 'tagmanifest-sha512.txt',
      content: manifestOf(tags.map(({ path, content }) => entryOf(path, [String(content)]))),
    },
  ];
}

/** One line a file, in the order of the paths. */
const manifestOf = (entries: readonly Entry[]): string =>
  entries
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, digest }) => `${digest}  ${escaped(path)}\n`)
    .join('');

/** A path in a manifest (RFC 8493, section 2.1.3): what would end its line, and the sign that says so. */
const escaped = (path: string): string =>
  path.replace(/[%\r\n]/gu, (sign) => ({ '%': '%25', '\r': '%0D', '\n': '%0A' })[sign]!);

/**
 * What the bag is, in the labels that the RFC reserves, and its licence. A size in bytes and the number of files:
 * `Payload-Oxum`.
 */
function bagInfo({ title, url, date, licence }: ExportSettings, entries: readonly Entry[]): string {
  const octets = entries.reduce((sum, { size }) => sum + size, 0);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['External-Description', title],
    ['External-Identifier', url],
    ['Bagging-Date', date],
    ['Licence', licence === undefined ? undefined : `${licence.name} ${licence.target}`],
    ['Bag-Software-Agent', `memcon ${VERSION}`],
    ['Payload-Oxum', `${octets}.${entries.length}`],
  ];
  return fields
    .map(([label, value]) => (value === undefined || value.trim() === '' ? '' : `${label}: ${oneLine(value)}\n`))
    .join('');
}
