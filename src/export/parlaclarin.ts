import type { ExportFormat } from './format.js';
import { collectTei } from './tei-export.js';

/** Elements of memcon's that Parla-CLARIN calls otherwise, all that they say being kept. */
const RENAMED = [
  'sp',
  'p',
  'speaker',
  'opener',
  'dateline',
  'closer',
  'eventName',
  'msDesc',
  'msIdentifier',
  'msContents',
  'msName',
  'history',
  'origin',
  'repository',
  'institution',
  'collection',
];

/** Parla-CLARIN, by `xslt/parlaclarin.xsl`: utterances of segments, with the printed labels as notes. */
export const parlaclarin: ExportFormat = {
  name: 'parlaclarin',
  about: 'the record as utterances of a meeting (TEI of Parla-CLARIN)',
  tools: ['CLARIN corpora of parliaments', 'TEITOK', 'NoSketch Engine', 'ParlaMint’s scripts'],
  begin: (settings) => collectTei({ name: 'parlaclarin', renamed: RENAMED }, settings),
};
