import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { arranged, documentId, isMemcons } from '../tei/index.js';
import type { SourceText } from '../text/index.js';
import { builtStylesheet, stylesheetFor, transform, type LoadStylesheet } from '../xml/index.js';
import { bookFiles, bookId, checkBook, packEpub } from './epub/index.js';
import { formOf, USUAL_EDITIONS, type EditionName, type PublishedEdition } from './forms.js';
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
 * fails is left out, with an error, and so is one of memcon's own documents whose words are not the document's; of other
 * documents such an edition comes with a warning that says where. The same document gives the same bytes.
 */
export function publish(tei: SourceText, options: PublishOptions = {}): Outcome<readonly PublishedEdition[]> {
  const { to = USUAL_EDITIONS } = options;
  const check = wordsCheck(tei, options.strict === true || isMemcons(tei));
  const plain = arranged(tei);
  const made = [...new Set(to)].map((name) => publishOne(plain, name, options, check));
  return outcome(
    made.flatMap(({ value }) => (value === undefined ? [] : [value])),
    withoutRepeats(made.flatMap(({ diagnostics }) => diagnostics)),
  );
}

function publishOne(
  tei: SourceText,
  name: EditionName,
  options: PublishOptions,
  check: WordsCheck,
): Outcome<PublishedEdition | undefined> {
  const { language = 'en', unknown = 'show', parameters: given = {}, loadStylesheet = builtStylesheet } = options;
  const form = formOf(name);
  const stylesheet = stylesheetFor(form.stylesheet, loadStylesheet);
  if (stylesheet.value === undefined) return outcome(undefined, stylesheet.diagnostics);
  const result = transform({
    stylesheet: stylesheet.value,
    source: tei.text,
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
  const files = form.packed === true ? bookFiles(result.value) : undefined;
  const edition = { name, content: files === undefined ? result.value : packEpub(files) };
  const broken = files === undefined ? [] : checkBook(files, tei.name);
  const diagnostics = [...result.diagnostics, ...broken, ...check(edition)];
  return outcome(hasErrors(diagnostics) ? undefined : edition, diagnostics);
}

/** What two stylesheets say of one document in the same words is said once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Set<string>();
  return diagnostics.filter(({ rule, message }) => {
    const key = `${rule} ${message}`;
    return !said.has(key) && said.add(key);
  });
}
