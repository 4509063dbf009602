// BCP 47 as far as RDF asks: `en`, `zh-Hant`, `de-1901`; not `English (US)`, `e`.
const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;

/**
 * The language as a tag that RDF and XML take; undefined where it is none, or `und`, which says that nobody knows it.
 */
export const languageTag = (language: string): string | undefined =>
  TAG.test(language) && language.toLowerCase() !== 'und' ? language.toLowerCase() : undefined;
