import { join } from 'node:path';
import {
  openEdition,
  openOutput,
  openSiteFolder,
  pageParameters,
  planOutputs,
  readBytes,
  stemOf,
  type OutputFolder,
  type SiteFolder,
} from '../disk/index.js';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { DOWNLOADS, FORMS, USUAL_FORMS, publish as publishInput, type Form } from '../index.js';
import type { Edition } from '../model/index.js';
import { isSet, outputOptions, refuse, valueOf } from './arguments.js';
import { forEachFile } from './batch.js';
import type { Request, Run } from './commands.js';
import { documentsAt, readInput } from './inputs.js';
import type { Terminal } from './terminal.js';

/** `memcon publish PATH...` */
export const publish: Run = async (request, terminal) => {
  const wanted = valueOf(request, 'to')?.split(',') ?? USUAL_FORMS;
  const forms = wanted.filter((name): name is Form => name !== 'site');
  const folder =
    valueOf(request, 'out') ??
    (request.operands.every((path) => path === '-') && forms.length === wanted.length ? '-' : '.');
  const { value: files, diagnostics: absent } = documentsAt(request.operands);
  const plan = planOutputs(files, folder, FORMS[forms[0] ?? 'html'].ending);
  if (folder === '-' && forms.length < wanted.length) {
    return refuse('A site is many files: name a folder with --out.', 'publish --help');
  }
  if (folder === '-' && wanted.length * files.length > 1) {
    return refuse(
      'Several editions cannot all be written to standard output: choose one with --to, or a folder with --out.',
      'publish --help',
    );
  }
  const edition = await editionOf(request);
  terminal.report([...absent, ...plan.diagnostics, ...edition.diagnostics]);
  if (hasErrors(edition.diagnostics)) return 1;
  if (isSet(request, 'xslt') && !wanted.includes('html') && !wanted.includes('site')) {
    return refuse('--xslt makes HTML pages: --to must name html or site.', 'publish --help');
  }
  const stylesheet = await stylesheetOf(request);
  terminal.report(stylesheet.diagnostics);
  if (hasErrors(stylesheet.diagnostics)) return 1;
  const language = valueOf(request, 'language') ?? 'en';
  const pages = {
    to: forms,
    language,
    theme: edition.value.edition?.theme ?? {},
    strict: isSet(request, 'strict'),
    ...stylesheet.value,
  };
  /** With --all-or-nothing, what is written when all has been made. */
  const held: (() => readonly Diagnostic[])[] = [];
  const holds = isSet(request, 'all-or-nothing');
  const siteFolder =
    forms.length < wanted.length
      ? await openSiteFolder(join(folder, 'site'), {
          language,
          downloads: downloadsOf(forms),
          ...edition.value,
          ...stylesheet.value,
          ...outputOptions(request),
        })
      : outcome(undefined);
  const output =
    folder === '-' || forms.length === 0 || plan.value.length === 0
      ? outcome(undefined)
      : openOutput(folder, outputOptions(request));
  const site = siteFolder.value;
  terminal.report([...siteFolder.diagnostics, ...output.diagnostics]);
  if (hasErrors([...absent, ...plan.diagnostics, ...siteFolder.diagnostics, ...output.diagnostics])) site?.fail();
  if (hasErrors([...siteFolder.diagnostics, ...output.diagnostics])) return 1;

  const found = await forEachFile(
    plan.value,
    ({ source }) => source,
    terminal,
    async ({ source }) => {
      const input = await readInput(source);
      if (input.value === undefined) site?.fail();
      if (input.value === undefined) return input.diagnostics;
      const published =
        forms.length === 0
          ? outcome([])
          : await publishInput(input.value, {
              ...pages,
              parameters: pageParameters({ source, folder, forms, edition: edition.value.edition }),
            });
      const writes = published.value.map(
        ({ ending: suffix, content }) =>
          () =>
            deliver(output.value, `${stemOf(source)}${suffix}`, content, terminal),
      );
      if (holds) held.push(...writes);
      const refusals = holds ? [] : writes.flatMap((write) => write());
      return [
        ...published.diagnostics,
        ...refusals,
        ...unsaid(
          site?.add({ ...input.value, made: published.value.filter(({ form }) => form !== 'html') }) ?? [],
          published.diagnostics,
        ),
      ];
    },
  );
  const before = [...absent, ...plan.diagnostics, ...found];
  const late = hasErrors(before) ? [] : held.flatMap((write) => write());
  terminal.report(late);
  if (holds && hasErrors(before)) {
    site?.fail();
    terminal.say('Nothing was written: --all-or-nothing.\n');
  }
  output.value?.close();
  const last = site === undefined ? [] : closed(site, folder, terminal);
  return hasErrors([...before, ...late, ...last]) ? 1 : 0;
};

/** What the edition folder that was named says of the whole. */
async function editionOf(request: Request): Promise<Outcome<{ readonly edition?: Edition }>> {
  if (!isSet(request, 'edition')) return outcome({});
  const { value, diagnostics } = await openEdition(valueOf(request, 'edition')!);
  return outcome(value === undefined ? {} : { edition: value.edition }, diagnostics);
}

/** The user's stylesheet, compiled: loaded when one is given. */
async function stylesheetOf(request: Request): Promise<Outcome<{ readonly stylesheet?: unknown }>> {
  const path = valueOf(request, 'xslt');
  if (path === undefined) return outcome({});
  const file = readBytes(path);
  if (file.value === undefined) return outcome({}, file.diagnostics);
  const { compileUserStylesheet } = await import('../xml/index.js');
  const { value, diagnostics } = await compileUserStylesheet(path, file.value);
  return outcome(value === undefined ? {} : { stylesheet: value }, diagnostics);
}

/** What lies beside a site's pages: the text, and what else was asked for. */
const downloadsOf = (forms: readonly Form[]): typeof DOWNLOADS =>
  DOWNLOADS.filter((name) => name === 'text' || forms.includes(name));

const unsaid = (diagnostics: readonly Diagnostic[], said: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ rule, message }) => !said.some((other) => other.rule === rule && other.message === message));

function closed(site: SiteFolder, folder: string, terminal: Terminal): readonly Diagnostic[] {
  const { value, diagnostics } = site.close();
  terminal.report(diagnostics);
  terminal.say(
    value.length === 0
      ? 'The site was not written.\n'
      : `${join(folder, 'site', 'index.html')} (${value.length} files)\n`,
  );
  return diagnostics;
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
