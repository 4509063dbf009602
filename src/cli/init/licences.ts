/** Terms under which an edition may be used. */
export interface Licence {
  readonly name: string;
  /** Its address. */
  readonly target: string;
}

const CREATIVE_COMMONS = 'https://creativecommons.org';

/** Licences by their usual names, with their names in the list of SPDX, which citations use. */
const KNOWN: readonly (Licence & { readonly spdx: string })[] = [
  { name: 'CC0 1.0', target: `${CREATIVE_COMMONS}/publicdomain/zero/1.0/`, spdx: 'CC0-1.0' },
  ...['BY', 'BY-SA', 'BY-NC', 'BY-NC-SA', 'BY-ND', 'BY-NC-ND'].map((terms) => ({
    name: `CC ${terms} 4.0`,
    target: `${CREATIVE_COMMONS}/licenses/${terms.toLowerCase()}/4.0/`,
    spdx: `CC-${terms}-4.0`,
  })),
];

/** What a licence may be called without its address. */
export const LICENCE_NAMES: readonly string[] = KNOWN.map(({ name }) => name);

/** `cc-by-4.0`, `CC BY 4.0` and `CC BY` are one. */
const plain = (name: string): string =>
  name
    .toUpperCase()
    .replaceAll(/[\s_-]/gu, '')
    .replace(/(?:4\.0|1\.0)$/u, '');

/** `Our terms https://example.org/terms` */
const WITH_ADDRESS = /^(?<name>.*\S)\s+<?(?<target>https?:\/\/[^\s<>]+)>?$/u;

/** The licence that a name means, with or without its address; undefined where nothing tells its address. */
export function licenceOf(text: string): Licence | undefined {
  const { name, target } = WITH_ADDRESS.exec(text.trim())?.groups ?? {};
  if (name !== undefined && target !== undefined) return { name, target };
  const known = KNOWN.find((licence) => plain(licence.name) === plain(text));
  return known && { name: known.name, target: known.target };
}

/** The name of a licence in the list of SPDX. */
export const spdxOf = ({ target }: Licence): string | undefined =>
  KNOWN.find((licence) => licence.target === target)?.spdx;
