/** The reading editions memcon makes, by the name `--to` has for them. */
export const FORMS = {
  html: { ending: '.html' },
  text: { ending: '.txt' },
  corpus: { ending: '.corpus.txt' },
  markdown: { ending: '.md' },
  epub: { ending: '.epub' },
} as const satisfies Record<string, { readonly ending: string }>;

export type Form = keyof typeof FORMS;
