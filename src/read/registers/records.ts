import { isElement, type XmlElement } from '../../xml/index.js';

const WHITE_SPACE = /[ \t\r\n]+/g;
const UNEVEN = /[\t\r\n]| {2}/;

/** White space as one space, none at the ends. */
const evened = (text: string): string => (UNEVEN.test(text) ? text.replace(WHITE_SPACE, ' ') : text).trim();

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
