import type { SourceText } from '../../text/index.js';
import type { Reading } from '../markdown/index.js';

export function readPlainText(source: SourceText, text: string, from: number): Reading {
  void source; void from;
  return { text, places: [], annotations: [], diagnostics: [] };
}
