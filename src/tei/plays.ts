import type { XmlElement } from '../xml/index.js';
import { childrenNamed, elementsIn, localName, valueOf } from './tei-names.js';

const PARTS: ReadonlySet<string> = new Set(['act', 'scene']);

/**
 * Whether a document is a play, whose persons are characters and took part in nothing: it has a cast, acts or scenes of
 * speeches, or says that it is one of DraCor's.
 */
export const isPlay = (tei: XmlElement): boolean =>
  valueOf(tei, 'type') === 'dracor' || childrenNamed(tei, 'text').some((text) => showsPlay(text));

function showsPlay(element: XmlElement): boolean {
  const name = localName(element);
  if (name === 'castItem') return true;
  return (
    (name === 'div' && PARTS.has(valueOf(element, 'type') ?? '') && holdsSpeech(element)) ||
    elementsIn(element).some(showsPlay)
  );
}

const holdsSpeech = (element: XmlElement): boolean =>
  elementsIn(element).some((child) => localName(child) === 'sp' || holdsSpeech(child));
