/** Bounds that no honest document reaches; they keep time and memory in proportion to the input. */
export interface XmlLimits {
  readonly depth: number;
  readonly attributes: number;
  /** In characters: one attribute value, one start tag. */
  readonly attributeLength: number;
  readonly nameLength: number;
  /** In characters: all that the entities of a document type declaration expand to. */
  readonly expansion: number;
}

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

/** A start tag; offsets are into the source text, `end` just behind the `>`. */
export interface XmlStartTag {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  /** Without namespace declarations. */
  readonly attributes: readonly XmlAttribute[];
  /** Offsets just behind the closing quotation mark of each attribute. */
  readonly attributeEnds: readonly number[];
  /** The namespace declarations of this tag: prefix ('' for the default) → namespace. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

/** What `readXml` tells, in document order. Offsets become lines and columns with `positions(source)`. */
export interface XmlHandler {
  readonly open?: (tag: XmlStartTag) => void;
  /**
   * Character data with references resolved; its source is `[start, end)`. A CDATA section comes as a text of its own.
   */
  readonly text?: (text: string, start: number, end: number) => void;
  readonly close?: (name: string, end: number) => void;
  readonly comment?: (comment: string) => void;
  readonly instruction?: (target: string, data: string) => void;
}
