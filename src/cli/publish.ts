import { join } from 'node:path';
import { planOutputs, stemOf, writeWhole } from '../edition/index.js';
import { hasErrors, type Diagnostic } from '../diagnostics/index.js';
import { FORMS, publish as publishInput, type Form } from '../index.js';
import { refuse, valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Run } from './commands.js';
import { documentsAt, readInput } from './inputs.js';
import type { Terminal } from './terminal.js';

/** `memcon publish PATH...` */
export const publish: Run = async (request, terminal) => {
  const wanted = (valueOf(request, 'to') ?? 'html,text').split(',') as Form[];
  const folder = valueOf(request, 'out') ?? (request.operands.every((path) => path === '-') ? '-' : '.');
  const { value: files, diagnostics: absent } = documentsAt(request.operands);
  const ending = FORMS[wanted[0]!].ending;
  const plan = planOutputs(files, folder, ending);
  if (folder === '-' && wanted.length * files.length > 1) {
    return refuse('Several editions cannot all be written to standard output: choose one with --to, or a folder with --out.', 'publish --help');
  }
  terminal.report([...absent, ...plan.diagnostics]);

  const found = await forEachFile(plan.value, ({ source }) => source, terminal, async ({ source }) => {
    const input = await readInput(source);
    if (input.value === undefined) return input.diagnostics;
    const published = await publishInput(input.value, { to: wanted });
    const refusals = published.value.flatMap(({ ending: suffix, text }) => deliver(folder, `${stemOf(source)}${suffix}`, text, terminal));
    return [...published.diagnostics, ...refusals];
  });

  return hasErrors([...absent, ...plan.diagnostics, ...found]) ? 1 : 0;
};

function deliver(folder: string, name: string, text: string, terminal: Terminal): readonly Diagnostic[] {
  if (folder === '-') {
    terminal.print(text);
    return [];
  }
  const path = join(folder, name);
  const refusals = writeWhole(path, text);
  if (refusals.length === 0) terminal.say(`${path}\n`);
  return refusals;
}
