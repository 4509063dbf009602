import { outcome, type Outcome } from '../diagnostics/index.js';
import { readSource } from '../read/index.js';
import { compareWords, type Comparison } from '../validate/index.js';
import type { Input } from './input.js';
import { decodeInput } from './tei.js';

/** Compares the words of a source with those of a TEI document; undefined, with errors, when either cannot be read. */
export async function compareInputs(source: Input, tei: Input): Promise<Outcome<Comparison | undefined>> {
  const read = await readSource(source.bytes, source.name);
  if (read.value === undefined) return outcome(undefined, read.diagnostics);
  const xml = decodeInput(tei);
  return xml.value === undefined ? outcome(undefined, xml.diagnostics) : compareWords(read.value.transcript, xml.value);
}

export type { Comparison };
