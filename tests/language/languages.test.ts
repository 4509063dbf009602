import { expect, test } from 'vitest';
import { encodeInput } from '../../src/api/encoding.js';
import { LANGUAGE_CODES, languageFor, languages } from '../../src/language/index.js';

test('a document’s language chooses its tables, by its primary tag; where none is said they are English', () => {
  for (const tag of ['en', 'en-GB', 'EN_us', ' en ', undefined, '', ' ']) expect(languageFor(tag)).toBe(languages.en());
  for (const tag of ['de', 'de-CH', 'DE_at']) expect(languageFor(tag)).toBe(languages.de());
});

test('a language that there are no tables for has none of another’s words', () => {
  for (const tag of ['pl', 'enm', 'constructor']) {
    const { code, speech } = languageFor(tag);
    expect([code, speech.reportingVerbs.size]).toEqual([tag, 0]);
  }
});

test('each table is listed under its own code', () => {
  expect(LANGUAGE_CODES.map((code) => languages[code]().code)).toEqual(LANGUAGE_CODES);
});

test('what a source says of its language stands in its header, whatever words are understood', () => {
  const bytes = new TextEncoder().encode(
    '---\nlang: de-CH\ndate: 1960-09-08\n---\nHerr Meier: Ja.\n\nHerr Huber: Nein.\n',
  );
  const { value } = encodeInput({ name: 'a.md', bytes }, { language: 'en' });
  expect(value?.xml).toContain('<language ident="de-CH"');
});
