import { report, type Diagnostic, type Place } from '../../diagnostics/index.js';
import type { EntryKind, RegisterEntry } from '../../model/index.js';
import { isElement, toId, type XmlElement } from '../../xml/index.js';
import { nameElements, nameForms } from './names.js';
import { affiliationsOf, officesOf } from './offices.js';
import { childElements, dateOf, given, textOf } from './records.js';

/** The elements that are entries, and the lists they must stand in (TEI Guidelines, chapter 14). */
const KINDS: Readonly<Record<string, EntryKind>> = {
  person: 'person',
  place: 'place',
  org: 'org',
  object: 'object',
  event: 'event',
};
const LISTS: readonly string[] = ['listPerson', 'listPlace', 'listOrg', 'listObject', 'listEvent'];

/** What may hold persons without a list of its own. */
const WITHOUT_LIST: readonly (string | undefined)[] = [undefined, 'particDesc', 'standOff'];

/** "a person", "an event": for messages. */
const named = (kind: EntryKind): string => (['org', 'object', 'event'].includes(kind) ? `An ${kind}` : `A ${kind}`);

/** TEI, or no namespace at all: registers made by hand often lack it. */
const TEI: readonly (string | undefined)[] = ['http://www.tei-c.org/ns/1.0', '', undefined];

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

/**
 * The record in an item of a volume's list of persons, as *Foreign Relations* prints it: `<item><hi><persName
 * xml:id="p_1">Allen, George V.</persName></hi>, Director until 1960</item>`; undefined when the item has no name with
 * an id.
 */
function listed(item: XmlElement): XmlElement | undefined {
  const name = nameWithId(item);
  if (name === undefined) return undefined;
  const note = textOf(item, ['list'])
    .slice(textOf(name).length)
    .replace(/^[\s,;:–—-]+/u, '');
  const bare: XmlElement = { ...name, attributes: {}, children: [textOf(name).replace(/[,;:\s]+$/u, '')] };
  const attributes = { 'xml:id': name.attributes['xml:id']! };
  return { ...item, name: 'person', attributes, children: [bare, { name: 'note', attributes: {}, children: [note] }] };
}

function nameWithId(element: XmlElement): XmlElement | undefined {
  for (const child of element.children) {
    if (!isElement(child) || child.name === 'list') continue;
    if (child.name === 'persName') return child.attributes['xml:id'] === undefined ? undefined : child;
    const within = nameWithId(child);
    if (within !== undefined) return within;
  }
  return undefined;
}

/** Where a record may say its id, for those that have no `xml:id`. A pointer's last part counts. */
const ID_ATTRIBUTES: readonly string[] = ['n', 'corresp', 'sameAs', 'key', 'ref'];

function idOf(kind: EntryKind, record: XmlElement): string | undefined {
  const own = record.attributes['xml:id'];
  if (own !== undefined && own !== '') return own;
  const told =
    dateOf(record, ...ID_ATTRIBUTES) ??
    nameElements(kind, record)
      .map((name) => name.attributes['xml:id'])
      .find((id) => id !== undefined);
  const last = told
    ?.trim()
    .split(/\s+/u)[0]
    ?.replace(/^.*[#/]/u, '');
  return last === undefined || last === '' ? undefined : toId(last);
}

const NO_IDENTIFIERS: RegisterEntry['identifiers'] = [];

function identifiersOf(record: XmlElement): RegisterEntry['identifiers'] {
  const holders = [record, ...childElements(record, 'objectIdentifier')];
  const numbers = holders.flatMap((holder) => childElements(holder, 'idno'));
  if (numbers.length === 0) return NO_IDENTIFIERS;
  return numbers
    .map((idno) => ({ type: idno.attributes['subtype'] ?? idno.attributes['type'] ?? 'id', value: textOf(idno) }))
    .filter(({ value }) => value !== '');
}

const textsOf = (record: XmlElement, ...names: readonly string[]): string =>
  childElements(record, ...names)
    .map((child) => textOf(child))
    .filter((text) => text !== '')
    .join(' ');

function dateIn(record: XmlElement, name: string): string | undefined {
  const element = childElements(record, name)[0];
  if (element === undefined) return undefined;
  return [element, ...childElements(element, 'date')]
    .map((holder) => dateOf(holder, 'when', 'when-iso'))
    .find((when) => when !== undefined);
}

function sexOf(record: XmlElement): string | undefined {
  const sex = childElements(record, 'sex')[0];
  return record.attributes['sex'] ?? sex?.attributes['value'] ?? (sex === undefined ? undefined : textOf(sex));
}

/** The entry of a record; undefined, with an error, when it has no id or no name. */
export function entryOf(record: XmlElement, file: string, diagnostics: Diagnostic[]): RegisterEntry | undefined {
  const kind = KINDS[record.name]!;
  const place: Place = { file, start: record.place ?? { line: 1, column: 1 } };
  const id = idOf(kind, record);
  const forms = nameForms(kind, record);
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
    ...(affiliations.length === 0 ? {} : { affiliations }),
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
