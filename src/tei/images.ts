import { filled } from '../text/index.js';
import { isElement, type XmlElement } from '../xml/index.js';
import type { PageImage } from './model.js';
import { childrenNamed, elementsIn, localName, textIn, valueOf } from './tei-names.js';

/** `1200`, `1200px`. Not: `12cm`, which is no number of pixels. */
const pixels = (length: string | undefined): number | undefined => {
  const number = /^(\d{1,7})(?:px)?$/u.exec(length ?? '')?.[1];
  return number === undefined || Number(number) === 0 ? undefined : Number(number);
};

/** The images of `facsimile` (or `sourceDoc`): each surface with its first graphic, and graphics without a surface. */
export function imagesOf(root: XmlElement): readonly PageImage[] {
  const images: PageImage[] = [];
  const walk = (element: XmlElement, surface: XmlElement | undefined): void => {
    const first = surface === undefined ? undefined : childrenNamed(surface, 'graphic')[0];
    for (const child of elementsIn(element)) {
      const name = localName(child);
      if (name === 'surface') walk(child, child);
      else if (name === 'surfaceGrp') walk(child, undefined);
      else if (name === 'graphic' && (surface === undefined || first === child)) {
        images.push(...imageOf(child, surface));
      }
    }
  };
  for (const child of root.children) {
    if (isElement(child) && ['facsimile', 'sourceDoc'].includes(localName(child))) walk(child, undefined);
  }
  return images;
}

function imageOf(graphic: XmlElement, surface: XmlElement | undefined): readonly PageImage[] {
  const url = valueOf(graphic, 'url');
  if (url === undefined) return [];
  const [heading] = surface === undefined ? [] : childrenNamed(surface, 'label', 'desc');
  const label = valueOf(surface ?? graphic, 'n') ?? (heading === undefined ? undefined : textIn(heading));
  const id = valueOf(surface ?? graphic, 'xml:id') ?? valueOf(graphic, 'xml:id');
  return [
    {
      url,
      ...filled({ id, label, width: pixels(valueOf(graphic, 'width')), height: pixels(valueOf(graphic, 'height')) }),
    },
  ];
}
