import { given } from '../../text/index.js';
import type { LanguageMap } from './manifest.js';
import type { ImagePage } from './pages.js';

/**
 * What stands for the size of an image that its document does not state: a sheet of paper (ISO 216) upright. IIIF
 * demands some size.
 */
export const NOMINAL = { width: 1000, height: 1414 } as const;

const FORMATS: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  webp: 'image/webp',
  gif: 'image/gif',
  jp2: 'image/jp2',
};

/** Whether the document states the size of an image. */
export const isMeasured = ({ width, height }: ImagePage): boolean => width !== undefined && height !== undefined;

/** A page: its image painted on the whole canvas, and the words that stand on it. */
export function canvasOf(page: ImagePage, number: number, manifest: string, language: string | undefined): object {
  // The id of a canvas must not have a fragment.
  const canvas = `${manifest.replace(/\.json$/u, '')}/canvas/${number}`;
  const measured = isMeasured(page);
  const size = measured ? { width: page.width, height: page.height } : NOMINAL;
  const format = FORMATS[/\.([A-Za-z0-9]+)(?:[?#].*)?$/u.exec(page.address)?.[1]?.toLowerCase() ?? ''];
  const image = { id: page.address, type: 'Image', ...given({ format }), ...(measured ? size : {}) };
  const painting = {
    id: `${canvas}/painting`,
    type: 'Annotation',
    motivation: 'painting',
    body: image,
    target: canvas,
  };
  const label: LanguageMap = { none: [page.label ?? String(number)] };
  return {
    id: canvas,
    type: 'Canvas',
    label,
    ...size,
    items: [{ id: `${canvas}/images`, type: 'AnnotationPage', items: [painting] }],
    ...(page.text !== undefined && { annotations: [wordsOn(canvas, page.text, language)] }),
  };
}

function wordsOn(canvas: string, text: string, language: string | undefined): object {
  const body = {
    type: 'TextualBody',
    value: text,
    format: 'text/plain',
    ...(language === undefined ? {} : { language: [language] }),
  };
  const annotation = { id: `${canvas}/text`, type: 'Annotation', motivation: 'supplementing', body, target: canvas };
  return { id: `${canvas}/texts`, type: 'AnnotationPage', items: [annotation] };
}
