import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { withPointed } from '../tei/index.js';
import { composed, withoutEncoding, XINCLUDE } from '../xml/index.js';
import { placed, type Input } from './input.js';
import { decodeDocument, decodeInput } from './tei.js';

/** Gives the file that `href` means in the file named `base`, or a sentence why it cannot be had. */
export type ResolveInclude = (href: string, base: string) => Input | string;

/** A document with what it includes in its place. */
export interface ComposedInput {
  readonly input: Input;
  /** Findings about it, each in the file where the fault is. */
  readonly placed: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

export interface ComposeOptions {
  /**
   * Describe in the document those whom it points to in other files too, and put its own entities in their places: for
   * editions and exports, not to validate.
   */
  readonly pointed?: boolean;
}

/** Puts what a document includes (`xi:include`) in its place; an error says what cannot be had, and it is left out. */
export function composeInput(
  input: Input,
  resolve: ResolveInclude,
  { pointed = false }: ComposeOptions = {},
): Outcome<ComposedInput> {
  const asItIs = { input, placed: (diagnostics: readonly Diagnostic[]) => diagnostics };
  const content = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength);
  const points = pointed && (content.includes('.xml#') || content.includes('replacementPattern'));
  if (!points && !content.includes(XINCLUDE)) return outcome(asItIs);
  const decoded = pointed ? decodeDocument(input) : decodeInput(input);
  // What is wrong with it is said by those who read all of it.
  if (decoded.value === undefined) return outcome(asItIs);
  const reading = (href: string, base: string): SourceText | string => readIncluded(resolve(href, base));
  const { value, diagnostics } = composed(decoded.value, reading);
  // What is included may point elsewhere too.
  const whole = pointed ? withPointed(value.source, reading) : value.source;
  if (whole === decoded.value) return outcome(asItIs);
  const bytes = Buffer.from(withoutEncoding(whole.text));
  return outcome({ input: { name: input.name, bytes }, placed: value.placed }, placed(diagnostics, input.name));
}

/** The files that were included, read once: `surveyOf` knows them by what they are. */
const read = new WeakMap<Input, SourceText | string>();

function readIncluded(found: Input | string): SourceText | string {
  if (typeof found === 'string') return found;
  const known = read.get(found) ?? decoded(found);
  read.set(found, known);
  return known;
}

function decoded(input: Input): SourceText | string {
  const { value, diagnostics } = decodeDocument(input);
  if (value !== undefined && !hasErrors(diagnostics)) return value;
  return diagnostics.map(({ message }) => message).join(' ');
}
