import { explain } from './explanation.js';

const QUEUES = 'Work on several machines (src/cli/queue/README.md)';

/** What can be wrong with a queue by which workers work. */
export const QUEUE = {
  'queue-unreachable': explain(
    'Redis or Valkey is not running where the address says, or the connection with it was lost.',
    'memcon worker --queue redis://localhost:6380',
    'memcon worker --queue redis://localhost:6379',
    QUEUES,
  ),
  'queue-library-missing': explain(
    'memcon works alone without bullmq; only queues need it.',
    'npx memcon worker --queue redis://localhost:6379',
    'npm install bullmq@6 ioredis@5 && npx memcon worker --queue redis://localhost:6379',
    QUEUES,
  ),
  'queue-job-dead': explain(
    'A worker threw three times, most often because a register or stylesheet is not where the worker was started.',
    'cd / && memcon worker --queue redis://localhost:6379',
    'cd /archive && memcon worker --queue redis://localhost:6379',
    QUEUES,
  ),
};
