import { span, type Span } from '../../text/index.js';
import type { TitlePart } from './title-run.js';
import type { Word } from './words.js';
import type { Resolution } from './name-resolution.js';
import type { PersonName } from './name-parsing.js';

/** A place where the text names someone, in words `[from, to)`; the name proper begins at `core`. */
export interface Mention {
  readonly from: number;
  readonly core: number;
  readonly to: number;
  /** Titles before the name, in words. */
  readonly titles: readonly TitlePart[];
  readonly name: PersonName;
  /** The first word of the surname. */
  readonly surname: number;
  /** How many characters after its last word belong to the name: `)`, `, Jr.`. */
  readonly tail?: number;
  /** Whether the index has the surname. */
  readonly known: boolean;
  /** Whose it is where the form alone says it: the initials of one who takes part. */
  readonly person?: string;
}

/** Where a mention stands, with its titles. */
export const spanOf = (words: readonly Word[], { from, to, tail = 0 }: Mention): Span =>
  span(words[from]!.start, words[to - 1]!.end + tail);

/** A name found, and whose it is. */
export interface Found {
  readonly mention: Mention;
  readonly resolution: Resolution;
}
