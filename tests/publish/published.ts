import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { publish, type EditionName, type PublishOptions } from '../../src/publish/index.js';
import { compiled } from './compiled.js';

export { root } from './compiled.js';

const loadStylesheet = await compiled('html', 'text');

export interface Published {
  readonly html: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Both editions of a document; an edition that was not made is empty. */
export function published(tei: string, options: PublishOptions = {}): Published {
  const { value, diagnostics } = publish({ name: 'test.xml', text: tei }, { loadStylesheet, ...options });
  const content = (name: EditionName): string => String(value.find((edition) => edition.name === name)?.content ?? '');
  return { html: content('html'), text: content('text'), diagnostics };
}

export const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** A small document round a body. */
export const teiOf = (body: string, header = '', standOff = ''): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A test</title></titleStmt></fileDesc>${header}</teiHeader>${standOff}<text xml:lang="en"><body>${body}</body></text></TEI>`;

/** The record in a page, without the box round it. */
export const recordOf = (html: string): string =>
  /<div class="record" data-record="text">(.*)<\/div>(?:<section class="notes"|<\/article>)/su.exec(html)?.[1] ?? '';

/** What the page tells programs in terms of schema.org. */
export const linkedData = (html: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? 'null');
