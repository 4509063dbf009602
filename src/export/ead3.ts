import { outcome } from '../diagnostics/index.js';
import { writeDocument } from '../xml/document.js';
import { eadDocument } from './archives/ead-document.js';
import type { ExportFormat } from './format.js';
import { lossesOf } from './losses.js';
import { whoAndWhat } from './who-and-what.js';

/** Archival description at the level of the item: an EAD3 file for each document. */
export const ead3: ExportFormat = {
  name: 'ead3',
  about: 'archival description of each document as an item, with persons and places as access points (EAD3)',
  tools: ['ArchivesSpace', 'AtoM (by conversion to EAD 2002)', 'archives portals'],
  begin: (settings) => {
    const lost = lossesOf('ead3');
    return {
      add: (record) => {
        const who = whoAndWhat(record);
        lost.add('the words of the record and its turns are left out', 1);
        lost.add('persons and things that are named, though not for certain, are left out', who.uncertain);
        const several = [...who.participants.map(({ entity }) => entity), ...who.mentioned].map(
          ({ identifiers }) => identifiers.length - 1,
        );
        lost.add(
          'further identifiers of a name are left out: EAD3 has place for one',
          several.reduce((sum, number) => sum + Math.max(0, number), 0),
        );
        return outcome([{ path: `${record.id}.xml`, content: writeDocument(eadDocument(record, who, settings)) }]);
      },
      finish: () => outcome([], lost.diagnostics()),
    };
  },
};
