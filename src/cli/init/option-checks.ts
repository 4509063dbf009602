import { licenceOf, LICENCE_NAMES } from './licences.js';

/** What is wrong with what is to be a licence. */
export const licenceProblem = (text: string): string | undefined =>
  licenceOf(text) === undefined
    ? `'${text}' is no licence that memcon knows by name (${LICENCE_NAMES.join(', ')}): give its address too, as 'NAME https://…'.`
    : textProblem(text);

/** A language code, as `edition.json` has it. */
export const languageProblem = (code: string): string | undefined =>
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(code)
    ? undefined
    : `'${code}' is not a language code such as en or ru-Latn.`;

/** What XML forbids, and what would break a line. */
const CONTROL = /[\u0000-\u001F\u007F\uFFFE\uFFFF]/u;

export const textProblem = (text: string): string | undefined => {
  if (CONTROL.test(text)) return `${JSON.stringify(text)} holds a character that no line of text may have.`;
  return text.trim() === '' ? `'${text}' has no word in it.` : undefined;
};
