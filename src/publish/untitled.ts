/** What an edition is called that nobody gave a title, by the language of its own words. */
const UNTITLED: Readonly<Record<string, string>> = {
  en: 'Records of conversation',
  de: 'Gesprächsniederschriften',
  fr: 'Comptes rendus d’entretiens',
  ru: 'Записи бесед',
};

export const untitled = (language: string): string => UNTITLED[language] ?? UNTITLED['en']!;
