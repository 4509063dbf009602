import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { hasErrors, isRefusal, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import {
  openSiteInSteps,
  sitePages,
  type PageTask,
  type Part,
  type SiteInput,
  type SiteOptions,
  type SiteStep,
} from '../api/index.js';
import { append } from '../text/index.js';
import { openFileStore } from './file-store.js';
import { unwritable } from './files.js';
import { temporaryName } from './hidden-folder.js';
import { openOutput, type OutputOptions } from './output-folder.js';
import { writeParts, type PartWriter } from './part-writer.js';
import { imagesOf } from './site-images.js';

/** Makes the pages of a site that a task wants: here, in a thread, or on another machine. */
export type MakePages = (task: PageTask) => Promise<Outcome<readonly Part[]>>;

/** Who makes the pages of a site besides this thread, and how many steps are to be under way at a time. */
export interface PageMakers {
  readonly pages: MakePages;
  readonly ahead: number;
}

/** A folder in which a site appears whole, or not at all. */
interface SiteFolder {
  /**
   * Takes a document at once, in the order of the calls; what is found comes when its pages are written. How many are
   * awaited at a time is the caller's to say.
   */
  readonly add: (document: SiteInput, makers?: PageMakers) => Promise<readonly Diagnostic[]>;
  /** Something that belongs to the site could not be made: it will not appear. */
  readonly fail: () => void;
  /**
   * Makes what concerns all documents and lets the site appear; the value names its files. Nothing is written after an
   * error. What was added has been awaited.
   */
  readonly close: (makers?: PageMakers) => Promise<Outcome<readonly string[]>>;
}

/**
 * Begins a site in a folder; one that is there stays until the new one is whole. Undefined, with an error, where the
 * folder cannot be had.
 */
export async function openSiteFolder(
  folder: string,
  options: SiteOptions & OutputOptions,
): Promise<Outcome<SiteFolder | undefined>> {
  const makeHere = await sitePages(options);
  const here: PageMakers = { pages: async (task) => makeHere(task), ahead: 0 };
  const opened = openOutput(folder, options);
  if (opened.value === undefined) return outcome(undefined, opened.diagnostics);
  const writer = writeParts(opened.value);
  const store = openFileStore(join(opened.value.hidden, temporaryName()));
  const site = await openSiteInSteps({ ...options, store });
  const pages = writePages(writer);
  const discard = (): void => {
    store.close();
    writer.discard();
  };
  /** What the system refuses is said; any other throw goes on. */
  const refused = (error: unknown): readonly Diagnostic[] => {
    pages.fail();
    if (!isRefusal(error)) throw error;
    return [unwritable(folder, error)];
  };
  let before: Promise<unknown> = Promise.resolve();
  return outcome({
    add: async (document, makers = here) => {
      let finish: Begun;
      try {
        finish = pages.begin(site.add(document), makers, document.name);
      } catch (error) {
        return refused(error);
      }
      const written = before.then(finish);
      before = written.catch(pages.fail);
      return await written;
    },
    fail: pages.fail,
    close: async (makers = here) => {
      try {
        const last = pages.failed() ? [] : await pages.all(site.steps(), makers).catch(refused);
        if (pages.failed()) {
          discard();
          return outcome([], last);
        }
        const { value, diagnostics: refusals } = writer.commit(() => true);
        store.close();
        return outcome(value, [...last, ...refusals]);
      } catch (error) {
        discard();
        throw error;
      }
    },
  });
}

/** Makes an end of a step. */
type Begun = () => Promise<readonly Diagnostic[]>;

/** The pages of a site, made several at a time and written in the order of the steps. */
interface PageWriting {
  /** Begins to make the pages of a step. */
  readonly begin: (step: Outcome<SiteStep>, makers: PageMakers, document?: string) => Begun;
  /** Makes steps, up to the first that fails. */
  readonly all: (steps: Iterable<Outcome<SiteStep>>, makers: PageMakers) => Promise<readonly Diagnostic[]>;
  readonly fail: () => void;
  readonly failed: () => boolean;
}

function writePages(writer: PartWriter): PageWriting {
  const paths = new Set<string>();
  let failed = false;
  const write = (parts: readonly Part[], diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
    failed ||= hasErrors(diagnostics);
    if (failed) return diagnostics;
    for (const { path } of parts) paths.add(path);
    const refusals = writer.write(parts);
    failed = refusals.length > 0;
    return [...diagnostics, ...refusals];
  };
  const begin: PageWriting['begin'] = ({ value, diagnostics }, { pages }, document) => {
    failed ||= hasErrors(diagnostics);
    const made = failed ? [] : value.tasks.map((task) => pages(task));
    // A failure is heard when its turn comes.
    for (const one of made) one.catch(() => undefined);
    return async () => {
      const done = await Promise.all(made);
      const parts = [...done.flatMap((one) => one.value), ...value.parts];
      const images = document === undefined ? outcome([]) : imagesOf(parts, document);
      const fresh = images.value.filter(({ path }) => !paths.has(path));
      const found = [...done.flatMap((one) => one.diagnostics), ...images.diagnostics];
      return write([...parts, ...fresh], [...diagnostics, ...found]);
    };
  };
  const all: PageWriting['all'] = async (steps, makers) => {
    const found: Diagnostic[] = [];
    const begun: Begun[] = [];
    for (const step of steps) {
      // Where this thread makes the pages too, an interrupt is heard between two steps.
      await setImmediate();
      begun.push(begin(step, makers));
      if (begun.length > makers.ahead) append(found, await begun.shift()!());
      if (failed) break;
    }
    for (const finish of begun) append(found, await finish());
    return found;
  };
  return { begin, all, fail: () => void (failed = true), failed: () => failed };
}
