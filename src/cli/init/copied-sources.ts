import { dirname, relative, sep } from 'node:path';
import { filesUnder, isFolder, readBytes, type NewFile } from '../../disk/index.js';
import type { Diagnostic } from '../../diagnostics/index.js';

/** Transcriptions as they are to lie in an edition: in `sources/`, as they lie to each other now. */
export function* taken(
  folder: string,
  sources: readonly string[],
  found: (diagnostics: readonly Diagnostic[]) => void,
): Generator<NewFile> {
  for (const source of sources) {
    const files = isFolder(source) ? filesUnder(source, ['.xml']) : [source];
    for (const file of files) {
      const { value, diagnostics } = readBytes(file);
      found(diagnostics);
      // A folder that is one source itself goes as a whole.
      const above = source === folder ? dirname(folder) : folder;
      const path = ['sources', ...relative(above, file).split(sep)].join('/');
      if (value !== undefined) yield { path, content: value };
    }
  }
}
