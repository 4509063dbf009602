import type { Annotation, Transcript } from '../../src/model/index.js';
import type { Outcome } from '../../src/diagnostics/index.js';
import type { ReadOptions } from '../../src/read/index.js';
import { readerFor } from '../../src/read/readers.js';
import type { Source } from '../../src/read/reading.js';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a reader gives that need not wait for a package. */
export function readNow(
  source: Uint8Array,
  name: string,
  { format, ...options }: ReadOptions = {},
): Outcome<Source | undefined> {
  const read = readerFor(source, name, format).read(source, name, options);
  if (read instanceof Promise) throw new Error(`${name} is read later`);
  return read;
}

/** Reads a source that must be readable. */
export function transcriptOf(text: string, name = 'minutes.md', options: ReadOptions = {}): Transcript {
  const { value, diagnostics } = readNow(bytes(text), name, options);
  if (value === undefined) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return value.transcript;
}

/** Diagnostics as `line:column rule message`. */
export const findings = (text: string, name = 'minutes.md'): string[] =>
  readNow(bytes(text), name).diagnostics.map(
    (d) => `${d.place!.start.line}:${d.place!.start.column} ${d.rule} ${d.message}`,
  );

/** An annotation as `kind key=value "text"`. */
export function shown({ kind, span, ...meanings }: Annotation, text: string): string {
  const attributes = Object.entries(meanings)
    .filter(([key]) => key !== 'rule')
    .map(([key, value]) => ` ${key}=${String(value)}`);
  return `${kind}${attributes.join('')} ${JSON.stringify(text.slice(span.start, span.end))}`;
}

export const allShown = (transcript: Transcript): string[] =>
  transcript.annotations.map((annotation) => shown(annotation, transcript.text));
