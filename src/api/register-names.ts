import { parseName } from '../annotate/index.js';
import { languageFor } from '../language/index.js';

/** A person's name as registers write it, and the titles that stood with it. */
interface RegisterName {
  readonly name: string;
  readonly office: string;
}

/** `Ambassador Amos Castle` → `Castle, Amos` and `Ambassador`; what is no name stays as it is. */
export function registerName(text: string, language?: string): RegisterName {
  const { surname, forenames, particles, titles } = parseName(text, languageFor(language).people);
  if (surname === '') return { name: text, office: '' };
  const given = [...forenames, ...particles].join(' ');
  return { name: given === '' ? surname : `${surname}, ${given}`, office: titles.join('; ') };
}
