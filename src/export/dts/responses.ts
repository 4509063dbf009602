import { languageTag } from '../linked-data/language-tag.js';
import type { MinutesRecord } from '../../tei/index.js';
import { given } from '../../text/index.js';
import type { Unit } from './units.js';

/** The JSON of a response. */
export type Json = Readonly<Record<string, unknown>>;

const COMMON = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' } as const;

/** A response: an object of DTS with the context and the version that each must name. */
export const response = (json: Json): string => `${JSON.stringify({ ...COMMON, ...json })}\n`;

/**
 * Every file of the tree by its address (RFC 6570): a static server answers each call that is allowed at Level 0. `to`:
 * from the file to the tree's root.
 */
export const entryPoint = (to: string): Json => ({
  '@id': to === '' ? './' : to,
  '@type': 'EntryPoint',
  collection: `${to}collection{/id,nav}.json`,
  navigation: `${to}navigation{/resource,ref}{;down}.json`,
  document: `${to}document{/resource,ref}.xml`,
});

/** A document by its id, with the addresses of all that can be asked of it. */
export function resourceReference({ id }: MinutesRecord, units: readonly Unit[], to: string): Json {
  const name = encodeURIComponent(id);
  const types = [...new Set(units.map(({ type }) => type))];
  return {
    '@id': name,
    '@type': 'Resource',
    collection: `${to}collection/${name}{/nav}.json`,
    navigation: `${to}navigation/${name}{/ref}{;down}.json`,
    document: `${to}document/${name}{/ref}.xml`,
    citationTrees:
      types.length === 0
        ? []
        : [
            {
              '@type': 'CitationTree',
              citeStructure: types.map((citeType) => ({ '@type': 'CiteStructure', citeType })),
            },
          ],
  };
}

/** A document as the collection describes it. */
export const resourceOf = (record: MinutesRecord, units: readonly Unit[], to: string): Json => ({
  ...resourceReference(record, units, to),
  title: record.header.title === '' ? record.id : record.header.title,
  totalParents: 1,
  totalChildren: 0,
  dublinCore: dublinCore(record),
  download: `${to}document/${encodeURIComponent(record.id)}.xml`,
  mediaTypes: ['application/tei+xml'],
});

function dublinCore({ header, participants, entities }: MinutesRecord): Json {
  const lang = languageTag(header.language);
  const localised = (value: string): object => ({ value, ...given({ lang }) });
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const speakers = participants.filter(({ roles }) => roles.includes('speaker')).map(({ id }) => names.get(id) ?? id);
  const { date } = header;
  const day = date?.when ?? date?.from ?? date?.notBefore;
  const values: Readonly<Record<string, readonly unknown[]>> = {
    title: header.title === '' ? [] : [localised(header.title)],
    language: lang === undefined ? [] : [lang],
    date: day === undefined ? [] : [day],
    contributor: speakers,
    publisher: header.publisher === undefined ? [] : [header.publisher],
    license: header.licence?.target === undefined ? [] : [header.licence.target],
    type: ['http://purl.org/dc/dcmitype/Text'],
  };
  return Object.fromEntries(Object.entries(values).filter(([, list]) => list.length > 0));
}

/** The units of the citation tree, which has one level; a turn names its speakers. */
export function citableUnits(units: readonly Unit[], record: MinutesRecord): readonly Json[] {
  const nameOf = new Map(record.entities.map(({ id, name }) => [id, name]));
  return units.map((unit) =>
    citableUnit(
      unit,
      speakersOf(unit, record).map((speaker) => nameOf.get(speaker) ?? speaker),
    ),
  );
}

/** Who speaks in a unit. */
export const speakersOf = ({ turn }: Unit, { turns }: MinutesRecord): readonly string[] =>
  turn === undefined ? [] : (turns[turn]?.speakers ?? []);

function citableUnit({ id, type }: Unit, names: readonly string[]): Json {
  return {
    identifier: id,
    '@type': 'CitableUnit',
    level: 1,
    parent: null,
    citeType: type,
    ...(names.length === 0 ? {} : { dublinCore: { contributor: names } }),
  };
}
