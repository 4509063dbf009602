import { hasErrors, outcome, spared, sparedLater, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { arranged, documentId, isMemcons } from '../tei/index.js';
import type { SourceText } from '../text/index.js';
import { builtStylesheet, stylesheetFor, transform, type LoadStylesheet } from '../xml/index.js';
import { withDoubt, withoutSigns } from './doubt.js';
import { readBook, recordAlone, type Book } from './book/index.js';
import { bookId, checkBook, epubFiles, packEpub } from './epub/index.js';
import { formOf, USUAL_EDITIONS, type EditionName, type PublishedEdition } from './forms.js';
import { printed, printPage, type Print } from './print/index.js';
import { packWord, wordDocument } from './word/index.js';
import { wordsCheck, type WordsCheck } from './second-reading/index.js';

export interface PublishOptions {
  /** The editions to make; `html` and `text` by default. */
  readonly to?: readonly EditionName[];
  /** The language of the edition's own words: `en` (default), `de`, `fr` or `ru`. The record keeps its language. */
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
 * fails is left out, with an error, and so is one of memcon's own documents whose words are not the document's; of
 * other documents such an edition comes with a warning that says where, and a page shows the place. The same document
 * gives the same bytes.
 */
export function publish(tei: SourceText, options: PublishOptions = {}): Outcome<readonly PublishedEdition[]> {
  const { to = USUAL_EDITIONS } = options;
  const publication = publicationOf(tei, options);
  return together([...new Set(to)].map((name) => spared(called(name), undefined, () => publishOne(name, publication))));
}

const called = (name: EditionName): string => `the edition "${name}"`;

/** A document while its editions are made. */
interface Publication {
  readonly tei: SourceText;
  readonly check: WordsCheck;
  /** What a stylesheet makes of it, or of the same with a sign where words are in doubt. */
  readonly render: (name: EditionName, doubtful?: SourceText) => Outcome<string | undefined>;
}

function publicationOf(tei: SourceText, options: PublishOptions): Publication {
  const { language = 'en', unknown = 'show', parameters: given = {}, loadStylesheet = builtStylesheet } = options;
  const plain = arranged(tei);
  const render: Publication['render'] = (name, doubtful) => {
    const stylesheet = stylesheetFor(formOf(name).stylesheet, loadStylesheet);
    if (stylesheet.value === undefined) return outcome(undefined, stylesheet.diagnostics);
    const parameters = {
      id: documentId(tei.name),
      ...(name === 'html' ? given : { url: given['url'] ?? '' }),
      language,
      unknown,
    };
    const source = (doubtful === undefined ? plain : arranged(doubtful)).text;
    const made = transform({ stylesheet: stylesheet.value, source, parameters, file: tei.name });
    return outcome(hasErrors(made.diagnostics) ? undefined : withoutSigns(made.value), made.diagnostics);
  };
  const isByUser = (name: EditionName): boolean =>
    loadStylesheet(formOf(name).stylesheet) !== builtStylesheet(formOf(name).stylesheet);
  return { tei, check: wordsCheck(tei, options.strict === true || isMemcons(tei), isByUser), render };
}

/**
 * Makes something of a document, compares its words, and, where these are in doubt, makes it again of the document that
 * shows where.
 */
function proven<T>(
  { tei, check }: Publication,
  make: (doubtful?: SourceText) => Outcome<T | undefined>,
  editionOf: (made: T) => PublishedEdition,
): Outcome<T | undefined> {
  const made = make();
  if (made.value === undefined) return made;
  const edition = editionOf(made.value);
  const doubts = check(edition);
  const diagnostics = [...made.diagnostics, ...doubts];
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  const doubtful = formOf(edition.name).writing === 'page' ? withDoubt(tei, doubts) : undefined;
  return outcome((doubtful && make(doubtful).value) ?? made.value, diagnostics);
}

function publishOne(name: EditionName, publication: Publication): Outcome<PublishedEdition | undefined> {
  const { tei, render } = publication;
  const make = (doubtful?: SourceText): Outcome<PublishedEdition | undefined> => {
    const { value: written, diagnostics } = render(name, doubtful);
    if (written === undefined) return outcome(undefined, diagnostics);
    const { value: content, diagnostics: broken } =
      formOf(name).stylesheet === 'book' ? epubOf(readBook(written), tei) : outcome(written);
    const all = [...diagnostics, ...broken];
    return outcome(hasErrors(all) ? undefined : { name, content }, all);
  };
  return proven(publication, make, (edition) => edition);
}

function epubOf(book: Book, tei: SourceText): Outcome<Uint8Array> {
  const files = epubFiles(book, bookId(tei));
  return outcome(packEpub(files), checkBook(files, tei.name));
}

/** A document as the pages of a book; `pageOf`: what is read of it, as that edition, to compare its words. */
function provenBook(
  name: EditionName,
  publication: Publication,
  pageOf: (book: Book) => string,
): Outcome<Book | undefined> {
  const make = (doubtful?: SourceText): Outcome<Book | undefined> => {
    const { value: written, diagnostics } = publication.render(name, doubtful);
    return outcome(written === undefined ? undefined : readBook(written), diagnostics);
  };
  return proven(publication, make, (book) => ({ name, content: pageOf(book) }));
}

/**
 * A document as the pages of a book, for those who bind it with others: their words have been compared with the
 * document's.
 */
export const bookOf = (tei: SourceText, options: PublishOptions = {}): Outcome<Book | undefined> =>
  provenBook('epub', publicationOf(tei, options), recordAlone);

interface PublishAllOptions extends PublishOptions {
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
      await sparedLater(
        called(name),
        undefined,
        async () => (await LATE[name]?.(publication, options)) ?? publishOne(name, publication),
      ),
    );
  }
  return together(made);
}

type Late = (publication: Publication, options: PublishAllOptions) => Promise<Outcome<PublishedEdition | undefined>>;

/** Editions that one must wait for. */
const LATE: Partial<Record<EditionName, Late>> = {
  docx: async ({ check, render }) => {
    const { value: written, diagnostics } = render('docx');
    if (written === undefined) return outcome(undefined, diagnostics);
    const book = readBook(written);
    const [moment = '1970-01-01T00:00:00Z'] = book.facts.get('modified') ?? [];
    const edition = { name: 'docx', content: await packWord(wordDocument(book), moment) } as const;
    const all = [...diagnostics, ...check(edition)];
    return outcome(hasErrors(all) ? undefined : edition, all);
  },
  pdf: async (publication, { print }) => {
    const { value: book, diagnostics } = provenBook('pdf', publication, (made) => printPage(made, new Map()));
    if (book === undefined) return outcome(undefined, diagnostics);
    const { value, diagnostics: found } = await printed(book, print ?? NO_PRINTER, publication.tei.name);
    return outcome(value === undefined ? undefined : { name: 'pdf', content: value }, [...diagnostics, ...found]);
  },
};

const NO_PRINTER: Print = async () => ({
  message: 'Nothing was given to print a PDF with.',
  note: 'The library takes a function that prints: publish(input, { print }).',
});

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
