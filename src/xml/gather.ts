import type { Diagnostic } from '../diagnostics/index.js';
import type { Position, SourceText } from '../text/index.js';
import { positions, readXml, type XmlStartTag } from './gate.js';
import type { XmlElement, XmlNode } from './tree.js';

interface Growing extends XmlElement {
  readonly children: XmlNode[];
}

/** What is told of the elements wanted. */
export interface Gatherer {
  /** Whether to take this element, which stands in `parent` (undefined: it is the root). Of elements inside a taken one nobody asks. */
  readonly wants: (tag: XmlStartTag, parent: string | undefined) => boolean;
  /** Gets the element when it is complete: names without prefix, no comments, texts next to each other joined. */
  readonly take: (element: XmlElement, parent: string | undefined) => void;
}

/**
 * Reads XML through the gate and gives out the elements wanted, one by one; nothing else is kept, so that a long list costs no
 * more memory than its longest member. Returns one error where reading had to stop, or nothing.
 */
export function gatherElements(source: SourceText, { wants, take }: Gatherer): readonly Diagnostic[] {
  const place = positions(source);
  /** The elements open outside of a taken one, and those open inside of it. */
  const outside: string[] = [];
  const inside: Growing[] = [];
  return readXml(source, {
    open: (tag) => {
      const parent = inside.at(-1);
      if (parent === undefined && !wants(tag, outside.at(-1))) return void outside.push(tag.local);
      const made = growing(tag, place(tag.start));
      parent?.children.push(made);
      inside.push(made);
    },
    text: (text) => appendText(inside.at(-1)?.children, text),
    close: () => {
      const closed = inside.pop();
      if (closed === undefined) outside.pop();
      else if (inside.length === 0) take(closed, outside.at(-1));
    },
  });
}

function growing(tag: XmlStartTag, place: Position): Growing {
  const attributes: Record<string, string> = {};
  for (const { name, value } of tag.attributes) if (name !== '__proto__') attributes[name] = value;
  return { name: tag.local, uri: tag.uri, attributes, children: [], place };
}

function appendText(children: XmlNode[] | undefined, text: string): void {
  const last = children?.at(-1);
  if (children === undefined) return;
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}
