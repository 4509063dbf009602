import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { encode } from '../../src/api/index.js';
import type { Part } from '../../src/model/index.js';
import { openSite, type SiteOptions } from '../../src/publish/site/make-site.js';
import { compiled, root } from '../publish/compiled.js';

/** A document by the name that its file would have. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

const loadStylesheet = await compiled('html', 'text', 'site', 'style');

/** Fixtures with tables, notes, redactions, two sides, speakers nobody knows. */
const FIXTURES = [
  'british/source.txt',
  'diary/source.txt',
  'labels-initials/source.md',
  'participants-two-sided/source.md',
  'redactions/source.md',
  'table-and-notes/source.md',
  'telephone/source.md',
];

async function encoded(path: string): Promise<Given> {
  const name = dirname(path);
  const { value, diagnostics } = await encode({ name, bytes: readFileSync(join(root, 'tests/fixtures', path)) });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { name: `${name}.xml`, text: value.xml };
}

/** Documents that the repository has or makes: the 1960 minutes, and what memcon makes of some fixtures. */
export async function ownDocuments(): Promise<readonly Given[]> {
  const minutes = '1960-09-08-khrushchev-thompson.xml';
  return [
    { name: minutes, text: readFileSync(join(root, 'tei/documents', minutes), 'utf8') },
    ...(await Promise.all(FIXTURES.map(encoded))),
  ];
}

/** The files of a site of these documents, whole; throws with what is wrong where it cannot be made. */
export function siteOf(documents: readonly Given[], options: SiteOptions = {}): ReadonlyMap<string, Buffer> {
  const site = openSite({ loadStylesheet, ...options });
  const outcomes = [...documents.map((document) => site.add(document)), site.finish()];
  const errors = outcomes.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const files = new Map<string, Buffer>();
  for (const { path, content } of outcomes.flatMap(({ value }): readonly Part[] => value)) {
    files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from(content)]));
  }
  return files;
}

/** Writes a site into a folder of its own; `remove` takes it away again. */
export function written(files: ReadonlyMap<string, Buffer>): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-site-'));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Any plain web server: it knows a few types of files and nothing else. */
export async function served(
  files: ReadonlyMap<string, Buffer>,
): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname).slice(1) || 'index.html';
    const content = files.get(path);
    response.writeHead(content === undefined ? 404 : 200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, server };
}
