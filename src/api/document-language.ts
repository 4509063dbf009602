import { outcome, report, type Outcome } from '../diagnostics/index.js';
import { detectLanguage, hasTables, languageFor, type Language } from '../language/index.js';
import { placesOf } from '../model/index.js';
import type { Source } from '../read/index.js';
import { span } from '../text/index.js';
import type { EncodeOptions } from './encoding.js';

/**
 * The tables for a document: of the language that the user says, else the source's own front matter, else the edition;
 * where nobody says one, of the language that the document's own words show. Of words too few nothing can be told: they
 * are taken for English.
 */
export function languageOf(
  { transcript, details: own }: Source,
  { language, details, edition }: EncodeOptions,
): Outcome<Language> {
  const said = language ?? own?.language ?? details?.language ?? edition?.language;
  const { code, sure } = said === undefined ? detectLanguage(transcript.text) : { code: said, sure: true };
  const tables = languageFor(code);
  if (code === undefined) return outcome(tables);
  const place = (): { readonly place: ReturnType<ReturnType<typeof placesOf>> } => ({
    place: placesOf(transcript)(span(0, 0)),
  });
  if (!hasTables(code)) {
    const message = `memcon knows no words of the document's language, "${code}".`;
    return outcome(tables, [report('language-without-tables', message, place())]);
  }
  if (sure) return outcome(tables);
  const message = `The document does not say its language; by its words it was taken for "${code}", which is not sure.`;
  return outcome(tables, [report('language-unsure', message, place())]);
}
