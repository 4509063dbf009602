import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { arranged, documentId, isMemcons } from '../tei/index.js';
import type { SourceText } from '../text/index.js';
import { builtStylesheet, stylesheetFor, transform, type LoadStylesheet } from '../xml/index.js';
import { readBook, recordAlone, type Book } from './book/index.js';
import { bookId, checkBook, epubFiles, packEpub } from './epub/index.js';
import { formOf, USUAL_EDITIONS, type EditionName, type PublishedEdition } from './forms.js';
import { printed, printPage, type Print } from './print/index.js';
import { packWord, wordDocument } from './word/index.js';
import { wordsCheck, type WordsCheck } from './second-reading/index.js';

export interface PublishOptions {
  /** The editions to make; `html` and `text` by default. */
  readonly to?: readonly EditionName[];
  /** The language of the edition's own words: `en` (default) or `de`. The record keeps its language. */
  readonly language?: string;
  /** An element that no stylesheet knows: shown in a visible frame and reported (default), or an error. */
  readonly unknown?: 'show' | 'stop';
  /** Further parameters of the stylesheets, by the names that `xslt/shared/params.xsl` documents. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Refuse every edition whose words cannot be proven, not only those of documents that memcon made. */
  readonly strict?: boolean;
  /** Where compiled stylesheets come from; by default those that the build made. */
  readonly loadStylesheet?: LoadStylesheet;
}

/**
 * Makes reading editions of a TEI document, memcon's or anyone's, that has passed the XML gate. An edition that
 * fails is left out, with an error, and so is one of memcon's own documents whose words are not the document's; of other
 * documents such an edition comes with a warning that says where. The same document gives the same bytes.
 */
export function publish(tei: SourceText, options: PublishOptions = {}): Outcome<readonly PublishedEdition[]> {
  const { to = USUAL_EDITIONS } = options;
  const publication = publicationOf(tei, options);
  return together([...new Set(to)].map((name) => publishOne(name, publication)));
}

/** A document while its editions are made. */
interface Publication {
  readonly tei: SourceText;
  readonly check: WordsCheck;
  /** What a stylesheet makes of it. */
  readonly render: (name: EditionName) => Outcome<string | undefined>;
}

function publicationOf(tei: SourceText, options: PublishOptions): Publication {
  const { language = 'en', unknown = 'show', parameters: given = {}, loadStylesheet = builtStylesheet } = options;
  const plain = arranged(tei);
  const render: Publication['render'] = (name) => {
    const stylesheet = stylesheetFor(formOf(name).stylesheet, loadStylesheet);
    if (stylesheet.value === undefined) return outcome(undefined, stylesheet.diagnostics);
    const parameters = {
      id: documentId(tei.name),
      ...(name === 'html' ? given : { url: given['url'] ?? '' }),
      language,
      unknown,
    };
    const made = transform({ stylesheet: stylesheet.value, source: plain.text, parameters, file: tei.name });
    return outcome(hasErrors(made.diagnostics) ? undefined : made.value, made.diagnostics);
  };
  return { tei, check: wordsCheck(tei, options.strict === true || isMemcons(tei)), render };
}

export interface PublishAllOptions extends PublishOptions {
  /** Prints pages as PDF; left out: there is nothing that could. */
  readonly print?: Print;
}

/** The same with those editions that one must wait for. */
export async function publishAll(
  tei: SourceText,
  options: PublishAllOptions = {},
): Promise<Outcome<readonly PublishedEdition[]>> {
  const { to = USUAL_EDITIONS } = options;
  const publication = publicationOf(tei, options);
  const made: Outcome<PublishedEdition | undefined>[] = [];
  for (const name of new Set(to)) {
    made.push(
      formOf(name).late === true ? await publishLate(name, publication, options) : publishOne(name, publication),
    );
  }
  return together(made);
}

/** A book, and how it is bound: its bytes, once its words have been compared. */
type Bind = (
  book: Book,
  publication: Publication,
  options: PublishAllOptions,
) => Promise<Outcome<Uint8Array | undefined>>;

const LATE: Partial<Record<EditionName, Bind>> = {
  docx: async (book, { check }) => {
    const [moment = '1970-01-01T00:00:00Z'] = book.facts.get('modified') ?? [];
    const content = await packWord(wordDocument(book), moment);
    const differences = check({ name: 'docx', content });
    return outcome(hasErrors(differences) ? undefined : content, differences);
  },
  pdf: async (book, { tei, check }, { print }) => {
    const differences = check({ name: 'pdf', content: printPage(book, new Map()) });
    if (hasErrors(differences)) return outcome(undefined, differences);
    const { value, diagnostics } = await printed(book, print ?? NO_PRINTER, tei.name);
    return outcome(value, [...differences, ...diagnostics]);
  },
};

const NO_PRINTER: Print = async () => ({
  message: 'Nothing was given to print a PDF with.',
  note: 'The library takes a function that prints: publish(input, { print }).',
});

async function publishLate(
  name: EditionName,
  publication: Publication,
  options: PublishAllOptions,
): Promise<Outcome<PublishedEdition | undefined>> {
  const { value: written, diagnostics } = publication.render(name);
  const bind = LATE[name];
  if (written === undefined || bind === undefined) return outcome(undefined, diagnostics);
  const { value: content, diagnostics: found } = await bind(readBook(written), publication, options);
  return outcome(content === undefined ? undefined : { name, content }, [...diagnostics, ...found]);
}

function publishOne(name: EditionName, { tei, check, render }: Publication): Outcome<PublishedEdition | undefined> {
  const { value: written, diagnostics } = render(name);
  if (written === undefined) return outcome(undefined, diagnostics);
  const { value: content, diagnostics: broken } =
    formOf(name).stylesheet === 'book' ? epubOf(readBook(written), tei) : outcome(written);
  const edition = { name, content };
  const all = [...diagnostics, ...broken, ...check(edition)];
  return outcome(hasErrors(all) ? undefined : edition, all);
}

/**
 * A document as the pages of a book, for those who bind it with others: their words have been compared with the
 * document's.
 */
export function bookOf(tei: SourceText, options: PublishOptions = {}): Outcome<Book | undefined> {
  const { check, render } = publicationOf(tei, options);
  const { value: written, diagnostics } = render('epub');
  if (written === undefined) return outcome(undefined, diagnostics);
  const book = readBook(written);
  const found = [...diagnostics, ...check({ name: 'epub', content: recordAlone(book) })];
  return outcome(hasErrors(found) ? undefined : book, found);
}

function epubOf(book: Book, tei: SourceText): Outcome<Uint8Array> {
  const files = epubFiles(book, bookId(tei));
  return outcome(packEpub(files), checkBook(files, tei.name));
}

function together(made: readonly Outcome<PublishedEdition | undefined>[]): Outcome<readonly PublishedEdition[]> {
  return outcome(
    made.flatMap(({ value }) => (value === undefined ? [] : [value])),
    withoutRepeats(made.flatMap(({ diagnostics }) => diagnostics)),
  );
}

/** What two stylesheets say of one document in the same words is said once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Set<string>();
  return diagnostics.filter(({ rule, message }) => {
    const key = `${rule} ${message}`;
    return !said.has(key) && said.add(key);
  });
}
