import { join } from 'node:path';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { openBook, WHOLES, type Input, type SiteInput, type SiteOptions, type Whole } from '../api/index.js';
import { given } from '../text/index.js';
import { printByChromium } from './chromium.js';
import type { Recipe } from './made.js';
import type { OutputFolder, OutputOptions } from './output-folder.js';
import { openSiteFolder, type PageMakers } from './site-folder.js';

/** What is made of all documents together: a site, a book; whole, or not at all. */
export interface Wholes {
  /** Takes a document at once, in the order of the calls; what is found comes when its pages are made. */
  readonly add: (document: SiteInput, makers?: PageMakers) => Promise<readonly Diagnostic[]>;
  /** Something that belongs to them could not be made: they will not appear. */
  readonly fail: () => void;
  /** Makes what concerns all documents; the value says what is there now. */
  readonly close: (makers?: PageMakers) => Promise<Outcome<readonly MadeWhole[]>>;
}

export interface MadeWhole {
  readonly name: Whole;
  /** The file to open. */
  readonly path: string;
  readonly files: number;
}

interface WholesOptions extends SiteOptions, OutputOptions {
  readonly strict?: boolean;
  /** What a book is made of, where that is noted. */
  readonly recipeFor?: (name: Whole) => Recipe;
}

export const isWhole = (name: string): name is Whole => Object.hasOwn(WHOLES, name);

/** Whether it is one file. */
export const isBook = (name: Whole): name is Exclude<Whole, 'site'> => name !== 'site';

/** Where they appear: the site as a folder in `path`, books as files of `output`, which is that folder, taken. */
interface WholesFolder {
  readonly path: string;
  readonly output: OutputFolder | undefined;
}

/** Begins what `names` has. */
export async function openWholes(
  names: readonly Whole[],
  { path, output }: WholesFolder,
  options: WholesOptions,
): Promise<Outcome<Wholes | undefined>> {
  const to = names.filter(isBook);
  const { edition, language, strict } = options;
  const site = names.includes('site') ? await openSiteFolder(join(path, 'site'), options) : outcome(undefined);
  if (hasErrors(site.diagnostics)) return outcome(undefined, site.diagnostics);
  const book =
    to.length === 0
      ? undefined
      : await openBook({ to, print: printByChromium, ...given({ edition, language, strict }) });
  let failed = false;
  const fail = (): void => {
    failed = true;
    site.value?.fail();
  };
  const bookParts = async (): Promise<Outcome<readonly MadeWhole[]>> => {
    if (book === undefined || output === undefined || failed) return outcome([]);
    const { value: parts, diagnostics } = await book.finish();
    const refusals: Diagnostic[] = [];
    const made = to.flatMap((name): readonly MadeWhole[] => {
      const { file } = WHOLES[name];
      const part = parts.find((one) => one.path === file);
      if (part === undefined) return [];
      const refused = output.write(file, part.content, options.recipeFor?.(name));
      refusals.push(...refused);
      return hasErrors(refused) ? [] : [{ name, path: join(path, file), files: 1 }];
    });
    return outcome(made, [...diagnostics, ...refusals]);
  };
  return outcome(
    {
      add: async (document, makers) => {
        const inSite = site.value?.add(document, makers);
        const inBook = book?.add(inputOf(document)) ?? [];
        if (hasErrors(inBook)) fail();
        const said = (await inSite) ?? [];
        return [...said, ...inBook.filter((one) => !said.some((other) => isSame(one, other)))];
      },
      fail,
      close: async (makers) => {
        const made = await site.value?.close(makers);
        const front = made === undefined || made.value.length === 0 ? [] : [siteOf(path, made.value.length)];
        const books = await bookParts();
        return outcome([...front, ...books.value], [...(made?.diagnostics ?? []), ...books.diagnostics]);
      },
    },
    site.diagnostics,
  );
}

const siteOf = (path: string, files: number): MadeWhole => ({
  name: 'site',
  path: join(path, 'site', 'index.html'),
  files,
});

const inputOf = ({ name, bytes }: SiteInput): Input => ({ name, bytes });

const isSame = (a: Diagnostic, b: Diagnostic): boolean => a.rule === b.rule && a.message === b.message;
