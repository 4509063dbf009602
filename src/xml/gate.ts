import type { Diagnostic } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import type { XmlHandler, XmlLimits } from './events.js';
import { readOrdinaryXml } from './ordinary.js';
import { parseThrough } from './parser.js';

export const XML_LIMITS: XmlLimits = {
  depth: 256,
  attributes: 1000,
  attributeLength: 1_000_000,
  nameLength: 1000,
  expansion: 1_000_000,
};

/** For markup of our own, which nests as deep as the document it is made of and has attributes as long. */
export const WITHOUT_BOUNDS: XmlLimits = {
  depth: Infinity,
  attributes: Infinity,
  attributeLength: Infinity,
  nameLength: Infinity,
  expansion: Infinity,
};

export interface ReadXmlOptions {
  /** Take a document type declaration; nothing outside the file is ever fetched. Default false. */
  readonly allowDoctype?: boolean;
  readonly limits?: XmlLimits;
}

/**
 * Reads XML, telling the handler what it meets, as long as it is well-formed (XML 1.0 or 1.1 with namespaces) and
 * within bounds. Returns one error where reading had to stop, or nothing. Whatever the handler throws passes through.
 */
export function readXml(source: SourceText, handler: XmlHandler, options: ReadXmlOptions = {}): readonly Diagnostic[] {
  const { limits = XML_LIMITS, allowDoctype = false } = options;
  const { whole, told } = readOrdinaryXml(source.text, handler, limits);
  if (whole) return [];
  return parseThrough(source, told === 0 ? handler : behind(told, handler), limits, allowDoctype);
}

/** Tells of what comes behind so many events. */
function behind(told: number, { open, text, close, comment, instruction }: XmlHandler): XmlHandler {
  let count = 0;
  const isNew = (): boolean => ++count > told;
  return {
    open: (tag) => isNew() && open?.(tag),
    text: (data, start, end) => isNew() && text?.(data, start, end),
    close: (name, end) => isNew() && close?.(name, end),
    comment: (data) => isNew() && comment?.(data),
    instruction: (target, data) => isNew() && instruction?.(target, data),
  };
}
