import { basename } from 'node:path';
import { earlierVersion } from '../disk/index.js';
import {
  hasErrors,
  outcome,
  report,
  REPORTERS,
  tally,
  type Diagnostic,
  type Outcome,
  type Reporter,
} from '../diagnostics/index.js';
import {
  usualSchemas,
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
import { allGiven, filesToCheck, idsWithin, readDocument } from './inputs.js';
import { loadJunitReport } from './load-bundle.js';
import { asFound, beginMaking, type Make } from './making.js';
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
  const named = filesToCheck(request.operands);
  const { value: files, diagnostics: absent } = named;
  terminal.takes(allGiven(named));
  const schemas = await namedSchemas(request.options['schema'] ?? [], rulesWanted(request));
  const before = [...absent, ...schemas.diagnostics];
  spoken.report(before);
  const { value: chosen } = schemas;
  const works = chosen === undefined && hasErrors(schemas.diagnostics) ? [] : files;
  const making = await beginMaking('validate', request, works, checkerFor(request, chosen));
  const told = new Set<string>();
  const used: Diagnostic[] = [];
  const known = new Set(files);
  const found = await forEachFile(
    works,
    (file) => file,
    spoken,
    async (file) =>
      (await making.of(file)).flatMap((finding) => {
        if (finding.rule === 'schema-used') used.push(finding);
        return finding.rule !== 'schema-used' && isNews(finding, file, known, told) ? [finding] : [];
      }),
    { keeps: format !== 'text' },
  );
  await making.close();
  return conclude(request, terminal, [...before, ...found], works, used);
}

/** What is wrong with an edition.json is told once, and not at all where the file is checked itself. */
function isNews({ place, message }: Diagnostic, file: string, files: ReadonlySet<string>, told: Set<string>): boolean {
  if (place === undefined || place.file === file || basename(place.file) !== 'edition.json') return true;
  const key = `${place.file}:${place.start.line}:${place.start.column} ${message}`;
  return !files.has(place.file) && !told.has(key) && Boolean(told.add(key));
}

/** What there is to say of one file. */
function checkerFor(
  request: Request,
  schemas: readonly ValidationSchema[] | undefined,
): Make<string, readonly Diagnostic[]> {
  const optionsOf = optionsFor(request, given({ schemas }));
  return async (file) => {
    const document = await readDocument(file, request.operands);
    if (document.value === undefined) return document.diagnostics;
    const { input, placed } = document.value;
    const options = await optionsOf(input);
    const before = [...document.diagnostics, ...options.diagnostics];
    if (options.value === undefined) return before;
    const { diagnostics } = await validateInput(input, options.value);
    return [...before, ...placed(diagnostics), ...schemasUsed(file, options.value)];
  };
}

/** What a document was checked against: for the last line of a run, and for programs. */
function schemasUsed(file: string, { schemas = [] }: ValidateOptions): readonly Diagnostic[] {
  if (schemas.length === 0) return [];
  const actual = schemas.flatMap(({ name }) => name ?? []).join(' and ');
  const place = { file, start: { line: 1, column: 1 } };
  return [report('schema-used', `The document was checked against ${actual}.`, { place, actual })];
}

/** The same for a worker: where the run began, the schemas have been found right by then. */
export const make = async (request: Request): Promise<Make<string, readonly Diagnostic[]>> => {
  const { value: schemas, diagnostics } = await namedSchemas(request.options['schema'] ?? [], rulesWanted(request));
  return checkerFor(request, asFound(outcome({ schemas }, diagnostics)).schemas);
};

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
  const idsOf = idsWithin(request.operands);
  return async (input) => {
    const edition = await ofEdition(input.name);
    const named =
      chosen.schemas === undefined ? await schemasOfDocument(input, rulesWanted(request)) : outcome(undefined);
    const unnamed = chosen.schemas === undefined ? (named.value ?? (await usualSchemas(input))) : undefined;
    const earlier =
      against === undefined || input.name.endsWith('.json') ? outcome(undefined) : earlierVersion(input.name, against);
    const diagnostics = [...edition.diagnostics, ...named.diagnostics, ...earlier.diagnostics];
    const options: ValidateOptions = {
      ...common,
      rules: { ...edition.value, ...own },
      resolve: resolveBeside,
      idsOf,
      ...(unnamed === undefined ? {} : { schemas: unnamed, editorial: true }),
      ...given({ earlier: earlier.value }),
    };
    return outcome(options, diagnostics);
  };
}

function conclude(
  request: Request,
  terminal: Terminal,
  all: readonly Diagnostic[],
  files: readonly string[],
  used: readonly Diagnostic[],
): number {
  const format = valueOf(request, 'format') ?? 'text';
  const sum = tally(all, files.length);
  const most = valueOf(request, 'max-warnings');
  const tooMany = most !== undefined && sum.warnings > Number(most);
  if (format === 'text') terminal.say(closingLine(sum, files.length, `checked${againstWhat(used)}`));
  // The other formats are for what is to be mended: they show each finding beside the line.
  else terminal.print(reporterFor(format)(format === 'json' ? [...all, ...used] : all, files, VERSION));
  if (tooMany && !hasErrors(all)) {
    process.stderr.write(`memcon: Warnings: ${sum.warnings}, of which at most ${most} are allowed (--max-warnings).\n`);
  }
  return hasErrors(all) || tooMany ? 1 : 0;
}

/** ` against tei_all`; where documents differ, each with how many there are. */
function againstWhat(used: readonly Diagnostic[]): string {
  const numbers = new Map<string, number>();
  for (const { actual = '' } of used) numbers.set(actual, (numbers.get(actual) ?? 0) + 1);
  const all = [...numbers].map(([name, number]) => (numbers.size === 1 ? name : `${name} (${number})`));
  return all.length === 0 ? '' : ` against ${all.join(', ')}`;
}

const reporterFor = (format: string): Reporter =>
  format === 'junit' ? loadJunitReport() : REPORTERS[format as keyof typeof REPORTERS];
