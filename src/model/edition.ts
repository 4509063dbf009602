import type { Place } from '../diagnostics/index.js';
import type { Certainty } from './annotation.js';
import type { ParticipantRole } from './record.js';

/** A person or body responsible for part of the edition (`respStmt`). */
interface Responsible {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** A ready theme by its name, or values of CSS variables by theirs, without `--`. */
export type Theme = string | Readonly<Record<string, string>>;

/** `edition.json`: what no program can know. Every key is optional but `title`. */
export interface Edition {
  readonly title: string;
  readonly language?: string;
  readonly editors?: readonly Responsible[];
  readonly publisher?: string;
  readonly licence?: { readonly name: string; readonly target: string };
  /** The date of the encoding, `YYYY-MM-DD`: memcon reads no clock. */
  readonly encoded?: string;
  readonly repository?: {
    readonly name: string;
    readonly settlement?: string;
    readonly country?: string;
    readonly collection?: string;
    readonly url?: string;
  };
  /** What the edition is for: said in each document's header. */
  readonly project?: string;
  /** What it is, in a sentence or two for readers: opens the site. */
  readonly description?: string;
  /** The address under which the edition is, or will be, published. */
  readonly url?: string;
  /**
   * The folder that holds memcon.rng and memcon.sch, its address or its path in the edition: documents name them there.
   */
  readonly schemas?: string;
  /** The folder of the edition into which `build` publishes; left out: `dist/edition` beside the edition's folder. */
  readonly out?: string;
  /** What `build` publishes: names as `publish --to` has them. */
  readonly editions?: readonly string[];
  /** What `build` exports to: names as `export --to` has them. */
  readonly exports?: readonly string[];
  readonly theme?: Theme;
  /** Their files, from the edition's folder; one with `documents` is for those that its patterns mean. */
  readonly registers?: readonly (string | { readonly file: string; readonly documents: readonly string[] })[];
  /** What the findings of an editorial rule count for, by its name. */
  readonly rules?: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>>;
  /** What is particular to one document, by its source's name without extension. */
  readonly documents?: Readonly<Record<string, DocumentDetails & Handling>>;
}

/** How an edition handles one of its documents. */
interface Handling {
  /** It is edited by hand: its source, where it has one, is not encoded. */
  readonly handmade?: boolean;
}

export interface DocumentDetails {
  readonly title?: string;
  /** The document's date, where the source has none or an editor knows better. */
  readonly date?: string;
  readonly place?: string;
  readonly language?: string;
  readonly idno?: string;
  /** What kind of document it is: `Telephone conversation`. */
  readonly kind?: string;
  readonly repository?: Edition['repository'];
  readonly note?: string;
}

/** What a suggestion may say that words are. */
export type SuggestedKind = 'persName' | 'placeName' | 'orgName' | 'objectName' | 'eventName' | 'date';

/** A mark that somebody or another program proposes, anchored by quotation: a Web Annotation. */
export interface Suggestion {
  readonly kind: SuggestedKind;
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Names: what they are believed to refer to: an `xml:id`, or an identifier of an authority file. */
  readonly ref?: string;
  /** Dates: a W3C date. */
  readonly when?: string;
  readonly cert: Certainty;
  readonly by: string;
  /** The document it is for, by its file's name without ending; undefined: whichever has the words. */
  readonly document?: string;
  /** Where it stands in its file. */
  readonly place: Place;
}

/** A decision of an editor that no rule can make: most are anchored by quotation. */
export interface Decision {
  readonly kind: DecisionKind;
  /** The words it is about; only `title` and `participant` may do without. */
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /**
   * `correct`: the right reading. `identify`, `speaker`, `participant`: an `xml:id`. `date`: a W3C date, or two with
   * `/` between them. `title`: the title. `mark`: an `xml:id`, or a date. `turn` that begins: the speaker's `xml:id`.
   */
  readonly value?: string;
  /** Of `mark`: what the words are. */
  readonly as?: MarkedAs;
  /** Of `turn`: begin, end, join, remove. Of `participant`: add, remove, identify. */
  readonly action?: 'begin' | 'end' | 'join' | 'remove' | 'add' | 'identify';
  /** Of `participant` to identify: the id that the document gives him so far. */
  readonly who?: string;
  /** Of `participant` to add: the name, where no register has him. */
  readonly name?: string;
  /** Of `participant` to add. */
  readonly role?: ParticipantRole;
  /**
   * Patterns of documents' names (`1961-*`): the decision is about every place of its quotation in each of them. Only
   * where it is for the whole edition.
   */
  readonly documents?: readonly string[];
  readonly cert?: Certainty;
  readonly by: string;
  readonly on?: string;
  readonly reason: string;
  /** Where it stands in its file, for diagnostics. */
  readonly place?: Place;
}

/**
 * `join`, `part`: two paragraphs of the transcription are one, cut by a page end that the quotation spans, or are two.
 * `mark`, `unmark`: the words are, or are no, name, date or speech.
 */
export type DecisionKind =
  'correct' | 'identify' | 'date' | 'speaker' | 'turn' | 'join' | 'part' | 'mark' | 'unmark' | 'title' | 'participant';

type MarkedAs = 'person' | 'place' | 'org' | 'object' | 'event' | 'date' | 'speech';
