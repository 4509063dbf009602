import type { TravellingIndex } from './full-text.js';

/** A document as the search page knows it; its passages are numbered on from `first`. */
export interface SearchDocument {
  readonly title: string;
  readonly href: string;
  readonly language: string;
  /** What kind of document it is; empty: nobody says. */
  readonly kind: string;
  /** The first and the last day of the conversation, as far as known; empty: no date. */
  readonly from: string;
  readonly to: string;
  readonly first: number;
  /** Addresses of the passages on the reading page, a line each. */
  readonly addresses: string;
  /** Who speaks in each passage, a line each: indices into `speakers`, parted by blanks. */
  readonly speakers: string;
  /** Which persons and places each passage names, a line each: indices into `persons` and `places`. */
  readonly persons: string;
  readonly places: string;
}

/** What `assets/search/index.js` hands over. */
export interface SearchData {
  readonly documents: readonly SearchDocument[];
  /** Names of those who speak. */
  readonly speakers: readonly string[];
  /** Names of persons and of places that passages name. */
  readonly persons: readonly string[];
  readonly places: readonly string[];
  readonly index: TravellingIndex;
}

/**
 * The function that the scripts with data call, with their own name: it is how data come to a page that was opened as a
 * file.
 */
export const RECEIVER = 'memconData';

/** The name of the index, and of the texts of a document by its number. */
export const INDEX_NAME = 'index';
export const textsName = (document: number): string => String(document);

/** The script, from the site's root, that hands over the data of a name. */
export const dataPath = (name: string): string => `assets/search/${name}.js`;
