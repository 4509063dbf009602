import { ofKind, type Transcript } from '../../model/index.js';
import { covers, lastUpTo, span } from '../../text/index.js';
import { blocksOf } from '../layout/blocks.js';

/**
 * A test whether two offsets stand in one run of text: in one block, or in paragraphs that a page end has parted and a
 * `pb` joins. A name never runs from one block into another.
 */
export function runsOf(transcript: Transcript): (start: number, end: number) => boolean {
  const blocks = blocksOf(transcript);
  const seams = ofKind(transcript.annotations, 'pb').map((pb) => pb.span);
  const runs: number[] = [];
  blocks.forEach((block, i) => {
    const previous = blocks[i - 1];
    const joined =
      previous !== undefined && seams.some((seam) => covers(span(previous.span.end, block.span.start), seam));
    runs.push(joined ? runs[i - 1]! : i);
  });
  const runAt = (offset: number): number | undefined => {
    const at = lastUpTo(blocks.length, (i) => blocks[i]!.span.start, offset);
    const block = blocks[at];
    return block && block.span.start <= offset && offset < block.span.end ? runs[at] : undefined;
  };
  return (start, end) => {
    const run = runAt(start);
    return run !== undefined && run === runAt(end - 1);
  };
}
