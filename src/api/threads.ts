import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { openThreads } from '../startup/index.js';
import type { Outcome } from '../diagnostics/index.js';
import type { Encoded, EncodeOptions } from './encoding.js';
import type { EnrichedDocument } from './enriching.js';
import type { Input } from './input.js';
import type { Published, PublishOptions } from './publishing.js';
import type { ValidateOptions } from './validating.js';

/** What threads can do with a file: the function of the library, its options, what it gives. */
export interface Verbs {
  readonly encode: { readonly options: EncodeOptions; readonly value: Encoded | undefined };
  readonly validate: { readonly options: ValidateOptions; readonly value: boolean };
  readonly publish: { readonly options: PublishOptions; readonly value: readonly Published[] };
  readonly enrich: { readonly options: EncodeOptions; readonly value: EnrichedDocument | undefined };
}

/** Threads that do one thing with files, with the same options: `work` for `batch`. */
export interface VerbThreads<Verb extends keyof Verbs> {
  readonly work: (input: Input) => Promise<Outcome<Verbs[Verb]['value']>>;
  /** How many there are: `batch` should be so far ahead, or twice. */
  readonly count: number;
  /** Ends them; what is still worked on is given up. */
  readonly close: () => Promise<void>;
}

/** What a thread is told once. */
export interface VerbTask {
  readonly verb: keyof Verbs;
  readonly options: unknown;
}

/** Where the threads' script lies as seen from a file of `dist/`, and from among the sources. */
const SCRIPTS = ['./library-thread.mjs', '../../dist/library-thread.mjs'];

/** Starts threads, one for each core unless told otherwise. Options are plain data: no functions. */
export async function startThreads<Verb extends keyof Verbs>(
  verb: Verb,
  options: Verbs[Verb]['options'],
  count = availableParallelism(),
): Promise<VerbThreads<Verb>> {
  const places = SCRIPTS.map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const script = places.find((path) => existsSync(path)) ?? places[0]!;
  const task: VerbTask = { verb, options };
  const { run, close } = await openThreads(script, 'work', count, task);
  return { work: (input) => run(input) as ReturnType<VerbThreads<Verb>['work']>, count, close };
}
