import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Input } from '../api/index.js';
import type { Edition } from '../model/index.js';
import { sumOf, sumOfFile } from './journal.js';
import type { Particulars } from './edition-folder.js';
import type { Recipe } from './made.js';

/** What all documents of a run are encoded with. */
export interface SharedInputs {
  readonly registers: readonly Input[];
  readonly edition?: Edition | undefined;
  /** What the command line says of how to encode. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What a source is encoded with. */
export type EncodingRecipe = (source: Uint8Array, own: Particulars | undefined) => Recipe;

/** Prepares to say what sources are encoded with, and of. */
export function encodingRecipes({ registers, edition, options = {} }: SharedInputs): EncodingRecipe {
  const shared: Recipe = {
    memcon: programSum(),
    options: sumOfData(options),
    registers: sumOf(registers.map(({ name, bytes }) => `${endingOf(name)} ${sumOf(bytes)}`).join('\n')),
  };
  const ofAll = edition === undefined ? '' : JSON.stringify({ ...edition, ...LEFT_OUT });
  return (source, own) => ({
    ...shared,
    source: sumOf(source),
    edition: sumOf(`${ofAll} ${JSON.stringify(own?.details)}`),
    decisions: sumOfData(own?.decisions.map((decision) => ({ ...decision, place: undefined })) ?? []),
  });
}

/** What `edition.json` says of other things than the encoding of all documents. */
const LEFT_OUT = { documents: undefined, editions: undefined, exports: undefined, rules: undefined, theme: undefined };

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

export const sumOfData = (data: unknown): string => sumOf(JSON.stringify(data) ?? '');

/** What reading editions are made with: their settings and the document. */
export const publishingRecipe = (document: string, settings: unknown): Recipe => ({
  memcon: programSum('sef'),
  options: sumOfData(settings),
  document,
});

const programs = new Map<string, string>();

/** The sum of the program's own files: what another memcon made is made again. `folder`: one that counts too. */
function programSum(folder = ''): string {
  const before = programs.get(folder);
  if (before !== undefined) return before;
  const own = fileURLToPath(import.meta.url);
  const here = dirname(own);
  const others = [...DATA, ...(folder === '' ? [] : namesIn(join(here, folder)).map((name) => join(folder, name)))];
  const files = [own, ...others.map((name) => join(here, name)).filter((path) => existsSync(path))];
  const sum = sumOf(files.map(sumOfFile).join('\n'));
  programs.set(folder, sum);
  return sum;
}

/** Beside the program's code in `dist/`. */
const DATA = ['memcon.rng.json', 'memcon.sch.json'];

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
