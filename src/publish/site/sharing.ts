import type { Edition, Part } from '../../model/index.js';
import { element } from '../../xml/index.js';
import { writeDocument } from '../../xml/document.js';

/** What a site's files for other programs are made of. */
interface Sharing {
  readonly title: string;
  readonly edition: Edition | undefined;
  /** The pages of the site, from its root. */
  readonly pages: readonly string[];
}

/** Files that tell search engines and repositories what the site is: a list of its pages, how it is cited. */
export const sharingFiles = (sharing: Sharing): readonly Part[] => [
  ...sitemap(sharing),
  ...citation(sharing),
  ...deposit(sharing),
];

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** The protocol allows so many addresses in a file. */
const MOST = 50_000;

/** The addresses of all pages (sitemaps.org), where the site has one. */
function sitemap({ edition, pages }: Sharing): readonly Part[] {
  if (edition?.url === undefined) return [];
  const root = edition.url.replace(/\/$/u, '');
  const modified = edition.encoded === undefined ? [] : [element('lastmod', {}, [edition.encoded])];
  const entry = (name: string, path: string): ReturnType<typeof element> =>
    element(name, {}, [element('loc', {}, [`${root}/${path}`]), ...modified]);
  const addresses = pages.map((path) =>
    path === 'index.html' ? '' : path.split('/').map(encodeURIComponent).join('/'),
  );
  const file = (path: string, from: number): Part => ({
    path,
    content: writeDocument(
      element(
        'urlset',
        { xmlns: SITEMAP },
        addresses.slice(from, from + MOST).map((address) => entry('url', address)),
      ),
    ),
  });
  if (addresses.length <= MOST) return [file('sitemap.xml', 0)];
  const files = Array.from({ length: Math.ceil(addresses.length / MOST) }, (_, i) =>
    file(`sitemap-${i + 1}.xml`, i * MOST),
  );
  const index = element(
    'sitemapindex',
    { xmlns: SITEMAP },
    files.map(({ path }) => entry('sitemap', path)),
  );
  return [{ path: 'sitemap.xml', content: writeDocument(index) }, ...files];
}

/** `https://creativecommons.org/licenses/by-sa/4.0/` */
const CREATIVE_COMMONS = /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)(?:\/|$)/u;
const NO_RIGHTS = /^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0(?:\/|$)/u;

/** The name that SPDX has for a licence of Creative Commons. */
export function spdxOf(target: string): string | undefined {
  if (NO_RIGHTS.test(target)) return 'CC0-1.0';
  const [, kind, version] = CREATIVE_COMMONS.exec(target) ?? [];
  return kind === undefined ? undefined : `CC-${kind.toUpperCase()}-${version}`;
}

/** Those who answer for the edition, else its publisher. */
const authorsOf = ({ editors = [], publisher }: Edition): readonly string[] =>
  editors.length > 0 ? editors.map(({ name }) => name) : publisher === undefined ? [] : [publisher];

const aboutOf = ({ description, project }: Edition): string | undefined => description ?? project;

/** `CITATION.cff`: a string of JSON is one of YAML. Names are not taken apart: which part is which nobody has said. */
function citation({ edition, title }: Sharing): readonly Part[] {
  if (edition === undefined || authorsOf(edition).length === 0) return [];
  const { licence, url, encoded } = edition;
  const spdx = licence === undefined ? undefined : spdxOf(licence.target);
  const line = (key: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`];
  const lines = [
    'cff-version: 1.2.0',
    ...line('message', 'Please cite this edition as below.'),
    'type: dataset',
    ...line('title', title),
    'authors:',
    ...authorsOf(edition).map((name) => `  - name: ${JSON.stringify(name)}`),
    ...line('abstract', aboutOf(edition)),
    ...line('date-released', encoded),
    ...line('license', spdx),
    ...line('license-url', spdx === undefined ? licence?.target : undefined),
    ...line('url', url),
  ];
  return [{ path: 'CITATION.cff', content: `${lines.join('\n')}\n` }];
}

/** `.zenodo.json`: what Zenodo takes over when the site's repository is deposited. */
function deposit({ edition, title }: Sharing): readonly Part[] {
  if (edition === undefined || authorsOf(edition).length === 0) return [];
  const { licence, url, encoded } = edition;
  const spdx = licence === undefined ? undefined : spdxOf(licence.target);
  const metadata = {
    title,
    upload_type: 'dataset',
    description: aboutOf(edition) ?? title,
    creators: authorsOf(edition).map((name) => ({ name })),
    publication_date: encoded,
    license: spdx?.toLowerCase(),
    notes: spdx === undefined && licence !== undefined ? `${licence.name} ${licence.target}` : undefined,
    related_identifiers: url === undefined ? undefined : [{ identifier: url, relation: 'isIdenticalTo' }],
  };
  return [{ path: '.zenodo.json', content: `${JSON.stringify(metadata, null, 2)}\n` }];
}
