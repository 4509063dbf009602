import type { DateValue } from '../model/index.js';
import type { Span } from '../text/index.js';
import type { XmlElement } from '../xml/index.js';

export type { DateValue } from '../model/index.js';

/** A stretch of `MinutesRecord.text`. */
export type Stretch = Span;

export type EntityKind = 'person' | 'place' | 'organisation' | 'object' | 'event';

/** A point of the earth, in degrees. */
export interface Geo {
  readonly latitude: number;
  readonly longitude: number;
}

/** A person, place or thing that the document describes: in its list of participants or in `standOff`. */
export interface Entity {
  /** Its `xml:id`: the same in every document and every export. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The TEI element that describes it: `person`, `personGrp`, `castItem`… */
  readonly element?: string;
  /** The preferred name in reading order: `Nikita Sergeyevich Khrushchev`. */
  readonly name: string;
  readonly surname?: string;
  readonly forename?: string;
  readonly variants: readonly string[];
  readonly offices: readonly ({ readonly text: string } & DateValue)[];
  /** Sides, parties, states of life: what a person belongs to or is besides offices. */
  readonly affiliations?: readonly ({ readonly text: string } & DateValue)[];
  readonly birth?: string;
  readonly death?: string;
  readonly sex?: string;
  readonly notes: readonly string[];
  /** Where a place lies, in degrees: north and east are positive. */
  readonly geo?: Geo;
  /** An event's own date. */
  readonly date?: DateValue;
  /** Authority records: `Wikidata` → `Q35314`. */
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
}

/**
 * `roles`: of `speaker`, `present`, `recorder`, `interpreter`, as `person/@role` has them; `speaker` for those who are
 * listed without a role, or not at all, and have a turn; `character` for those of a play.
 */
export interface Participant {
  readonly id: string;
  readonly roles: readonly string[];
}

export type PassageKind = 'text' | 'paragraph' | 'heading' | 'list' | 'table' | 'turn' | 'note';

/** What a reader is sent to: the words at one address, of all blocks that have none of their own. */
export interface Passage {
  /** The fragment of its place on the reading page: `p12`, `p12::2.1`; `text` for what stands in nothing else. */
  readonly address: string;
  readonly kind: PassageKind;
  /** The number that readers see of a paragraph, a turn, a note: the document's own, else counted. */
  readonly n?: string;
  /** The turn it belongs to, as an index into `turns`. */
  readonly turn?: number;
}

/** A block of words: a paragraph, a heading, a printed label, an item of a list, a cell. */
export interface Block extends Stretch {
  /** The TEI element: `p`, `head`, `speaker`, `stage`, `item`… */
  readonly kind: string;
  /** Its address: `@xml:id`, or the place where it stands as the pages have it (`p12::2.1`). */
  readonly id: string;
  /** The turn it belongs to, as an index into `turns`. */
  readonly turn?: number;
  /** As an index into `passages`. */
  readonly passage: number;
}

/** A turn (`sp` or `u`). Its words are `text.slice(start, end)`, label and stage directions within included. */
export interface Turn extends Stretch {
  /** Its `@xml:id`, or its address. */
  readonly id: string;
  /** Counted from 1 within the document. */
  readonly n: number;
  /** The ids that `@who` points to; empty where the speaker is not known. */
  readonly speakers: readonly string[];
  readonly certainty?: string;
  /**
   * The label as printed, if the record has a detachable one or the turn begins with the speaker's name; else empty.
   */
  readonly label: string;
  /** `reported`, `direct`, `mixed`, by `@ana`. */
  readonly mode?: string;
  /** Blocks of this turn, as indices into `blocks`. */
  readonly blocks: readonly number[];
  /** The division it stands in, counted from 1: one of a document's texts, `front`, `body`, a `div`. */
  readonly division: number;
}

