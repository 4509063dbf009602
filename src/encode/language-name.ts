/** English names of languages that records are likely to be in: the header's own language is English. */
const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  hu: 'Hungarian',
  it: 'Italian',
  ja: 'Japanese',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  zh: 'Chinese',
};

/** A language's name by its BCP 47 code; the code itself for one that the table lacks. */
export const languageName = (code: string): string => NAMES[code.split('-')[0]!.toLowerCase()] ?? code;
