import { basename } from 'node:path';
import { openOutput, planOutputs } from '../disk/index.js';
import { hasErrors, outcome } from '../diagnostics/index.js';
import { enrich as enrichInput, readRegisters, type EncodeOptions, type Recognised } from '../index.js';
import { counted, given } from '../text/index.js';
import { isSet, outputOptions, refuse, valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Request, Run } from './commands.js';
import { documentsAt, readInput } from './inputs.js';

/** What was added to a document, in a few words. */
function summary({ turns, persons, places, organisations, objects, events, dates }: Recognised): string {
  const names = [persons, places, organisations, objects, events].reduce((sum, { mentions }) => sum + mentions, 0);
  const both = `${counted(names, 'name')} and ${counted(dates, 'date')} added`;
  return turns === 0 ? both : `${counted(turns, 'turn')}, ${both}`;
}

/** `memcon enrich PATH...` */
export const enrich: Run = async (request, terminal) => {
  const folder = valueOf(request, 'out') ?? (request.operands.every((path) => path === '-') ? '-' : '.');
  const documents = documentsAt(request.operands);
  if (folder === '-' && documents.value.length > 1) {
    return refuse('Several documents cannot all be written to standard output.', 'enrich --help');
  }
  const files = await Promise.all((request.options['register'] ?? []).map(readInput));
  const registers = await readRegisters(files.flatMap(({ value }) => (value === undefined ? [] : [value])));
  const standsOff = isSet(request, 'stand-off');
  const plan = planOutputs(
    documents.value,
    folder,
    standsOff ? '.annotations.jsonld' : '.xml',
    request.options['register'],
  );
  const before = [
    ...documents.diagnostics,
    ...files.flatMap(({ diagnostics }) => diagnostics),
    ...registers.diagnostics,
    ...plan.diagnostics,
  ];
  terminal.report(before);
  if (hasErrors(before)) return 1;
  const opened =
    folder === '-' || plan.value.length === 0 ? outcome(undefined) : openOutput(folder, outputOptions(request));
  terminal.report(opened.diagnostics);
  if (hasErrors(opened.diagnostics)) return 1;

  const options = optionsOf(request, { register: registers.value });
  const found = await forEachFile(
    plan.value,
    ({ source }) => source,
    terminal,
    async ({ source, output }) => {
      const input = await readInput(source);
      if (input.value === undefined) return input.diagnostics;
      const { value, diagnostics } = await enrichInput(input.value, options);
      if (value === undefined) return diagnostics;
      const made = standsOff ? value.annotations : value.xml;
      const refusals = opened.value?.write(basename(output), made) ?? [];
      if (output === '-') terminal.print(made);
      else if (refusals.length === 0) terminal.say(`${output}: ${summary(value.recognised)}.`);
      return [...diagnostics, ...refusals];
    },
  );
  opened.value?.close();
  return hasErrors(found) ? 1 : 0;
};

function optionsOf(request: Request, known: EncodeOptions): EncodeOptions {
  const order = valueOf(request, 'date-order');
  return {
    ...known,
    ...given({ date: valueOf(request, 'date'), language: valueOf(request, 'language') }),
    ...(order === 'dmy' || order === 'mdy' ? { dateOrder: order } : {}),
  };
}
