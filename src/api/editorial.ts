import { findDates } from '../annotate/dates/index.js';
import type { Diagnostic, Severities } from '../diagnostics/index.js';
import { languageFor } from '../language/index.js';
import { readTeiDocument } from '../tei/index.js';
import { given, type SourceText } from '../text/index.js';
import { checkEditorial, type ReadDates } from '../validate/index.js';
import type { Input } from './input.js';
import { decodeInput } from './tei.js';

interface EditorialOptions {
  readonly rules?: Severities;
  readonly earlier?: Input;
  readonly allowDoctype?: boolean;
  readonly idsOf?: (href: string, base: string) => ReadonlySet<string> | undefined;
}

/** What no schema can say of a document; nothing of what is not TEI. */
export function editorialFindings(
  source: SourceText,
  { rules = {}, earlier, allowDoctype = false, idsOf }: EditorialOptions,
): readonly Diagnostic[] {
  const document = readTeiDocument(source, { allowDoctype });
  if (document === undefined) return [];
  const { dates } = languageFor(document.language);
  const readDates: ReadDates = (words, how) => findDates(words, dates, how);
  const text = earlier === undefined ? undefined : decodeInput(earlier).value;
  const before = text === undefined ? undefined : readTeiDocument(text, { allowDoctype: true });
  const idsBeside = idsOf && ((href: string): ReturnType<typeof idsOf> => idsOf(href, source.name));
  return checkEditorial(document, { readDates, ...given({ earlier: before, idsOf: idsBeside }) }, rules);
}
