import { join } from 'node:path';
import {
  isBook,
  isWhole,
  openEdition,
  openOutput,
  openWholes,
  printByChromium,
  pageParameters,
  planOutputs,
  readBytes,
  stemOf,
  type Job,
  type MadeWhole,
  type OutputFolder,
  type PageMakers,
  type Wholes,
} from '../disk/index.js';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import {
  downloadsFor,
  FORMS,
  USUAL_FORMS,
  WHOLES,
  publish as publishInput,
  sitePages,
  type Form,
  type Input,
  type PageTask,
  type Published,
  type PublishOptions,
  type SiteOptions,
  type Whole,
} from '../index.js';
import type { Edition } from '../model/index.js';
import { given } from '../text/index.js';
import { isSet, outputOptions, refuse, valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Request, Run } from './commands.js';
import { allGiven, documentsAt, readDocument } from './inputs.js';
import { asFound, beginMaking, orPages, type Make } from './making.js';
import type { Terminal } from './terminal.js';

/** Where a document could not even be tried, nothing that is one of many may take the place of what was there. */
const failing =
  (wholes: { readonly fail: () => void } | undefined) =>
  (error: unknown): never => {
    wholes?.fail();
    throw error;
  };

/** `memcon publish PATH...` */
export const publish: Run = async (request, terminal) => {
  const [forms, folder] = [formsOf(request), folderOf(request)];
  const named = documentsAt(request.operands);
  const { value: files, diagnostics: absent } = named;
  const plan = planOutputs(files, folder, FORMS[forms[0] ?? 'html'].ending);
  const misuse = misuseOf(request, files.length);
  if (misuse !== undefined) return refuse(misuse, 'publish --help');
  const edition = await editionOf(request);
  terminal.takes(allGiven(named));
  terminal.report([...absent, ...plan.diagnostics, ...edition.diagnostics]);
  if (hasErrors(edition.diagnostics)) return 1;
  const stylesheet = await stylesheetOf(request);
  terminal.report(stylesheet.diagnostics);
  if (hasErrors(stylesheet.diagnostics)) return 1;
  /** With --all-or-nothing, what is written when all has been made. */
  const held: (() => readonly Diagnostic[])[] = [];
  const holds = isSet(request, 'all-or-nothing');
  const pages = pagesOf(request, edition.value.edition, stylesheet.value);
  const wanted = wholesOf(request);
  const needsFolder = wanted.some(isBook) || (forms.length > 0 && plan.value.length > 0);
  const output = folder === '-' || !needsFolder ? outcome(undefined) : openOutput(folder, outputOptions(request));
  const opened =
    hasErrors(output.diagnostics) || wanted.length === 0
      ? outcome(undefined)
      : await openWholes(
          wanted,
          { path: folder, output: output.value },
          { ...siteOptions(pages, edition.value.edition), strict: isSet(request, 'strict'), ...outputOptions(request) },
        );
  const wholes = opened.value;
  terminal.report([...output.diagnostics, ...opened.diagnostics]);
  if (hasErrors([...absent, ...plan.diagnostics])) wholes?.fail();
  if (hasErrors([...opened.diagnostics, ...output.diagnostics])) {
    output.value?.close();
    return 1;
  }

  const making = await beginMaking(
    'publish',
    request,
    plan.value,
    publisherFor({ folder, operands: request.operands, pages, edition: edition.value.edition }),
  );
  const found = await forEachFile(
    plan.value,
    ({ source }) => source,
    terminal,
    async (job) => {
      const { source } = job;
      const { value: made, diagnostics } = await making.of(job).catch(failing(wholes));
      if (made === undefined) {
        wholes?.fail();
        return diagnostics;
      }
      const writes = made.editions.map(
        ({ document = stemOf(source), ending: suffix, content }) =>
          () =>
            deliver(output.value, `${document}${suffix}`, content, terminal),
      );
      if (holds) held.push(...writes);
      const refusals = holds ? [] : writes.flatMap((write) => write());
      const found = [...diagnostics, ...refusals];
      const beside = made.editions.filter(({ form }) => form !== 'html');
      const later = wholes?.add({ ...made.input, made: beside }, making.makers);
      return later === undefined ? found : { later: later.then((said) => [...found, ...unsaid(said, diagnostics)]) };
    },
    { ahead: wholes === undefined ? 0 : (making.makers?.ahead ?? 0) },
  );
  const before = [...absent, ...plan.diagnostics, ...found];
  const late = hasErrors(before) ? [] : held.flatMap((write) => write());
  terminal.report(late);
  if (holds && hasErrors(before)) {
    wholes?.fail();
    terminal.say('Nothing was written: --all-or-nothing.\n');
  }
  const last = wholes === undefined ? [] : await closed(wholes, wanted, making.makers, terminal);
  await making.close();
  output.value?.close();
  return hasErrors([...before, ...late, ...last]) ? 1 : 0;
};

/** What a request asks for that cannot be, as one sentence. */
function misuseOf(request: Request, files: number): string | undefined {
  const wanted = wantedBy(request);
  const toScreen = folderOf(request) === '-';
  if (toScreen && wholesOf(request).length > 0) {
    return `What is made of all documents (${Object.keys(WHOLES).join(', ')}) is written into a folder: name one with --out.`;
  }
  if (toScreen && wanted.length * files > 1) {
    return 'Several editions cannot all be written to standard output: choose one with --to, or a folder with --out.';
  }
  return isSet(request, 'xslt') && !wanted.includes('html') && !wanted.includes('site')
    ? '--xslt makes HTML pages: --to must name html or site.'
    : undefined;
}

