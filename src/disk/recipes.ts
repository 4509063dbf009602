import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Input } from '../api/index.js';
import type { Edition } from '../model/index.js';
import { sumOf, sumOfFile } from './journal.js';
import type { Particulars } from './edition-folder.js';
import type { MadeFiles, Reason, Recipe } from './made.js';
import type { RegisterChanges } from './register-changes.js';
import { given } from '../text/index.js';

/** What all documents of a run are encoded with. */
interface SharedInputs {
  readonly registers: readonly Input[];
  readonly edition?: Edition | undefined;
  /** What the command line says of how to encode. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What sources are encoded with, and the sum of the registers in it. */
interface EncodingRecipes {
  readonly registers: string;
  readonly of: (source: Uint8Array, own: Particulars | undefined) => Recipe;
}

/** Prepares to say what sources are encoded with, and of. */
export function encodingRecipes({ registers, edition, options = {} }: SharedInputs): EncodingRecipes {
  const all = sumOfRegisters(registers);
  const shared: Recipe = { memcon: programSum(), options: sumOfData(options), registers: all };
  const ofAll = edition === undefined ? '' : JSON.stringify({ ...edition, ...LEFT_OUT });
  return {
    registers: all,
    of: (source, own) => ({
      ...shared,
      ...(own?.registers === undefined ? {} : { registers: sumOfRegisters(own.registers) }),
      source: sumOf(source),
      edition: sumOf(`${ofAll} ${JSON.stringify(own?.details)}`),
      decisions: sumOfData(own?.decisions.map((decision) => ({ ...decision, place: undefined })) ?? []),
    }),
  };
}

const sumOfRegisters = (registers: readonly Input[]): string =>
  sumOf(registers.map(({ name, bytes }) => `${endingOf(name)} ${sumOf(bytes)}`).join('\n'));

/**
 * Why a document must be encoded. Where the registers alone have changed, it is only if they say something else of what
 * its source may mean; else the document stays, and it is noted that it is as these registers would make it.
 */
export function reasonsToEncode(
  made: MadeFiles,
  name: string,
  source: Uint8Array,
  recipe: Recipe,
  changes: RegisterChanges | undefined,
): readonly Reason[] {
  const reasons = made.reasonsFor(name, recipe, true);
  const before = made.entries().get(name);
  if (reasons.join() !== 'registers' || before === undefined || before.of.registers !== changes?.since) return reasons;
  const meant = changes?.touching(source);
  if (meant !== undefined) return [`registers: ${meant}`];
  const others = made.reasonsFor(name, { ...recipe, ...given({ registers: before.of.registers }) }, true);
  if (others.length === 0) made.note(name, before.sum, recipe);
  return others;
}

/** What `edition.json` says of other things than the encoding of all documents. */
const LEFT_OUT = {
  description: undefined,
  documents: undefined,
  editions: undefined,
  exports: undefined,
  out: undefined,
  rules: undefined,
  theme: undefined,
};

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
