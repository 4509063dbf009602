import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileStylesheet } from '../../src/build/stylesheets.mjs';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { EDITION_NAMES, publish, type EditionName, type PublishOptions } from '../../src/publish/index.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const xslt = join(root, 'xslt');

const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));

/** The built stylesheet where it is newer than its sources, else one compiled now: tests see the stylesheets as they are. */
async function current(name: EditionName): Promise<unknown> {
  const built = join(root, 'dist', 'sef', `${name}.sef.json`);
  const fresh = sources(xslt).every((path) => changed(path) < changed(built));
  return JSON.parse(fresh ? readFileSync(built, 'utf8') : await compileStylesheet(join(xslt, `${name}.xsl`)));
}

const stylesheets = new Map(await Promise.all(EDITION_NAMES.map(async (name) => [name, await current(name)] as const)));

export interface Published {
  readonly html: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Both editions of a document; an edition that was not made is empty. */
export function published(tei: string, options: PublishOptions = {}): Published {
  const { value, diagnostics } = publish({ name: 'test.xml', text: tei }, { loadStylesheet: (name) => stylesheets.get(name as EditionName), ...options });
  const content = (name: EditionName): string => value.find((edition) => edition.name === name)?.content ?? '';
  return { html: content('html'), text: content('text'), diagnostics };
}

export const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** A small document round a body. */
export const teiOf = (body: string, header = '', standOff = ''): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A test</title></titleStmt></fileDesc>${header}</teiHeader>${standOff}<text xml:lang="en"><body>${body}</body></text></TEI>`;

/** The record in a page, without the box round it. */
export const recordOf = (html: string): string => /<div class="record" data-record="text">(.*)<\/div>(?:<section class="notes"|<\/article>)/su.exec(html)?.[1] ?? '';
