import type { LanguageCode } from './codes.js';

/**
 * Words by which an entry of an index refers to another, in small letters: `Diem, see Ngo Dinh Diem`. A register may be
 * in another language than the documents, so all of them count.
 */
export const SEE_WORDS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['see', 'see also', 'see under'],
  de: ['siehe', 'siehe auch', 'siehe unter'],
  ru: ['см.', 'см. также'],
  fr: ['voir', 'voir aussi'],
};
