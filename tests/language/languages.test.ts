import { expect, test } from 'vitest';
import { encodeInput } from '../../src/api/encoding.js';
import { LANGUAGE_CODES, languageFor, languages } from '../../src/language/index.js';

test('a document’s language chooses its tables, by its primary tag; where none is said they are English', () => {
  for (const tag of ['en', 'en-GB', 'EN_us', ' en ', undefined, '', ' ']) expect(languageFor(tag)).toBe(languages.en());
  for (const tag of ['de', 'de-CH', 'DE_at']) expect(languageFor(tag)).toBe(languages.de());
});

test('Russian before 1918 has the words of Russian in its spelling', () => {
  const { code, speech, people, dates } = languageFor('ru-Petr1708');
  expect(code).toBe('ru-petr1708');
  for (const verb of ['сказалъ', 'отвѣтилъ', 'замѣтила', 'сказал']) expect(speech.reportingVerbs.has(verb)).toBe(true);
  expect(people.titles).toContain('министръ');
  expect(people.patronymicEndings).toContain('овичъ');
  expect(dates.months[3]).toContain('апрѣля');
  expect(languageFor('ru').speech.reportingVerbs.has('сказалъ')).toBe(false);
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

test('what a source says of its language stands in its header, whatever words are understood', async () => {
  const bytes = new TextEncoder().encode(
    '---\nlang: de-CH\ndate: 1960-09-08\n---\nHerr Meier: Ja.\n\nHerr Huber: Nein.\n',
  );
  const { value } = await encodeInput({ name: 'a.md', bytes }, { language: 'en' });
  expect(value?.xml).toContain('<language ident="de-CH"');
});

const encoded = (text: string): ReturnType<typeof encodeInput> =>
  encodeInput({ name: 'a.md', bytes: new TextEncoder().encode(text) }, {});
const RULES_OF_LANGUAGE = /^language-/u;
const saidOf = async (text: string): Promise<readonly string[]> =>
  (await encoded(text)).diagnostics.map(({ rule }) => rule).filter((rule) => RULES_OF_LANGUAGE.test(rule));

test('a document that does not say its language is in that of its words', async () => {
  const { value } = await encoded(
    'Herr Meier: Ich habe das nicht gewußt, und es ist auch nicht wahr, daß der Minister es von mir hat.\n\nHerr Huber: Das ist die Frage, und wir werden sie mit dem Herrn Minister besprechen.\n',
  );
  expect(value?.xml).toContain('<language ident="de"');
});

test('a document in two languages is reported, and one in a language without tables', async () => {
  const [dutch, german] = [
    'De heer Maes zegt dat het niet de bedoeling is, en dat hij er ook met de minister over heeft gesproken.',
    'Der Minister sagt, daß es nicht die Absicht ist und daß er auch mit dem Herrn von der Partei gesprochen hat.',
  ];
  expect(await saidOf(`${dutch}\n\n${german}`)).toEqual(['language-unsure']);
  expect(await saidOf(`---\nlang: nl\n---\n${dutch}`)).toEqual(['language-without-tables']);
  expect(await saidOf(german)).toEqual([]);
});
