import { isElement, type XmlElement } from '../../xml/index.js';

const NONE: readonly XmlElement[] = [];

/** The child elements of these names, in the order they have. */
export function childElements(record: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  let found: XmlElement[] | undefined;
  for (const child of record.children) if (isElement(child) && names.includes(child.name)) (found ??= []).push(child);
  return found ?? NONE;
}

const WHITE_SPACE = /[ \t\r\n]+/g;
const UNEVEN = /[\t\r\n]| {2}/;

/** White space as one space, none at the ends. */
export const evened = (text: string): string => (UNEVEN.test(text) ? text.replace(WHITE_SPACE, ' ') : text).trim();

/** The text of a record, white space evened, without the elements named: of `choice`, one side is left out. */
export const textOf = (record: XmlElement, without: readonly string[] = []): string => evened(rawText(record, without));

function rawText(element: XmlElement, without: readonly string[]): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') text += child;
    else if (isElement(child) && !without.includes(child.name)) text += rawText(child, without);
  }
  return text;
}

/** A date of TEI's that bounds something: `@when`, `@from`, `@notBefore`… whichever is there first. */
export function dateOf(record: XmlElement, ...attributes: readonly string[]): string | undefined {
  for (const name of attributes) {
    const value = record.attributes[name];
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** An object with those of its properties that have a value. */
export function filled<K extends string>(
  properties: Readonly<Partial<Record<K, string | undefined>>>,
): Partial<Record<K, string>> {
  const kept: Partial<Record<K, string>> = {};
  for (const key in properties) {
    if (properties[key] !== undefined && properties[key] !== '') kept[key] = properties[key];
  }
  return kept;
}
