import { given } from '../../text/index.js';
import type { ExportSettings } from '../format.js';
import type { Column, Table } from './columns.js';

export interface Licence {
  readonly text: string;
  readonly target?: string;
}

/** Known licences by the beginning of their address: the name that Open Definition and SPDX have for them. */
const LICENCES: readonly (readonly [address: RegExp, name: (match: RegExpExecArray) => string])[] = [
  [
    /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)(?:\/|$)/u,
    ([, terms, version]) => `CC-${terms!.toUpperCase()}-${version!}`,
  ],
  [/^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0(?:\/|$)/u, () => 'CC0-1.0'],
  [/^https?:\/\/creativecommons\.org\/publicdomain\/mark\/1\.0(?:\/|$)/u, () => 'other-pd'],
];

/** A licence as Data Package has it; undefined where it has neither a name nor an address on the web. */
function licenceOf({ text, target }: Licence): object | undefined {
  const isWeb = target !== undefined && /^https?:\/\/[^\s]+$/u.test(target);
  if (!isWeb) return undefined;
  const [name] = LICENCES.flatMap(([address, nameOf]) => {
    const match = address.exec(target);
    return match === null ? [] : [nameOf(match)];
  });
  return { ...given({ name }), path: target, ...(text === '' ? {} : { title: text }) };
}

const fieldOf = ({ name, type, about, required }: Column<never>, key: readonly string[]): object => {
  const constraints = {
    ...(required === true || key.includes(name) ? { required: true } : {}),
    ...(key.length === 1 && key[0] === name ? { unique: true } : {}),
  };
  return { name, type, description: about, ...(Object.keys(constraints).length === 0 ? {} : { constraints }) };
};

/** The key of the rows that a table's foreign keys point to. */
const KEYS: Readonly<Record<string, string>> = { texts: 'document' };

function resourceOf({ name, title, key, columns }: Table<never>): object {
  const foreignKeys = columns.flatMap((column) =>
    column.refersTo === undefined
      ? []
      : [{ fields: column.name, reference: { resource: column.refersTo, fields: KEYS[column.refersTo] ?? 'id' } }],
  );
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    // Said though it is the default: some readers guess otherwise.
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map((column) => fieldOf(column, key)),
      missingValues: [''],
      primaryKey: key.length === 1 ? key[0] : key,
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
  };
}

/** A name as Data Package wants it: small letters, digits and hyphens. */
const packageName = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60) || 'minutes';

const HARMLESS =
  "A cell that a spreadsheet would run as a formula has an apostrophe before it. To undo it, take one apostrophe off every cell that matches ^'+\\s*[\\t\\r=+@＝＋－＠-]. " +
  'NAME.excel.csv is the table NAME.csv for spreadsheets: with a byte order mark, and cells cut at 32,767 characters.';

/** `datapackage.json`: what the tables are (Frictionless Data Package 1). */
export function dataPackage(
  tables: readonly Table<never>[],
  { title, url }: ExportSettings,
  licences: readonly Licence[],
): string {
  const stated = licences.map(licenceOf).filter((licence) => licence !== undefined);
  const homepage = url !== undefined && /^https?:\/\//u.test(url) ? { homepage: url } : {};
  const described = {
    profile: 'tabular-data-package',
    name: packageName(title ?? ''),
    title: title ?? 'Records of conversation',
    description: `Records of conversation as tables: documents, turns, persons, mentions, dates. ${HARMLESS}`,
    ...homepage,
    ...(stated.length === 0 ? {} : { licenses: stated }),
    resources: tables.map(resourceOf),
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}
