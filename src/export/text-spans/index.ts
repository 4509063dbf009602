export { countBareLabels, countBesideWords } from './beside-words.js';
export { tokenisedBlocks, type TokenisedBlock } from './blocks.js';
export { codePoints } from './code-points.js';
export { dateWords, labelledSpans, oneLayer, spansAt, type LabelledSpan } from './labelled-spans.js';
export type { Sentence } from './sentences.js';
