import type { RegisterEntry } from '../../model/index.js';
import { folded, groupedBy } from '../../text/index.js';
import type { Finding } from './finding.js';

/** A name without what printers and typists vary: case, accents, punctuation, white space. */
const plainName = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Allen, George" and "George Allen" are one name; so are "Hans Peter Kern" and "Peter Hans Kern". */
const nameKey = (name: string): string => plainName(name).split(' ').toSorted().join(' ');

const at = ({ place: { file, start } }: RegisterEntry): string => `${file}:${start.line}:${start.column}`;

/** Entries of a kind with one name: memcon can tell them apart by their offices and dates only. */
export function sharedNames(entries: readonly RegisterEntry[]): readonly Finding[] {
  return [...groupedBy(entries, ({ kind, name }) => `${kind} ${nameKey(name)}`).values()].flatMap(
    ([first, ...others]) =>
      others.map((entry): Finding => {
        const message = `"${entry.name}" ("${entry.id}") has the name of "${first!.id}", at ${at(first!)}: one and the same, or two namesakes?`;
        return { rule: 'register-name-shared', entry, message };
      }),
  );
}

/** One number of an authority file in two entries. */
export function sharedIdentifiers(entries: readonly RegisterEntry[]): readonly Finding[] {
  const given = entries.flatMap((entry) =>
    entry.identifiers.map(({ type, value }) => ({ entry, number: `${type} ${value}` })),
  );
  return [...groupedBy(given, ({ number }) => number.toLowerCase()).values()].flatMap(([first, ...others]) =>
    others
      .filter(({ entry }) => entry !== first!.entry)
      .map(({ entry, number }): Finding => {
        const message = `"${entry.name}" ("${entry.id}") has the identifier ${number} of "${first!.entry.id}", at ${at(first!.entry)}.`;
        return { rule: 'register-identifier-shared', entry, message };
      }),
  );
}

/** Recorded misspellings that are right names: memcon would correct what is no error. */
export function misspeltNames(entries: readonly RegisterEntry[]): readonly Finding[] {
  const misspelt = entries.flatMap((entry) =>
    entry.forms.filter(({ type }) => type === 'misspelling').map(({ text }) => ({ entry, text })),
  );
  if (misspelt.length === 0) return [];
  const right = new Map<string, RegisterEntry>();
  for (const entry of entries) {
    for (const { text, type, surname } of entry.forms) {
      if (type === 'misspelling') continue;
      for (const name of [text, surname ?? surnameIn(text)]) if (!right.has(exact(name))) right.set(exact(name), entry);
    }
  }
  return misspelt.flatMap(({ entry, text }): Finding[] => {
    const holder = right.get(exact(text));
    if (holder === undefined) return [];
    const whose = holder === entry ? 'its own right name' : `a name of "${holder.name}" ("${holder.id}")`;
    return [
      { rule: 'register-misspelling', entry, message: `The misspelling "${text}" of "${entry.name}" is ${whose}.` },
    ];
  });
}

/** The surname of a name whose parts are not marked: what stands before the comma, or else the last word. */
const surnameIn = (name: string): string => (/^([^,]+),/u.exec(name) ?? /(\S+)$/u.exec(name))?.[1] ?? name;

/** Misspellings may differ from the name in an accent or a hyphen; only case and white space are of no account. */
const exact = (name: string): string => name.toLowerCase().replace(/\s+/gu, ' ');
