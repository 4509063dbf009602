import { join, parse, resolve } from 'node:path';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { groupedBy } from '../text/index.js';
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
  const known: Known = {
    outputs: byOutput(jobs),
    sources: new Map(jobs.filter(({ source }) => source !== '-').map(({ source }) => [resolve(source), source])),
  };
  const faults = jobs.map((job) => faultOf(job, known));
  return outcome(
    jobs.filter((_, i) => faults[i] === undefined),
    faults.filter((fault) => fault !== undefined),
  );
}

const outputOf = (source: string, folder: string, ending: string): string =>
  folder === '-' ? '-' : join(folder, `${stemOf(source)}${ending}`);

/** What is made of the sources, and the sources, by where they lie. */
interface Known {
  readonly outputs: ReadonlyMap<string, readonly Job[]>;
  readonly sources: ReadonlyMap<string, string>;
}

const byOutput = (jobs: readonly Job[]): ReadonlyMap<string, readonly Job[]> =>
  groupedBy(
    jobs.filter(({ output }) => output !== '-'),
    ({ output }) => resolve(output),
  );

function faultOf({ source, output }: Job, { outputs, sources }: Known): Diagnostic | undefined {
  if (UNSAFE.test(stemOf(source))) {
    return fileReport(
      'output-name-unsafe',
      source,
      `The name ${JSON.stringify(stemOf(source))} holds characters that no output file may have.`,
    );
  }
  if (output === '-') return undefined;
  const place = resolve(output);
  const [first, second] = outputs.get(place) ?? [];
  const rival = first?.source === source ? second : first;
  if (rival !== undefined) {
    return fileReport(
      'output-collision',
      source,
      `'${source}' and '${rival.source}' would both be written to '${output}'.`,
      'Rename one, or give them different folders.',
    );
  }
  const overwritten = sources.get(place);
  if (overwritten === undefined) return undefined;
  return fileReport(
    'output-collision',
    source,
    `'${output}' would be written over the source '${overwritten}'.`,
    'Give another folder with --out.',
  );
}
