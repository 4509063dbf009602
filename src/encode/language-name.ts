/** English names of languages that records are likely to be in: the header's own language is English. */
const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  bg: 'Bulgarian',
  ca: 'Catalan',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  gl: 'Galician',
  hr: 'Croatian',
  hu: 'Hungarian',
  it: 'Italian',
  ja: 'Japanese',
  nl: 'Dutch',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovene',
  sr: 'Serbian',
  sv: 'Swedish',
  uk: 'Ukrainian',
  zh: 'Chinese',
};

/** A language's name by its BCP 47 code; the code itself for one that the table lacks. */
export const languageName = (code: string): string => NAMES[code.split('-')[0]!.toLowerCase()] ?? code;
