import { kindsIn } from '../known-entities.js';
import {
  isCertain,
  globalId,
  type Entity,
  type Mention,
  type MinutesRecord,
  type Participant,
} from '../../tei/index.js';
import { groupedBy } from '../../text/index.js';
import { documentIri, EDITION_IRI, entityIri, isWebIri, partIri } from './iris.js';
import { languageTag } from './language-tag.js';
import { compact, entityReference, periodOf, type Json } from './schema-entities.js';
import { dateLabel } from './typed-dates.js';

type Reference = (id: string) => Json;

/**
 * A document in schema.org's terms: what an archive has, recorded at an event, its turns the messages of a
 * conversation.
 */
export function documentJson(record: MinutesRecord): { readonly [key: string]: Json | undefined } {
  const { header } = record;
  const kinds = kindsIn(record);
  const reference: Reference = (id) => ({ '@id': entityIri(kinds.get(id) ?? 'person', id) });
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const described: Reference = (id) => referenceTo(entities.get(id), id, reference);
  const language = languageTag(header.language);
  const document = documentIri(record.id);
  return {
    '@id': document,
    '@type': ['ArchiveComponent', 'Conversation'],
    name: inLanguage(header.title, language),
    inLanguage: language,
    isPartOf: { '@id': EDITION_IRI },
    temporalCoverage: header.date === undefined ? undefined : dateLabel(header.date) || undefined,
    identifier: compact([record.id, ...shelfmarkJson(header)]),
    holdingArchive: archiveJson(header, document),
    itemLocation: [header.collection, header.shelfmark].filter((part) => part !== undefined).join(', ') || undefined,
    publisher:
      header.publisher === undefined
        ? undefined
        : { '@id': partIri(document, 'publisher'), '@type': 'Organization', name: header.publisher },
    ...licenceJson(header),
    contributor: compact(recordersOf(record, described)),
    recordedAt: eventJson(record, described, language),
    character: compact(record.participants.filter(isCharacter).map(({ id }) => described(id))),
    mentions: mentionsJson(record.mentions, kinds, described),
    hasPart: compact(turnsJson(record, kinds, reference)),
  };
}

const referenceTo = (entity: Entity | undefined, id: string, bare: Reference): Json =>
  entity === undefined ? bare(id) : entityReference(entity);

const inLanguage = (value: string, language: string | undefined): Json =>
  language === undefined ? value : { '@value': value, '@language': language };

function licenceJson({ licence }: MinutesRecord['header']): { readonly [key: string]: Json | undefined } {
  if (licence === undefined) return {};
  const { target, text } = licence;
  return {
    license: target !== undefined && isWebIri(target) ? target : undefined,
    usageInfo: text === '' ? undefined : { '@type': 'CreativeWork', text },
  };
}

const shelfmarkJson = ({ shelfmark }: MinutesRecord['header']): readonly Json[] =>
  shelfmark === undefined ? [] : [{ '@type': 'PropertyValue', name: 'shelf mark', value: shelfmark }];

function archiveJson({ repository }: MinutesRecord['header'], document: string): Json | undefined {
  if (repository === undefined) return undefined;
  const { name, settlement, country, url } = repository;
  const address: Json = { '@type': 'PostalAddress', addressLocality: settlement, addressCountry: country };
  return {
    '@id': partIri(document, 'repository'),
    '@type': 'ArchiveOrganization',
    name,
    url: url !== undefined && isWebIri(url) ? url : undefined,
    address: settlement === undefined && country === undefined ? undefined : address,
  };
}

/** schema.org's way to say more about a property than its value: a Role between the two. */
const role = (property: string, value: Json, more: { readonly [key: string]: Json | undefined }): Json => ({
  '@type': 'Role',
  ...more,
  [property]: value,
});

const certain = (property: string, value: Json, certainty: string | undefined): Json =>
  isCertain({ certainty }) ? value : role(property, value, { description: `certainty: ${certainty ?? ''}` });

const recordersOf = ({ header }: MinutesRecord, described: Reference): readonly Json[] =>
  header.recorders.map((id) => role('contributor', described(id), { roleName: 'recorder' }));

/** The conversation as an event; who only recorded it is not said to have attended. */
function eventJson(
  { id, header, participants }: MinutesRecord,
  described: Reference,
  language: string | undefined,
): Json {
  const there = participants.filter(
    (one) => !isCharacter(one) && (one.roles.length === 0 || attending(one.roles).length > 0),
  );
  return {
    '@id': partIri(documentIri(id), 'conversation'),
    '@type': 'Event',
    name: inLanguage(header.title, language),
    ...(header.date && periodOf(header.date)),
    location: header.place === undefined ? undefined : { '@type': 'Place', name: inLanguage(header.place, language) },
    attendee: compact(there.map((one) => attendee(one, described))),
  };
}

const isCharacter = ({ roles }: Participant): boolean => roles.includes('character');

const attending = (roles: readonly string[]): readonly string[] => roles.filter((name) => name !== 'recorder');

const attendee = ({ id, roles }: Participant, described: Reference): Json =>
  roles.length === 0 ? described(id) : role('attendee', described(id), { roleName: compact(attending(roles)) });

/** Each person or thing once: as certain where any mention is, else in a Role that says how certain it is. */
function mentionsJson(
  mentions: readonly Mention[],
  kinds: ReadonlyMap<string, unknown>,
  reference: Reference,
): Json | undefined {
  const best = new Map<string, string | undefined>();
  for (const { refs, certainty } of mentions) {
    for (const ref of refs) {
      if (kinds.has(ref) && (!best.has(ref) || isCertain({ certainty }))) best.set(ref, certainty);
    }
  }
  return compact([...best].map(([id, certainty]) => certain('mentions', reference(id), certainty)));
}

function turnsJson(record: MinutesRecord, kinds: ReadonlyMap<string, unknown>, reference: Reference): readonly Json[] {
  const inTurn = groupedBy(record.mentions, ({ turn }) => turn);
  return record.turns.map(({ id, n, start, end, speakers, certainty, mode }, i) => ({
    '@id': documentIri(record.id, id),
    '@type': 'Message',
    identifier: globalId(record, id),
    position: n,
    sender: compact(speakers.map((speaker) => certain('sender', reference(speaker), certainty))),
    genre: mode,
    text: record.text.slice(start, end),
    mentions: mentionsJson(inTurn.get(i) ?? [], kinds, reference),
  }));
}
