import type { ExportSettings } from './format.js';

/** A file of the crate: its path from the crate's root, its size in bytes. */
interface CrateFile {
  readonly path: string;
  readonly size: number;
}

/** What files are by the ends of their names. */
const MEDIA: Readonly<Record<string, string>> = {
  xml: 'application/xml',
  json: 'application/json',
  jsonld: 'application/ld+json',
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
  png: 'image/png',
  ttl: 'text/turtle',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
};

const mediaOf = (path: string): string =>
  MEDIA[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';

/** A path as the address of it. */
const addressOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The publisher has no address of its own: within the crate it is called so. */
const PUBLISHER = '#publisher';

/**
 * The description of an edition as a research object (RO-Crate 1.1): what it is and all its files. A crate must bear a
 * date: undefined for an edition that has none.
 */
export function roCrate(
  { title, url, date, licence, description, publisher }: ExportSettings,
  files: readonly CrateFile[],
): string | undefined {
  if (date === undefined) return undefined;
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: title ?? 'An edition of minutes',
      description:
        description ??
        'An edition of minutes in TEI: its documents, registers, sources, schemas and what was made of them.',
      datePublished: date,
      ...(licence === undefined ? {} : { license: { '@id': licence.target } }),
      ...(publisher === undefined ? {} : { publisher: { '@id': PUBLISHER } }),
      ...(url === undefined ? {} : { identifier: url, url }),
      hasPart: sorted.map(({ path }) => ({ '@id': addressOf(path) })),
    },
    ...(licence === undefined
      ? []
      : [{ '@id': licence.target, '@type': 'CreativeWork', name: licence.name, url: licence.target }]),
    ...(publisher === undefined ? [] : [{ '@id': PUBLISHER, '@type': 'Organization', name: publisher }]),
    ...sorted.map(({ path, size }) => ({
      '@id': addressOf(path),
      '@type': 'File',
      name: path.slice(path.lastIndexOf('/') + 1),
      contentSize: String(size),
      encodingFormat: mediaOf(path),
    })),
  ];
  return `${JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.1/context', '@graph': graph }, null, 1)}\n`;
}
