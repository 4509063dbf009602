import { relative } from 'node:path';
import { hasErrors } from '../diagnostics/index.js';
import { fileReport, writeFileTo } from '../disk/index.js';
import { importRegisters } from '../index.js';
import { outputOptions, valueOf } from './arguments.js';
import type { Run } from './commands.js';
import { entriesInWords, registersAt } from './register-files.js';

/** `memcon register import PATH... --out FILE` */
export const registerImport: Run = async (request, terminal) => {
  const out = valueOf(request, 'out') ?? '-';
  const files = await registersAt(request.operands);
  const overwritten = files.value.some(({ name }) => name !== '-' && out !== '-' && relative(name, out) === '');
  const collision = overwritten
    ? [fileReport('output-collision', out, `'${out}' would be written over its own source. Name another file.`)]
    : [];
  const before = [...files.diagnostics, ...collision];
  if (hasErrors(before)) {
    terminal.report(before);
    return 1;
  }
  const { value, diagnostics } = await importRegisters(files.value);
  const refusals = value === undefined || out === '-' ? [] : writeFileTo(out, value.xml, outputOptions(request));
  terminal.report([...before, ...diagnostics, ...refusals]);
  if (value === undefined || refusals.length > 0) return 1;
  if (out === '-') terminal.print(value.xml);
  else terminal.say(`${out}: ${entriesInWords(value.register.entries.map(({ kind }) => kind))}.\n`);
  return 0;
};
