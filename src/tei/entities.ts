import { isElement, type XmlElement } from '../xml/index.js';
import { firstOf, isDated } from '../dates/index.js';
import { dateValue } from './dates.js';
import type { Entity, EntityKind } from './model.js';
import { childrenNamed, localName, present, textIn, valueOf } from './tei-names.js';

/**
 * Elements that describe a person, place or thing, with their kind and where its name stands: the first of the row that
 * is there counts.
 */
const ENTRIES: ReadonlyMap<string, { readonly kind: EntityKind; readonly names: readonly string[] }> = new Map([
  ['person', { kind: 'person', names: ['persName', 'name'] }],
  ['personGrp', { kind: 'organisation', names: ['orgName', 'persName', 'name'] }],
  ['castItem', { kind: 'person', names: ['role'] }],
  ['role', { kind: 'person', names: [] }],
  ['place', { kind: 'place', names: ['placeName', 'geogName', 'name', 'settlement', 'region', 'country', 'district'] }],
  ['org', { kind: 'organisation', names: ['orgName', 'name'] }],
  ['object', { kind: 'object', names: ['objectName', 'name'] }],
  ['event', { kind: 'event', names: ['eventName', 'label', 'name', 'head'] }],
]);

/** Entries that count even where they have no id of their own. */
const ALWAYS: ReadonlySet<string> = new Set(['person', 'personGrp', 'place', 'org', 'object', 'event']);

export const isEntry = (element: XmlElement): boolean => ALWAYS.has(localName(element));

const MAIN: ReadonlySet<string> = new Set(['', 'main', 'full', 'reg', 'standard', 'preferred', 'official']);
const NOT_VARIANTS: ReadonlySet<string> = new Set(['misspelling', 'misspelt', 'misspelled', 'error', 'sic']);

const typeOf = (name: XmlElement): string => (name.attributes['type'] ?? '').toLowerCase();

const part = (name: XmlElement, element: string): string =>
  childrenNamed(name, element)
    .map((child) => textIn(child))
    .join(' ');

/**
 * A name in reading order: "Khrushchev, Nikita" and parts with nothing but line ends between them begin with the
 * forename.
 */
function nameText(name: XmlElement, kind: EntityKind): string {
  const written = textIn(name, kind === 'person' ? ['roleName'] : []);
  const [surname, forename] = [part(name, 'surname'), part(name, 'forename')];
  if (surname === '' || forename === '') return written;
  const between = name.children.filter((child) => typeof child === 'string').join('');
  const turned = /,/u.test(between) || !/[^\n]/u.test(between.replace(/\n\s*/gu, '\n'));
  if (!turned) return written;
  return [forename, part(name, 'nameLink'), surname, part(name, 'genName')].filter((piece) => piece !== '').join(' ');
}

function officesOf(entry: XmlElement): Entity['offices'] {
  const roleNames = childrenNamed(entry, 'persName')
    .flatMap((name) => childrenNamed(name, 'roleName'))
    .filter((role) => typeOf(role) !== 'honorific');
  const states = childrenNamed(entry, 'state').filter((state) => typeOf(state) === 'office');
  const affiliations = childrenNamed(entry, 'affiliation').filter((one) => childrenNamed(one, 'roleName').length > 0);
  const offices = [...childrenNamed(entry, 'occupation'), ...states, ...affiliations, ...roleNames];
  return datedTexts(offices);
}

const datedTexts = (elements: readonly XmlElement[]): Entity['offices'] =>
  elements.map((element) => ({ text: textIn(element), ...dateValue(element) })).filter(({ text }) => text !== '');

/** Affiliations without an office in them, and states that are none. */
function affiliationsOf(entry: XmlElement): Pick<Entity, 'affiliations'> {
  const affiliations = datedTexts(
    childrenNamed(entry, 'affiliation', 'state').filter((one) =>
      localName(one) === 'state' ? typeOf(one) !== 'office' : childrenNamed(one, 'roleName').length === 0,
    ),
  );
  return affiliations.length === 0 ? {} : { affiliations };
}

const lifeDate = (entry: XmlElement, name: string): string | undefined => {
  const [element] = childrenNamed(entry, name);
  if (element === undefined) return undefined;
  const inner = [element, ...childrenNamed(element, 'date')]
    .map((holder) => firstOf(dateValue(holder)))
    .find((day) => day !== undefined);
  return inner ?? (textIn(element) || undefined);
};

