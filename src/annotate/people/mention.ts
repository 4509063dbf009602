import type { TitlePart } from './title-run.js';
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
  /** Whether the index has the surname. */
  readonly known: boolean;
}

/** A name found, and whose it is. */
export interface Found {
  readonly mention: Mention;
  readonly resolution: Resolution;
}
