import { deflateSync } from 'node:zlib';

/** A string of a page: Courier, so that a character is 0.6 of its size wide. `top` counts from the top of the page. */
export interface Typed {
  readonly text: string;
  readonly left?: number;
  readonly top: number;
  readonly size?: number;
  readonly font?: 'plain' | 'bold' | 'italic';
  /** In degrees, to the left. */
  readonly turned?: number;
}

export interface PdfContent {
  readonly pages: readonly (readonly Typed[])[];
  /** Content of pages as it is, instead of typed strings, by their number from 0. */
  readonly raw?: Readonly<Record<number, string>>;
  /** `/Nums [0 << /S /r >>]` */
  readonly labels?: string;
  readonly title?: string;
  /** A comment on the first page. */
  readonly comment?: string;
  /** Added to the trailer: `/Encrypt …`. */
  readonly trailer?: string;
  readonly deflated?: boolean;
}

export const WIDTH = 612;
export const HEIGHT = 792;

const FONTS = { plain: 'Courier', bold: 'Courier-Bold', italic: 'Courier-Oblique' } as const;
const fixed = (value: number): string => value.toFixed(3);

function drawn({ text, left = 72, top, size = 12, font = 'plain', turned = 0 }: Typed): string {
  const angle = (turned * Math.PI) / 180;
  const matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), left, HEIGHT - top];
  const escaped = text.replace(/[\\()]/gu, '\\$&');
  return `BT /${font} ${size} Tf ${matrix.map(fixed).join(' ')} Tm (${escaped}) Tj ET`;
}

/** A PDF made by hand. */
export function pdf({ pages, raw, labels, title, comment, trailer = '', deflated = false }: PdfContent): Uint8Array {
  const objects: Buffer[] = [];
  const add = (content: string | Buffer): number => objects.push(Buffer.from(content as string, 'latin1'));
  const catalog = add('');
  const tree = add('');
  const fonts = Object.entries(FONTS).map(
    ([name, base]) =>
      `/${name} ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`)} 0 R`,
  );
  const pinned =
    comment === undefined
      ? ''
      : `/Annots [${add(`<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents (${comment}) >>`)} 0 R]`;
  const kids = pages.map((strings, i) => {
    const content = Buffer.from(raw?.[i] ?? strings.map(drawn).join('\n'), 'latin1');
    const packed = deflated ? deflateSync(content, { level: 9 }) : content;
    const stream = Buffer.concat([
      Buffer.from(`<< /Length ${packed.length}${deflated ? ' /Filter /FlateDecode' : ''} >>\nstream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]);
    const contents = objects.push(stream);
    return `${add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${contents} 0 R /Resources << /Font << ${fonts.join(' ')} >> >> ${i === 0 ? pinned : ''} >>`,
    )} 0 R`;
  });
  const info = add(title === undefined ? '<< >>' : `<< /Title (${title}) >>`);
  objects[catalog - 1] = Buffer.from(
    `<< /Type /Catalog /Pages ${tree} 0 R ${labels === undefined ? '' : `/PageLabels << ${labels} >>`} >>`,
  );
  objects[tree - 1] = Buffer.from(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
  return file(objects, `/Root ${catalog} 0 R /Info ${info} 0 R ${trailer}`);
}

function file(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  objects.forEach((object, i) => {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Lines one below the other, 14 points from each to the next. */
export const column = (
  lines: readonly string[],
  top: number,
  other: Omit<Typed, 'text' | 'top'> = {},
): readonly Typed[] => lines.map((text, i) => ({ ...other, text, top: top + 14 * i }));
