import type { Diagnostic } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { readXml, type ReadXmlOptions } from '../xml/index.js';

/** Whether the text is well-formed XML within memcon's bounds: the one reason why not, or nothing. */
export const checkWellFormed = (source: SourceText, options: ReadXmlOptions = {}): readonly Diagnostic[] =>
  readXml(source, {}, options);
