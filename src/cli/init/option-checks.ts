import { licenceOf, LICENCE_NAMES } from './licences.js';

/** What is wrong with what is to be a licence. */
export const licenceProblem = (text: string): string | undefined =>
  licenceOf(text) === undefined
    ? `'${text}' is no licence that memcon knows by name (${LICENCE_NAMES.join(', ')}): give its address too, as 'NAME https://…'.`
    : undefined;

/** A language code, as `edition.json` has it. */
export const languageProblem = (code: string): string | undefined =>
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(code)
    ? undefined
    : `'${code}' is not a language code such as en or ru-Latn.`;

export const textProblem = (text: string): string | undefined =>
  text.trim() === '' ? `'${text}' has no word in it.` : undefined;
