import { dirname, join } from 'node:path';
import { hasErrors, outcome, REPORTERS, tally, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { readBytes } from '../edition/index.js';
import { readSchema, validate as validateInput, type Input, type ValidateOptions } from '../index.js';
import { valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Run } from './commands.js';
import { documentsAt, readInput } from './inputs.js';
import { loadJunitReport } from './load-bundle.js';
import type { Terminal } from './terminal.js';
import { closingLine } from './summary.js';

/** `memcon validate PATH...` */
export const validate: Run = async (request, terminal) => {
  const format = valueOf(request, 'format') ?? 'text';
  const spoken: Terminal = format === 'text' ? terminal : { ...terminal, report: () => undefined, say: () => undefined };
  const { value: files, diagnostics: absent } = documentsAt(request.operands);
  const schema = await schemaOf(valueOf(request, 'schema'));
  spoken.report([...absent, ...schema.diagnostics]);

  const found = hasErrors(schema.diagnostics)
    ? []
    : await forEachFile(files, (file) => file, spoken, async (file) => {
        const input = await readInput(file);
        if (input.value === undefined) return input.diagnostics;
        return (await validateInput(input.value, schema.value)).diagnostics;
      });
  const all: readonly Diagnostic[] = [...absent, ...schema.diagnostics, ...found];
  if (format === 'text') terminal.say(closingLine(tally(all, files.length), files.length, 'checked'));
  else terminal.print((format === 'junit' ? loadJunitReport() : REPORTERS.json)(all, files));
  return hasErrors(all) ? 1 : 0;
};

/** The schema the user names, with the files it includes from beside it. */
async function schemaOf(path: string | undefined): Promise<Outcome<ValidateOptions>> {
  if (path === undefined) return outcome({});
  const input = await readInput(path);
  if (input.value === undefined) return outcome({}, input.diagnostics);
  const { value, diagnostics } = await readSchema(input.value, included);
  return outcome(value === undefined ? {} : { schema: value }, diagnostics);
}

function included(href: string, base: string): Input | undefined {
  const path = join(dirname(base), href);
  const { value } = readBytes(path);
  return value === undefined ? undefined : { name: path, bytes: value };
}
