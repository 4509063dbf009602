import type { PeopleWords } from '../../language/index.js';
import type { Office } from '../../model/index.js';
import type { KnownPerson } from './known-persons.js';

// A year with the month and day before it: "1959", "April 1959", "August 22, 1974".
const datePattern = (months: readonly string[]): string => `(?:(?:${months.join('|')})\\s+(?:\\d{1,2},\\s+)?)?(?:1[6-9]|20)\\d\\d`;

const OFFICES = new WeakMap<KnownPerson, readonly Office[]>();

/** A person's offices: the register's own, else those read from its note ("Counselor until 1957; thereafter Ambassador"). */
export function datedOffices(person: KnownPerson, words: PeopleWords): readonly Office[] {
  const made = OFFICES.get(person) ?? (person.offices.length > 0 ? person.offices : officesIn(person.note, words));
  OFFICES.set(person, made);
  return made;
}

/** Reads offices with their dates from a note in prose. What it does not understand stays without dates. */
export function officesIn(note: string, words: PeopleWords): readonly Office[] {
  const { from, until, then, months } = words.terms;
  const date = datePattern(months);
  const starts = new RegExp(`\\b(?:${from.join('|')})\\s+(${date})`, 'iu');
  const ends = new RegExp(`\\b(?:${until.join('|')})\\s+(${date})`, 'iu');
  const range = new RegExp(`(${date})\\s*[–—-]\\s*(${date})`, 'u');
  const sequel = new RegExp(`\\b(?:${then.join('|')})\\b,?`, 'iu');
  const when = new RegExp(`,?\\s*(?:(?:${[...from, ...until].join('|')})\\s+)?${date}(?:\\s*[–—-]\\s*${date})?`, 'giu');
  const offices: Office[] = [];
  for (const part of note.replace(/\s+/gu, ' ').split(';')) {
    const both = range.exec(part);
    const first = both?.[1] ?? starts.exec(part)?.[1] ?? (sequel.test(part) ? offices.at(-1)?.to : undefined);
    const last = both?.[2] ?? ends.exec(part)?.[1];
    const text = part
      .replace(when, '')
      .replace(sequel, '')
      .replace(/\s+/gu, ' ')
      .replace(/^[\s,.]+|[\s,.]+$/gu, '');
    if (text === '') continue;
    offices.push({ text, ...dated('from', first, months), ...dated('to', last, months) });
  }
  return offices;
}

const dated = (key: 'from' | 'to', text: string | undefined, months: readonly string[]): Partial<Office> => {
  if (text === undefined) return {};
  if (/^\d{4}-?/u.test(text)) return { [key]: text };
  const [month, ...rest] = text.replace(/,/gu, '').split(/\s+/u);
  const number = String(months.findIndex((m) => m.toLowerCase() === month!.toLowerCase()) + 1).padStart(2, '0');
  const value = rest.length === 1 ? `${rest[0]}-${number}` : `${rest[1]}-${number}-${rest[0]!.padStart(2, '0')}`;
  return { [key]: value };
};

/** Whether an office was held on a date; bounds of any precision, inclusive. Without a date or bounds it may have been. */
export function heldAt(office: Office, date: string | undefined): boolean {
  if (date === undefined) return true;
  const { from, to } = office;
  return (
    (from === undefined || date.slice(0, from.length) >= from.slice(0, date.length)) &&
    (to === undefined || date.slice(0, to.length) <= to.slice(0, date.length))
  );
}
