import { workerData } from 'node:worker_threads';
import { encode, enrich, publish, validate, type Input } from './index.js';
import type { VerbTask, Verbs } from './threads.js';

type Work = (input: Input, options: never) => Promise<unknown>;

const VERBS: Readonly<Record<keyof Verbs, Work>> = { encode, enrich, publish, validate };

/** The pool's own word, and then ours. */
const [, { verb, options }] = workerData as readonly [unknown, VerbTask];

/** Does with a file what the threads were started for. */
export const work = (input: Input): Promise<unknown> => VERBS[verb](input, options as never);
