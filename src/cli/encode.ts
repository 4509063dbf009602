import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import {
  areScoped,
  documentName,
  encodingRecipes,
  fileReport,
  noteRegisters,
  openEdition,
  openOutput,
  pageImages,
  listCollisions,
  planOutputs,
  readScoped,
  readSource,
  reasonsToEncode,
  registerChanges,
  sourcesOf,
  unusedIn,
  writeDocument,
  writeFileTo,
  type EditionFolder,
  type Job,
  type OutputFolder,
  type OutputOptions,
  type Reason,
  type Recipe,
  type ScopedRegister,
} from '../disk/index.js';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import {
  encode as encodeInput,
  readSuggestions,
  recognised,
  unknownPersonsIn,
  unknownPersonsTable,
  type EncodeOptions,
  type Recognised,
  type TableOptions,
  type UnknownPerson,
} from '../index.js';
import type { EmbeddedImage, Register, Suggestion } from '../model/index.js';
import { append, given } from '../text/index.js';
import { isSet, outputOptions, refuse, valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Request, Run } from './commands.js';
import { openDryRun } from './dry-run.js';
import { gathering } from './gathering.js';
import { allGiven, readInput, readSourceAt, sourcesAt } from './inputs.js';
import { asFound, beginMaking, type Make } from './making.js';
import { unchangedLine, why } from './stale.js';
import { encodeSummary } from './summary.js';
import { traceFile, traceOf } from './trace.js';

/** `memcon encode SOURCE...` */
export const encode: Run = async (request, terminal) => {
  const folder = valueOf(request, 'out') ?? (request.operands.every((source) => source === '-') ? '-' : '.');
  const sources = await sourcesAt(request.operands);
  if (folder === '-' && sources.value.length > 1) {
    return refuse('Several documents cannot all be written to standard output.', 'encode --help');
  }
  const shared = await whatIsGiven(request, sources.value);
  const read = READ.flatMap((option) => request.options[option] ?? []);
  const plan = planOutputs(sources.value, folder, '.xml', read);
  const rivals = listCollisions(listFiles(request), plan.value, read);
  terminal.takes(allGiven(sources));
  terminal.report([...sources.diagnostics, ...shared.diagnostics, ...plan.diagnostics, ...rivals]);
  if (shared.value === undefined || hasErrors(shared.diagnostics) || hasErrors(rivals)) return 1;
  const dry = isSet(request, 'dry-run') ? openDryRun() : undefined;
  const writing: OutputOptions = { ...outputOptions(request), ...given({ instead: dry?.instead }) };
  const opened =
    folder === '-' || plan.value.length === 0
      ? outcome(undefined)
      : openOutput(folder, { ...writing, advice: (_, wasOurs) => (wasOurs ? ADVICE : undefined) });
  terminal.report(opened.diagnostics);
  if (hasErrors(opened.diagnostics)) return 1;

  const { registerOf } = shared.value;
  const { tasks, noteGiven } = await tasksOf(plan.value, opened.value, request, shared.value);
  const stale = tasks.filter(({ reasons }) => reasons.length > 0);
  terminal.takes(
    [],
    tasks.flatMap(({ job, reasons }) => (reasons.length > 0 ? [] : [job.source])),
  );
  const making = await beginMaking(
    'encode',
    request,
    stale.map(({ job }) => job),
    encoderFor(request, shared.value),
  );
  const found = gathering(terminal, stale.length, isSet(request, 'verbose'));
  const traces: string[] = [];
  const unknown: UnknownPerson[] = [];
  const diagnostics = await forEachFile(
    stale,
    ({ job }) => job.source,
    found.terminal,
    async ({ job, reasons, recipe }) => {
      if (dry !== undefined || isSet(request, 'why')) terminal.say(why(job.output, reasons));
      const made = await making.of(job);
      const { value } = made;
      if (value === undefined) return made.diagnostics;
      const document = { name: basename(job.output), bytes: value.xml, recipe };
      const refusals = opened.value === undefined ? [] : writeDocument(opened.value, value.images, document);
      if (job.output === '-') terminal.print(value.xml);
      else if (refusals.length === 0) terminal.say(dry?.lines() ?? encodeSummary(job, value.recognised));
      append(traces, value.traces);
      append(unknown, value.unknown);
      return [...made.diagnostics, ...refusals];
    },
  );

  await making.close();
  found.tell();
  terminal.say(unchangedLine(tasks.length - stale.length, tasks.length));
  const registers = sources.value.map(registerOf);
  const lists = await writeLists(request, { traces, unknown }, registers, writing);
  terminal.say(dry === undefined ? '' : `${dry.lines()}Nothing was written: --dry-run.\n`);
  noteGiven();
  opened.value?.close();
  terminal.report(lists);
  return hasErrors([...sources.diagnostics, ...plan.diagnostics, ...diagnostics, ...lists]) ? 1 : 0;
};

