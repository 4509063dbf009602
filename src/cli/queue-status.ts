import { valueOf } from './arguments.js';
import type { Run } from './commands.js';
import { loadWorkQueue } from './load-bundle.js';

/** `memcon queue status --queue ADDRESS` */
export const queueStatus: Run = async (request, terminal) => {
  const { value: queue, diagnostics } = await loadWorkQueue()(valueOf(request, 'queue')!);
  terminal.report(diagnostics);
  if (queue === undefined) return 1;
  const { waiting, active, workers, dead } = await queue.status();
  await queue.close();
  const lines = [
    `waiting  ${waiting}`,
    `active   ${active}`,
    `workers  ${workers}`,
    `dead     ${dead.length}`,
    ...dead.map(({ name, reason }) => `  ${name}: ${reason}`),
  ];
  terminal.print(`${lines.join('\n')}\n`);
  return dead.length > 0 ? 1 : 0;
};
