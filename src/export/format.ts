import type { Outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import type { LoadStylesheet } from '../xml/index.js';
import type { MinutesRecord } from '../tei/index.js';

/** What an export may be told. */
export interface ExportSettings {
  /** The title of the collection, where it has one (`edition.json`). */
  readonly title?: string;
  /** The address under which the edition is, or will be, published: identifiers that must be absolute begin with it. */
  readonly url?: string;
  /** The version of GEXF: Gephi reads both, others only the first. */
  readonly gexf?: '1.2draft' | '1.3';
  /** The day that the edition bears (`encoded` of `edition.json`): memcon reads no clock. */
  readonly date?: string;
  /** What the edition is, in its editors' words, and who publishes it (`edition.json`). */
  readonly description?: string;
  readonly publisher?: string;
  /** The licence of the edition, where `edition.json` has one. */
  readonly licence?: { readonly name: string; readonly target: string };
  /**
   * What belongs to the edition besides its documents, for formats that keep all of it: registers, sources, schemas,
   * stylesheets, published editions, and this run's other exports as `exports/csv/…`. Asked for when those are written;
   * read piece by piece.
   */
  readonly payload?: () => Iterable<PayloadFile>;
  /** Where compiled stylesheets come from; by default those that the build made. */
  readonly loadStylesheet?: LoadStylesheet;
}

/** A file of the edition, in pieces; the path is relative, with `/`. */
export interface PayloadFile {
  readonly path: string;
  readonly content: Iterable<string | Uint8Array>;
}

/** An export under way: it takes one document after the other, and holds no more of them than it must. */
export interface Exporting {
  readonly add: (record: MinutesRecord) => Outcome<readonly Part[]>;
  /**
   * What can be made only when all documents are known. The parts may be made while they are asked for; nothing is
   * added after it.
   */
  readonly finish: () => Outcome<Iterable<Part>>;
}

/** A format that documents are exported to: one file of this folder, one line of the table in `formats.ts`. */
export interface ExportFormat {
  /** As `--to` has it: `csv`. Its files lie in a folder of this name. */
  readonly name: string;
  /** What it gives, in a line: `tables of documents, turns, persons, mentions, dates and places`. */
  readonly about: string;
  /** Programs that read it. */
  readonly tools: readonly string[];
  /**
   * Begins an export; paths of parts are relative to the format's folder. What a format cannot say it reports as
   * `export-loss`.
   */
  readonly begin: (settings: ExportSettings) => Exporting;
}