/** What to do about a document that would be lost. */
const ADVICE =
  'To keep the change, make it a decision of an edition, which --edition names, or give another folder with --out; to lose it, say --force.';

/** Options that name files to read beside the sources. */
const READ = ['register', 'suggestions'];

/** The files that are written of all documents. */
const listFiles = (request: Request): readonly { readonly option: string; readonly path: string }[] =>
  ['trace', 'unknown-persons'].flatMap((option) => {
    const path = valueOf(request, option);
    return path === undefined ? [] : [{ option, path }];
  });

/** What is written of all documents. */
interface Lists {
  readonly traces: readonly string[];
  readonly unknown: readonly UnknownPerson[];
}

async function writeLists(
  request: Request,
  { traces, unknown }: Lists,
  registers: readonly Register[],
  writing: OutputOptions,
): Promise<readonly Diagnostic[]> {
  const review = valueOf(request, 'unknown-persons');
  const trace = valueOf(request, 'trace');
  return [
    ...(trace === undefined ? [] : writeFileTo(trace, traceFile(traces), writing)),
    ...(review === undefined
      ? []
      : writeFileTo(review, await unknownPersonsTable(unknown, tableFor(review, registers)), writing)),
  ];
}

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

/** Options that want something of all documents, be they made again or not. */
const LISTS = ['trace', 'unknown-persons', 'verbose'];

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
    ...(LISTS.some((option) => isSet(request, option)) ? (['wanted'] as const) : []),
  ];
  const tasks = await Promise.all(
    jobs.map(async (job): Promise<Task> => {
      const [source, particulars] = [bytesOf(job.source), await edition?.particularsOf(job.source)];
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
    if (register === undefined || folder.isDry || isEmpty || changes?.since === recipes.registers) return;
    noteRegisters(folder.hidden, recipes.registers, register);
  };
  return { tasks, noteGiven };
}

/** Standard input can be read once only: what is made of it is made every time. */
const bytesOf = (path: string): Uint8Array | undefined => (path === '-' ? undefined : readSource(path).value?.bytes);

interface Given {
  readonly edition: EditionFolder | undefined;
  /** What all sources are encoded with. */
  readonly options: EncodeOptions;
  readonly registers: readonly ScopedRegister[];
  /** What is known for a source. */
  readonly registerOf: (source: string) => Register;
}

/** The registers, the edition and the options that all sources share. */
async function whatIsGiven(request: Request, sources: readonly string[]): Promise<Outcome<Given | undefined>> {
  const folder = valueOf(request, 'edition');
  const opened = folder === undefined ? outcome(undefined) : await openEdition(folder);
  if (folder !== undefined && opened.value === undefined) return outcome(undefined, opened.diagnostics);
  const files = await Promise.all((request.options['register'] ?? []).map(readInput));
  const inputs = files.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const all = [...(opened.value?.registers ?? []), ...inputs];
  const nameOf = (source: string): string => (folder === undefined ? source : documentName(folder, source));
  const registers = await readScoped(all, sources.map(nameOf));
  const diagnostics = [...opened.diagnostics, ...files.flatMap((file) => file.diagnostics), ...registers.diagnostics];
  if (opened.value !== undefined && folder !== undefined) {
    const own = await sourcesOf(folder);
    diagnostics.push(...unusedIn(opened.value, [...own.value, ...sources]));
  }
  const suggested = await suggestionsOf(request);
  diagnostics.push(...suggested.diagnostics);
  const date = valueOf(request, 'date');
  const order = valueOf(request, 'date-order');
  const language = valueOf(request, 'language');
  const schemas = schemasOf(request);
  diagnostics.push(...schemas.diagnostics);
  const options: EncodeOptions = {
    ...given({ edition: opened.value?.edition }),
    ...(suggested.value.length === 0 ? {} : { suggestions: suggested.value }),
    ...given({ date, language, schemas: schemas.value }),
    ...(isSet(request, 'tracked-changes') ? { trackedChanges: true } : {}),
    ...(order === 'dmy' || order === 'mdy' ? { dateOrder: order } : {}),
  };
  const registerOf = (source: string): Register => registers.value(nameOf(source));
  return outcome({ edition: opened.value, options, registers: all, registerOf }, diagnostics);
}

/** Where the documents find memcon's schemas: an address, or a folder as seen from where they are written. */
function schemasOf(request: Request): Outcome<string | undefined> {
  const place = valueOf(request, 'schemas');
  if (place === undefined || /^https?:/u.test(place)) return outcome(place);
  const out = valueOf(request, 'out');
  const folder = relative(out === undefined || out === '-' ? '.' : out, place).replaceAll(sep, '/');
  const grammar = join(place, 'memcon.rng');
  if (existsSync(grammar)) return outcome(folder === '' ? '.' : folder);
  return outcome(undefined, [
    fileReport(
      'file-missing',
      grammar,
      `The folder '${place}' holds no memcon.rng for the documents to name.`,
      'memcon brings it in its folder schemas, with memcon.sch: copy both.',
    ),
  ]);
}

/** The suggestions of all files that are named. */
async function suggestionsOf(request: Request): Promise<Outcome<readonly Suggestion[]>> {
  const files = await Promise.all((request.options['suggestions'] ?? []).map(readInput));
  const read = await Promise.all(files.flatMap(({ value }) => (value === undefined ? [] : [readSuggestions(value)])));
  return outcome(
    read.flatMap(({ value }) => value ?? []),
    [...files, ...read].flatMap(({ diagnostics }) => diagnostics),
  );
}

/** A document, and what is to be said of it: all that is kept of its encoding. */
interface Made {
  readonly xml: string;
  /** What is written beside it. */
  readonly images: readonly EmbeddedImage[];
  readonly recognised: Recognised;
  /** Its marks, where a trace is asked for. */
  readonly traces: readonly string[];
  /** Whom nobody knows, where their table is asked for. */
  readonly unknown: readonly UnknownPerson[];
}

function encoderFor(request: Request, { edition, options, registerOf }: Given): Make<Job, Outcome<Made | undefined>> {
  const wants = (option: string): boolean => isSet(request, option);
  const out = valueOf(request, 'out');
  return async ({ source, output }) => {
    const input = await readSourceAt(source);
    if (input.value === undefined) return outcome(undefined, input.diagnostics);
    const own = await edition?.particularsOf(source);
    if (own !== undefined && hasErrors(own.diagnostics)) return outcome(undefined, own.diagnostics);
    const { value, diagnostics } = await encodeInput(input.value, {
      ...options,
      images: source !== '-' && out !== '-',
      ...(source === '-' || out === '-' ? {} : { addressOfImage: pageImages(source, dirname(output)) }),
      register: registerOf(source),
      ...own?.value,
    });
    const made = value && {
      xml: value.xml,
      images: value.transcript.images ?? [],
      recognised: recognised(value.transcript.annotations),
      traces: wants('trace') ? [traceOf(value)] : [],
      unknown: wants('unknown-persons') ? await unknownPersonsIn(value) : [],
    };
    return outcome(made, [...(own?.diagnostics ?? []), ...diagnostics]);
  };
}

/** The same for a worker: where the run began, what was given has been found right by then. */
export const make = async (request: Request): Promise<Make<Job, unknown>> => {
  const sources = await sourcesAt(request.operands);
  return encoderFor(request, asFound(await whatIsGiven(request, sources.value)));
};

/** How the table of unknown persons is written: as its file's name says, with ids that no register has. */
const tableFor = (path: string, registers: readonly Register[]): TableOptions => ({
  separator: path.endsWith('.tsv') ? '\t' : ',',
  taken: new Set(registers.flatMap(({ entries }) => entries.map(({ id }) => id))),
});
