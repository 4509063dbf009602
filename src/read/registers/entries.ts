import { report, type Diagnostic, type Place } from '../../diagnostics/index.js';
import type { EntryKind, RegisterEntry } from '../../model/index.js';
import {
  childrenNamed,
  geoIn,
  identifiersOf,
  listedPerson,
  nameElements,
  sexOf,
  TEI_NAMESPACE,
  valueOf,
} from '../../tei/index.js';
import { filled } from '../../text/index.js';
import { isElement, toId, type XmlElement } from '../../xml/index.js';
import { nameForms } from './names.js';
import { affiliationsOf, officesOf } from './offices.js';
import { textOf } from './records.js';

/** The elements that are entries, and the lists they must stand in (TEI Guidelines, chapter 14). */
const KINDS: Readonly<Record<string, EntryKind>> = {
  person: 'person',
  place: 'place',
  org: 'org',
  object: 'object',
  event: 'event',
};
export const LISTS: readonly string[] = ['listPerson', 'listPlace', 'listOrg', 'listObject', 'listEvent'];

/** What may hold persons without a list of its own. */
const WITHOUT_LIST: readonly (string | undefined)[] = [undefined, 'particDesc', 'standOff'];

/** "a person", "an event": for messages. */
const named = (kind: EntryKind): string => (['org', 'object', 'event'].includes(kind) ? `An ${kind}` : `A ${kind}`);

/** TEI, or no namespace at all: registers made by hand often lack it. */
const TEI: readonly (string | undefined)[] = [TEI_NAMESPACE, '', undefined];

/**
 * Whether an element may be an entry: a member of a list, wherever that stands, a place in a place, an organisation in
 * an organisation; or an item of an ordinary list, which may be one of the persons of a volume (`isListed`).
 */
export function isEntry(name: string, uri: string | undefined, parent: string | undefined): boolean {
  if (!TEI.includes(uri)) return false;
  if (name === 'item') return parent === 'list';
  if (KINDS[name] === undefined) return false;
  return (
    parent === name ||
    (parent !== undefined && LISTS.includes(parent)) ||
    (name === 'person' && WITHOUT_LIST.includes(parent))
  );
}

/** The records of entries in an element that `isEntry`: itself, and those within it. */
export function entryRecords(element: XmlElement, parent: string | undefined, found: XmlElement[] = []): XmlElement[] {
  const record = isEntry(element.name, element.uri, parent)
    ? element.name === 'item'
      ? listed(element)
      : element
    : undefined;
  if (record !== undefined) found.push(record);
  for (const child of element.children) if (isElement(child)) entryRecords(child, element.name, found);
  return found;
}

/** An item of a volume's list of persons as the record of one; undefined when it has no name with an id. */
function listed(item: XmlElement): XmlElement | undefined {
  const person = listedPerson(item);
  if (person === undefined) return undefined;
  const child = (name: string, text: string): XmlElement => ({ name, attributes: {}, children: [text] });
  const children = [child('persName', person.name), child('note', person.note)];
  return { ...item, name: 'person', attributes: { 'xml:id': person.id }, children };
}

/** Where a record may say its id, for those that have no `xml:id`. A pointer's last part counts. */
const ID_ATTRIBUTES: readonly string[] = ['n', 'corresp', 'sameAs', 'key', 'ref'];

function idOf(record: XmlElement): string | undefined {
  const own = record.attributes['xml:id'];
  if (own !== undefined && own !== '') return own;
  const told =
    valueOf(record, ...ID_ATTRIBUTES) ??
    nameElements(record)
      .map((name) => name.attributes['xml:id'])
      .find((id) => id !== undefined);
  const last = told
    ?.trim()
    .split(/\s+/u)[0]
    ?.replace(/^.*[#/]/u, '');
  return last === undefined || last === '' ? undefined : toId(last);
}

const textsOf = (record: XmlElement, ...names: readonly string[]): string =>
  childrenNamed(record, ...names)
    .map((child) => textOf(child))
    .filter((text) => text !== '')
    .join(' ');

function dateIn(record: XmlElement, name: string): string | undefined {
  const element = childrenNamed(record, name)[0];
  if (element === undefined) return undefined;
  return [element, ...childrenNamed(element, 'date')]
    .map((holder) => valueOf(holder, 'when', 'when-iso'))
    .find((when) => when !== undefined);
}

/** Where a place lies; what is no latitude and longitude is left out. */
function geoOf(record: XmlElement): string | undefined {
  const geo = geoIn(record);
  return geo && [geo.latitude, geo.longitude].map((degrees) => Number(degrees.toFixed(6))).join(' ');
}

/** The entry of a record; undefined, with an error, when it has no id or no name. */
export function entryOf(record: XmlElement, file: string, diagnostics: Diagnostic[]): RegisterEntry | undefined {
  const kind = KINDS[record.name]!;
  const place: Place = { file, start: record.place ?? { line: 1, column: 1 } };
  const id = idOf(record);
  const forms = nameForms(record);
  const name = (forms.find((form) => form.type === 'main') ?? forms.find((form) => form.type === 'variant'))?.text;
  const subject = `${named(kind)} of the register`;
  if (id === undefined) {
    diagnostics.push(
      report('register-id-missing', `${subject}${name === undefined ? '' : ` ("${name}")`} has no xml:id.`, { place }),
    );
  }
  if (name === undefined) {
    diagnostics.push(
      report('register-name-missing', `${subject}${id === undefined ? '' : ` ("${id}")`} has no name.`, { place }),
    );
  }
  if (id === undefined || name === undefined) return undefined;
  const affiliations = kind === 'person' ? affiliationsOf(record) : [];
  return {
    kind,
    id,
    name,
    forms,
    offices: kind === 'person' ? officesOf(record) : [],
    identifiers: identifiersOf(record),
    ...filled({
      affiliations: affiliations.length === 0 ? undefined : affiliations,
      sex: kind === 'person' ? sexOf(record) : undefined,
      birth: dateIn(record, 'birth'),
      death: dateIn(record, 'death'),
      geo: kind === 'place' ? geoOf(record) : undefined,
      note: textsOf(record, 'note', 'desc'),
      when: valueOf(record, 'when', 'when-iso'),
      from: valueOf(record, 'from', 'notBefore', 'from-iso'),
      to: valueOf(record, 'to', 'notAfter', 'to-iso'),
    }),
    place,
  };
}
