import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import { unescaped } from '../text/index.js';
import { fileReport, isFolder } from './files.js';
import { leadsOut } from './links.js';
import { readBytes } from './read-bytes.js';

/** An image of a page, by a relative address. Not: one with a scheme, a host, a query. */
const IMAGE = /<img src="((?![a-z][a-z0-9+.-]*:|\/)[^"?#&]+)"/giu;

/**
 * The images that lie beside a document and belong to its page, as parts of the site, by the addresses that the page
 * has for them. One that is not there, or only a link to elsewhere, is a warning; one that would lie outside the site,
 * or is hidden, is left alone.
 */
export function imagesOf(pages: readonly Part[], document: string): Outcome<readonly Part[]> {
  const parts: Part[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path, content } of pages.filter((page) => page.path.endsWith('.html'))) {
    for (const address of new Set([...String(content).matchAll(IMAGE)].map(([, source]) => unescaped(source!)))) {
      const target = posix.join(posix.dirname(path), address);
      if (target.startsWith('../') || HIDDEN.test(target)) continue;
      const file = join(dirname(document), ...address.split('/'));
      if (!existsSync(file) || isFolder(file)) {
        diagnostics.push(
          fileReport(
            'image-missing',
            document,
            `The image '${address}' of the document is not beside it: looked for '${file}'.`,
          ),
        );
      } else if (leadsOut(homeOf(address, document), file)) {
        diagnostics.push(
          fileReport(
            'link-outside',
            document,
            `The image '${address}' is a link that leads out of its folder: it was left out of the site.`,
            `Put the image itself at '${file}'.`,
          ),
        );
      } else {
        const read = readBytes(file);
        diagnostics.push(...read.diagnostics);
        if (read.value !== undefined) parts.push({ path: target, content: read.value });
      }
    }
  }
  return outcome(parts, diagnostics);
}

/** `images/.cache/1.png`. Not: `../images/1.png`, `1..png`. */
const HIDDEN = /(?:^|\/)\.(?!\.?(?:\/|$))/u;

/** The folder that an image must lie in: the document's, or one above it as far as the address climbs. */
const homeOf = (address: string, document: string): string =>
  join(dirname(document), ...address.split('/').filter((step) => step === '..'));
