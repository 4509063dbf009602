import { join, parse, resolve } from 'node:path';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { fileReport } from './files.js';

/** One source and the file that is made of it; `-` is standard input, or standard output. */
export interface Job {
  readonly source: string;
  readonly output: string;
}

/** Characters that would make a file's name a path, or a trap for those who type it. */
const UNSAFE = /[\u0000-\u001F\u007F-\u009F\\/]/u;

/** The name of what is made of a source, without its extension. */
export const stemOf = (source: string): string => (source === '-' ? 'stdin' : parse(source).name);

/**
 * What will be written where: `FOLDER/<name without extension><ending>`. Sources that would write the same file, or
 * over a source, and names that no output may have, are left out with an error; nothing has been written by then.
 */
export function planOutputs(sources: readonly string[], folder: string, ending: string): Outcome<readonly Job[]> {
  const chosen = [...new Map(sources.map((source) => [source === '-' ? source : resolve(source), source])).values()];
  const jobs = chosen.map((source) => ({ source, output: outputOf(source, folder, ending) }));
  const faults = jobs.map((job) => faultOf(job, jobs));
  return outcome(
    jobs.filter((_, i) => faults[i] === undefined),
    faults.filter((fault) => fault !== undefined),
  );
}

const outputOf = (source: string, folder: string, ending: string): string =>
  folder === '-' ? '-' : join(folder, `${stemOf(source)}${ending}`);

function faultOf({ source, output }: Job, jobs: readonly Job[]): Diagnostic | undefined {
  if (UNSAFE.test(stemOf(source))) {
    return fileReport(
      'output-name-unsafe',
      source,
      `The name ${JSON.stringify(stemOf(source))} holds characters that no output file may have.`,
    );
  }
  if (output === '-') return undefined;
  const same = (path: string): boolean => resolve(path) === resolve(output);
  const rival = jobs.find((job) => job.source !== source && same(job.output));
  if (rival !== undefined) {
    return fileReport(
      'output-collision',
      source,
      `'${source}' and '${rival.source}' would both be written to '${output}'.`,
      'Rename one, or give them different folders.',
    );
  }
  const overwritten = jobs.find((job) => job.source !== '-' && same(job.source));
  if (overwritten === undefined) return undefined;
  return fileReport(
    'output-collision',
    source,
    `'${output}' would be written over the source '${overwritten.source}'.`,
    'Give another folder with --out.',
  );
}
