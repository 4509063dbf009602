import { element, xmlText, type XmlElement } from '../../xml/index.js';
import { authorityIri } from '../linked-data/authorities.js';
import type { Entity, EntityKind } from '../../tei/index.js';
import { sortingName, type WhoAndWhat } from '../who-and-what.js';

/** EAD3's element for each kind; objects and events, for which it has none, are names of a local type. */
const ELEMENTS: Readonly<Record<EntityKind, { readonly name: string; readonly localtype?: string }>> = {
  person: { name: 'persname' },
  place: { name: 'geogname' },
  organisation: { name: 'corpname' },
  object: { name: 'name', localtype: 'object' },
  event: { name: 'name', localtype: 'event' },
};

/** A name as an access point, with the first of its identifiers and the role that it has. */
export function accessPoint(entity: Entity, relator?: string): XmlElement {
  const { name, localtype } = ELEMENTS[entity.kind];
  const identifier =
    entity.identifiers.find(({ type, value }) => authorityIri(type, value) !== undefined) ?? entity.identifiers[0];
  const address =
    identifier === undefined ? undefined : (authorityIri(identifier.type, identifier.value) ?? identifier.value);
  const attributes = { localtype, source: identifier?.type, identifier: address, relator };
  return element(name, cleaned(attributes), [element('part', {}, [xmlText(sortingName(entity))])]);
}

const cleaned = (
  attributes: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      value === undefined || value.trim() === '' ? undefined : xmlText(value),
    ]),
  );

/** Everyone and everything that the document can be found by. Undefined where there is nobody and nothing. */
export function controlAccess({ participants, mentioned }: WhoAndWhat): XmlElement | undefined {
  const points = [
    ...participants.map(({ entity, roles }) => accessPoint(entity, roles.join(' '))),
    ...mentioned.map((entity) => accessPoint(entity)),
  ];
  return points.length === 0 ? undefined : element('controlaccess', {}, points);
}
