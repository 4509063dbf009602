import { searchable } from '../full-text.js';
import { snippetOf } from '../snippet.js';
import { loadTexts } from './data.js';
import type { Passage } from './passages.js';

/** Makes an element; what it holds becomes text or is an element already, never markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/**
 * A page of this site, a place on it: what a document's name may look like is the build's business, where it leads is
 * ours.
 */
const linkTo = ({ document: { href }, address }: Passage): string => `${href}#${encodeURIComponent(address)}`;

const snippet = (text: string, words: readonly string[]): readonly (Node | string)[] =>
  snippetOf(text, words, searchable).map((piece) => (piece.hit ? make('mark', {}, piece.text) : piece.text));

/** The language of the page; its English has the day before the month. */
const LANGUAGE = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;

/** `8 September 1960` of `1960-09-08`. */
const dayWords = (day: string): string =>
  new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** One result: where the passage stands, who speaks, and its words with the hits marked. */
function result(passage: Passage, text: string): HTMLLIElement {
  const { title, from, to, language } = passage.document;
  const days = [...new Set([from, to])]
    .filter((day) => day !== '')
    .map(dayWords)
    .join(' – ');
  const facts = [days, passage.speakers.join(', ')].filter((fact) => fact !== '').join(' · ');
  const own = /^[A-Za-z0-9-]+$/u.test(language) ? { lang: language } : undefined;
  const link = make('a', { href: linkTo(passage), ...own }, title);
  return make(
    'li',
    {},
    make('p', { class: 'hit-place' }, link, ' ', make('span', { class: 'hit-facts' }, facts)),
    make('p', { class: 'hit-text', ...own }, ...snippet(text, passage.words)),
  );
}

/** The results of some passages, in their order. Rejects when a document's texts are not there. */
export const results = (passages: readonly Passage[]): Promise<readonly HTMLLIElement[]> =>
  Promise.all(
    passages.map(async (passage) => result(passage, (await loadTexts(passage.documentNumber))[passage.place] ?? '')),
  );
