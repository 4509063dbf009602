import { outcome, report, type Outcome } from '../diagnostics/index.js';
import { readerFor, type ReaderKind } from './readers.js';
import type { ReadingOptions, Source } from './reading.js';

export interface ReadOptions extends ReadingOptions {
  /** Left out: what the file's bytes show, or its name says; `markdown` where neither does. */
  readonly format?: ReaderKind;
}

/**
 * Reads a source: its words, once and for all, and what its layout says of them. Without value, with errors, when it is
 * of no kind that memcon reads, the front matter is broken or there is no word in it.
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  { format, ...options }: ReadOptions = {},
): Promise<Outcome<Source | undefined>> {
  const { value, diagnostics } = await readerFor(bytes, name, format).read(bytes, name, options);
  if (value === undefined || value.transcript.text.trim() !== '') return outcome(value, diagnostics);
  const what = value.details === undefined ? 'The source is empty' : 'The source has metadata but no text';
  return outcome(undefined, [
    report('source-empty', `${what}.`, {
      place: { file: name, start: { line: 1, column: 1 } },
      note: 'Put the words of the record into it, or take the file away.',
    }),
  ]);
}
