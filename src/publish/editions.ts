/** The reading editions, each with its stylesheet `xslt/NAME.xsl`. */
export type EditionName = 'html' | 'text' | 'corpus' | 'markdown' | 'epub';

export const EDITION_NAMES: readonly EditionName[] = ['html', 'text', 'corpus', 'markdown', 'epub'];

/** What is made unless something else is asked for. */
export const DEFAULT_EDITIONS: readonly EditionName[] = ['html', 'text'];

/** One edition of a document: the whole content of its file; bytes where that is no text. */
export interface PublishedEdition {
  readonly name: EditionName;
  readonly content: string | Uint8Array;
}

/** The rules that bound the record in plain text are as wide as its lines. */
export const RULE_WIDTH = 72;
