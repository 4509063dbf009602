import { outcome, report, type Diagnostic } from '../diagnostics/index.js';
import type { ExportFormat } from './format.js';
import { isMeasured, NOMINAL } from './iiif/canvas.js';
import { CONTEXT, inLanguage, manifestAddress, manifestOf, rightsOf } from './iiif/manifest.js';
import { pagesOf } from './iiif/pages.js';
import { baseOf, isWebIri } from './linked-data/iris.js';
import { lossesOf, type Losses } from './losses.js';
import type { MinutesRecord } from '../tei/index.js';

/**
 * Page images with their text, for viewers: a manifest for each document that has a facsimile, and a collection of
 * them.
 */
export const iiif: ExportFormat = {
  name: 'iiif',
  about: 'page images with their text, for documents with a facsimile (IIIF Presentation 3 manifests)',
  tools: ['Mirador', 'Universal Viewer', 'Clover', 'TIFY'],
  begin: ({ url, title = 'Minutes' }) => {
    const lost = lossesOf('iiif');
    const items: object[] = [];
    let unaddressed = 0;
    const known = url !== undefined && isWebIri(url);
    const base = baseOf(url);
    const add = (record: MinutesRecord): readonly { readonly path: string; readonly content: string }[] => {
      if (record.images.length === 0) {
        lost.add('documents without a facsimile have no manifest', 1);
        return [];
      }
      if (!known) {
        unaddressed += 1;
        return [];
      }
      const pages = pagesOf(record, base);
      countLosses(record, pages, lost);
      if (pages.length === 0) return [];
      items.push({ id: manifestAddress(record.id, base), type: 'Manifest', label: inLanguage(record.header.title) });
      return [{ path: `${record.id}.json`, content: file(manifestOf(record, pages, base)) }];
    };
    const finish = (): readonly { readonly path: string; readonly content: string }[] => {
      if (items.length === 0) return [];
      const path = 'collection/top.json';
      return [
        {
          path,
          content: file({
            '@context': CONTEXT,
            id: `${base}exports/iiif/${path}`,
            type: 'Collection',
            label: inLanguage(title),
            items,
          }),
        },
      ];
    };
    return {
      add: (record) => outcome(add(record)),
      finish: () =>
        outcome(finish(), [...(unaddressed === 0 ? [] : [withoutAddress(unaddressed)]), ...lost.diagnostics()]),
    };
  },
};

const file = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

function withoutAddress(documents: number): Diagnostic {
  const which = documents === 1 ? 'a document that has' : `${documents} documents that have`;
  const message = `No IIIF manifest is written of ${which} a facsimile: the id of a manifest is its address, and the edition has none.`;
  return report('export-loss', message, { severity: 'warning', note: 'Set "url" in edition.json, or give --url.' });
}

function countLosses({ images, header }: MinutesRecord, pages: ReturnType<typeof pagesOf>, lost: Losses): void {
  lost.add('images whose address cannot be used are left out', images.length - pages.length);
  const nominal = `images whose size the document does not state have a canvas of nominal size (${NOMINAL.width} by ${NOMINAL.height})`;
  lost.add(nominal, pages.filter((page) => !isMeasured(page)).length);
  lost.add(
    'pages whose words are not known, for no pb names their image, have no text',
    pages.filter(({ text }) => text === undefined).length,
  );
  const unknown = header.licence !== undefined && rightsOf(header.licence.target) === undefined;
  lost.add('licences that IIIF has no address for are in words only', unknown ? 1 : 0);
  lost.add('turns, names, dates and notes are in the TEI only, which the manifest links to', 1);
}
