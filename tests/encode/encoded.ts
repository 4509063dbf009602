import { encodeDocument } from '../../src/encode/index.js';
import type { Context, Transcript } from '../../src/model/index.js';
import { isElement, serialiseXml, type XmlElement } from '../../src/xml/index.js';
import { transcriptOf, withPeople } from './brackets.js';

/** Every document that a test has encoded, for the validation at the end of its file. */
export const encoded: string[] = [];

interface Result {
  readonly root: XmlElement;
  readonly rules: readonly string[];
  readonly messages: readonly string[];
}

export function encode(from: string | Transcript, context: Context = withPeople()): Result {
  const { value, diagnostics } = encodeDocument(typeof from === 'string' ? transcriptOf(from) : from, context);
  encoded.push(serialiseXml(value));
  return {
    root: value,
    rules: diagnostics.map(({ rule }) => rule),
    messages: diagnostics.map(({ message }) => message),
  };
}

/** What stands in `text`, without the ids of paragraphs and turns: most tests are not about them. */
export function bodyOf(from: string | Transcript, context?: Context): string {
  const { root } = encode(from, context);
  const text = root.children.filter(isElement).find(({ name }) => name === 'text')!;
  const xml = serialiseXml(text).replace(/^<\?xml.*\?>\n<text[^>]*>|<\/text>\n$/gu, '');
  return xml.replace(/ xml:id="(?:p|turn)\d+"/gu, '');
}

/** The serialised elements of a name, in document order. */
export function elementsOf(root: XmlElement, name: string): readonly string[] {
  const own = root.name === name ? [serialiseXml(root).replace(/^<\?xml.*\?>\n|\n$/gu, '')] : [];
  return [...own, ...root.children.filter(isElement).flatMap((child) => elementsOf(child, name))];
}
