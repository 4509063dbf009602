import { filled } from '../text/index.js';
import type { XmlElement } from '../xml/index.js';
import { firstOf, isDated } from '../dates/index.js';
import { dateValue } from './dates.js';
import {
  ENTRIES,
  geoIn,
  identifiersOf,
  listedPerson,
  nameElements,
  nameType,
  sexOf,
  type ListedPerson,
} from './entry-semantics.js';
import type { Entity, EntityKind } from './model.js';
import { childrenNamed, localName, textIn, valueOf } from './tei-names.js';

/** Entries that count even where they have no id of their own. */
const ALWAYS: ReadonlySet<string> = new Set(['person', 'personGrp', 'place', 'org', 'object', 'event']);

export const isEntry = (element: XmlElement): boolean => ALWAYS.has(localName(element));

const isMain = (name: XmlElement): boolean => (nameType(name) ?? 'main') === 'main';

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

/** What an entry without `xml:id` is known by, where it says it. */
const knownBy = (entry: XmlElement, names: readonly XmlElement[]): string | undefined =>
  valueOf(entry, 'xml:id', 'sameAs', 'corresp', 'key', 'ref') ??
  names.map((name) => valueOf(name, 'xml:id', 'ref', 'key')).find((id) => id !== undefined);

/** The entity that an element describes; `nextId` names those that nothing names. Undefined for any other element. */
export function entityOf(element: XmlElement, nextId: () => string): Entity | undefined {
  const row = ENTRIES.get(localName(element));
  if (row === undefined || (!isEntry(element) && valueOf(element, 'xml:id') === undefined)) {
    const listed = localName(element) === 'item' ? listedPerson(element) : undefined;
    return listed && personOf(listed);
  }
  const { kind } = row;
  const names = row.names.length === 0 ? [element] : nameElements(element);
  const main = names.find((name) => isMain(name) && textIn(name) !== '') ?? names[0];
  const name = main === undefined ? (valueOf(element, 'n', 'role') ?? '') : nameText(main, kind);
  const id = (knownBy(element, names) ?? nextId()).replace(/^#/u, '');
  const forms = names.filter((form) => nameType(form) !== 'misspelling').map((form) => nameText(form, kind));
  const date = dateValue(element);
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
    ...filled({
      surname: main === undefined ? undefined : part(main, 'surname'),
      forename: main === undefined ? undefined : part(main, 'forename'),
      birth: lifeDate(element, 'birth'),
      death: lifeDate(element, 'death'),
      sex: sexOf(element),
      date: kind === 'event' ? eventDate(element, date) : undefined,
      geo: kind === 'place' ? geoIn(element) : undefined,
    }),
  };
}

const eventDate = (event: XmlElement, own: Entity['date']): Entity['date'] =>
  [own ?? {}, ...childrenNamed(event, 'date').map(dateValue)].find(isDated);

const personOf = ({ id, name, note }: ListedPerson): Entity => ({
  id,
  kind: 'person',
  name,
  variants: [],
  offices: [],
  identifiers: [],
  notes: note === '' ? [] : [note],
});
