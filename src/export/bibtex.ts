import type { ExportFormat } from './format.js';
import { BEYOND_REFERENCES, references } from './citations.js';
import type { MinutesRecord } from '../tei/index.js';

const lost = (record: MinutesRecord): readonly string[] => [
  BEYOND_REFERENCES,
  ...(record.header.place === undefined ? [] : ['the place of the conversation: BibTeX has none for manuscripts']),
];

/**
 * References in BibTeX (`@unpublished`, with biblatex's `date` and `library`): one file with an entry for each
 * document.
 */
export const bibtex: ExportFormat = {
  name: 'bibtex',
  about: 'a reference for each document in BibTeX: @unpublished, archive, shelf mark, date',
  tools: ['LaTeX (BibTeX, biblatex)', 'JabRef', 'Zotero', 'bibutils'],
  begin: (settings) => references({ style: 'bibtex', file: 'references.bib', joints: ['', '\n', ''], lost }, settings),
};
