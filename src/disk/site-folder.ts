import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { openSite, type Input, type SiteInput, type SiteOptions } from '../api/index.js';
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

/** Where a site says what it consists of, so that the next one can take away what is no part of it any more. */
const LIST = 'assets/files.txt';

/** Begins a site in a folder; one that is there stays until the new one is whole. */
export async function openSiteFolder(folder: string, options: SiteOptions): Promise<SiteFolder> {
  const site = await openSite(options);
  const writer = writeParts(folder);
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
  return {
    add: (document) => take(withImages(document, site.add(document))),
    fail: () => {
      failed = true;
    },
    close: () => {
      const last = failed ? [] : take(site.finish());
      const list = failed
        ? []
        : take(
            outcome([
              {
                path: LIST,
                content: [...paths, LIST]
                  .toSorted()
                  .map((path) => `${path}\n`)
                  .join(''),
              },
            ]),
          );
      if (!failed) return committed(folder, writer, paths, [...last, ...list]);
      writer.discard();
      return outcome([], [...last, ...list]);
    },
  };
}

function committed(
  folder: string,
  writer: ReturnType<typeof writeParts>,
  paths: ReadonlySet<string>,
  before: readonly Diagnostic[],
): Outcome<readonly string[]> {
  const earlier = filesOf(folder);
  const written = writer.commit();
  if (hasErrors(written.diagnostics)) return outcome([], [...before, ...written.diagnostics]);
  for (const path of earlier) if (!paths.has(path)) rmSync(join(folder, path), { force: true });
  return outcome(written.value, before);
}

/** A path within the site, as we write them: nothing else is ever removed. */
const OWN = /^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\\\0]+$/u;

/** The files of the site that is there. */
function filesOf(folder: string): readonly string[] {
  const list = join(folder, LIST);
  return existsSync(list)
    ? readFileSync(list, 'utf8')
        .split('\n')
        .filter((path) => OWN.test(path))
    : [];
}
