import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { decodeXml, readXml, withoutDoctype } from '../xml/index.js';
import type { Input } from './input.js';

/** The text of an XML document, decoded as it declares. */
export function decodeInput({ name, bytes }: Input): Outcome<SourceText | undefined> {
  const { value, diagnostics } = decodeXml(bytes, name);
  return outcome(value === undefined ? undefined : { name, text: value }, diagnostics);
}

/** A register in a folder of documents is no fault. */
export const noDocument = ({ name }: Input): Diagnostic =>
  report('tei-expected', 'This is a register, not a document with a text; it was left out.', {
    severity: 'warning',
    place: { file: name, start: { line: 1, column: 1 } },
  });

/** The text of an XML document to be read, with its own entities in their places; see `withoutDoctype`. */
export function decodeDocument(input: Input): Outcome<SourceText | undefined> {
  const decoded = decodeInput(input);
  if (decoded.value === undefined) return decoded;
  const { value, diagnostics } = withoutDoctype(decoded.value);
  return outcome(value, [...decoded.diagnostics, ...diagnostics]);
}

/** The text of an XML document to be read that passes the gate: well-formed and within bounds. */
export function readTei(input: Input): Outcome<SourceText | undefined> {
  const decoded = decodeDocument(input);
  if (decoded.value === undefined) return decoded;
  const faults = readXml(decoded.value, {});
  return outcome(faults.length === 0 ? decoded.value : undefined, [...decoded.diagnostics, ...faults]);
}
