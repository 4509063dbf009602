import { dirname } from 'node:path';
import { hasErrors, outcome, type Outcome } from '../diagnostics/index.js';
import {
  encode,
  FORMS,
  publish,
  recognised,
  USUAL_FORMS,
  validate,
  type EncodeOptions,
  type Form,
  type Input,
  type Published,
  type PublishOptions,
  type Recognised,
} from '../api/index.js';
import { LANGUAGE_CODES } from '../language/index.js';
import type { EmbeddedImage, Register } from '../model/index.js';
import { given } from '../text/index.js';
import { printByChromium } from './chromium.js';
import { documentName, sourcesOf, type EditionFolder } from './edition-folder.js';
import type { Job } from './outputs.js';
import { pageImages } from './page-image.js';
import { pageParameters } from './page-parameters.js';
import { readBytes } from './read-bytes.js';
import { areScoped, readScoped } from './scoped-registers.js';
import { readSource } from './source-input.js';

/** A document to be made: of its source, or, where it is there already, only its reading editions. */
export interface DocumentTask extends Job {
  readonly stage: 'encode' | 'publish';
}

/** What was made of a document; nothing is written by then. */
export interface MadeDocument {
  readonly input: Input;
  /** What was recognised in its source, where it was encoded. */
  readonly recognised?: Recognised;
  readonly editions: readonly Published[];
  /** The images that its source holds, to be written beside it. */
  readonly images?: readonly EmbeddedImage[];
}

/** How documents of an edition are published beside each other. */
export interface Publishing {
  readonly forms: readonly Form[];
  readonly optionsFor: (document: string) => PublishOptions & { readonly to: readonly Form[] };
}

const isForm = (name: string): name is Form => Object.hasOwn(FORMS, name);

/** What `edition.json` wants published of each document, into `out`. */
export function publishingOf({ edition }: EditionFolder, out: string): Publishing {
  const forms = (edition.editions ?? USUAL_FORMS).filter(isForm);
  const primary = edition.language?.split('-')[0];
  const language = LANGUAGE_CODES.find((code) => code === primary) ?? 'en';
  return {
    forms,
    optionsFor: (document) => ({
      to: forms,
      language,
      theme: edition.theme ?? {},
      print: printByChromium,
      parameters: pageParameters({ source: document, folder: out, forms, edition }),
    }),
  };
}

type MakeDocument = (task: DocumentTask) => Promise<Outcome<MadeDocument | undefined>>;

interface DocumentMaker {
  readonly make: MakeDocument;
  /** What all sources are encoded with; undefined where they differ in it. */
  readonly register: Register | undefined;
}

/**
 * Prepares to make the documents of an edition. Without value when the registers are faulty, for what is encoded
 * without them would be wrong.
 */
export async function documentMaker(folder: EditionFolder, out: string): Promise<Outcome<DocumentMaker | undefined>> {
  const sources = await sourcesOf(folder.path);
  const nameOf = (source: string): string => documentName(folder.path, source);
  const { value: registerOf, diagnostics } = await readScoped(folder.registers, sources.value.map(nameOf));
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  const optionsFor = (source: string): EncodeOptions => ({
    register: registerOf(nameOf(source)),
    edition: folder.edition,
  });
  const publishing = publishingOf(folder, out);
  const make: MakeDocument = async (task) => {
    const made = await (task.stage === 'encode' ? encoded(folder, optionsFor(task.source), task) : taken(task));
    if (made.value === undefined || publishing.forms.length === 0) return made;
    const { value: editions, diagnostics: found } = await publish(made.value.input, publishing.optionsFor(task.output));
    return outcome({ ...made.value, editions }, [...made.diagnostics, ...found]);
  };
  return outcome({ make, register: areScoped(folder.registers) ? undefined : registerOf('') }, diagnostics);
}

async function encoded(
  folder: EditionFolder,
  shared: EncodeOptions,
  { source: path, output }: DocumentTask,
): Promise<Outcome<MadeDocument | undefined>> {
  const source = readSource(path);
  const own = await folder.particularsOf(path);
  const before = [...source.diagnostics, ...own.diagnostics];
  if (source.value === undefined || hasErrors(before)) return outcome(undefined, before);
  const { value, diagnostics } = await encode(source.value, {
    ...shared,
    images: true,
    addressOfImage: pageImages(path, dirname(output)),
    ...own.value,
  });
  const made = value && {
    input: { name: output, bytes: Buffer.from(value.xml) },
    recognised: recognised(value.transcript.annotations),
    editions: [],
    ...given({ images: value.transcript.images }),
  };
  return outcome(made, [...before, ...diagnostics]);
}

/** A document that is there: one that memcon made was valid when it did. */
async function taken({ source, output }: DocumentTask): Promise<Outcome<MadeDocument | undefined>> {
  const read = readBytes(output);
  if (read.value === undefined) return outcome(undefined, read.diagnostics);
  const input: Input = { name: output, bytes: read.value };
  const { diagnostics } = source === output ? await validate(input, { editorial: false }) : outcome(true);
  return outcome(hasErrors(diagnostics) ? undefined : { input, editions: [] }, diagnostics);
}
