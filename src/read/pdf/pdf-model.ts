/** What the text layer of a PDF is: strings at places of pages. */
export interface PdfDocument {
  readonly pages: readonly PdfPage[];
  /** As the document states them; empty where it does not. */
  readonly title: string;
  readonly language: string;
}

export interface PdfPage {
  /** As the document names the page: `iv`, `178`. */
  readonly label?: string;
  /** In points, as are all measures. */
  readonly width: number;
  readonly height: number;
  readonly strings: readonly PdfString[];
  /** What is pinned on the page: comments, entries of forms. */
  readonly remarks: readonly string[];
}

/** Characters in one type, in a row. Places count from the left and the top of the page. */
export interface PdfString {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** In degrees: a stamp along the page's edge. Places are those of the page turned back. */
  readonly turned: number;
  readonly fromRight: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Strings on one line that no wide gap parts, and what they say together. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly runs: readonly Run[];
}

/** Words of a line in one typography. */
export interface Run {
  readonly text: string;
  readonly rend: readonly string[];
}

/** A line of a page, or of one of its columns. */
export interface PdfLine {
  /** From 0. */
  readonly page: number;
  /** From left to right; several where wide gaps are between them. */
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its characters. */
  readonly size: number;
}

/** Lines that stand below each other and are read one after the other: a column, or the whole page. */
export type Column = readonly PdfLine[];

export const textOfLine = ({ pieces }: PdfLine): string => pieces.map(({ text }) => text).join(' ');
