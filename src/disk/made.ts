import { lstatSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOfOwn } from './files.js';
import { temporaryName } from './hidden-folder.js';
import { appendTo, sumOfFile } from './journal.js';

/** What a file is made of: the sum of each input, by what the input is. */
export type Recipe = Readonly<Partial<Record<Ingredient, string>>>;

type Ingredient = 'memcon' | 'options' | 'edition' | 'registers' | 'source' | 'decisions' | 'document' | 'documents';

/** Why a file must be made: it is not there, is not as memcon made it, or was made of something else. */
/** `registers: NAME`: they say something else of an entry that the source may mean. */
export type Reason = 'new' | 'missing' | 'touched' | 'forced' | 'wanted' | Ingredient | `registers: ${string}`;

/** What the files of a folder were made of. It lies in the folder, so it moves where the folder moves. */
export interface MadeFiles {
  /**
   * Why a file must be made of such a recipe; empty where it is there, as it would be made. Of a file's content its
   * length is asked, or all of it where it is to be `sure`.
   */
  readonly reasonsFor: (path: string, recipe: Recipe, sure?: boolean) => readonly Reason[];
  /** Notes what a file that is there now was made of, with the sum of what it holds. */
  readonly note: (path: string, sum: string, recipe: Recipe) => void;
  /** What the files in it were made of, by path. */
  readonly entries: () => ReadonlyMap<string, MadeFile>;
  readonly forget: (path: string) => void;
  /** Writes the notes anew, sorted, where they have changed. */
  readonly tidy: () => void;
}

interface MadeFile {
  readonly sum: string;
  /** In bytes. */
  readonly size: number;
  readonly of: Recipe;
}

const NAME = 'made';

/** The notes in a hidden folder. What cannot be understood is as if it were not there: the file is made again. */
export function openMade(folder: string, hidden: string): MadeFiles {
  const file = join(hidden, NAME);
  const known = new Map<string, MadeFile>();
  const text = textOfOwn(file);
  for (const line of text.split('\n')) {
    const [path, made] = entryOf(line) ?? [];
    if (path !== undefined && made !== undefined) known.set(path, made);
  }
  // A line that was cut off by a kill must not run into the next.
  let before = text === '' || text.endsWith('\n') ? '' : '\n';
  // A run that was killed leaves its notes in the order in which they were made.
  let changed = text !== sorted(known);
  return {
    reasonsFor: (path, recipe, sure = false) => {
      const made = known.get(path);
      if (made === undefined) return ['new'];
      const others = differences(made.of, recipe);
      if (others.length > 0) return others;
      const place = join(folder, path);
      const there = lstatSync(place, { throwIfNoEntry: false });
      if (there?.isFile() !== true) return ['missing'];
      return there.size === made.size && (!sure || sumOfFile(place) === made.sum) ? [] : ['touched'];
    },
    note: (path, sum, of) => {
      const made = { sum, size: statSync(join(folder, path)).size, of };
      known.set(path, made);
      appendTo(file, before + lineOf(path, made));
      before = '';
      changed = true;
    },
    entries: () => known,
    forget: (path) => {
      changed = known.delete(path) || changed;
    },
    tidy: () => {
      if (!changed) return;
      const draft = join(hidden, temporaryName());
      writeFileSync(draft, sorted(known), { flag: 'wx' });
      renameSync(draft, file);
      changed = false;
    },
  };
}

const differences = (made: Recipe, wanted: Recipe): readonly Ingredient[] =>
  (Object.keys({ ...made, ...wanted }) as Ingredient[]).filter((name) => made[name] !== wanted[name]).toSorted();

const sorted = (known: ReadonlyMap<string, MadeFile>): string =>
  [...known]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, made]) => lineOf(path, made))
    .join('');

const lineOf = (path: string, { sum, size, of }: MadeFile): string => `${JSON.stringify([path, sum, size, of])}\n`;

function entryOf(line: string): readonly [string, MadeFile] | undefined {
  if (line === '') return undefined;
  try {
    const [path, sum, size, of] = JSON.parse(line) as readonly unknown[];
    if (typeof path !== 'string' || typeof sum !== 'string' || typeof size !== 'number') return undefined;
    return typeof of === 'object' && of !== null ? [path, { sum, size, of }] : undefined;
  } catch {
    return undefined;
  }
}
