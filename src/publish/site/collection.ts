import type { DateValue } from '../../model/index.js';
import type { EntityKind, MinutesRecord, Passage } from '../../tei/index.js';

/** A document as it is read, without what it was read off. */
export type RecordData = Omit<MinutesRecord, 'tei' | 'source'>;

/** A passage of the record or of a note with its words: what search finds. */
export interface SiteUnit extends Passage {
  /** The record's own words, white space normalised. */
  readonly text: string;
  /** Whom and what it names, as `KIND KEY`; left out where nothing is identified. */
  readonly names?: readonly string[];
}

export interface SiteTurn {
  /** The fragment of its place on the reading page. */
  readonly id: string;
  /** Counted from 1 within the document. */
  readonly n: number;
  /** Ids of entities; empty where the speaker is not known. */
  readonly speakers: readonly string[];
  /** The division that it stands in. */
  readonly division: number;
  readonly certainty?: string;
  /** How it begins: the words of its first paragraph, cut. */
  readonly words?: string;
}

export type SiteEntityKind = EntityKind;

export interface SiteMention {
  readonly kind: SiteEntityKind;
  /** Ids of entities; empty: named, not identified. */
  readonly refs: readonly string[];
  readonly address: string;
  readonly turn?: number;
  /** How sure the identification is, where it is less than certain: `medium`, `low`, `unknown`. */
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
  /** How sure the value is, where it is less than certain. */
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
  /** What is printed where no date has a value; empty: nothing. */
  readonly datePrinted: string;
  readonly place?: string;
  /** The series that its header names. */
  readonly series?: string;
  /** What kind of document it is, as its header says. */
  readonly kind?: string;
  /** Some of its pages may have images. */
  readonly hasImages: boolean;
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
  /** In reading order as far as its register says so: `Nikita Sergeyevich Khrushchev`. */
  readonly name: string;
  /** As lists have it and sort it: `Khrushchev, Nikita Sergeyevich`. */
  readonly indexName: string;
  readonly surname?: string;
  readonly forename?: string;
  /** From the site's root: `persons/khrushchev.html`. */
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
