import { dirname, relative, sep } from 'node:path';
import { FORMS, type Form } from '../api/index.js';
import type { Edition } from '../model/index.js';
import { stemOf } from './outputs.js';

/** A page that is made on its own, beside the other editions of its document. */
interface PageFile {
  readonly source: string;
  /** Where it is written; `-` is standard output, which has nothing beside it. */
  readonly folder: string;
  readonly forms: readonly Form[];
  readonly edition?: Edition | undefined;
}

/** A path within an address: each step percent-encoded. */
const encoded = (path: string): string => path.split(sep).map(encodeURIComponent).join('/');

/** What the page of a document is told of what lies round it: the parameters of `html.xsl`. */
export function pageParameters({ source, folder, forms, edition }: PageFile): Readonly<Record<string, string>> {
  const stem = stemOf(source);
  const url =
    edition?.url === undefined ? '' : `${edition.url.replace(/\/$/u, '')}/documents/${encodeURIComponent(stem)}.html`;
  if (folder === '-' || source === '-') return { url };
  const way = relative(folder, dirname(source));
  const files = forms.filter((form) => form !== 'html').map((form) => `${stem}${FORMS[form].ending}`);
  const downloads = way === '' && source.endsWith('.xml') ? [`${stem}.xml`, ...files] : files;
  return {
    url,
    downloads: downloads.map(encodeURIComponent).join(' '),
    'facs-root': way === '' ? '' : `${encoded(way)}/`,
  };
}
