import type { EntryKind, NameForm, RegisterEntry } from '../model/index.js';
import { element, type XmlElement } from '../xml/index.js';
import { tokens } from './pointers.js';

/** The element of a register's entry, and its name's. */
const NAMES: Readonly<Record<EntryKind, { readonly entry: string; readonly name: string }>> = {
  person: { entry: 'person', name: 'persName' },
  place: { entry: 'place', name: 'placeName' },
  org: { entry: 'org', name: 'orgName' },
  object: { entry: 'object', name: 'objectName' },
  event: { entry: 'event', name: 'eventName' },
};

/** An entry as TEI writes it. `id` is undefined where the document uses the entry's id for something else. */
export function entryElement(entry: RegisterEntry, id: string | undefined, more: { readonly attributes?: Record<string, string | undefined>; readonly children?: readonly XmlElement[] } = {}): XmlElement {
  const { entry: name } = NAMES[entry.kind];
  const { when, from, to } = entry;
  const dates = entry.kind === 'event' ? { when, from, to } : {};
  return element(name, { 'xml:id': id, ...more.attributes, ...dates }, [...PARTS[entry.kind](entry), ...(more.children ?? []), ...notes(entry)]);
}

const PARTS: Readonly<Record<EntryKind, (entry: RegisterEntry) => readonly XmlElement[]>> = {
  person: (entry) => [...names(entry), ...lifeOf(entry), ...identifiers(entry)],
  place: (entry) => [...names(entry), ...identifiers(entry)],
  org: (entry) => [...names(entry), ...identifiers(entry)],
  // TEI wants an object's names and identifiers together, and an event's identifiers first.
  object: (entry) => [element('objectIdentifier', {}, [...names(entry), ...identifiers(entry)])],
  event: (entry) => [...identifiers(entry), ...names(entry)],
};

/** The forms of the name that a reader may see: recorded misspellings stay in the register. */
const names = (entry: RegisterEntry): XmlElement[] =>
  entry.forms.length === 0
    ? [element(NAMES[entry.kind].name, {}, [entry.name])]
    : entry.forms.filter((form) => form.type !== 'misspelling').map((form) => element(NAMES[entry.kind].name, { type: form.type === 'variant' ? 'variant' : undefined }, nameParts(form)));

/** A person's name with its parts as elements, where the form's text has them as they are. */
function nameParts({ text, surname, forename }: NameForm): (XmlElement | string)[] {
  let parts: (XmlElement | string)[] = [text];
  for (const [tag, part] of [['surname', surname], ['forename', forename]] as const) {
    if (part === undefined || part === '') continue;
    parts = parts.flatMap((piece) => {
      const at = typeof piece === 'string' ? piece.indexOf(part) : -1;
      if (typeof piece !== 'string' || at === -1) return [piece];
      return [piece.slice(0, at), element(tag, {}, [part]), piece.slice(at + part.length)].filter((node) => node !== '');
    });
  }
  return parts;
}

const lifeOf = ({ sex, birth, death, offices }: RegisterEntry): XmlElement[] => [
  ...(sex === undefined ? [] : [element('sex', { value: tokens(sex) })]),
  ...(birth === undefined ? [] : [dated('birth', birth)]),
  ...(death === undefined ? [] : [dated('death', death)]),
  ...offices.map(({ text, from, to }) => element('occupation', { from, to }, [text])),
];

// 1894, 1894-04, 1894-04-17: what `@when` may be.
const W3C_DATE = /^-?\d{4}(?:-\d\d(?:-\d\d)?)?$/u;

const dated = (name: string, value: string): XmlElement => (W3C_DATE.test(value) ? element(name, { when: value }) : element(name, {}, [value]));

const identifiers = (entry: RegisterEntry): XmlElement[] => entry.identifiers.map(({ type, value }) => element('idno', { type: tokens(type) }, [value]));

const notes = (entry: RegisterEntry): XmlElement[] => (entry.note === undefined ? [] : [element('note', {}, [entry.note])]);
