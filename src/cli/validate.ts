import { hasErrors, REPORTERS, tally, type Diagnostic, type ReportFormat } from '../diagnostics/index.js';
import { validate as validateInput, type Input } from '../index.js';
import { valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Run } from './commands.js';
import { documentsAt, readInput } from './inputs.js';
import type { Terminal } from './terminal.js';
import { closingLine } from './summary.js';

/** `memcon validate PATH...` */
export const validate: Run = async (request, terminal) => {
  const format = (valueOf(request, 'format') ?? 'text') as ReportFormat;
  const spoken: Terminal = format === 'text' ? terminal : { ...terminal, report: () => undefined, say: () => undefined };
  const { value: files, diagnostics: absent } = documentsAt(request.operands);
  const schema = await schemaOf(valueOf(request, 'schema'));
  spoken.report([...absent, ...schema.diagnostics]);

  const found = hasErrors(schema.diagnostics)
    ? []
    : await forEachFile(files, (file) => file, spoken, async (file) => {
        const input = await readInput(file);
        if (input.value === undefined) return input.diagnostics;
        return (await validateInput(input.value, schema.options)).diagnostics;
      });
  const all: readonly Diagnostic[] = [...absent, ...schema.diagnostics, ...found];
  if (format === 'text') terminal.say(closingLine(tally(all, files.length), files.length).trimStart());
  else terminal.print(await REPORTERS[format](all, files));
  return hasErrors(all) ? 1 : 0;
};

async function schemaOf(path: string | undefined): Promise<{ readonly options: { readonly schema?: Input }; readonly diagnostics: readonly Diagnostic[] }> {
  if (path === undefined) return { options: {}, diagnostics: [] };
  const { value, diagnostics } = await readInput(path);
  return { options: value === undefined ? {} : { schema: value }, diagnostics };
}
