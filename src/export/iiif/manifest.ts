import { documentIri } from '../linked-data/iris.js';
import { languageTag } from '../linked-data/language-tag.js';
import { dateLabel, typedDate } from '../linked-data/typed-dates.js';
import type { MinutesRecord } from '../../tei/index.js';
import { given } from '../../text/index.js';
import { whoAndWhat } from '../who-and-what.js';
import { canvasOf } from './canvas.js';
import type { ImagePage } from './pages.js';

export const CONTEXT = 'http://iiif.io/api/presentation/3/context.json';

/** Values by language: `none` where it is not known. */
export type LanguageMap = Readonly<Record<string, readonly string[]>>;

export const inLanguage = (text: string, language = 'none'): LanguageMap => ({ [language]: [text] });

// IIIF allows the addresses of Creative Commons and RightsStatements.org only, in the form that these use as names.
const RIGHTS =
  /^https?:\/\/(creativecommons\.org\/(?:licenses|publicdomain)\/[a-z0-9./+-]+|rightsstatements\.org\/(?:vocab|page)\/[A-Za-z-]+\/1\.0\/?)$/u;

/** The address by which IIIF knows a licence; undefined where it is not one of those it knows. */
export function rightsOf(target: string | undefined): string | undefined {
  const address = RIGHTS.exec(target ?? '')?.[1];
  return address === undefined
    ? undefined
    : `http://${address.replace('/page/', '/vocab/').replace(/\/(?:deed|legalcode)(?:\.[a-z-]+)?$/iu, '/')}`;
}

/** A document as a manifest of IIIF Presentation 3, which viewers open by its address. */
export function manifestOf(record: MinutesRecord, pages: readonly ImagePage[], base: string): object {
  const { header, id } = record;
  const language = languageTag(header.language);
  const page = `${base}${documentIri(id)}`;
  const manifest = manifestAddress(id, base);
  const day = typedDate(header.date?.when);
  const terms = header.licence?.text ?? '';
  const rights = rightsOf(header.licence?.target);
  const people = whoAndWhat(record)
    .participants.map(({ entity }) => entity.name)
    .join(', ');
  return {
    '@context': CONTEXT,
    id: manifest,
    type: 'Manifest',
    label: inLanguage(header.title === '' ? id : header.title, language),
    ...(people === '' ? {} : { summary: inLanguage(`Participants: ${people}`, 'en') }),
    metadata: metadataOf(record).map(([label, value]) => ({
      label: inLanguage(label, 'en'),
      value: inLanguage(value),
    })),
    ...given({ rights }),
    ...(terms === ''
      ? {}
      : { requiredStatement: { label: inLanguage('Terms of use', 'en'), value: inLanguage(terms) } }),
    ...(day?.type === 'date' ? { navDate: `${day.value}T00:00:00Z` } : {}),
    homepage: [{ id: page, type: 'Text', label: inLanguage('Reading page', 'en'), format: 'text/html' }],
    rendering: [
      {
        id: page.replace(/\.html$/u, '.xml'),
        type: 'Text',
        label: inLanguage('TEI', 'en'),
        format: 'application/tei+xml',
      },
      { id: page.replace(/\.html$/u, '.txt'), type: 'Text', label: inLanguage('Text', 'en'), format: 'text/plain' },
    ],
    items: pages.map((image, i) => canvasOf(image, i + 1, manifest, language)),
  };
}

/** Where a manifest must lie: its id is its address. */
export const manifestAddress = (id: string, base: string): string =>
  `${base}exports/iiif/${encodeURIComponent(id)}.json`;

function metadataOf({ header }: MinutesRecord): readonly (readonly [string, string])[] {
  const { repository } = header;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Date', header.date === undefined ? undefined : dateLabel(header.date)],
    ['Place', header.place],
    [
      'Repository',
      [repository?.name, repository?.settlement, repository?.country].filter((part) => part !== undefined).join(', '),
    ],
    ['Collection', header.collection],
    ['Shelf mark', header.shelfmark],
    ['Series', header.series],
    ['Publisher', header.publisher],
  ];
  return rows.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== '');
}
