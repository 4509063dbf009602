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
 * over a source or what else is `read` (registers), and names that no output may have, are left out with an error;
 * nothing has been written by then.
 */
export function planOutputs(
  sources: readonly string[],
  folder: string,
  ending: string,
  read: readonly string[] = [],
): Outcome<readonly Job[]> {
  const chosen = [...new Map(sources.map((source) => [source === '-' ? source : resolve(source), source])).values()];
  const jobs = chosen.map((source) => ({ source, output: outputOf(source, folder, ending) }));
  const known: Known = { outputs: byOutput(jobs), inputs: inputsBy(chosen, read) };
  const faults = jobs.map((job) => faultOf(job, known));
  return outcome(
    jobs.filter((_, i) => faults[i] === undefined),
    faults.filter((fault) => fault !== undefined),
  );
}

const outputOf = (source: string, folder: string, ending: string): string =>
  folder === '-' ? '-' : join(folder, `${stemOf(source)}${ending}`);

/**
 * Why lists, each a file that an option names (`--trace`), cannot be written: over what is read, over a document, or
 * over each other.
 */
export function listCollisions(
  lists: readonly { readonly option: string; readonly path: string }[],
  jobs: readonly Job[],
  read: readonly string[] = [],
): readonly Diagnostic[] {
  const taken = new Map([
    ...inputsBy(
      jobs.map(({ source }) => source),
      read,
    ),
    ...jobs.map(({ source, output }) => [resolve(output), `the document of '${source}'`] as const),
  ]);
  return lists.flatMap(({ option, path }) => {
    const rival = taken.get(resolve(path));
    taken.set(resolve(path), `what --${option} writes`);
    const message = `'${path}' would be written over ${rival}.`;
    return rival === undefined ? [] : [fileReport('output-collision', path, message, 'Name another file.')];
  });
}

/** What is made of the sources, and what is read, by where they lie; of the latter how a sentence calls it. */
interface Known {
  readonly outputs: ReadonlyMap<string, readonly Job[]>;
  readonly inputs: ReadonlyMap<string, string>;
}

const inputsBy = (sources: readonly string[], read: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    [
      ...read.map((file) => [file, `'${file}', which is read`] as const),
      ...sources.map((source) => [source, `the source '${source}'`] as const),
    ].flatMap(([file, called]) => (file === '-' ? [] : [[resolve(file), called] as const])),
  );

const byOutput = (jobs: readonly Job[]): ReadonlyMap<string, readonly Job[]> =>
  groupedBy(
    jobs.filter(({ output }) => output !== '-'),
    ({ output }) => resolve(output),
  );

function faultOf({ source, output }: Job, { outputs, inputs }: Known): Diagnostic | undefined {
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
  const overwritten = inputs.get(place);
  if (overwritten === undefined) return undefined;
  return fileReport(
    'output-collision',
    source,
    `'${output}' would be written over ${overwritten}.`,
    'Give another folder with --out.',
  );
}
