import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Part, StepwiseCollector, Theme } from '../model/index.js';
import {
  makePages,
  openBook,
  openSite,
  openSiteInSteps,
  publishAll,
  shellOf,
  themeStyle,
  type BookOptions as VolumeOptions,
  type PageTask,
  type Print,
  type SiteInSteps,
  type SiteOptions as PublishedSite,
  type SiteSource,
  type SiteStep,
} from '../publish/index.js';
import { builtStylesheet, type LoadStylesheet } from '../xml/index.js';
import { documentId, documentsIn, turnsUnmarked } from '../tei/index.js';
import type { SourceText } from '../text/index.js';
import { kindOfXml } from './kinds.js';
import { noDocument, readTei } from './tei.js';
import { FORMS, type Form } from './forms.js';
import { placed, type Input } from './input.js';

export interface PublishOptions {
  /** Which editions to make: `html` and `text` unless told otherwise. */
  readonly to?: readonly Form[];
  /** The language of the editions' own words: `en` (default) or `de`. */
  readonly language?: string;
  /** Values for the variables of the page's style, as `edition.json` has them. */
  readonly theme?: Theme;
  /** Further parameters, by the names that `xslt/shared/params.xsl` documents. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The stylesheet of `html`, compiled, in the place of memcon's own: one that imports it. */
  readonly stylesheet?: unknown;
  /** Refuse every edition whose words cannot be proven, not only those of documents that memcon made. */
  readonly strict?: boolean;
  /** Prints pages of XHTML as PDF: for `pdf`. */
  readonly print?: Print;
}

/** One reading edition of a document. */
export interface Published {
  readonly form: Form;
  /** Of a corpus of several documents: what its document is called, `CORPUS-ID`. */
  readonly document?: string;
  /** What its file's name ends in: `.html`. */
  readonly ending: string;
  /** The whole file: bytes where it is no text (`epub`). */
  readonly content: string | Uint8Array;
}

/** Makes reading editions of a TEI document that passes the gate of well-formedness; of a corpus, of each document. */
export async function publishInput(input: Input, options: PublishOptions): Promise<Outcome<readonly Published[]>> {
  const tei = readTei(input);
  if (tei.value === undefined || hasErrors(tei.diagnostics)) return outcome([], tei.diagnostics);
  if (kindOfXml(tei.value) === 'register') return outcome([], [...tei.diagnostics, noDocument(input)]);
  const { value: members = [], diagnostics: refused } = documentsIn(tei.value);
  const made: Outcome<readonly Published[]>[] = [];
  for (const member of members) made.push(await publishMember(member, member.name === input.name, options));
  return outcome(
    made.flatMap(({ value }) => value),
    placed([...tei.diagnostics, ...refused, ...made.flatMap(({ diagnostics }) => diagnostics)], input.name),
  );
}

async function publishMember(
  tei: SourceText,
  isAlone: boolean,
  options: PublishOptions,
): Promise<Outcome<readonly Published[]>> {
  const published = await publishAll(tei, settingsOf(isAlone ? options : withoutNeighbours(options)));
  const { value } = published;
  const diagnostics = [...published.diagnostics, ...turnsUnmarked(tei)];
  const named = isAlone ? {} : { document: documentId(tei.name) };
  return outcome(
    value.map(({ name, content }) => ({ form: name, ending: FORMS[name].ending, content, ...named })),
    // A place in a document of a corpus is no place in a file.
    isAlone ? diagnostics : diagnostics.map(({ place: _place, ...rest }) => rest),
  );
}

/** What is said of the file that a page is made of does not hold for one of several documents in it. */
const withoutNeighbours = ({
  parameters: { url: _url, downloads: _files, ...parameters } = {},
  ...options
}: PublishOptions): PublishOptions => ({ ...options, parameters });

function settingsOf({
  theme = {},
  parameters = {},
  stylesheet,
  ...options
}: PublishOptions): Parameters<typeof publishAll>[1] {
  return {
    ...options,
    // A stylesheet of the user's may drop words whatever the document is.
    ...(stylesheet === undefined ? {} : { strict: true }),
    loadStylesheet: loaderWith(stylesheet),
    parameters: { theme: themeStyle(theme), ...parameters },
  };
}

/** memcon's stylesheets, with the user's own for the reading pages where there is one. */
const loaderWith =
  (stylesheet: unknown): LoadStylesheet =>
  (name) =>
    name === 'html' && stylesheet !== undefined ? stylesheet : builtStylesheet(name);

export interface SiteOptions extends Omit<PublishedSite, 'loadStylesheet'> {
  /** The stylesheet of the reading pages, compiled, in the place of memcon's own: one that imports it. */
  readonly stylesheet?: unknown;
}

/**
 * A document for a site, and the editions that were made of it already with the same options: they are not made again.
 */
export interface SiteInput extends Input {
  readonly made?: readonly Published[];
}

/** Begins a site; what is added must pass the gate of well-formedness first. */
export function openSiteOfInputs(options: SiteOptions): StepwiseCollector<SiteInput> {
  const site = openSite(settled(options));
  return { ...site, add: (input) => gated(input, [], site.add) };
}

/** The same, its pages to be made by `sitePageMaker`, wherever that is. */
export function openSiteOfInputsInSteps(options: SiteOptions): SiteInSteps<SiteInput> {
  const site = openSiteInSteps(settled(options));
  const add = (input: SiteInput): Outcome<SiteStep> => {
    const { value, diagnostics } = gated(input, { tasks: [], parts: [] }, site.add);
    return outcome({ ...value, tasks: value.tasks.map((task) => ({ ...task, source: input.name })) }, diagnostics);
  };
  return { ...site, add };
}

/** Makes pages of a site with these options. */
export function pageMaker(options: SiteOptions): (task: PageTask) => Outcome<readonly Part[]> {
  const shell = shellOf(settled(options));
  return (task) => {
    const { value, diagnostics } = makePages(task, shell);
    return outcome(value, task.of === 'document' ? placed(diagnostics, task.source) : diagnostics);
  };
}

const settled = ({ stylesheet, ...options }: SiteOptions): PublishedSite => ({
  ...options,
  loadStylesheet: loaderWith(stylesheet),
});

/** What `add` gives of a document that passes the gate. */
function gated<T>(input: SiteInput, nothing: T, add: (document: SiteSource) => Outcome<T>): Outcome<T> {
  const tei = readTei(input);
  if (tei.value === undefined || hasErrors(tei.diagnostics)) return outcome(nothing, tei.diagnostics);
  const made = input.made?.map(({ form, content }) => ({ name: form, content })) ?? [];
  const { value, diagnostics } = add({ ...tei.value, made });
  return outcome(value, [...tei.diagnostics, ...placed(diagnostics, input.name)]);
}

export type { PageTask, Print, PrintFault, TextStore, SiteInSteps, SiteStep } from '../publish/index.js';

export type BookOptions = Omit<VolumeOptions, 'loadStylesheet'>;

/** One book of documents; what is added must pass the gate of well-formedness first. */
export interface BookOfInputs {
  readonly add: (input: Input) => readonly Diagnostic[];
  readonly finish: () => Promise<Outcome<readonly Part[]>>;
}

/** Begins one book of documents, bound as `to` says. */
export function openBookOfInputs(options: BookOptions): BookOfInputs {
  const book = openBook(options);
  return {
    add: (input) => {
      const tei = readTei(input);
      if (tei.value === undefined || hasErrors(tei.diagnostics)) return tei.diagnostics;
      return [...tei.diagnostics, ...placed(book.add(tei.value).diagnostics, input.name)];
    },
    finish: book.finish,
  };
}
