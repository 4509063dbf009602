import { planOutputs, stemOf, writeWhole } from '../edition/index.js';
import { hasErrors, report, type Diagnostic } from '../diagnostics/index.js';
import { FORMS, publish as publishInput, type Form } from '../index.js';
import { valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Run } from './commands.js';
import { documentsAt, readInput } from './inputs.js';
import { join } from 'node:path';

/** `memcon publish PATH...` */
export const publish: Run = async (request, terminal) => {
  const wanted = (valueOf(request, 'to') ?? 'html,text').split(',') as Form[];
  const folder = valueOf(request, 'out') ?? (request.operands.every((path) => path === '-') ? '-' : '.');
  const { value: files, diagnostics: absent } = documentsAt(request.operands);
  const ending = FORMS[wanted[0]!].ending;
  const plan = planOutputs(files, folder, ending);
  const mixed = folder === '-' && wanted.length * plan.value.length > 1 ? [mixture] : [];
  terminal.report([...absent, ...plan.diagnostics, ...mixed]);
  if (mixed.length > 0) return 2;

  const found = await forEachFile(plan.value, ({ source }) => source, terminal, async ({ source }) => {
    const input = await readInput(source);
    if (input.value === undefined) return input.diagnostics;
    const published = await publishInput(input.value, { to: wanted });
    const refusals = published.value.flatMap(({ ending: suffix, text }) => deliver(folder, `${stemOf(source)}${suffix}`, text));
    return [...published.diagnostics, ...refusals];
  });

  function deliver(to: string, name: string, text: string): readonly Diagnostic[] {
    if (to === '-') {
      terminal.print(text);
      return [];
    }
    const refusals = writeWhole(join(to, name), text);
    if (refusals.length === 0) terminal.say(`${join(to, name)}\n`);
    return refusals;
  }
  return hasErrors([...absent, ...plan.diagnostics, ...found]) ? 1 : 0;
};

const mixture: Diagnostic = report('output-collision', 'Several editions cannot all be written to standard output.', {
  note: 'Choose one with --to, or a folder with --out.',
});
