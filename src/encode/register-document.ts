import type { Register } from '../model/index.js';
import { element, indented, type XmlElement } from '../xml/index.js';
import { entryElement } from './register-entry.js';
import { listsOf } from './stand-off.js';
import { TEI_NAMESPACE } from '../tei/index.js';
import { toId } from './ids.js';

/**
 * A register as a TEI document of its own: every entry with all that memcon knows of it, in the order given, kind by
 * kind.
 */
export function registerDocument({ entries }: Register, sources: readonly string[]): XmlElement {
  const known = new Set(entries.map(({ id }) => toId(id)));
  const lists = listsOf(entries, (entry) => entryElement(entry, toId(entry.id), { misspellings: true, known }));
  const paragraph = (text: string): XmlElement => element('p', {}, [text]);
  const header = element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [element('title', {}, ['Register'])]),
      element('publicationStmt', {}, [paragraph('Made by memcon, to encode records of conversation with.')]),
      element('sourceDesc', {}, [paragraph(`From ${sources.join(', ')}.`)]),
    ]),
  ]);
  return indented(element('TEI', { xmlns: TEI_NAMESPACE }, [header, element('standOff', {}, lists)]));
}
