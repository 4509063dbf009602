import { openSite, type SiteOptions } from '../../../src/publish/index.js';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { compiled } from '../compiled.js';

const loadStylesheet = await compiled('html', 'text', 'site', 'style');

/** A site as it would lie on a disk. */
export interface BuiltSite {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the site of TEI documents by name. */
export function siteOf(documents: Readonly<Record<string, string>>, options: SiteOptions = {}): BuiltSite {
  const site = openSite({ loadStylesheet, ...options });
  const made = [
    ...Object.entries(documents).map(([name, text]) => site.add({ name: `${name}.xml`, text })),
    site.finish(),
  ];
  const files = new Map<string, string>();
  for (const { path, content } of made.flatMap(({ value }) => value)) {
    files.set(
      path,
      (files.get(path) ?? '') + (typeof content === 'string' ? content : Buffer.from(content).toString('latin1')),
    );
  }
  return { files, diagnostics: made.flatMap(({ diagnostics }) => diagnostics) };
}

export const pagesOf = ({ files }: BuiltSite): readonly (readonly [path: string, html: string])[] =>
  [...files].filter(([path]) => path.endsWith('.html'));

/** What a browser would show, tags and character references resolved, white space as one space. */
export const shownText = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/su, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ');
