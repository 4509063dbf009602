import { anyOf, perTable, type PeopleWords } from '../../language/index.js';
import type { Office } from '../../model/index.js';
import type { KnownPerson } from './known-persons.js';
import { termsIn, type Term } from './office-terms.js';

const OFFICES = new WeakMap<KnownPerson, readonly Office[]>();

/**
 * A person's offices: the register's own, else those read from its note ("Counselor until 1957; thereafter
 * Ambassador").
 */
export function datedOffices(person: KnownPerson, words: PeopleWords): readonly Office[] {
  const made = OFFICES.get(person) ?? (person.offices.length > 0 ? person.offices : officesIn(person.note, words));
  OFFICES.set(person, made);
  return made;
}

const YEAR = /\b(?:1[6-9]|20)\d\d\b/;
/** An office in brackets with a date of its own: `(Lieutenant General until July 1958), Deputy Director`. */
const BRACKETED = /\(([^()]*\b(?:1[6-9]|20)\d\d)\)/g;

/** Reads offices with their dates from a note in prose. What it does not understand stays as it is, without dates. */
function officesIn(note: string, words: PeopleWords): readonly Office[] {
  const offices: Office[] = [];
  for (const part of note.split(';').flatMap(withBracketed)) {
    offices.push(...officesInPart(part, offices.at(-1)?.to, words));
  }
  return offices;
}

const withBracketed = (piece: string): readonly string[] =>
  piece.includes('(') ? [...[...piece.matchAll(BRACKETED)].map((m) => m[1]!), piece.replace(BRACKETED, '')] : [piece];

/** An office with its term, or with each of its terms; without, where a year is left over that no term explains. */
function officesInPart(part: string, before: string | undefined, words: PeopleWords): readonly Office[] {
  const { terms, rest, sequel } = termsIn(part, words.terms);
  const bare = tidy(rest.replace(lastAnd(words), ''));
  if (bare === '') return [];
  if (YEAR.test(bare)) return [{ text: tidy(part) }];
  const follows: Term = sequel && before !== undefined ? { from: before } : {};
  if (terms.length === 0) return [{ text: bare, ...follows }];
  return terms.map((held) => ({ text: bare, ...(held.from === undefined ? follows : {}), ...held }));
}

/** `Minister, 1950–1952 and 1955`: what is left between an office and its second term. */
const lastAnd = perTable(({ and }: PeopleWords) => new RegExp(`\\s(?:${anyOf(and)}|,)\\s*$`, 'u'));

const tidy = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[\s,.]+|[\s,.]+$/g, '');

/**
 * Whether an office was held on a date; bounds of any precision, inclusive. Without a date or bounds it may have been.
 */
export function heldAt(office: Office, date: string | undefined): boolean {
  if (date === undefined) return true;
  const { from, to } = office;
  return (
    (from === undefined || date.slice(0, from.length) >= from.slice(0, date.length)) &&
    (to === undefined || date.slice(0, to.length) <= to.slice(0, date.length))
  );
}
