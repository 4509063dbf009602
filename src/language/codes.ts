/** The languages whose words memcon knows, by their primary tag in BCP 47. Each has a line in `languages`. */
export const LANGUAGE_CODES = ['en', 'de', 'ru', 'fr'] as const;

export type LanguageCode = (typeof LANGUAGE_CODES)[number];
