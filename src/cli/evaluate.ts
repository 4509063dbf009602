import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors, outcome, type Outcome } from '../diagnostics/index.js';
import { fileReport, filesUnder, isFolder, stemOf } from '../disk/index.js';
import {
  evaluate as evaluatePair,
  evaluationReport,
  readRegisters,
  sourceEndings,
  type DocumentEvaluation,
} from '../index.js';
import { valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Run } from './commands.js';
import { readInput } from './inputs.js';

/** `memcon evaluate --gold DIR [SOURCE...]` */
export const evaluate: Run = async (request, terminal) => {
  const folder = valueOf(request, 'gold') ?? '.';
  const pairs = pairsIn(folder, request.operands, await sourceEndings());
  const files = await Promise.all((request.options['register'] ?? []).map(readInput));
  const register = await readRegisters(files.flatMap(({ value }) => (value === undefined ? [] : [value])));
  const before = [...pairs.diagnostics, ...files.flatMap(({ diagnostics }) => diagnostics), ...register.diagnostics];
  terminal.report(before);
  if (hasErrors(before)) return 1;

  const done: DocumentEvaluation[] = [];
  const found = await forEachFile(
    pairs.value,
    ({ source }) => source,
    terminal,
    async (pair) => {
      const [source, gold] = [await readInput(pair.source), await readInput(pair.gold)];
      if (source.value === undefined || gold.value === undefined) return [...source.diagnostics, ...gold.diagnostics];
      const { value, diagnostics } = await evaluatePair(
        { source: source.value, gold: gold.value },
        { register: register.value },
      );
      if (value !== undefined) done.push(value);
      return diagnostics;
    },
  );
  const faults = valueOf(request, 'faults');
  const listing = faults === undefined ? {} : { faults: Number(faults) };
  terminal.print(await evaluationReport(done, valueOf(request, 'format') === 'json' ? 'json' : 'text', listing));
  return hasErrors(found) ? 1 : 0;
};

interface Pair {
  readonly source: string;
  readonly gold: string;
}

const GOLDS = ['.gold.json', '.xml'];

/** The sources named, or else those beside the gold, each with the gold of its name. */
function pairsIn(folder: string, named: readonly string[], endings: readonly string[]): Outcome<readonly Pair[]> {
  if (!isFolder(folder)) {
    return outcome([], [fileReport('folder-missing', folder, `The folder of gold '${folder}' does not exist.`)]);
  }
  const sources = named.length > 0 ? named : filesUnder(folder, endings);
  const goldOf = (source: string): string | undefined =>
    GOLDS.map((ending) => join(folder, `${stemOf(source)}${ending}`)).find(existsSync);
  const pairs = sources.map((source) => ({ source, gold: goldOf(source) }));
  const complete = pairs.flatMap(({ source, gold }) => (gold === undefined ? [] : [{ source, gold }]));
  const lonely = named.length > 0 ? pairs.filter(({ gold }) => gold === undefined) : [];
  if (complete.length === 0 && lonely.length === 0) {
    return outcome([], [fileReport('folder-empty', folder, `The folder '${folder}' holds no source with its gold.`)]);
  }
  return outcome(
    complete,
    lonely.map(({ source }) =>
      fileReport(
        'file-missing',
        source,
        `There is no gold for '${source}' in '${folder}'.`,
        'Gold has the name of its source: NAME.gold.json, or NAME.xml in TEI.',
      ),
    ),
  );
}
