import { RULES } from '../diagnostics/index.js';
import { explanationOf } from '../diagnostics/explain/index.js';
import { nearest } from '../text/index.js';
import { refuse } from './arguments.js';
import type { Run } from './commands.js';

/** `memcon explain RULE...` */
export const explain: Run = (request, terminal) => {
  const unknown = request.operands.find((name) => explanationOf(name) === undefined);
  if (unknown !== undefined) {
    const meant = nearest(unknown, Object.keys(RULES));
    return Promise.resolve(
      refuse(
        `There is no rule '${unknown}'.${meant === undefined ? '' : ` Did you mean '${meant}'?`}`,
        'explain --help',
      ),
    );
  }
  terminal.print(request.operands.map((name) => explanationOf(name) ?? '').join('\n'));
  return Promise.resolve(0);
};
