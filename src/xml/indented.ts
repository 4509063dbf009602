import { isElement, type XmlElement, type XmlNode } from './tree.js';

/**
 * The element with white-space nodes that indent its descendants; an element with text of its own stays on one line.
 */
export function indented(root: XmlElement, depth = 0): XmlElement {
  const isRecord = root.children.length > 0 && root.children.every((child) => typeof child !== 'string');
  if (!isRecord) return root;
  const line = `\n${'  '.repeat(depth + 1)}`;
  const children: XmlNode[] = root.children.flatMap((child) => [
    line,
    isElement(child) ? indented(child, depth + 1) : child,
  ]);
  return { ...root, children: [...children, `\n${'  '.repeat(depth)}`] };
}
