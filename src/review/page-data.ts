/** What the server tells the page: plain data, which both sides read. */

/** What the page shows of a mark: its element, where it lies, the attributes that its look depends on. */
export interface MarkView {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** Its subject, where it has one. */
  readonly subject?: string;
  readonly certainty?: string;
  readonly signed?: true;
  /** Of turns: names of the speakers; of headings their level; else what is believed. */
  readonly says?: string;
  readonly look?: string;
}

/** The image of a page, from which offset on, and the zones that marks point to. */
export interface PageView {
  readonly at: number;
  readonly width?: number;
  readonly height?: number;
  readonly zones: readonly ZoneView[];
}

interface ZoneView {
  readonly start: number;
  readonly end: number;
  /** Left, top, right, bottom, in pixels of the image. */
  readonly box: readonly [number, number, number, number];
}

/** A document as the page shows it. */
export interface DocumentView {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly marks: readonly MarkView[];
  /** What the document says of itself: its title, then who took part. */
  readonly header: readonly HeaderView[];
  readonly pages: readonly PageView[];
}

/** A line of a document's header: its subject, and how it looks. */
export interface HeaderView {
  readonly subject: string;
  readonly kind: 'title' | 'participant';
  readonly says: string;
  readonly certainty: string;
  readonly signed?: true;
}

export interface CandidateView {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

/** One place, with what is believed of it. */
export interface SubjectView {
  readonly id: string;
  readonly kind: string;
  readonly document: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly line: number;
  readonly surface: string;
  readonly before: string;
  readonly after: string;
  readonly believes: string;
  readonly value?: string;
  readonly entryKind?: string;
  readonly rule: string;
  readonly certainty: string;
  readonly resp?: string;
  readonly candidates: readonly CandidateView[];
}

/** Places that one look decides. */
export interface RowView {
  readonly id: string;
  readonly kind: string;
  readonly surface: string;
  readonly believes: string;
  readonly certainty: string;
  /** All of them are so many; the first are listed. */
  readonly count: number;
  readonly places: readonly { readonly id: string; readonly document: string; readonly line: number }[];
}

export type FacetName = 'kind' | 'document' | 'rule' | 'certainty';

export interface QueueView {
  readonly open: number;
  readonly total: number;
  readonly facets: Readonly<Record<FacetName, readonly (readonly [value: string, count: number])[]>>;
  readonly rows: readonly RowView[];
}

export interface SignedView {
  /** Of a decision for many documents: their patterns. */
  readonly document: string;
  /** Its place in its file; undefined for many documents: it is looked at here, and changed in its file. */
  readonly index?: number;
  /** Where its words stand, as offsets of the text. */
  readonly span?: { readonly start: number; readonly end: number };
  /** Who or what is meant, where the decision gives an id. */
  readonly means?: string;
  readonly decision: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface StateView {
  readonly title: string;
  readonly editor: { readonly id: string; readonly name: string; readonly isListed: boolean };
  readonly version: number;
  readonly encoded: number;
  /** The names of all documents. */
  readonly documents: readonly string[];
  readonly faults: readonly { readonly document: string; readonly message: string }[];
  readonly signed: number;
  readonly undo?: string;
  readonly redo?: string;
}

/** The answer to a decision: what became of it, and the page as it is now. */
export interface AnswerView {
  readonly ok: boolean;
  readonly message: string;
  readonly documents: readonly string[];
  readonly subject?: string;
  readonly state: StateView;
  readonly queue: QueueView;
  readonly document?: DocumentView;
}
