/** The reading editions, each with its stylesheet `xslt/NAME.xsl`. */
export type EditionName = 'html' | 'text';

export const EDITION_NAMES: readonly EditionName[] = ['html', 'text'];

/** One edition of a document: the whole content of its file. */
export interface PublishedEdition {
  readonly name: EditionName;
  readonly content: string;
}

/** The rules that bound the record in plain text are as wide as its lines. */
export const RULE_WIDTH = 72;
