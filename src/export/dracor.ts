import type { ExportFormat } from './format.js';
import { collectTei } from './tei-export.js';

/**
 * Elements of transcriptions of speech that a play calls otherwise, and what holds the persons that move into its cast.
 */
const RENAMED = ['vocal', 'incident', 'kinesic', 'desc', 'note', 'u', 'seg', 'standOff'];

/** A play, by `xslt/dracor.xsl`: speeches with their speakers, as the programming interface of DraCor analyses them. */
export const dracor: ExportFormat = {
  name: 'dracor',
  about: 'the conversation as a play: cast and speeches (TEI as DraCor reads it)',
  tools: ['DraCor', 'easydrama', 'pydracor', 'rdracor'],
  begin: (settings) => collectTei({ name: 'dracor', renamed: RENAMED }, settings),
};
