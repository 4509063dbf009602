import { basename, join } from 'node:path';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import {
  encode,
  FORMS,
  publish,
  readRegisters,
  USUAL_FORMS,
  validate,
  type Encoded,
  type EncodeOptions,
  type Form,
  type Input,
} from '../api/index.js';
import type { EditionFolder } from './edition-folder.js';
import type { Edition } from '../model/index.js';
import { openOutput, type OutputFolder, type OutputOptions } from './output-folder.js';
import { stemOf, type Job } from './outputs.js';
import { pageParameters } from './page-parameters.js';
import { readBytes } from './read-bytes.js';
import { openSiteFolder, type SiteFolder } from './site-folder.js';

/** What became of one document of an edition. */
export interface Built {
  readonly document: string;
  readonly editions: readonly string[];
  /** Left out for a document that has no source: one made by hand, or by another project. */
  readonly encoded?: Encoded;
}

export interface EditionBuilder {
  /** Encodes a source into a document, checks it and publishes it. */
  readonly build: (job: Job) => Promise<Outcome<Built | undefined>>;
  /** Checks a document that has no source and publishes it. */
  readonly take: (document: string) => Promise<Outcome<Built | undefined>>;
  readonly hasSite: boolean;
  /** A document could not even be begun: the site will not appear. */
  readonly fail: () => void;
  /** Finishes what is made of all documents together; the value names the site's front page, where there is a site. */
  readonly close: () => Outcome<string | undefined>;
}

/** What is made of each document, and of all. */
interface Target {
  readonly documents: OutputFolder;
  readonly editions: OutputFolder;
  readonly out: string;
  readonly forms: readonly Form[];
  readonly language: string;
  readonly edition: Edition;
  readonly site: SiteFolder | undefined;
}

/**
 * Prepares to build the documents of an edition, into `out` as far as they are to be read. Without value when the
 * registers are faulty, for what is encoded without them would be wrong, or where a folder cannot be had.
 */
export async function editionBuilder(
  folder: EditionFolder,
  out: string,
  options: OutputOptions = {},
): Promise<Outcome<EditionBuilder | undefined>> {
  const { value: register, diagnostics } = await readRegisters(folder.registers);
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  const shared: EncodeOptions = { register, edition: folder.edition };
  const opened = await targetOf(folder, out, options);
  const target = opened.value;
  if (target === undefined) return outcome(undefined, [...diagnostics, ...opened.diagnostics]);
  return outcome(
    {
      build: async (job) => noted(await buildDocument(folder, shared, job, target), target),
      take: async (document) => noted(await takeDocument(document, target), target),
      hasSite: target.site !== undefined,
      fail: () => target.site?.fail(),
      close: () => closed(target),
    },
    diagnostics,
  );
}

const isForm = (name: string): name is Form => Object.hasOwn(FORMS, name);

async function targetOf(
  { path, edition }: EditionFolder,
  out: string,
  options: OutputOptions,
): Promise<Outcome<Target | undefined>> {
  const wanted = edition.editions ?? USUAL_FORMS;
  const forms = wanted.filter(isForm);
  const language = edition.language?.startsWith('de') === true ? 'de' : 'en';
  const downloads = (['text', 'epub'] as const).filter((name) => name === 'text' || forms.includes(name));
  const site = wanted.includes('site')
    ? await openSiteFolder(join(out, 'site'), { edition, language, downloads, ...options })
    : outcome(undefined);
  const documents = openOutput(join(path, 'documents'), options);
  const editions = openOutput(out, options);
  const diagnostics = [...site.diagnostics, ...documents.diagnostics, ...editions.diagnostics];
  if (documents.value !== undefined && editions.value !== undefined && !hasErrors(diagnostics)) {
    return outcome({
      documents: documents.value,
      editions: editions.value,
      out,
      forms,
      language,
      edition,
      site: site.value,
    });
  }
  for (const one of [documents.value, editions.value]) one?.close();
  site.value?.fail();
  site.value?.close();
  return outcome(undefined, diagnostics);
}

/** A document that failed leaves no whole site. */
function noted(built: Outcome<Built | undefined>, { site }: Target): Outcome<Built | undefined> {
  if (built.value === undefined || hasErrors(built.diagnostics)) site?.fail();
  return built;
}

function closed({ documents, editions, out, site }: Target): Outcome<string | undefined> {
  documents.close();
  editions.close();
  const { value = [], diagnostics = [] } = site?.close() ?? {};
  return outcome(value.length === 0 ? undefined : join(out, 'site', 'index.html'), diagnostics);
}

async function buildDocument(
  folder: EditionFolder,
  shared: EncodeOptions,
  job: Job,
  target: Target,
): Promise<Outcome<Built | undefined>> {
  const source = readBytes(job.source);
  const own = await folder.particularsOf(job.source);
  const before = [...source.diagnostics, ...own.diagnostics];
  if (source.value === undefined || hasErrors(before)) return outcome(undefined, before);
  const encoded = await encode({ name: job.source, bytes: source.value }, { ...shared, ...own.value });
  if (encoded.value === undefined) return outcome(undefined, [...before, ...encoded.diagnostics]);
  const refusals = target.documents.write(basename(job.output), encoded.value.xml);
  const soFar = [...before, ...encoded.diagnostics, ...refusals];
  if (refusals.length > 0) return outcome(undefined, soFar);
  const published = await publishTo(target, { name: job.output, bytes: Buffer.from(encoded.value.xml) });
  return outcome({ document: job.output, editions: published.value, encoded: encoded.value }, [
    ...soFar,
    ...published.diagnostics,
  ]);
}

async function takeDocument(document: string, target: Target): Promise<Outcome<Built | undefined>> {
  const read = readBytes(document);
  if (read.value === undefined) return outcome(undefined, read.diagnostics);
  const input: Input = { name: document, bytes: read.value };
  const { diagnostics } = await validate(input, { editorial: false });
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  const published = await publishTo(target, input);
  return outcome({ document, editions: published.value }, [...diagnostics, ...published.diagnostics]);
}

/** Publishes a document in every form wanted, and into the site; the value names the files written. */
async function publishTo(
  { editions, out, forms, language, edition, site }: Target,
  input: Input,
): Promise<Outcome<readonly string[]>> {
  const options = {
    to: forms,
    language,
    theme: edition.theme ?? {},
    parameters: pageParameters({ source: input.name, folder: out, forms, edition }),
  };
  const { value, diagnostics } = forms.length === 0 ? outcome([]) : await publish(input, options);
  const written: string[] = [];
  const refusals: Diagnostic[] = [];
  for (const { ending, content } of value) {
    const name = `${stemOf(input.name)}${ending}`;
    const refused = editions.write(name, content);
    if (refused.length === 0) written.push(join(out, name));
    refusals.push(...refused);
  }
  const inSite = site?.add({ ...input, made: value.filter(({ form }) => form !== 'html') }) ?? [];
  return outcome(written, [
    ...diagnostics,
    ...refusals,
    ...inSite.filter(
      ({ rule, message }) => !diagnostics.some((said) => said.rule === rule && said.message === message),
    ),
  ]);
}
