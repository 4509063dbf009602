/** The reading editions memcon makes, by the name `--to` has for them. */
export const FORMS = {
  html: { ending: '.html' },
  text: { ending: '.txt' },
} as const satisfies Record<string, { readonly ending: string }>;

export type Form = keyof typeof FORMS;
