import type { XmlAttribute, XmlHandler, XmlStartTag } from './events.js';
import { isElement, type XmlElement, type XmlNode } from './tree.js';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/**
 * Tells a handler of a tree as `readXml` tells it of a text, without places: all offsets are 0. For trees we build: one
 * default namespace, declared by the root's `xmlns`, and no prefix but `xml:`.
 */
export function replayTree(root: XmlElement, handler: XmlHandler): void {
  const uri = root.attributes['xmlns'] ?? '';
  const tell = (node: XmlNode): void => {
    if (typeof node === 'string') handler.text?.(node, 0, 0);
    else if (isElement(node)) {
      handler.open?.(startTag(node, uri));
      for (const child of node.children) tell(child);
      handler.close?.(node.name, 0);
    }
  };
  tell(root);
}

function startTag({ name, attributes }: XmlElement, uri: string): XmlStartTag {
  const told: XmlAttribute[] = [];
  for (const key in attributes) {
    if (key === 'xmlns') continue;
    const isXml = key.startsWith('xml:');
    const local = isXml ? key.slice(4) : key;
    told.push({
      name: key,
      prefix: isXml ? 'xml' : '',
      local,
      uri: isXml ? XML_NAMESPACE : '',
      value: attributes[key]!,
    });
  }
  return {
    name,
    local: name,
    uri,
    attributes: told,
    attributeEnds: told.map(() => 0),
    namespaces: {},
    start: 0,
    end: 0,
  };
}
