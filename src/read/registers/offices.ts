import type { Office } from '../../model/index.js';
import type { XmlElement } from '../../xml/index.js';
import { childElements, dateOf, given, textOf } from './records.js';
import { nameElements } from './names.js';

const datesOf = (record: XmlElement): Partial<Office> =>
  given({
    from: dateOf(record, 'from', 'when', 'notBefore', 'from-iso', 'when-iso'),
    to: dateOf(record, 'to', 'when', 'notAfter', 'to-iso', 'when-iso'),
  });

/** An affiliation's office is its `roleName`, else its own words, else its `@role` (as ParlaMint has it). */
function affiliationText(record: XmlElement): string {
  const role = childElements(record, 'roleName').map((child) => textOf(child))[0] ?? '';
  return role !== '' ? role : textOf(record) !== '' ? textOf(record) : (record.attributes['role'] ?? '');
}

/**
 * The offices that a person's record gives as such: `occupation`, `affiliation`, `state[@type="office"]`, a `roleName` of the
 * record or in a name. Offices told in a note's prose stay in the note: reading prose needs its language.
 */
export function officesOf(record: XmlElement): Office[] {
  const told = childElements(record, 'occupation', 'affiliation', 'roleName', 'state').flatMap((child): Office[] => {
    const isOffice = child.name !== 'state' || child.attributes['type'] === 'office';
    const text = child.name === 'affiliation' ? affiliationText(child) : textOf(child);
    return isOffice ? [{ text, ...datesOf(child) }] : [];
  });
  const inNames = nameElements('person', record).flatMap((name) =>
    childElements(name, 'roleName')
      .filter((role) => role.attributes['type'] !== 'honorific')
      .map((role): Office => ({ text: textOf(role), ...datesOf(name), ...datesOf(role) })),
  );
  const same = (a: Office, b: Office): boolean => a.text === b.text && a.from === b.from && a.to === b.to;
  const all = [...told, ...inNames].filter((office) => office.text !== '');
  return all.filter((office, i) => all.findIndex((other) => same(office, other)) === i);
}
