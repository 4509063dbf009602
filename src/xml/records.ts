import { outcome, type Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { readXml } from './gate.js';
import { positions } from './positions.js';
import { readXmlAgain, type Markup } from './second-parser.js';
import { isElement, type XmlElement, type XmlNode } from './tree.js';

/**
 * The root element of a record-like XML text (a register), names without prefix, no comments. The gate reads it first:
 * it refuses what is not well-formed and knows the places, of which the second parser, which makes the records, knows
 * nothing.
 */
export function readRecords(source: SourceText): Outcome<XmlElement | undefined> {
  const opened: number[] = [];
  const namespaces: string[] = [];
  const diagnostics = readXml(source, {
    open: (tag) => {
      opened.push(tag.start);
      namespaces.push(tag.uri);
    },
  });
  if (diagnostics.length > 0) return outcome(undefined, diagnostics);
  const placeAt = positions(source);
  let next = 0;
  // Start tags come in the same order from both.
  const placed = (node: Markup | string): XmlNode => {
    if (typeof node === 'string') return node;
    const [start, uri] = [opened[next]!, namespaces[next]!];
    next++;
    return { ...node, uri, children: node.children.map(placed), place: placeAt(start) };
  };
  return outcome(readXmlAgain(source.text).children.map(placed).find(isElement));
}
