import type { NameForm, RegisterEntry } from '../../model/index.js';
import { unrepeated } from './offices.js';

/** What two entries of one id say together: the first's name, and what the second adds to it. */
export function merged(first: RegisterEntry, second: RegisterEntry): RegisterEntry {
  const { supplement: _, ...entry } = { ...second, ...first };
  return {
    ...entry,
    forms: formsOf(first, second),
    offices: unrepeated([...first.offices, ...second.offices]),
    identifiers: [
      ...first.identifiers,
      ...second.identifiers.filter(
        ({ type, value }) => !first.identifiers.some((other) => other.type === type && other.value === value),
      ),
    ],
  };
}

/** The second's forms that the first has not: as variants, for one entry has one name. */
function formsOf(first: RegisterEntry, second: RegisterEntry): readonly NameForm[] {
  const known = new Set(first.forms.map(({ text }) => text));
  const added = second.forms.filter(({ text }) => !known.has(text));
  return [
    ...first.forms,
    ...added.map((form): NameForm => (form.type === 'main' ? { ...form, type: 'variant' } : form)),
  ];
}
