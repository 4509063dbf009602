import type { XmlElement, XmlNode } from '../../xml/index.js';
import { dayOf } from './document-pages.js';
import { inOrderOf, type Listing } from './listing.js';
import { countOf, type Mentions, type Sentence } from './register.js';
import { data } from './site-page.js';

/** What the markup of a link into a sentence, of a sentence, and of the line that names the document weighs about. */
const LINK = 160;
const SENTENCE = 100;
const HEAD = 260;

/** The mentions in one document. */
export interface MentionsIn {
  readonly element: XmlElement;
  readonly year: string;
  readonly count: number;
  /** About how many characters it makes of a page. */
  readonly weight: number;
}

/** The mentions of something by document, in the order of the list of documents. `root`: the way to the site's root. */
export const mentionsIn = (mentions: Mentions, listing: Listing, root: string): readonly MentionsIn[] =>
  inOrderOf(listing, mentions.documents()).map((document) => {
    const { id, href, title, language } = document;
    const sentences = mentions.sentencesIn(id);
    const day = dayOf(document);
    return {
      element: data(
        'in',
        { href: root + href, title, ...day, lang: language },
        sentences.map((sentence) => sentenceElement(sentence, root + href)),
      ),
      year: /^\d{4}/u.exec(day['date'] ?? '')?.[0] ?? '',
      count: countOf(sentences),
      weight: sentences.reduce((sum, { text, hits }) => sum + text.length + SENTENCE + hits.length * LINK, HEAD),
    };
  });

/** The same as pages of at most that weight each; what one document has stays together. */
export function inPortions<T extends { readonly weight: number }>(
  items: readonly T[],
  most: number,
): readonly (readonly T[])[] {
  const portions: T[][] = [];
  let weight = Infinity;
  for (const item of items) {
    if (weight + item.weight > most) {
      portions.push([]);
      weight = 0;
    }
    portions.at(-1)!.push(item);
    weight += item.weight;
  }
  return portions;
}

/** A sentence with its hits as elements. */
function sentenceElement({ kind, n, text, hits, label }: Sentence, href: string): XmlElement {
  const pieces: XmlNode[] = [];
  let at = 0;
  for (const { address, start, end, certainty } of hits.filter(
    ({ end: last }, i) => last <= (hits[i + 1]?.start ?? Infinity),
  )) {
    if (start < at) continue;
    pieces.push(
      text.slice(at, start),
      data('hit', { href: `${href}#${encodeURIComponent(address)}`, certainty }, [text.slice(start, end)]),
    );
    at = end;
  }
  return data(
    'sentence',
    { kind, n, label: label === true ? 'yes' : undefined },
    [...pieces, text.slice(at)].filter((piece) => piece !== ''),
  );
}
