/** Bytes as characters of the same numbers: offsets stay what they are, and streams pass as they are. */
const latin = (pdf: Uint8Array): string => Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');

/** `9 0 obj` `<</Type /Pages … /Kids [4 0 R 12 0 R] …>>` */
const TREE = /(\d+) 0 obj\s*<<\/Type \/Pages\b[^>]*?\/Kids \[([^\]]*)\]/gu;
const ROOT = /\/Pages (\d+) 0 R/u;
const DESTS = /\/Dests (\d+) 0 R/u;
/** `/d1.p3 [9 0 R /XYZ 6 827.66998 0]` */
const DESTINATION = /\/([^\s/[\]<>()]+) \[(\d+) 0 R \/XYZ/gu;

/**
 * On which page of a PDF that Chromium printed each place is that something in it leads to; pages are counted from 1.
 */
export function destinationsIn(pdf: Uint8Array): ReadonlyMap<string, number> {
  const text = latin(pdf);
  const kids = new Map(
    [...text.matchAll(TREE)].map(([, id, list]) => [id!, [...list!.matchAll(/(\d+) 0 R/gu)].map(([, kid]) => kid!)]),
  );
  const pages = new Map<string, number>();
  const count = (id: string): void => {
    const below = kids.get(id);
    if (below === undefined) pages.set(id, pages.size + 1);
    else below.forEach(count);
  };
  const root = ROOT.exec(text)?.[1];
  if (root !== undefined) count(root);
  const list = DESTS.exec(text)?.[1];
  const start = list === undefined ? -1 : text.indexOf(`\n${list} 0 obj`);
  if (start < 0) return new Map();
  const found = text.slice(start, text.indexOf('endobj', start)).matchAll(DESTINATION);
  return new Map(
    [...found].flatMap(([, name, page]) => {
      const n = pages.get(page!);
      return n === undefined ? [] : [[name!, n]];
    }),
  );
}

const MOMENT = /\/(CreationDate|ModDate) \(D:\d{14}[+-]\d\d'\d\d'\)/gu;

/**
 * The same without the clock of the machine that printed it: as of a moment of its document, `2026-11-23T00:00:00Z`.
 */
export function settled(pdf: Uint8Array, moment: string): Uint8Array {
  const digits = moment.replace(/\D/gu, '').padEnd(14, '0').slice(0, 14);
  return Buffer.from(
    latin(pdf).replace(MOMENT, (_, key: string) => `/${key} (D:${digits}+00'00')`),
    'latin1',
  );
}
