import type { Outcome } from '../../diagnostics/index.js';
import type { Source } from '../reading.js';
import type { Tally } from '../styled/left-out.js';
import { styledSource, type StyledFile } from '../styled/styled-source.js';
import type { ImageCarrier } from './embedded-images.js';
import { childOf, textIn, type OfficeNode } from './office-tree.js';

/** What a word processor's document holds, as its reader has found it. */
interface OfficeParts extends Pick<StyledFile, 'format' | 'name' | 'body' | 'notes' | 'furniture'> {
  readonly tally: Tally;
  readonly carrier: ImageCarrier;
  /** The element in which the document says of itself what it is (Dublin Core). */
  readonly metadata: OfficeNode | undefined;
}

/** The source that a word processor's document is, with its images, title and language. */
export function officeSource({ tally, carrier, metadata, ...file }: OfficeParts): Outcome<Source | undefined> {
  const said = (element: string): string => {
    const node = childOf(metadata, element);
    return node === undefined ? '' : textIn(node);
  };
  return styledSource(
    { ...file, images: carrier.images(), title: said('dc:title'), language: said('dc:language') },
    tally.diagnostics(file.name),
  );
}
