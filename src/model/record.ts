import type { Span } from '../text/index.js';
import type { Certainty, DateValue } from './annotation.js';

export type ParticipantRole = 'speaker' | 'present' | 'recorder' | 'interpreter';

/** Someone the document itself says took part. */
export interface Participant {
  /** The register's `xml:id` when the person is in it, else one derived from the name (`thompson`). */
  readonly id: string;
  /** Whether `id` is a register's. */
  readonly registered: boolean;
  /** The fullest form the document gives, as printed, without title or office: `L. Thompson`. */
  readonly name: string;
  /** Titles, honorifics and offices the document gives: `Ambassador`, `Secretary of State`. */
  readonly offices: readonly string[];
  readonly roles: readonly ParticipantRole[];
  /** The side or delegation under whose heading the list has them: `United States`. */
  readonly side?: string;
  /** Where the document names them first. */
  readonly span: Span;
  readonly cert?: Certainty;
  /** The editor who decided it. */
  readonly resp?: string;
}

/** What the document says of itself in its title block, list of participants, attendance and closing lines. */
export interface RecordFacts {
  /** The heading as one line. */
  readonly title?: string;
  readonly subject?: string;
  /** The document's own date: the anchor for every other. */
  readonly date?: DateValue & { readonly span?: Span; readonly cert?: Certainty };
  readonly place?: string;
  readonly participants: readonly Participant[];
}

export const NO_FACTS: RecordFacts = { participants: [] };

/** The ids that the header of every document uses: nobody who is named in one may have them. */
export const HEADER_IDS: readonly string[] = ['memcon', 'reported', 'direct', 'mixed', 'conversation'];
