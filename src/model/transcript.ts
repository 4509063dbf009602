import type { Place } from '../diagnostics/index.js';
import { lineStarts, positionAt, sourceOffset, type PlaceMap, type SourceText, type Span } from '../text/index.js';
import type { Annotation } from './annotation.js';

/**
 * The words of a record, and what is believed of them. `text` is set once, by the reader: every block of the
 * source, separated by one line feed; it never changes afterwards.
 */
export interface Transcript {
  readonly source: SourceText;
  readonly text: string;
  readonly places: PlaceMap;
  readonly annotations: readonly Annotation[];
  /** The pages whose images were transcribed, in order. */
  readonly facsimile?: readonly Surface[];
  /** The images that the source holds, and `figure`s name. */
  readonly images?: readonly EmbeddedImage[];
  /** The program that recognised the text in the images, as it names itself. */
  readonly engine?: string;
}

/** An image out of a source, and the name of the file that it becomes. */
export interface EmbeddedImage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The image of a page, and the places in it that marks point to. */
export interface Surface {
  readonly key: string;
  /** As the transcription names it. */
  readonly image: string;
  /** In pixels; undefined where the transcription does not say. */
  readonly width?: number;
  readonly height?: number;
  readonly zones: readonly Zone[];
}

/** A rectangle of an image, in its pixels. */
export interface Zone {
  readonly key: string;
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const withAnnotations = (transcript: Transcript, more: readonly Annotation[]): Transcript =>
  more.length === 0 ? transcript : { ...transcript, annotations: [...transcript.annotations, ...more] };

/** A function from a span of the text to its place in the source file, for diagnostics. */
export function placesOf(transcript: Transcript): (span: Span) => Place {
  let starts: ArrayLike<number> | undefined;
  return (span) => {
    starts ??= lineStarts(transcript.source.text);
    const start = positionAt(starts, sourceOffset(transcript.places, span.start));
    const end = positionAt(
      starts,
      sourceOffset(transcript.places, Math.max(span.start, span.end - 1)) + (span.end > span.start ? 1 : 0),
    );
    return { file: transcript.source.name, start, end };
  };
}
