import type { Box } from '../../model/index.js';
import type { MarkupText } from '../character-references.js';

/** A page whose image was transcribed, its regions in the order in which they are to be read. */
export interface Page {
  readonly image: string;
  readonly width?: number;
  readonly height?: number;
  /** The number printed on it, where the transcription says so. */
  readonly n?: string;
  readonly engine?: string;
  readonly regions: readonly Region[];
}

export type RegionKind = 'text' | 'heading' | 'header' | 'footer' | 'pageNum' | 'footnote' | 'margin';

export interface Region {
  readonly kind: RegionKind;
  readonly box: Box | undefined;
  readonly lines: readonly Line[];
}

/** A line of writing. Offsets of marks are into its text. */
export interface Line {
  readonly texts: readonly MarkupText[];
  readonly box: Box | undefined;
  readonly marks: readonly LineMark[];
}

/** What a transcriber or his program has said of characters of a line: `person {offset:0; length:4;}`. */
export interface LineMark {
  /** As it is named there: `person`, `date`, `unclear`, `textStyle`. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Record<string, string>>;
}

export const textOfLine = (line: Line): string => line.texts.map(({ text }) => text).join('');

/** Below this, a program that says how sure it is of a word is not sure. */
export const UNSURE = 0.5;
