import type { Affiliation, Office } from '../../model/index.js';
import { childrenNamed, nameElements, valueOf } from '../../tei/index.js';
import { filled } from '../../text/index.js';
import type { XmlElement } from '../../xml/index.js';
import { textOf } from './records.js';

const datesOf = (record: XmlElement): Partial<Office> =>
  filled({
    from: valueOf(record, 'from', 'when', 'notBefore', 'from-iso', 'when-iso'),
    to: valueOf(record, 'to', 'when', 'notAfter', 'to-iso', 'when-iso'),
  });

/** Belonging to a body is no office in it. */
const MEMBERSHIP: readonly string[] = ['member', 'membership'];

/**
 * An affiliation's office is its `roleName` (English, of several), else its own words, else its `@role` (as ParlaMint
 * has it).
 */
function affiliationText(record: XmlElement): string {
  const roles = childrenNamed(record, 'roleName');
  const told = roles.find((role) => /^en\b/i.test(role.attributes['xml:lang'] ?? '')) ?? roles[0];
  const role = record.attributes['role'] ?? '';
  if (told === undefined && MEMBERSHIP.includes(role)) return '';
  if (told === undefined && bodyIn(record) !== undefined) return role;
  const text = textOf(told ?? record);
  return text === '' ? role : text;
}

/** `<affiliation><orgName ref="#uni">University</orgName></affiliation>`: the body, where it is all that is told. */
function bodyIn(record: XmlElement): XmlElement | undefined {
  const [body] = childrenNamed(record, 'orgName');
  return body !== undefined && textOf(body) === textOf(record) ? body : undefined;
}

/** Bodies that a person belonged to: an affiliation that points to one, or to one as a member, and names no office. */
export function affiliationsOf(record: XmlElement): readonly Affiliation[] {
  return childrenNamed(record, 'affiliation').flatMap((child): Affiliation[] => {
    const [ref] = [child, bodyIn(child)].flatMap((one) => (one && valueOf(one, 'ref', 'key', 'corresp')) ?? []);
    const text = textOf(child);
    if (affiliationText(child) !== '' || (ref === undefined && text === '')) return [];
    return [{ text, ...filled({ ref }), ...datesOf(child) }];
  });
}

const NO_OFFICES: readonly Office[] = [];

/**
 * The offices that a person's record gives as such: `occupation`, `affiliation`, `state[@type="office"]`, a `roleName`
 * of the record or in a name. Offices told in a note's prose stay in the note: reading prose needs its language.
 */
export function officesOf(record: XmlElement): readonly Office[] {
  const told = childrenNamed(record, 'occupation', 'affiliation', 'roleName', 'state').flatMap((child): Office[] => {
    const isOffice = child.name !== 'state' || child.attributes['type'] === 'office';
    const text = child.name === 'affiliation' ? affiliationText(child) : textOf(child);
    return isOffice ? [{ text, ...datesOf(child) }] : [];
  });
  const inNames = nameElements(record).flatMap((name) =>
    childrenNamed(name, 'roleName')
      .filter((role) => role.attributes['type'] !== 'honorific')
      .map((role): Office => ({ text: textOf(role), ...datesOf(name), ...datesOf(role) })),
  );
  if (told.length === 0 && inNames.length === 0) return NO_OFFICES;
  return unrepeated([...told, ...inNames].filter((office) => office.text !== ''));
}

/** Each office once. */
export function unrepeated(offices: readonly Office[]): readonly Office[] {
  const same = (a: Office, b: Office): boolean => a.text === b.text && a.from === b.from && a.to === b.to;
  return offices.filter((office, i) => offices.findIndex((other) => same(office, other)) === i);
}
