import { existsSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/index.js';
import { fileReport, readBytes, writeWhole } from './files.js';

/** How memcon's Markdown begins (xslt/markdown/front-matter.xsl). */
const MADE_BY_MEMCON = '---\n# memcon: ';

/**
 * Writes a reading edition, whole or not at all. A transcription may lie where its Markdown edition would: it is never
 * written over.
 */
export function writeEdition(path: string, content: string | Uint8Array): readonly Diagnostic[] {
  if (!isTranscription(path)) return writeWhole(path, content);
  return [
    fileReport(
      'output-collision',
      path,
      `'${path}' is Markdown that memcon did not make; it was not written over.`,
      'Give another folder with --out.',
    ),
  ];
}

function isTranscription(path: string): boolean {
  if (!path.endsWith('.md') || !existsSync(path)) return false;
  const { value } = readBytes(path);
  return (
    value !== undefined && !Buffer.from(value.subarray(0, MADE_BY_MEMCON.length)).equals(Buffer.from(MADE_BY_MEMCON))
  );
}
