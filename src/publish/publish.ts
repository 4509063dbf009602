import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { arranged, documentId, isMemcons } from '../tei/index.js';
import type { SourceText } from '../text/index.js';
import { builtStylesheet, stylesheetFor, transform, type LoadStylesheet } from '../xml/index.js';
import { withDoubt, withoutSigns } from './doubt.js';
import { bookFiles, bookId, checkBook, packEpub } from './epub/index.js';
import { formOf, USUAL_EDITIONS, type EditionName, type PublishedEdition } from './forms.js';
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
 * documents such an edition comes with a warning that says where, and a page shows the place. The same document gives the
 * same bytes.
 */
export function publish(tei: SourceText, options: PublishOptions = {}): Outcome<readonly PublishedEdition[]> {
  const { to = USUAL_EDITIONS } = options;
  const check = wordsCheck(tei, options.strict === true || isMemcons(tei));
  const plain = arranged(tei);
  const made = [...new Set(to)].map((name) => publishOne({ tei, plain }, name, options, check));
  return outcome(
    made.flatMap(({ value }) => (value === undefined ? [] : [value])),
    withoutRepeats(made.flatMap(({ diagnostics }) => diagnostics)),
  );
}

function publishOne(
  { tei, plain }: Published,
  name: EditionName,
  options: PublishOptions,
  check: WordsCheck,
): Outcome<PublishedEdition | undefined> {
  const made = render(plain, name, options, tei);
  if (made.value === undefined) return outcome(undefined, made.diagnostics);
  const doubts = check(made.value);
  const diagnostics = [...made.diagnostics, ...doubts];
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  const doubtful = formOf(name).writing === 'page' ? withDoubt(tei, doubts) : undefined;
  const shown = doubtful && render(arranged(doubtful), name, options, tei).value;
  return outcome(shown ?? made.value, diagnostics);
}

/** A document, and the same made plain for the stylesheets. */
interface Published {
  readonly tei: SourceText;
  readonly plain: SourceText;
}

function render(
  plain: SourceText,
  name: EditionName,
  options: PublishOptions,
  tei: SourceText,
): Outcome<PublishedEdition | undefined> {
  const { language = 'en', unknown = 'show', parameters: given = {}, loadStylesheet = builtStylesheet } = options;
  const form = formOf(name);
  const stylesheet = stylesheetFor(form.stylesheet, loadStylesheet);
  if (stylesheet.value === undefined) return outcome(undefined, stylesheet.diagnostics);
  const result = transform({
    stylesheet: stylesheet.value,
    source: plain.text,
    parameters: {
      id: documentId(tei.name),
      ...(name === 'html' ? given : { url: given['url'] ?? '' }),
      language,
      unknown,
      ...(form.packed === true ? { 'book-id': bookId(tei) } : {}),
    },
    file: tei.name,
  });
  if (hasErrors(result.diagnostics)) return outcome(undefined, result.diagnostics);
  const made = withoutSigns(result.value);
  if (form.packed !== true) return outcome({ name, content: made }, result.diagnostics);
  const files = bookFiles(made);
  const diagnostics = [...result.diagnostics, ...checkBook(files, tei.name)];
  return outcome(hasErrors(diagnostics) ? undefined : { name, content: packEpub(files) }, diagnostics);
}

/** What two stylesheets say of one document in the same words is said once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Set<string>();
  return diagnostics.filter(({ rule, message }) => {
    const key = `${rule} ${message}`;
    return !said.has(key) && said.add(key);
  });
}
