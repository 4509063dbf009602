import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { openSite, type Input, type SiteInput, type SiteOptions } from '../api/index.js';
import { append } from '../text/index.js';
import { openOutput, type OutputOptions } from './output-folder.js';
import { writeParts } from './part-writer.js';
import { imagesOf } from './site-images.js';

/** A folder in which a site appears whole, or not at all. */
export interface SiteFolder {
  readonly add: (document: SiteInput) => readonly Diagnostic[];
  /** Something that belongs to the site could not be made: it will not appear. */
  readonly fail: () => void;
  /**
   * Makes what concerns all documents and lets the site appear; the value names its files. Nothing is written after an
   * error.
   */
  readonly close: () => Outcome<readonly string[]>;
}

/**
 * Begins a site in a folder; one that is there stays until the new one is whole. Undefined, with an error, where the
 * folder cannot be had.
 */
export async function openSiteFolder(
  folder: string,
  options: SiteOptions & OutputOptions,
): Promise<Outcome<SiteFolder | undefined>> {
  const site = await openSite(options);
  const opened = openOutput(folder, options);
  if (opened.value === undefined) return outcome(undefined, opened.diagnostics);
  const writer = writeParts(opened.value);
  const paths = new Set<string>();
  let failed = false;
  const withImages = (
    document: Input,
    { value, diagnostics }: ReturnType<typeof site.add>,
  ): ReturnType<typeof site.add> => {
    const images = imagesOf(value, document.name);
    return outcome(
      [...value, ...images.value.filter(({ path }) => !paths.has(path))],
      [...diagnostics, ...images.diagnostics],
    );
  };
  const take = ({ value, diagnostics }: ReturnType<typeof site.add>): readonly Diagnostic[] => {
    failed ||= hasErrors(diagnostics);
    if (failed) return diagnostics;
    for (const { path } of value) paths.add(path);
    const refusals = writer.write(value);
    failed = refusals.length > 0;
    return [...diagnostics, ...refusals];
  };
  return outcome({
    add: (document) => take(withImages(document, site.add(document))),
    fail: () => {
      failed = true;
    },
    close: () => {
      const last: Diagnostic[] = [];
      if (!failed) for (const step of site.steps()) append(last, take(step));
      if (failed) {
        writer.discard();
        return outcome([], last);
      }
      const { value, diagnostics: refusals } = writer.commit(() => true);
      return outcome(value, [...last, ...refusals]);
    },
  });
}
