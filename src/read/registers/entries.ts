import { report, type Diagnostic, type Place } from '../../diagnostics/index.js';
import type { EntryKind, RegisterEntry } from '../../model/index.js';
import { isElement, type XmlElement } from '../../xml/index.js';
import { nameForms } from './names.js';
import { officesOf } from './offices.js';
import { childElements, dateOf, given, textOf } from './records.js';

/** The elements that are entries, and the lists they must stand in (TEI Guidelines, chapter 14). */
const KINDS: Readonly<Record<string, EntryKind>> = { person: 'person', place: 'place', org: 'org', object: 'object', event: 'event' };
const LISTS: readonly string[] = ['listPerson', 'listPlace', 'listOrg', 'listObject', 'listEvent'];

/** "a person", "an event": for messages. */
const named = (kind: EntryKind): string => (['org', 'object', 'event'].includes(kind) ? `An ${kind}` : `A ${kind}`);

/** TEI, or no namespace at all: registers made by hand often lack it. */
const TEI: readonly (string | undefined)[] = ['http://www.tei-c.org/ns/1.0', '', undefined];

/** Entries in document order: members of lists, wherever these stand, and places in places, organisations in organisations. */
export function* entryRecords(element: XmlElement, parent?: XmlElement): Generator<XmlElement> {
  const isMember = parent !== undefined && (LISTS.includes(parent.name) || parent.name === element.name);
  if (KINDS[element.name] !== undefined && TEI.includes(element.uri) && isMember) yield element;
  for (const child of element.children) if (isElement(child)) yield* entryRecords(child, element);
}

const identifiersOf = (record: XmlElement): RegisterEntry['identifiers'] =>
  [record, ...childElements(record, 'objectIdentifier')]
    .flatMap((holder) => childElements(holder, 'idno'))
    .map((idno) => ({ type: idno.attributes['subtype'] ?? idno.attributes['type'] ?? 'id', value: textOf(idno) }))
    .filter(({ value }) => value !== '');

const textsOf = (record: XmlElement, ...names: readonly string[]): string =>
  childElements(record, ...names)
    .map((child) => textOf(child))
    .filter((text) => text !== '')
    .join(' ');

function dateIn(record: XmlElement, name: string): string | undefined {
  const element = childElements(record, name)[0];
  if (element === undefined) return undefined;
  const date = childElements(element, 'date')[0];
  return [element, ...(date === undefined ? [] : [date])].map((holder) => dateOf(holder, 'when', 'when-iso')).find((when) => when !== undefined);
}

const sexOf = (record: XmlElement): string | undefined => {
  const sex = childElements(record, 'sex')[0];
  return record.attributes['sex'] ?? sex?.attributes['value'] ?? (sex === undefined ? undefined : textOf(sex));
};

/** The entry of a record; undefined, with an error, when it has no id or no name. */
export function entryOf(record: XmlElement, file: string, diagnostics: Diagnostic[]): RegisterEntry | undefined {
  const kind = KINDS[record.name]!;
  const place: Place = { file, start: record.place ?? { line: 1, column: 1 } };
  const id = record.attributes['xml:id'];
  const forms = nameForms(kind, record);
  const name = (forms.find((form) => form.type === 'main') ?? forms.find((form) => form.type === 'variant'))?.text;
  const hasId = id !== undefined && id !== '';
  const subject = `${named(kind)} of the register`;
  if (!hasId) diagnostics.push(report('register-id-missing', `${subject}${name === undefined ? '' : ` ("${name}")`} has no xml:id.`, { place }));
  if (name === undefined) diagnostics.push(report('register-name-missing', `${subject}${hasId ? ` ("${id}")` : ''} has no name.`, { place }));
  if (!hasId || name === undefined) return undefined;
  return {
    kind,
    id,
    name,
    forms,
    offices: kind === 'person' ? officesOf(record) : [],
    identifiers: identifiersOf(record),
    ...given({
      sex: kind === 'person' ? sexOf(record) : undefined,
      birth: dateIn(record, 'birth'),
      death: dateIn(record, 'death'),
      note: textsOf(record, 'note', 'desc'),
      when: dateOf(record, 'when', 'when-iso'),
      from: dateOf(record, 'from', 'notBefore', 'from-iso'),
      to: dateOf(record, 'to', 'notAfter', 'to-iso'),
    }),
    place,
  };
}
