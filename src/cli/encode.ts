import { basename } from 'node:path';
import {
  areScoped,
  documentName,
  encodingRecipes,
  noteRegisters,
  openEdition,
  openOutput,
  planOutputs,
  readBytes,
  readScoped,
  reasonsToEncode,
  registerChanges,
  writeFileTo,
  type EditionFolder,
  type Job,
  type OutputFolder,
  type Reason,
  type Recipe,
  type ScopedRegister,
} from '../disk/index.js';
import { hasErrors, outcome, type Outcome } from '../diagnostics/index.js';
import {
  encode as encodeInput,
  recognised,
  unknownPersonsIn,
  unknownPersonsTable,
  type EncodeOptions,
  type Recognised,
  type TableOptions,
  type UnknownPerson,
} from '../index.js';
import { EMPTY_REGISTER, type Register } from '../model/index.js';
import { append, given } from '../text/index.js';
import { isSet, outputOptions, refuse, valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Request, Run } from './commands.js';
import { readInput } from './inputs.js';
import { beginMaking, type Make } from './making.js';
import { unchangedLine, why } from './stale.js';
import { readSourceInput } from './page-folder.js';
import { encodeSummary } from './summary.js';
import { traceFile, traceOf } from './trace.js';

/** `memcon encode SOURCE...` */
export const encode: Run = async (request, terminal) => {
  const folder = valueOf(request, 'out') ?? (request.operands.every((source) => source === '-') ? '-' : '.');
  if (folder === '-' && request.operands.length > 1) {
    return refuse('Several documents cannot all be written to standard output.', 'encode --help');
  }
  const given = await whatIsGiven(request);
  const plan = planOutputs(request.operands, folder, '.xml');
  terminal.report([...given.diagnostics, ...plan.diagnostics]);
  if (given.value === undefined || hasErrors(given.diagnostics)) return 1;
  const opened =
    folder === '-' || plan.value.length === 0 ? outcome(undefined) : openOutput(folder, outputOptions(request));
  terminal.report(opened.diagnostics);
  if (hasErrors(opened.diagnostics)) return 1;

  const { registerOf } = given.value;
  const { tasks, noteGiven } = await tasksOf(plan.value, opened.value, request, given.value);
  const stale = tasks.filter(({ reasons }) => reasons.length > 0);
  const making = await beginMaking(
    'encode',
    request,
    stale.map(({ job }) => job),
    encoderFor(request, given.value),
  );
  const traces: string[] = [];
  const unknown: UnknownPerson[] = [];
  const found = await forEachFile(
    stale,
    ({ job }) => job.source,
    terminal,
    async ({ job, reasons, recipe }) => {
      if (isSet(request, 'why')) terminal.say(why(job.output, reasons));
      const { value, diagnostics } = await making.of(job);
      if (value === undefined) return diagnostics;
      const refusals = opened.value?.write(basename(job.output), value.xml, recipe) ?? [];
      if (job.output === '-') terminal.print(value.xml);
      else if (refusals.length === 0) terminal.say(encodeSummary(job, value.recognised));
      append(traces, value.traces);
      append(unknown, value.unknown);
      return [...diagnostics, ...refusals];
    },
  );

  await making.close();
  terminal.say(unchangedLine(tasks.length - stale.length, tasks.length));
  const review = valueOf(request, 'unknown-persons');
  const trace = valueOf(request, 'trace');
  const force = outputOptions(request);
  const lists = [
    ...(trace === undefined ? [] : writeFileTo(trace, traceFile(traces), force)),
    ...(review === undefined
      ? []
      : writeFileTo(
          review,
          await unknownPersonsTable(unknown, tableFor(review, request.operands.map(registerOf))),
          force,
        )),
  ];
  noteGiven();
  opened.value?.close();
  terminal.report(lists);
  return hasErrors([...plan.diagnostics, ...found, ...lists]) ? 1 : 0;
};

/** What is to be made, why, and of what. */
interface Task {
  readonly job: Job;
  readonly reasons: readonly Reason[];
  readonly recipe?: Recipe;
}

interface Tasks {
  readonly tasks: readonly Task[];
  /** Notes what was given, when the documents are made of it. */
  readonly noteGiven: () => void;
}

