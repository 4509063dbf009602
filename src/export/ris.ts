import type { ExportFormat } from './format.js';
import { BEYOND_REFERENCES, isSpan, references } from './citations.js';
import type { MinutesRecord } from '../tei/index.js';

const lost = (record: MinutesRecord): readonly string[] => [
  BEYOND_REFERENCES,
  ...(isSpan(record) ? ['the end of a date that is a span: RIS has one day'] : []),
  ...(record.header.place === undefined ? [] : ['the place of the conversation: RIS has none for manuscripts']),
];

/** References in RIS (type `MANSCPT`): one file with a record for each document. */
export const ris: ExportFormat = {
  name: 'ris',
  about: 'a reference for each document in RIS: type MANSCPT, archive, shelf mark, date',
  tools: ['EndNote', 'Zotero', 'Citavi', 'Mendeley', 'bibutils'],
  begin: (settings) => references({ style: 'ris', file: 'references.ris', joints: ['', '\r\n', ''], lost }, settings),
};
