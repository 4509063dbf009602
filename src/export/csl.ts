import type { ExportFormat } from './format.js';
import { BEYOND_REFERENCES, references } from './citations.js';

/** References in CSL-JSON (CSL 1.0.2, type `manuscript`): one array with an item for each document. */
export const csl: ExportFormat = {
  name: 'csl',
  about: 'a reference for each document in CSL-JSON: type manuscript, archive, shelf mark, date',
  tools: ['Zotero', 'Pandoc', 'citeproc', 'Citation.js'],
  begin: (settings) =>
    references(
      { style: 'csl', file: 'csl.json', joints: ['[', ',\n', ']\n'], lost: () => [BEYOND_REFERENCES] },
      settings,
    ),
};
