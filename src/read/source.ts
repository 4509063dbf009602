import { hasErrors, outcome, report, type Outcome } from '../diagnostics/index.js';
import type { Transcript } from '../model/index.js';
import { characterDiagnostics, readable } from './characters.js';
import { decode } from './decode.js';
import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { readMarkdown } from './markdown/index.js';
import { pageEnds } from './page-ends.js';
import { readPlainText } from './plain-text/index.js';

export interface ReadOptions {
  /** Left out: `text` for names that end in `.txt` or `.text`, else `markdown`. */
  readonly format?: 'markdown' | 'text';
}

export interface Source {
  readonly transcript: Transcript;
  readonly frontMatter?: FrontMatter;
}

const formatOf = (name: string): 'markdown' | 'text' => (/\.te?xt$/i.test(name) ? 'text' : 'markdown');

/**
 * Reads a source: its words, once and for all, and what its layout says of them. Without value, with errors, when the
 * bytes are not text, the front matter is broken or there is no word in it.
 */
export function readSource(bytes: Uint8Array, name: string, options: ReadOptions = {}): Outcome<Source | undefined> {
  const decoded = decode(bytes, name);
  const source = decoded.value;
  if (source === undefined) return outcome(undefined, decoded.diagnostics);

  const front = readFrontMatter(source);
  if (hasErrors(front.diagnostics)) return outcome(undefined, front.diagnostics);

  const read = (options.format ?? formatOf(name)) === 'text' ? readPlainText : readMarkdown;
  const reading = read(source, readable(source.text), front.value?.end ?? 0);
  if (reading.text.trim() === '') {
    const what = front.value === undefined ? 'The source is empty' : 'The source has front matter but no text';
    return outcome(undefined, [
      report('source-empty', `${what}.`, { place: { file: name, start: { line: 1, column: 1 } } }),
    ]);
  }
  const { text, places, annotations } = reading;
  const transcript: Transcript = {
    source,
    text,
    places,
    annotations: [...annotations, ...pageEnds(source.text, text, places, annotations)],
  };
  const diagnostics = [...front.diagnostics, ...characterDiagnostics(source), ...reading.diagnostics];
  return outcome({ transcript, ...(front.value === undefined ? {} : { frontMatter: front.value }) }, diagnostics);
}
