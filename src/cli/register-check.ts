import { hasErrors, tally } from '../diagnostics/index.js';
import { checkRegisters } from '../index.js';
import { counted } from '../text/index.js';
import type { Run } from './commands.js';
import { entriesInWords, registersAt } from './register-files.js';

/** `memcon register check PATH...` */
export const registerCheck: Run = async (request, terminal) => {
  const files = await registersAt(request.operands);
  const { value, diagnostics } = await checkRegisters(files.value);
  const all = [...files.diagnostics, ...diagnostics];
  terminal.report(all);
  const { errors, warnings } = tally(all, files.value.length);
  terminal.say(
    `${entriesInWords(value.entries.map(({ kind }) => kind))}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.\n`,
  );
  return hasErrors(all) ? 1 : 0;
};
