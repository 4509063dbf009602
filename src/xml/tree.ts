import type { Position } from '../text/index.js';

/** An element of a small, plain tree: what we build and serialise, and what the parser returns. */
export interface XmlElement {
  /** The name as written, with its prefix: `p`, `rng:element`. */
  readonly name: string;
  /** The namespace, on parsed elements. Built TEI elements leave it out: the root carries `xmlns`. */
  readonly uri?: string;
  /** By name as written, in document order. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Where its start tag begins, on parsed elements. */
  readonly place?: Position;
}

interface XmlComment {
  readonly comment: string;
}

interface XmlInstruction {
  readonly target: string;
  readonly data: string;
}

export type XmlNode = XmlElement | XmlComment | XmlInstruction | string;

export const isElement = (node: XmlNode): node is XmlElement => typeof node === 'object' && 'children' in node;

export const element = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly XmlNode[] = [],
): XmlElement => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ),
  children,
});
