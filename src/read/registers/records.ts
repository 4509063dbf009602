import { isElement, type XmlElement } from '../../xml/index.js';

/** The child elements of these names, in the order they have. */
export function childElements(record: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of record.children) if (isElement(child) && names.includes(child.name)) found.push(child);
  return found;
}

/** The text of a record, white space as one space, without the elements named: of `choice`, one side is left out. */
export function textOf(record: XmlElement, without: readonly string[] = []): string {
  const raw = (element: XmlElement): string =>
    element.children
      .map((child) => (isElement(child) ? (without.includes(child.name) ? '' : raw(child)) : typeof child === 'string' ? child : ''))
      .join('');
  return raw(record).replace(/[ \t\r\n]+/g, ' ').trim();
}

/** A date of TEI's that bounds something: `@when`, `@from`, `@notBefore`… whichever is there first. */
export const dateOf = (record: XmlElement, ...attributes: readonly string[]): string | undefined =>
  attributes.map((name) => record.attributes[name]).find((value) => value !== undefined && value !== '');

/** An object with those of its properties that have a value. */
export function given<K extends string>(properties: Readonly<Partial<Record<K, string | undefined>>>): Partial<Record<K, string>> {
  const kept: Partial<Record<K, string>> = {};
  for (const key in properties) if (properties[key] !== undefined && properties[key] !== '') kept[key] = properties[key];
  return kept;
}
