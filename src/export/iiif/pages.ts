import { isWebIri } from '../linked-data/iris.js';
import type { MinutesRecord, PageImage } from '../../tei/index.js';

/** A page with its image, and what of the record stands on it where that is known. */
export interface ImagePage extends PageImage {
  /** The image's absolute address. */
  readonly address: string;
  readonly text?: string;
}

/**
 * Pages by the images of the facsimile, their texts by `pb/@facs` which names an image or its surface. Images without a
 * usable address are left out.
 */
export function pagesOf(record: MinutesRecord, base: string): readonly ImagePage[] {
  const texts = pageTexts(record);
  return record.images.flatMap((image) => {
    const address = addressOf(image.url, base);
    if (address === undefined) return [];
    const text = texts.get(image.url) ?? (image.id === undefined ? undefined : texts.get(`#${image.id}`));
    return [{ ...image, address, ...(text === undefined || text === '' ? {} : { text }) }];
  });
}

/** An image's address, seen from the TEI as the site has it. */
function addressOf(url: string, base: string): string | undefined {
  if (!URL.canParse(url, `${base}documents/`)) return undefined;
  const { href } = new URL(url, `${base}documents/`);
  return isWebIri(href) ? href : undefined;
}

/** What stands between one page's beginning and the next, by the image that the page names. */
function pageTexts({ pages, text }: MinutesRecord): ReadonlyMap<string, string> {
  return new Map(
    pages.flatMap(({ facs, at }, i) =>
      facs === undefined ? [] : [[facs, text.slice(at, pages[i + 1]?.at ?? text.length).trim()] as const],
    ),
  );
}
