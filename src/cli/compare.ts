import { hasErrors } from '../diagnostics/index.js';
import { compare as compareInputs } from '../index.js';
import { counted } from '../text/index.js';
import type { Run } from './commands.js';
import { readInput } from './inputs.js';

/** `memcon compare SOURCE TEI` */
export const compare: Run = async (request, terminal) => {
  const [source = '-', tei = '-'] = request.operands;
  const files = [await readInput(source), await readInput(tei)];
  const unread = files.flatMap(({ diagnostics }) => diagnostics);
  terminal.report(unread);
  const [one, other] = files.map(({ value }) => value);
  if (one === undefined || other === undefined) return 1;
  const { value, diagnostics } = await compareInputs(one, other);
  terminal.report(diagnostics);
  if (value === undefined) return 1;
  const result = value.differences === 0 ? 'no difference' : counted(value.differences, 'difference');
  terminal.say(`${tei}: ${counted(value.words, 'word')} and marks of ${source}, ${result}.`);
  return hasErrors(diagnostics) ? 1 : 0;
};
