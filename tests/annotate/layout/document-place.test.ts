import { expect, test } from 'vitest';
import { encodeInput } from '../../../src/api/encoding.js';

async function placeOf(line: string, language: string): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(`${line}\n\nMr. Marsh said that the text was bad. Mr. Orlov replied.`);
  return (await encodeInput({ name: 'minutes.md', bytes }, { language })).value?.facts.place;
}

test.each([
  ['Bonn, den 8. September 1960', 'de', 'Bonn'],
  ['Frankfurt am Main, den 8. September 1960', 'de', 'Frankfurt am Main'],
  ['Paris, le 3 mars 1956', 'fr', 'Paris'],
  ['Newport, Rhode Island, March 3, 1956', 'en', 'Newport, Rhode Island'],
])('%s: a word before the day is no part of the place', async (line, language, place) => {
  expect(await placeOf(line, language)).toBe(place);
});
