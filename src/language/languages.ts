import type { LanguageCode } from './codes.js';
import { english } from './en.js';
import type { Language } from './language.js';

/** The tables of each language: a new one is a folder, a line here and its code in `codes.ts`. */
export const languages: Readonly<Record<LanguageCode, Language>> = { en: english };

const isKnown = (code: string): code is LanguageCode => Object.hasOwn(languages, code);

/** The tables for a document in a language, by its BCP 47 tag (`en-GB`); for one that memcon has none of, English. */
export function languageFor(tag?: string): Language {
  const primary = tag?.trim().split(/[-_]/u)[0]?.toLowerCase() ?? '';
  return isKnown(primary) ? languages[primary] : english;
}