function identifiersOf(entry: XmlElement): Entity['identifiers'] {
  const holders = [entry, ...childrenNamed(entry, 'objectIdentifier')];
  return holders
    .flatMap((holder) => childrenNamed(holder, 'idno'))
    .map((idno) => ({ type: valueOf(idno, 'subtype', 'type') ?? 'id', value: textIn(idno) }))
    .filter(({ value }) => value !== '');
}

/** What an entry without `xml:id` is known by, where it says it. */
const knownBy = (entry: XmlElement, names: readonly XmlElement[]): string | undefined =>
  valueOf(entry, 'xml:id', 'sameAs', 'corresp', 'key', 'ref') ??
  names.map((name) => valueOf(name, 'xml:id', 'ref', 'key')).find((id) => id !== undefined);

/** The entity that an element describes; `nextId` names those that nothing names. Undefined for any other element. */
export function entityOf(element: XmlElement, nextId: () => string): Entity | undefined {
  const row = ENTRIES.get(localName(element));
  if (row === undefined || (!isEntry(element) && valueOf(element, 'xml:id') === undefined)) {
    return localName(element) === 'item' ? listedPerson(element) : undefined;
  }
  const { kind } = row;
  const holders = kind === 'object' ? [element, ...childrenNamed(element, 'objectIdentifier')] : [element];
  const found = row.names
    .map((name) => holders.flatMap((holder) => childrenNamed(holder, name)))
    .find((some) => some.length > 0);
  const names = found ?? (row.names.length === 0 ? [element] : []);
  const main = names.find((name) => MAIN.has(typeOf(name)) && textIn(name) !== '') ?? names[0];
  const name = main === undefined ? (valueOf(element, 'n', 'role') ?? '') : nameText(main, kind);
  const id = (knownBy(element, names) ?? nextId()).replace(/^#/u, '');
  const forms = names.filter((form) => !NOT_VARIANTS.has(typeOf(form))).map((form) => nameText(form, kind));
  const date = dateValue(element);
  const [sex] = childrenNamed(element, 'sex');
  return {
    id,
    kind,
    element: localName(element),
    name: name === '' ? id : name,
    variants: [...new Set(forms)].filter((form) => form !== name && form !== ''),
    offices: kind === 'person' ? officesOf(element) : [],
    ...(kind === 'person' ? affiliationsOf(element) : {}),
    identifiers: identifiersOf(element),
    notes: childrenNamed(element, 'note', 'desc')
      .map((note) => textIn(note))
      .filter((note) => note !== ''),
    ...present({
      surname: main === undefined ? undefined : part(main, 'surname'),
      forename: main === undefined ? undefined : part(main, 'forename'),
      birth: lifeDate(element, 'birth'),
      death: lifeDate(element, 'death'),
      sex: valueOf(element, 'sex') ?? (sex === undefined ? undefined : (valueOf(sex, 'value') ?? textIn(sex))),
      date: kind === 'event' ? eventDate(element, date) : undefined,
    }),
  };
}

const eventDate = (event: XmlElement, own: Entity['date']): Entity['date'] =>
  [own ?? {}, ...childrenNamed(event, 'date').map(dateValue)].find(isDated);

/**
 * A person in a volume's list, as *Foreign Relations* prints it: `<item><persName xml:id="p_1">Allen, George
 * V.</persName>, Director until 1960</item>`.
 */
function listedPerson(item: XmlElement): Entity | undefined {
  const name = nameWithId(item);
  if (name === undefined) return undefined;
  const [text, whole] = [textIn(name), textIn(item, ['list'])];
  const note = whole.startsWith(text) ? whole.slice(text.length).replace(/^[\s,;:–—-]+/u, '') : '';
  return {
    id: name.attributes['xml:id']!,
    kind: 'person',
    name: text.replace(/[,;:\s]+$/u, ''),
    variants: [],
    offices: [],
    identifiers: [],
    notes: note === '' ? [] : [note],
  };
}

/** The name, wherever in the item it stands, that others point to. */
function nameWithId(element: XmlElement): XmlElement | undefined {
  for (const child of element.children) {
    if (!isElement(child) || localName(child) === 'list') continue;
    if (localName(child) === 'persName') return child.attributes['xml:id'] === undefined ? undefined : child;
    const within = nameWithId(child);
    if (within !== undefined) return within;
  }
  return undefined;
}
