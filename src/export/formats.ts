import type { ExportFormat } from './format.js';

/**
 * Every format by its name, in the order in which they are listed and written; the code of each is loaded when it is
 * asked for.
 */
export const FORMATS = {
  csv: async () => (await import('./csv.js')).csv,
  text: async () => (await import('./text.js')).text,
  csl: async () => (await import('./csl.js')).csl,
  ris: async () => (await import('./ris.js')).ris,
  bibtex: async () => (await import('./bibtex.js')).bibtex,
  jsonld: async () => (await import('./jsonld.js')).jsonld,
  turtle: async () => (await import('./turtle.js')).turtle,
  graphml: async () => (await import('./graphml.js')).graphml,
  gexf: async () => (await import('./gexf.js')).gexf,
  webanno: async () => (await import('./webanno.js')).webanno,
  conllu: async () => (await import('./conllu.js')).conllu,
  iob: async () => (await import('./iob.js')).iob,
  jsonl: async () => (await import('./jsonl.js')).jsonl,
  inception: async () => (await import('./inception.js')).inception,
  parlaclarin: async () => (await import('./parlaclarin.js')).parlaclarin,
  dracor: async () => (await import('./dracor.js')).dracor,
  ead3: async () => (await import('./ead3.js')).ead3,
  dc: async () => (await import('./dc.js')).dc,
  iiif: async () => (await import('./iiif.js')).iiif,
  dts: async () => (await import('./dts.js')).dts,
  bagit: async () => (await import('./bagit.js')).bagit,
} as const satisfies Record<string, () => Promise<ExportFormat>>;

export type ExportName = keyof typeof FORMATS;

export const EXPORT_NAMES = Object.keys(FORMATS) as readonly ExportName[];

/**
 * The formats of these names; without names, all. In the order of the table, each once: `bagit` keeps what the others
 * made.
 */
export async function formatsOf(names: readonly ExportName[] = EXPORT_NAMES): Promise<readonly ExportFormat[]> {
  return await Promise.all(EXPORT_NAMES.filter((name) => names.includes(name)).map((name) => FORMATS[name]()));
}
