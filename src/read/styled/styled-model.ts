/**
 * A document as word processors and web pages have it: blocks of words in one typography or another. A reader of such
 * a format makes this of it; `write.ts` makes words with marks of this.
 */
export type StyledBlock =
  | { readonly kind: 'p'; readonly content: readonly Inline[]; readonly rend?: 'center' }
  | { readonly kind: 'head'; readonly level: number; readonly content: readonly Inline[] }
  | Furniture
  | { readonly kind: 'list'; readonly items: readonly (readonly StyledBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly StyledBlock[] }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  | StyledNote
  | { readonly kind: 'milestone' };

/** A running head or foot. */
export interface Furniture {
  readonly kind: 'fw';
  readonly type: 'header' | 'footer' | 'pageNum';
  readonly content: readonly Inline[];
}

export interface Row {
  readonly label: boolean;
  readonly cells: readonly (readonly StyledBlock[])[];
}

/** A footnote or endnote; `id` is what its call names. */
export interface StyledNote {
  readonly kind: 'note';
  readonly id: string;
  readonly n: string;
  readonly place: 'foot' | 'end';
  readonly blocks: readonly StyledBlock[];
}

export type Inline =
  | Words
  /** `break`: within a word. */
  | { readonly kind: 'lb'; readonly from?: number; readonly break?: 'no' }
  | { readonly kind: 'pb'; readonly n?: string }
  | { readonly kind: 'call'; readonly note: string; readonly n: string }
  /** What somebody has remarked on the words before: none of the record's. */
  | { readonly kind: 'remark'; readonly text: string; readonly by: string }
  /** An image, by the name of the file that it becomes. */
  | { readonly kind: 'image'; readonly url: string }
  /** What a tracked change has taken out, where it is asked for. */
  | { readonly kind: 'deleted'; readonly text: string; readonly by: string };

/** Words in one typography. */
export interface Words {
  readonly kind: 'words';
  readonly text: string;
  /**
   * The source offset of the first character, the others following one by one; left out where the source is no text.
   */
  readonly from?: number;
  /** TEI's `@rend`: `bold`, `italic`, `underline`, `small-caps`, `superscript` … */
  readonly rend: readonly string[];
  /** Where a link leads. */
  readonly target?: string;
  /** Who has put it in by a tracked change, where that is asked for. */
  readonly added?: string;
}
