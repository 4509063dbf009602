import type { DateValue } from '../../model/index.js';

/** A block of the record's words: what search finds. */
export interface SiteUnit {
  /** The fragment of its place on the reading page: `p12`, `p12::2.1`. */
  readonly address: string;
  /** Where that is, for people: `¶12`; empty where the page does not say. */
  readonly where: string;
  /** The record's own words, white space normalised. */
  readonly text: string;
  /** The turn it belongs to, as an index into `turns`. */
  readonly turn?: number;
}

export interface SiteTurn {
  /** The fragment of its place on the reading page. */
  readonly id: string;
  /** Counted from 1 within the document. */
  readonly n: number;
  /** Ids of entities; empty where the speaker is not known. */
  readonly speakers: readonly string[];
  /** How many words the turn has. */
  readonly words: number;
  readonly certainty?: string;
}

export type SiteEntityKind = 'person' | 'place' | 'organisation' | 'object' | 'event';

export interface SiteMention {
  readonly kind: SiteEntityKind;
  /** Ids of entities; empty: named, not identified. */
  readonly refs: readonly string[];
  readonly address: string;
  readonly turn?: number;
  /** How sure the identification is, in the edition's words: `probable`. */
  readonly certainty?: string;
}

/** A date that the record talks about. */
export interface SiteDate {
  readonly value: DateValue;
  /** As printed. */
  readonly text: string;
  /** The sentence it stands in. */
  readonly sentence: string;
  readonly address: string;
  readonly turn?: number;
  /** How sure the value is, in the edition's words. */
  readonly certainty?: string;
}

export interface SiteDocument {
  /** The file's name without extension. */
  readonly id: string;
  /** From the site's root, percent-encoded: `documents/1960-09-08.html`. */
  readonly href: string;
  readonly title: string;
  readonly language?: string;
  readonly date?: DateValue & { readonly certainty?: string };
  /** The date for people: `8 September 1960`. */
  readonly dateWords: string;
  readonly place?: string;
  readonly participants: readonly { readonly id: string; readonly roles: readonly string[] }[];
  /** Empty but for the collector of the search index: nobody holds all words of a collection. */
  readonly units: readonly SiteUnit[];
  readonly turns: readonly SiteTurn[];
  readonly mentions: readonly SiteMention[];
  readonly dates: readonly SiteDate[];
}

/** A person, place or thing of the registers: one for the whole collection. */
export interface SiteEntity {
  readonly id: string;
  readonly kind: SiteEntityKind;
  /** As its register gives it: `Nikita Sergeyevich Khrushchev`, `Dulles, John Foster`. */
  readonly name: string;
  /** As it is sorted: `Khrushchev, Nikita Sergeyevich`. */
  readonly indexName: string;
  readonly surname?: string;
  readonly forename?: string;
  /** From the site's root: `persons.html#khrushchev`. */
  readonly href: string;
}

/** What the pages of a site that concern all its documents are made of. */
export interface Collection {
  readonly title: string;
  /** Of the edition's own words: `en`, `de`. */
  readonly language: string;
  /** By date, then by title, then by id; those without a date last. */
  readonly documents: readonly SiteDocument[];
  readonly entities: readonly SiteEntity[];
}
