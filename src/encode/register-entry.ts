import type { EntryKind, NameForm, RegisterEntry } from '../model/index.js';
import { element, type XmlElement } from '../xml/index.js';
import type { Attributes } from './elements.js';
import { oneToken, tokens } from './pointers.js';
import { isW3cDate } from '../dates/index.js';
import { dateOrNothing, w3cDate } from './w3c-values.js';

/** The element of a register's entry, and its name's. */
const NAMES: Readonly<Record<EntryKind, { readonly entry: string; readonly name: string }>> = {
  person: { entry: 'person', name: 'persName' },
  place: { entry: 'place', name: 'placeName' },
  org: { entry: 'org', name: 'orgName' },
  object: { entry: 'object', name: 'objectName' },
  event: { entry: 'event', name: 'eventName' },
};

/** What a document adds to an entry. */
interface Additions {
  readonly attributes?: Attributes;
  readonly children?: readonly XmlElement[];
  /** Recorded misspellings, too, which belong in a register, but not in a document. */
  readonly misspellings?: boolean;
  /** The entries that may be pointed to: bodies that a person belonged to are named in a register alone. */
  readonly known?: ReadonlySet<string>;
}

/** An entry as TEI writes it. `id` is undefined where the document uses the entry's id for something else. */
export function entryElement(entry: RegisterEntry, id: string | undefined, more: Additions = {}): XmlElement {
  const { entry: name } = NAMES[entry.kind];
  const dates = entry.kind === 'event' ? w3cDate(entry) : {};
  return element(name, { 'xml:id': id, ...more.attributes, ...dates }, [
    ...PARTS[entry.kind](shown(entry, more)),
    ...(more.known === undefined ? [] : affiliations(entry, more.known)),
    ...(more.children ?? []),
    ...notes(entry),
  ]);
}

const PARTS: Readonly<Record<EntryKind, (entry: RegisterEntry) => readonly XmlElement[]>> = {
  person: (entry) => [...names(entry), ...lifeOf(entry), ...identifiers(entry)],
  place: (entry) => [...names(entry), ...location(entry), ...identifiers(entry)],
  org: (entry) => [...names(entry), ...identifiers(entry)],
  // TEI wants an object's names and identifiers together, and an event's identifiers first.
  object: (entry) => [element('objectIdentifier', {}, [...names(entry), ...identifiers(entry)])],
  event: (entry) => [...identifiers(entry), ...names(entry)],
};

/** The entry with the forms of the name that a reader may see: recorded misspellings stay in the register. */
const shown = (entry: RegisterEntry, { misspellings = false }: Additions): RegisterEntry =>
  misspellings ? entry : { ...entry, forms: entry.forms.filter((form) => form.type !== 'misspelling') };

function names({ kind, name, forms }: RegisterEntry): XmlElement[] {
  if (forms.length === 0) return [element(NAMES[kind].name, {}, [name])];
  return forms.map((form) =>
    element(NAMES[kind].name, { type: form.type === 'main' ? undefined : form.type }, nameContent(form)),
  );
}

const nameContent = (form: NameForm): (XmlElement | string)[] =>
  form.corr === undefined
    ? nameParts(form)
    : [element('choice', {}, [element('sic', {}, [form.text]), element('corr', {}, [form.corr])])];

/** A person's name with its parts as elements, where the form's text has them as they are. */
function nameParts({ text, surname, forename }: NameForm): (XmlElement | string)[] {
  let parts: (XmlElement | string)[] = [text];
  // The longer part first: the surname "Li" is not in "Lily".
  const known = [['surname', surname ?? ''] as const, ['forename', forename ?? ''] as const].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  for (const [tag, part] of known) {
    if (part === '') continue;
    parts = parts.flatMap((piece) => {
      const at = typeof piece === 'string' ? piece.indexOf(part) : -1;
      if (typeof piece !== 'string' || at === -1) return [piece];
      return [piece.slice(0, at), element(tag, {}, [part]), piece.slice(at + part.length)].filter(
        (node) => node !== '',
      );
    });
  }
  return parts;
}

const lifeOf = ({ sex, birth, death, offices }: RegisterEntry): XmlElement[] => [
  ...(sex === undefined ? [] : [element('sex', { value: tokens(sex) })]),
  ...(birth === undefined ? [] : [dated('birth', birth)]),
  ...(death === undefined ? [] : [dated('death', death)]),
  ...offices.map(({ text, from, to }) =>
    element('occupation', { from: dateOrNothing(from), to: dateOrNothing(to) }, [text]),
  ),
];

const affiliations = ({ affiliations: all = [] }: RegisterEntry, known: ReadonlySet<string>): XmlElement[] =>
  all.map(({ ref = '', text, from, to }) => {
    const points = ref.startsWith('#') ? known.has(ref.slice(1)) : /^https?:/u.test(ref);
    const words = text === '' && !points ? ref.replace(/^#/u, '') : text;
    const dates = { from: dateOrNothing(from), to: dateOrNothing(to) };
    return element(
      'affiliation',
      { role: 'member', ref: points ? ref : undefined, ...dates },
      words === '' ? [] : [words],
    );
  });

const dated = (name: string, value: string): XmlElement =>
  isW3cDate(value) ? element(name, { when: value }) : element(name, {}, [value]);

const location = ({ geo }: RegisterEntry): XmlElement[] =>
  geo === undefined ? [] : [element('location', {}, [element('geo', {}, [geo])])];

const identifiers = (entry: RegisterEntry): XmlElement[] =>
  entry.identifiers.map(({ type, value }) => element('idno', { type: oneToken(type) }, [value]));

const notes = (entry: RegisterEntry): XmlElement[] =>
  entry.note === undefined ? [] : [element('note', {}, [entry.note])];