/** Looks which documents are there already as they would be made. Lists of all documents need all of them. */
async function tasksOf(
  jobs: readonly Job[],
  folder: OutputFolder | undefined,
  request: Request,
  { edition, options, registers, registerOf }: Given,
): Promise<Tasks> {
  if (folder === undefined) return { tasks: jobs.map((job) => ({ job, reasons: ['forced'] })), noteGiven: () => {} };
  const { edition: _, ...own } = options;
  const recipes = encodingRecipes({ registers, edition: edition?.edition, options: own });
  const register = areScoped(registers) ? undefined : registerOf('');
  const changes = register && registerChanges(folder.hidden, register);
  const anyway: readonly Reason[] = [
    ...(isSet(request, 'force') ? (['forced'] as const) : []),
    ...(isSet(request, 'trace') || isSet(request, 'unknown-persons') ? (['wanted'] as const) : []),
  ];
  const tasks = await Promise.all(
    jobs.map(async (job): Promise<Task> => {
      const [source, particulars] = [readSource(job.source), await edition?.particularsOf(job.source)];
      if (source === undefined || hasErrors(particulars?.diagnostics ?? [])) return { job, reasons: ['new'] };
      const recipe = recipes.of(source, particulars?.value);
      const reasons =
        anyway.length > 0 ? anyway : reasonsToEncode(folder.made(), basename(job.output), source, recipe, changes);
      return { job, reasons, recipe };
    }),
  );
  const noteGiven = (): void => {
    // A folder that nothing was written into is left as it was.
    const isEmpty = folder.journal.paths().length === 0;
    if (register === undefined || isEmpty || changes?.since === recipes.registers) return;
    noteRegisters(folder.hidden, recipes.registers, register);
  };
  return { tasks, noteGiven };
}

/** Standard input can be read once only: what is made of it is made every time. */
const readSource = (path: string): Uint8Array | undefined => (path === '-' ? undefined : readBytes(path).value);

interface Given {
  readonly edition: EditionFolder | undefined;
  /** What all sources are encoded with. */
  readonly options: EncodeOptions;
  readonly registers: readonly ScopedRegister[];
  /** What is known for a source. */
  readonly registerOf: (source: string) => Register;
}

/** The registers, the edition and the options that all sources share. */
async function whatIsGiven(request: Request): Promise<Outcome<Given | undefined>> {
  const folder = valueOf(request, 'edition');
  const opened = folder === undefined ? outcome(undefined) : await openEdition(folder);
  if (folder !== undefined && opened.value === undefined) return outcome(undefined, opened.diagnostics);
  const files = await Promise.all((request.options['register'] ?? []).map(readInput));
  const inputs = files.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const all = [...(opened.value?.registers ?? []), ...inputs];
  const nameOf = (source: string): string => (folder === undefined ? source : documentName(folder, source));
  const registers = await readScoped(all, request.operands.map(nameOf));
  const diagnostics = [...opened.diagnostics, ...files.flatMap((file) => file.diagnostics), ...registers.diagnostics];
  const date = valueOf(request, 'date');
  const order = valueOf(request, 'date-order');
  const language = valueOf(request, 'language');
  const options: EncodeOptions = {
    ...given({ edition: opened.value?.edition }),
    ...given({ date, language }),
    ...(order === 'dmy' || order === 'mdy' ? { dateOrder: order } : {}),
  };
  const registerOf = (source: string): Register => registers.value(nameOf(source));
  return outcome({ edition: opened.value, options, registers: all, registerOf }, diagnostics);
}

/** A document, and what is to be said of it: all that is kept of its encoding. */
interface Made {
  readonly xml: string;
  readonly recognised: Recognised;
  /** Its marks, where a trace is asked for. */
  readonly traces: readonly string[];
  /** Whom nobody knows, where their table is asked for. */
  readonly unknown: readonly UnknownPerson[];
}

function encoderFor(request: Request, { edition, options, registerOf }: Given): Make<Job, Outcome<Made | undefined>> {
  const wants = (option: string): boolean => isSet(request, option);
  return async ({ source }) => {
    const input = await readSourceInput(source);
    if (input.value === undefined) return outcome(undefined, input.diagnostics);
    const own = await edition?.particularsOf(source);
    if (own !== undefined && hasErrors(own.diagnostics)) return outcome(undefined, own.diagnostics);
    const { value, diagnostics } = await encodeInput(input.value, {
      ...options,
      register: registerOf(source),
      ...own?.value,
    });
    const made = value && {
      xml: value.xml,
      recognised: recognised(value.transcript.annotations),
      traces: wants('trace') ? [traceOf(value)] : [],
      unknown: wants('unknown-persons') ? await unknownPersonsIn(value) : [],
    };
    return outcome(made, [...(own?.diagnostics ?? []), ...diagnostics]);
  };
}

/** The same for a worker: what was given has been found right by then. */
export const make = async (request: Request): Promise<Make<Job, unknown>> => {
  const { value } = await whatIsGiven(request);
  const nothing: Given = { edition: undefined, options: {}, registers: [], registerOf: () => EMPTY_REGISTER };
  return encoderFor(request, value ?? nothing);
};

/** How the table of unknown persons is written: as its file's name says, with ids that no register has. */
const tableFor = (path: string, registers: readonly Register[]): TableOptions => ({
  separator: path.endsWith('.tsv') ? '\t' : ',',
  taken: new Set(registers.flatMap(({ entries }) => entries.map(({ id }) => id))),
});
