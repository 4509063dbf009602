import type { LanguageCode } from './codes.js';
import { french } from './fr.js';
import { german } from './de.js';
import { english } from './en.js';
import type { Language } from './language.js';
import { russian, russianBeforeReform } from './ru.js';
import { undetermined } from './und.js';

/**
 * The tables of each language, made when a document first needs them: a new one is a folder, a line here, its code in
 * `codes.ts` and its small words in `function-words.ts`.
 */
export const languages: Readonly<Record<LanguageCode, () => Language>> = {
  en: () => english,
  de: german,
  ru: russian,
  fr: french,
};

/** Tables of a language in another spelling, by the whole tag in small letters. */
const VARIANTS: Readonly<Record<string, () => Language>> = { 'ru-petr1708': russianBeforeReform };

const isKnown = (code: string): code is LanguageCode => Object.hasOwn(languages, code);

const primaryOf = (tag: string): string => tag.trim().split(/[-_]/u)[0]!.toLowerCase();

/** Whether there are tables of a language, given its BCP 47 tag. */
export const hasTables = (tag: string): boolean => isKnown(primaryOf(tag));

/**
 * The tables for a document in a language, by its BCP 47 tag (`en-GB`): English where none is said, and tables without
 * words for a language that memcon has none of.
 */
export function languageFor(tag?: string): Language {
  const primary = tag === undefined ? '' : primaryOf(tag);
  if (primary === '') return english;
  const whole = tag!.trim().toLowerCase();
  if (Object.hasOwn(VARIANTS, whole)) return VARIANTS[whole]!();
  return isKnown(primary) ? languages[primary]() : { ...undetermined, code: primary };
}
