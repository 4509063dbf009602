import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { publish, type EditionName, type PublishOptions } from '../../../src/publish/index.js';
import { compiled } from '../compiled.js';

const loadStylesheet = await compiled('corpus', 'markdown', 'book');

export interface Books {
  readonly corpus: string;
  readonly markdown: string;
  readonly epub: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** A document as corpus text, Markdown and EPUB; an edition that was not made is empty. */
export function books(tei: string, options: PublishOptions = {}): Books {
  const { value, diagnostics } = publish(
    { name: 'test.xml', text: tei },
    { to: ['corpus', 'markdown', 'epub'], loadStylesheet, ...options },
  );
  const content = (name: EditionName): string | Uint8Array =>
    value.find((edition) => edition.name === name)?.content ?? '';
  const epub = content('epub');
  return {
    corpus: String(content('corpus')),
    markdown: String(content('markdown')),
    epub: typeof epub === 'string' ? new Uint8Array() : epub,
    diagnostics,
  };
}

/** The files of a book by their paths. */
export const filesOf = (epub: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(epub)).map(([path, bytes]) => [path, strFromU8(bytes)]));

/** The body of the Markdown: what stands behind the front matter. */
export const bodyOf = (markdown: string): string => markdown.slice(markdown.indexOf('\n---\n') + 6);

/** Debian's wrapper of epubcheck fails on newer Javas: its jar is called as it is. */
const JARS = [process.env['EPUBCHECK'], '/usr/share/java/epubcheck.jar', '/usr/local/share/epubcheck/epubcheck.jar'];
const jar = JARS.find((path) => path !== undefined && existsSync(path));
const hasJava = spawnSync('java', ['-version']).status === 0;

export const hasEpubcheck = jar !== undefined && hasJava;
if (!hasEpubcheck) {
  console.warn('epubcheck was not found (java, and EPUBCHECK=/path/to/epubcheck.jar): books are not checked by it.');
}

/** What epubcheck says of books, each line that is a finding; they are checked one after the other. */
export function epubcheck(all: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-books-'));
  for (const [name, bytes] of Object.entries(all)) writeFileSync(join(folder, `${name}.epub`), bytes);
  const said = readdirSync(folder).map((name) =>
    spawnSync('java', ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-jar', jar!, join(folder, name)], {
      encoding: 'utf8',
    }),
  );
  rmSync(folder, { recursive: true });
  return said.flatMap(({ stdout, stderr, status }) => [
    ...`${stdout}${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING|INFO|USAGE)/u.test(line)),
    ...(status === 0 ? [] : ['not accepted']),
  ]);
}
