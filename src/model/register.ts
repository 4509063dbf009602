import type { Place } from '../diagnostics/index.js';

export type EntryKind = 'person' | 'place' | 'org' | 'object' | 'event';

/** One form of a name. `misspelling`: an error that sources are known to make, to be corrected by `sic`/`corr`. */
export interface NameForm {
  readonly text: string;
  readonly type: 'main' | 'variant' | 'misspelling';
  readonly surname?: string;
  readonly forename?: string;
  /** For a misspelling: the form it should have. */
  readonly corr?: string;
}

/** An office, with the dates between which it was held: W3C dates of any precision, inclusive. */
export interface Office {
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
}

interface Identifier {
  readonly type: string;
  readonly value: string;
}

/** Membership of a body: its pointer as the register has it (`#party`, an address), or its name. */
export interface Affiliation {
  readonly ref?: string;
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
}

/** One entry of a register, whatever file format it came from. */
export interface RegisterEntry {
  readonly kind: EntryKind;
  /** The register's own `xml:id`, kept as it is. */
  readonly id: string;
  /** The form to show: the first main name. */
  readonly name: string;
  readonly forms: readonly NameForm[];
  readonly offices: readonly Office[];
  readonly identifiers: readonly Identifier[];
  /** Bodies that a person belonged to without an office in them. */
  readonly affiliations?: readonly Affiliation[];
  readonly sex?: string;
  readonly birth?: string;
  readonly death?: string;
  /** An event's or place's dates or country, a person's note: free text. */
  readonly note?: string;
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  /** A place's latitude and longitude, as TEI writes them: `55.75 37.62`. */
  readonly geo?: string;
  /** Adds to another entry of the same id: a row of a table of unknown persons that an archivist has completed. */
  readonly supplement?: true;
  /** An editor has entered it while reviewing: it adds to the registers, and is no list of a collection's persons. */
  readonly entered?: true;
  readonly place: Place;
}

/** All registers given to a run, as one list in the order given; ids are unique. */
export interface Register {
  readonly entries: readonly RegisterEntry[];
}

export const EMPTY_REGISTER: Register = { entries: [] };

export const entriesOf = (register: Register, kind: EntryKind): readonly RegisterEntry[] =>
  register.entries.filter((e) => e.kind === kind);