/** The editions of a document, and the document itself for the site. */
interface Made {
  readonly input: Input;
  readonly editions: readonly Published[];
}

/** How documents are published that a request names. */
interface Plan {
  readonly folder: string;
  /** The paths as named: what a document includes lies in the folder among them that it lies in. */
  readonly operands: readonly string[];
  readonly pages: PublishOptions & { readonly to: readonly Form[] };
  readonly edition: Edition | undefined;
}

const publisherFor =
  ({ folder, pages, edition, operands }: Plan): Make<Job, Outcome<Made | undefined>> =>
  async ({ source }) => {
    const { value: document, diagnostics } = await readDocument(source, operands, { pointed: true });
    if (document === undefined) return outcome(undefined, diagnostics);
    const { input, placed } = document;
    if (pages.to.length === 0) return outcome({ input, editions: [] }, diagnostics);
    const parameters = pageParameters({ source, folder, forms: pages.to, edition });
    const published = await publishInput(input, { ...pages, parameters });
    return outcome({ input, editions: published.value }, [...diagnostics, ...placed(published.diagnostics)]);
  };

/** The same for a worker: where the run began, what was given has been found right by then. */
export const make = async (request: Request): Promise<Make<Job | PageTask, unknown>> => {
  const { edition } = asFound(await editionOf(request));
  const pages = pagesOf(request, edition, asFound(await stylesheetOf(request)));
  const publisher = publisherFor({ folder: folderOf(request), operands: request.operands, pages, edition });
  const ofSite = await sitePages(siteOptions(pages, edition));
  return orPages(publisher, async (task) => ofSite(task));
};

/** What the pages of a site have in common. */
const siteOptions = ({ to, language, stylesheet }: Plan['pages'], edition: Edition | undefined): SiteOptions => ({
  language: language ?? 'en',
  downloads: downloadsFor(to),
  ...given({ edition, stylesheet }),
});

const wantedBy = (request: Request): readonly string[] => valueOf(request, 'to')?.split(',') ?? USUAL_FORMS;
const formsOf = (request: Request): readonly Form[] => wantedBy(request).filter((name): name is Form => !isWhole(name));
const wholesOf = (request: Request): readonly Whole[] => wantedBy(request).filter(isWhole);

const folderOf = (request: Request): string =>
  valueOf(request, 'out') ??
  (request.operands.every((path) => path === '-') && wholesOf(request).length === 0 ? '-' : '.');

const pagesOf = (
  request: Request,
  edition: Edition | undefined,
  stylesheet: { readonly stylesheet?: unknown },
): Plan['pages'] => ({
  to: formsOf(request),
  language: valueOf(request, 'language') ?? 'en',
  theme: edition?.theme ?? {},
  strict: isSet(request, 'strict'),
  print: printByChromium,
  ...stylesheet,
});

/** What the edition folder that was named says of the whole. */
async function editionOf(request: Request): Promise<Outcome<{ readonly edition?: Edition }>> {
  if (!isSet(request, 'edition')) return outcome({});
  const { value, diagnostics } = await openEdition(valueOf(request, 'edition')!);
  return outcome(given({ edition: value?.edition }), diagnostics);
}

/** The user's stylesheet, compiled: loaded when one is given. */
async function stylesheetOf(request: Request): Promise<Outcome<{ readonly stylesheet?: unknown }>> {
  const path = valueOf(request, 'xslt');
  if (path === undefined) return outcome({});
  const file = readBytes(path);
  if (file.value === undefined) return outcome({}, file.diagnostics);
  const { compileUserStylesheet } = await import('../xml/index.js');
  const { value, diagnostics } = await compileUserStylesheet(path, file.value);
  return outcome(given({ stylesheet: value }), diagnostics);
}

const unsaid = (diagnostics: readonly Diagnostic[], said: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ rule, message }) => !said.some((other) => other.rule === rule && other.message === message));

async function closed(
  wholes: Wholes,
  wanted: readonly Whole[],
  makers: PageMakers | undefined,
  terminal: Terminal,
): Promise<readonly Diagnostic[]> {
  const { value, diagnostics } = await wholes.close(makers);
  terminal.report(diagnostics);
  for (const name of wanted) terminal.say(saidOf(name, value));
  return diagnostics;
}

function saidOf(name: Whole, all: readonly MadeWhole[]): string {
  const made = all.find((one) => one.name === name);
  if (made === undefined) return `The ${name} was not written.\n`;
  return made.files === 1 ? `${made.path}\n` : `${made.path} (${made.files} files)\n`;
}

function deliver(
  folder: OutputFolder | undefined,
  name: string,
  content: string | Uint8Array,
  terminal: Terminal,
): readonly Diagnostic[] {
  if (folder === undefined) {
    terminal.print(content);
    return [];
  }
  const refusals = folder.write(name, content);
  if (refusals.length === 0) terminal.say(`${join(folder.path, name)}\n`);
  return refusals;
}
