import { outcome, type Outcome } from '../diagnostics/index.js';
import type { Position, SourceText } from '../text/index.js';
import type { XmlStartTag } from './events.js';
import { readXml, type ReadXmlOptions } from './gate.js';
import { positions } from './positions.js';
import type { XmlElement, XmlNode } from './tree.js';

interface Growing {
  readonly children: XmlNode[];
}

/**
 * The root element of an XML text, with the place of every start tag, through the gate.
 * When the text is refused the value is undefined and the diagnostics hold the one reason.
 */
export function parseXml(source: SourceText, options: ReadXmlOptions = {}): Outcome<XmlElement | undefined> {
  const place = positions(source);
  const stack: Growing[] = [];
  let root: XmlElement | undefined;
  const diagnostics = readXml(
    source,
    {
      open: (tag) => {
        const made = parsedElement(tag, place(tag.start));
        const parent = stack.at(-1);
        if (parent === undefined) root = made;
        else parent.children.push(made);
        stack.push(made);
      },
      close: () => void stack.pop(),
      text: (text) => appendText(stack.at(-1), text),
      comment: (comment) => void stack.at(-1)?.children.push({ comment }),
      instruction: (target, data) => void stack.at(-1)?.children.push({ target, data }),
    },
    options,
  );
  return outcome(diagnostics.length === 0 ? root : undefined, diagnostics);
}

function parsedElement(tag: XmlStartTag, place: Position): XmlElement & Growing {
  const declarations = Object.entries(tag.namespaces).map(
    ([prefix, uri]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri] as const,
  );
  const written = tag.attributes.map((attribute) => [attribute.name, attribute.value] as const);
  return {
    name: tag.name,
    uri: tag.uri,
    attributes: Object.fromEntries([...declarations, ...written]),
    children: [],
    place,
  };
}

/** A text and a CDATA section next to each other are one text. */
function appendText(parent: Growing | undefined, text: string): void {
  if (parent === undefined || text === '') return;
  const before = parent.children.at(-1);
  if (typeof before === 'string') parent.children[parent.children.length - 1] = before + text;
  else parent.children.push(text);
}
