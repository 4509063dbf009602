import { abbreviationsFor } from '../../language/index.js';
import type { Block, MinutesRecord } from '../../tei/index.js';
import { labelledSpans, spansAt, type LabelledSpan } from './labelled-spans.js';
import { sentencesOf, type Sentence } from './sentences.js';
import { tokensOf } from './tokens.js';

/** A block of a record with its sentences and the spans in it. */
export interface TokenisedBlock {
  readonly block: Block;
  readonly sentences: readonly Sentence[];
  readonly spans: readonly LabelledSpan[];
}

/** The blocks of a record that have words, one after the other, in tokens that begin and end with the spans. */
export function* tokenisedBlocks(record: MinutesRecord): Generator<TokenisedBlock> {
  const spans = labelledSpans(record);
  const abbreviations = abbreviationsFor(record.header.language, record.text);
  let next = 0;
  for (const block of record.blocks) {
    while (next < spans.length && spans[next]!.start < block.start) next++;
    const own: LabelledSpan[] = [];
    for (let span = spans[next]; span !== undefined && span.start < block.end; span = spans[++next]) {
      if (span.end <= block.end) own.push(span);
    }
    const sentences = sentencesOf(record.text, tokensOf(record.text, block, cutsOf(own), abbreviations), insideOf(own));
    if (sentences.length > 0) yield { block, sentences, spans: own };
  }
}

const cutsOf = (spans: readonly LabelledSpan[]): ReadonlySet<number> =>
  new Set(spans.flatMap(({ start, end }) => [start, end]));

/** Whether an offset lies inside one of the spans. */
function insideOf(spans: readonly LabelledSpan[]): (offset: number) => boolean {
  const at = spansAt(spans);
  return (offset) => at(offset).some(({ start }) => start < offset);
}
