import { basename } from 'node:path';
import { earlierVersion } from '../disk/index.js';
import {
  hasErrors,
  outcome,
  REPORTERS,
  tally,
  type Diagnostic,
  type Outcome,
  type Reporter,
} from '../diagnostics/index.js';
import {
  validate as validateInput,
  VERSION,
  type Input,
  type ValidateOptions,
  type ValidationSchema,
} from '../index.js';
import { given } from '../text/index.js';
import { isSet, refuse, valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Request, Run } from './commands.js';
import { filesToCheck, readInput } from './inputs.js';
import { loadJunitReport } from './load-bundle.js';
import { beginMaking, type Make } from './making.js';
import { editionRules, rulesGiven } from './rule-severities.js';
import { namedSchemas, resolveBeside, schemasOfDocument, type RulesWanted } from './schemas.js';
import { closingLine } from './summary.js';
import type { Terminal } from './terminal.js';
import { watchOver } from './watch.js';

/** `memcon validate PATH...` */
export const validate: Run = async (request, terminal) => {
  const problem = problemOf(request);
  if (problem !== undefined) return refuse(problem, 'validate --help');
  if (isSet(request, 'watch')) return await watchOver(request.operands, () => check(request, terminal), terminal);
  return await check(request, terminal);
};

/** What is wrong with options that only together make sense. */
function problemOf(request: Request): string | undefined {
  const rules = rulesGiven(request.options['rule'] ?? []);
  if ('problem' in rules) return rules.problem;
  if (isSet(request, 'watch') && request.operands.includes('-')) return 'Standard input cannot be watched.';
  return request.operands.filter((operand) => operand === '-').length > 1
    ? 'Standard input can be read once only.'
    : undefined;
}

async function check(request: Request, terminal: Terminal): Promise<number> {
  const format = valueOf(request, 'format') ?? 'text';
  const spoken: Terminal =
    format === 'text' ? terminal : { ...terminal, report: () => undefined, say: () => undefined };
  const { value: files, diagnostics: absent } = filesToCheck(request.operands);
  const schemas = await namedSchemas(request.options['schema'] ?? [], rulesWanted(request));
  const before = [...absent, ...schemas.diagnostics];
  spoken.report(before);
  const { value: chosen } = schemas;
  const works = chosen === undefined && hasErrors(schemas.diagnostics) ? [] : files;
  const making = await beginMaking('validate', request, works, checkerFor(request, chosen));
  const told = new Set<string>();
  const found = await forEachFile(
    works,
    (file) => file,
    spoken,
    async (file) => (await making.of(file)).filter((finding) => isNews(finding, file, files, told)),
  );
  await making.close();
  return conclude(request, terminal, format, [...before, ...found], works);
}

/** What is wrong with an edition.json is told once, and not at all where the file is checked itself. */
function isNews({ place, message }: Diagnostic, file: string, files: readonly string[], told: Set<string>): boolean {
  if (place === undefined || place.file === file || basename(place.file) !== 'edition.json') return true;
  const key = `${place.file}:${place.start.line}:${place.start.column} ${message}`;
  return !files.includes(place.file) && !told.has(key) && Boolean(told.add(key));
}

/** What there is to say of one file. */
function checkerFor(
  request: Request,
  schemas: readonly ValidationSchema[] | undefined,
): Make<string, readonly Diagnostic[]> {
  const optionsOf = optionsFor(request, given({ schemas }));
  return async (file) => {
    const input = await readInput(file);
    if (input.value === undefined) return input.diagnostics;
    const options = await optionsOf(input.value);
    if (options.value === undefined) return options.diagnostics;
    return [...options.diagnostics, ...(await validateInput(input.value, options.value)).diagnostics];
  };
}

/** The same for a worker: the schemas have been found right by then. */
export const make = async (request: Request): Promise<Make<string, readonly Diagnostic[]>> =>
  checkerFor(request, (await namedSchemas(request.options['schema'] ?? [], rulesWanted(request))).value);

function rulesWanted(request: Request): RulesWanted {
  const phase = valueOf(request, 'phase');
  return { ...(isSet(request, 'schematron') ? { embeddedRules: true } : {}), ...given({ phase }) };
}

/**
 * What a document is checked with: the schemas named or those it names itself, the severities of its edition, its
 * earlier version.
 */
function optionsFor(
  request: Request,
  chosen: ValidateOptions,
): (input: Input) => Promise<Outcome<ValidateOptions | undefined>> {
  const rules = rulesGiven(request.options['rule'] ?? []);
  const own = 'problem' in rules ? {} : rules.severities;
  const against = valueOf(request, 'against');
  const common: ValidateOptions = {
    ...chosen,
    ...(isSet(request, 'editorial') ? { editorial: true } : {}),
    ...(isSet(request, 'allow-doctype') ? { allowDoctype: true } : {}),
  };
  const ofEdition = editionRules();
  return async (input) => {
    const edition = await ofEdition(input.name);
    const named =
      chosen.schemas === undefined ? await schemasOfDocument(input, rulesWanted(request)) : outcome(undefined);
    const earlier =
      against === undefined || input.name.endsWith('.json') ? outcome(undefined) : earlierVersion(input.name, against);
    const diagnostics = [...edition.diagnostics, ...named.diagnostics, ...earlier.diagnostics];
    const options: ValidateOptions = {
      ...common,
      rules: { ...edition.value, ...own },
      resolve: resolveBeside,
      ...(named.value && { schemas: named.value, editorial: true }),
      ...given({ earlier: earlier.value }),
    };
    return outcome(options, diagnostics);
  };
}

function conclude(
  request: Request,
  terminal: Terminal,
  format: string,
  all: readonly Diagnostic[],
  files: readonly string[],
): number {
  const sum = tally(all, files.length);
  const most = valueOf(request, 'max-warnings');
  const tooMany = most !== undefined && sum.warnings > Number(most);
  if (format === 'text') terminal.say(closingLine(sum, files.length, 'checked'));
  else terminal.print(reporterFor(format)(all, files, VERSION));
  if (tooMany && !hasErrors(all)) {
    process.stderr.write(`memcon: Warnings: ${sum.warnings}, of which at most ${most} are allowed (--max-warnings).\n`);
  }
  return hasErrors(all) || tooMany ? 1 : 0;
}

const reporterFor = (format: string): Reporter =>
  format === 'junit' ? loadJunitReport() : REPORTERS[format as keyof typeof REPORTERS];
