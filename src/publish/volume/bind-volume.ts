import { hasErrors, outcome, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import type { Part } from '../../model/index.js';
import type { SourceText } from '../../text/index.js';
import { checkBook, epubFiles, packEpub } from '../epub/index.js';
import { WHOLES, type WholeName } from '../forms.js';
import { printed, type Print } from '../print/index.js';
import { openVolume, type Volume, type VolumeOptions } from './make-volume.js';

/** What one book of all documents is bound as. */
type BookName = Exclude<WholeName, 'site'>;

export interface BookOptions extends VolumeOptions {
  readonly to: readonly BookName[];
  readonly print?: Print;
}

/** One book of all documents: nothing comes back until all are known. */
interface OpenBook {
  readonly add: (tei: SourceText) => Outcome<readonly Part[]>;
  readonly finish: () => Promise<Outcome<readonly Part[]>>;
}

type Bind = (volume: Volume, path: string, options: BookOptions) => Promise<Outcome<readonly Part[]>>;

const BINDERS: Readonly<Record<BookName, Bind>> = {
  book: async (volume, path) => {
    const files = epubFiles(volume, volume.id);
    return outcome([{ path, content: packEpub(files) }], checkBook(files, path));
  },
  'book-pdf': async (volume, path, { print }) => {
    if (print === undefined) return outcome([]);
    const { value, diagnostics } = await printed(volume, print, path);
    return outcome(value === undefined ? [] : [{ path, content: value }], diagnostics);
  },
};

/**
 * Begins one book of TEI documents that have passed the XML gate, bound in one way or several: what cannot be bound in
 * one is left out, with an error. After an error in `add` nothing should be written. The same documents give the same
 * bytes.
 */
export function openBook(options: BookOptions): OpenBook {
  const volume = openVolume(options);
  return {
    add: (tei) => outcome([], volume.add(tei)),
    finish: async () => {
      const { value, diagnostics } = volume.finish();
      if (value === undefined || hasErrors(diagnostics)) return outcome([], diagnostics);
      const parts: Part[] = [];
      const found: Diagnostic[] = [...diagnostics];
      for (const name of options.to) {
        const bound = await BINDERS[name](value, WHOLES[name].file, options);
        if (!hasErrors(bound.diagnostics)) parts.push(...bound.value);
        found.push(...bound.diagnostics);
      }
      return outcome(parts, found);
    },
  };
}
