import { expect, test } from 'vitest';
import { abbreviationsFor } from '../../src/language/index.js';

const knows = (tag: string | undefined, text: string, word: string): boolean =>
  abbreviationsFor(tag, text).abbreviations.has(word);

const GERMAN =
  'Der Minister sagte, dass er mit dem Botschafter in der Stadt gewesen ist und nicht auf die Antwort von dem Rat gewartet hat, weil es sich um eine Sache handelt, die auch für den Rat und das Land von Bedeutung ist.';

test.each([
  ['a language said', 'de', '', 'bzw', true],
  ['none said: by its words', undefined, GERMAN, 'bzw', true],
  ['undetermined: by its words', 'und', GERMAN, 'bzw', true],
  ['undetermined, too few words: English', 'und', 'Mr. Hale came.', 'messrs', true],
  ['a language without tables: what several have', 'it', 'Il dott. Rossi vide Mr. Hale.', 'mr', true],
  ['not what only one has', 'it', 'Il dott. Rossi vide Mr. Hale.', 'bzw', false],
])('abbreviations of %s', (_, tag, text, word, known) => expect(knows(tag, text, word)).toBe(known));
