import type { Collector } from '../model/index.js';
import type { LoadStylesheet } from '../xml/index.js';
import type { MinutesRecord } from './record/index.js';

/** What an export may be told. */
export interface ExportSettings {
  /** The title of the collection, where it has one (`edition.json`). */
  readonly title?: string;
  /** The address under which the edition is, or will be, published: identifiers that must be absolute begin with it. */
  readonly url?: string;
  /** The version of GEXF: Gephi reads both, others only the first. */
  readonly gexf?: '1.2draft' | '1.3';
  /** Where compiled stylesheets come from; by default those that the build made. */
  readonly loadStylesheet?: LoadStylesheet;
}

/** A format that documents are exported to: one file of this folder, one line of the table in `formats.ts`. */
export interface ExportFormat {
  /** As `--to` has it: `csv`. Its files lie in a folder of this name. */
  readonly name: string;
  /** What it gives, in a line: `tables of documents, turns, persons, mentions, dates and places`. */
  readonly about: string;
  /** Programs that read it. */
  readonly tools: readonly string[];
  /** Begins an export; paths of parts are relative to the format's folder. What a format cannot say it reports as `export-loss`. */
  readonly begin: (settings: ExportSettings) => Collector<MinutesRecord>;
}