/** A name or an office in the text (`persName`, `rs`, `placeName`, `orgName`, `objectName`, `eventName`, `name`). */
export interface Mention extends Stretch {
  /** Unique in its document: `@xml:id`, or `m1`, `m2`… in document order. */
  readonly id: string;
  /** The TEI element. */
  readonly element: string;
  readonly kind: EntityKind | 'other';
  /** Ids of entities, or whole addresses where `@ref` points out of the document; empty: named, not identified. */
  readonly refs: readonly string[];
  /** The name without the titles it begins with, where it has any. */
  readonly bare?: Stretch;
  /** Whether the mention is by name, or (false) by office or description (`rs`). */
  readonly named: boolean;
  readonly certainty?: string;
  readonly turn?: number;
  readonly block: number;
  /** The fragment of its place on the reading page: `p12:2`. */
  readonly address: string;
}

/** A date or time in the text. */
export interface DateMention extends Stretch, DateValue {
  readonly id: string;
  readonly element: 'date' | 'time';
  readonly certainty?: string;
  readonly turn?: number;
  readonly block: number;
  readonly address: string;
}

/** Direct speech (`said`). */
export interface Speech extends Stretch {
  readonly speakers: readonly string[];
  readonly turn?: number;
}

/** A text of its own, with what is marked in it: of a document, or of a note. */
export interface MarkedText {
  /** White space normalised, blocks parted by one line feed. */
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly blocks: readonly Block[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
}

/** An editor's or the source's note: no part of `text`. `at`: the offset where it is called. */
export interface Note {
  readonly id: string;
  readonly n?: string;
  /** `@type`: `speaker` for a label that Parla-CLARIN keeps in a note. */
  readonly type?: string;
  readonly text: string;
  readonly at: number;
  /** Its words as those of a document are read. */
  readonly marked: MarkedText;
}

/** A page that begins (`pb`), with its image where there is one. */
export interface PageBeginning {
  readonly n?: string;
  readonly facs?: string;
  readonly at: number;
}

/** A page image of `facsimile`: `surface` with its `graphic`. */
export interface PageImage {
  readonly id?: string;
  readonly label?: string;
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/** What a header says of its document: `key` is its kind (`project`, `correction`, `responsibility`, `licence`). */
export interface Statement {
  readonly key: string;
  readonly words: string;
  /** An address, as the document has it: untrusted. */
  readonly target?: string;
}

export interface Header {
  readonly title: string;
  readonly series?: string;
  /** What kind of document it is, in the words of its header: `Record of a conversation`. */
  readonly kind?: string;
  readonly language: string;
  /** The conversation's date: dateline, creation or setting. */
  readonly date?: DateValue;
  /** How sure that is, and what is printed where nothing has a value. */
  readonly dateCertainty?: string;
  readonly datePrinted?: string;
  readonly place?: string;
  readonly repository?: {
    readonly name: string;
    readonly settlement?: string;
    readonly country?: string;
    readonly url?: string;
  };
  readonly collection?: string;
  readonly shelfmark?: string;
  readonly publisher?: string;
  /** When the encoding was published. */
  readonly published?: string;
  readonly licence?: { readonly text: string; readonly target?: string };
  readonly responsible: readonly { readonly name: string; readonly role: string }[];
  /** Ids of the participants who recorded the conversation. */
  readonly recorders: readonly string[];
  readonly statements: readonly Statement[];
}

/**
 * A document as the exports see it, read off its TEI alone, memcon's or anyone's. `text` is the record's own words
 * (`sic`, `orig`; no notes, nothing supplied), white space normalised, blocks parted by one line feed.
 */
export interface MinutesRecord extends MarkedText {
  /** The file's name without extension: unique in a run, the same in every export. */
  readonly id: string;
  /** The file, for diagnostics. */
  readonly file: string;
  readonly header: Header;
  readonly participants: readonly Participant[];
  readonly entities: readonly Entity[];
  readonly turns: readonly Turn[];
  readonly speech: readonly Speech[];
  readonly notes: readonly Note[];
  readonly pages: readonly PageBeginning[];
  readonly images: readonly PageImage[];
  /** The whole document as a tree, and as it was read: for formats that are made of the markup. */
  readonly tei: XmlElement;
  readonly source: string;
}
