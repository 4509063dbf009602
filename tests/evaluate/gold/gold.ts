import { readFileSync } from 'node:fs';
import { foldedText } from '../../../src/annotate/quotation.js';

/** A reading by hand: see `about` in the file. */
export interface Gold {
  readonly turns: readonly {
    readonly who: string;
    readonly paragraphs: readonly number[];
    readonly mode: readonly string[];
  }[];
  readonly seams: readonly { readonly before: number; readonly after: number }[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly {
    readonly paragraph: number;
    readonly surface: string;
    readonly value: Readonly<Record<string, string>>;
  }[];
  readonly emphasis: readonly {
    readonly paragraph: number;
    readonly surface: string;
    readonly kind: 'emph' | 'title';
  }[];
  readonly corrections: readonly { readonly paragraph: number; readonly sic: string; readonly corr: string }[];
  readonly direct: readonly { readonly paragraph: number; readonly who: string; readonly text: string }[];
  readonly reported: readonly { readonly paragraph: number; readonly text: string }[];
}

export interface Mention {
  readonly paragraph: number;
  readonly surface: string;
  readonly occurrence: number;
  readonly type: 'name' | 'office' | 'place' | 'org' | 'object' | 'event';
  readonly id: string;
  /** Right if marked, not wrong if not. */
  readonly optional?: boolean;
  /** The name runs over the page into the next paragraph. */
  readonly seam?: boolean;
}

export const readGold = (file: URL): Gold => JSON.parse(readFileSync(file, 'utf8')) as Gold;

/** A Markdown source's paragraphs as the text has them: white space folded, the marks of emphasis and links gone. */
export const paragraphsOf = (markdown: string): readonly string[] =>
  markdown
    .trim()
    .split(/\n\s*\n/u)
    .map(
      (block) =>
        foldedText(
          block
            .replaceAll('*', '')
            .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
            .trim(),
        ).text,
    );

/** Where each paragraph stands in a folded text: its start, and the end of the last. */
export function paragraphStarts(paragraphs: readonly string[], text: string): readonly number[] {
  let from = 0;
  const starts = paragraphs.map((paragraph) => {
    const at = text.indexOf(paragraph, from);
    if (at < 0) throw new Error(`The text has no paragraph "${paragraph.slice(0, 60)}".`);
    from = at + paragraph.length;
    return at;
  });
  return [...starts, text.length];
}

/** The offset of the n-th occurrence of a surface in a paragraph, in the folded text. */
export function offsetOf(
  text: string,
  starts: readonly number[],
  paragraph: number,
  surface: string,
  occurrence = 1,
): number {
  const end = starts[paragraph + 1]! + surface.length;
  let at = starts[paragraph]! - 1;
  for (let n = 0; n < occurrence; n++) at = text.indexOf(surface, at + 1);
  if (at < 0 || at >= end) throw new Error(`Paragraph ${paragraph} has no "${surface}" (${occurrence}).`);
  return at;
}
