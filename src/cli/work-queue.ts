import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type * as BullMq from 'bullmq';
import { fileReport } from '../disk/index.js';
import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { VERSION } from '../version.js';
import { sourceOf, type WorkerTask } from './making.js';
import { Unmade } from './unmade.js';

/** A document to be made, as it lies in the queue. */
interface Task extends WorkerTask {
  /** The run that wants it: workers prepare once for all documents of a run. */
  readonly run: string;
  readonly item: string;
}

/** Only workers of the same version take a job: others would make other bytes. */
const NAME = `memcon-${VERSION}`;

/** How often a job is tried: a worker may be stopped, a shared folder be away for a moment. */
const ATTEMPTS = 3;
const FIRST_PAUSE = 1000;
/** From a worker that was killed a job is taken after so many milliseconds. */
const LOCK = 15_000;
const LOOK = 5000;
/** So often a job may lose its worker before it counts as dead. */
const MOST_LOST = 10;
/** How long results that nobody fetched and jobs that failed are kept, in seconds. */
const DAY = 86_400;
const WEEK = 7 * DAY;
/** How long a connection that was lost is sought again: one pause more each time, in milliseconds. */
const PAUSE = 200;
const MOST_PAUSES = 30;

/** A queue of documents on Redis or Valkey. */
interface WorkQueue {
  /** What a worker, anywhere, makes of an item. Rejects with `Unmade` where none can. */
  readonly run: (task: WorkerTask, run: string, item: unknown) => Promise<unknown>;
  /** Makes what is in the queue, so many at a time, until the connection is lost. */
  readonly serve: (
    jobs: number,
    make: (task: WorkerTask, run: string, item: unknown) => Promise<unknown>,
    tell: (line: string) => void,
  ) => Promise<never>;
  readonly status: () => Promise<QueueStatus>;
  readonly close: () => Promise<void>;
}

interface QueueStatus {
  readonly waiting: number;
  readonly active: number;
  readonly workers: number;
  /** The jobs that no worker could do, with the reason. */
  readonly dead: readonly { readonly name: string; readonly reason: string }[];
}

/** Connects with a queue, `redis://host:6379`. Without value where it cannot be reached, or bullmq is not installed. */
export async function openWorkQueue(address: string, findLibrary = installed): Promise<Outcome<WorkQueue | undefined>> {
  const library = findLibrary();
  if (library === undefined) {
    const message = 'The queue cannot be used: bullmq is not installed.';
    const note = '"npm install bullmq@6 ioredis@5" installs it, beside memcon or in the folder where it is called.';
    return outcome(undefined, [report('queue-library-missing', message, { note })]);
  }
  let isReached = false;
  let lose: (error: Unmade) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  // Whoever waits for something hears of it.
  lost.catch(() => undefined);
  const connection = {
    url: address,
    maxRetriesPerRequest: null,
    retryStrategy: (times: number): number | null => {
      if (isReached && times <= MOST_PAUSES) return times * PAUSE;
      lose(new Unmade(unreachable(address, 'the connection was lost')));
      return null;
    },
  };
  const queue: BullMq.Queue<Task, string> = new library.Queue(NAME, { connection });
  // Each document that is waited for listens.
  queue.setMaxListeners(0);
  const faults: unknown[] = [];
  queue.on('error', (error) => faults.push(error));
  try {
    await queue.waitUntilReady();
    isReached = true;
  } catch (error) {
    await queue.close().catch(() => undefined);
    return outcome(undefined, [unreachable(address, faults[0] ?? error)]);
  }
  return outcome(queueOn(library, queue, connection, lost));
}

type Connection = BullMq.ConnectionOptions;

function queueOn(
  { QueueEvents, Worker }: typeof BullMq,
  queue: BullMq.Queue<Task, string>,
  connection: Connection,
  lost: Promise<never>,
): WorkQueue {
  let events: BullMq.QueueEvents | undefined;
  const listen = (): BullMq.QueueEvents => {
    if (events === undefined) {
      events = new QueueEvents(NAME, { connection });
      events.setMaxListeners(0);
      events.on('error', () => undefined);
    }
    return events;
  };
  return {
    run: async (task, run, item) => {
      const listening = listen();
      await listening.waitUntilReady();
      const { command, request } = task;
      const job = await queue.add(
        nameOf(command, item),
        { command, request, run, item: packed(item) },
        {
          attempts: ATTEMPTS,
          backoff: { type: 'exponential', delay: FIRST_PAUSE },
          removeOnComplete: { age: DAY },
          removeOnFail: { age: WEEK },
        },
      );
      const result = await Promise.race([resultOf(job, sourceOf(item), listening), lost]);
      await job.remove();
      return unpacked(result);
    },
    serve: async (jobs, make, tell) => {
      const worker = new Worker<Task, string>(
        NAME,
        async ({ name, data: { command, request, run, item } }) => {
          tell(name);
          return packed(await make({ command, request }, run, unpacked(item)));
        },
        { connection, concurrency: jobs, lockDuration: LOCK, stalledInterval: LOOK, maxStalledCount: MOST_LOST },
      );
      worker.on('error', () => undefined);
      worker.on('failed', (job, error) => tell(`${job?.name ?? ''}: ${error.message}`));
      return await lost;
    },
    status: async () => {
      const counts = await queue.getJobCounts('waiting', 'delayed', 'active');
      const failed = await queue.getFailed();
      return {
        waiting: (counts['waiting'] ?? 0) + (counts['delayed'] ?? 0),
        active: counts['active'] ?? 0,
        workers: (await queue.getWorkers()).length,
        dead: failed.map(({ name, failedReason }) => ({ name, reason: failedReason })),
      };
    },
    close: async () => {
      await events?.close();
      await queue.close();
    },
  };
}

async function resultOf(job: BullMq.Job<Task, string>, source: string, events: BullMq.QueueEvents): Promise<string> {
  try {
    return await job.waitUntilFinished(events);
  } catch (error) {
    const message = `No worker could make '${source}': ${error instanceof Error ? error.message : String(error)}`;
    const note = '"memcon queue status" lists such jobs; the next run of the command tries again.';
    throw new Unmade(fileReport('queue-job-dead', source, message.replace(/[.\s]*$/u, '.'), note));
  }
}

/** `encode minutes/a.md` */
const nameOf = (command: string, item: unknown): string => `${command} ${sourceOf(item)}`;

/** Data of every kind that threads give each other, bytes among them, as text. */
const packed = (value: unknown): string => serialize(value).toString('base64');
const unpacked = (text: string): unknown => deserialize(Buffer.from(text, 'base64'));

const unreachable = (address: string, error: unknown): Diagnostic => {
  const reason = error instanceof Error ? error.message || 'nobody answers' : String(error);
  return report('queue-unreachable', `The queue '${withoutPassword(address)}' cannot be reached: ${reason}.`, {
    note: 'Is Redis or Valkey running there?',
  });
};

const withoutPassword = (address: string): string => address.replace(/\/\/[^@/]*@/u, '//');

/** bullmq as memcon finds it, or the folder from which it was called. */
function installed(): typeof BullMq | undefined {
  for (const from of [import.meta.url, join(process.cwd(), 'queue.js')]) {
    try {
      return createRequire(from)('bullmq') as typeof BullMq;
    } catch {
      // It is not there: the next place may have it.
    }
  }
  return undefined;
}
