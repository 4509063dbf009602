import { perTable, type SpeechWords } from '../../language/index.js';

const ANCHORS = /^\^|\$$/gu;

/** What an adverb looks like between a subject and its verb, within a longer pattern: `Mr. Bell firmly said`. */
export const adverbIn = perTable(({ adverb }: SpeechWords) => `\\p{Ll}*(?:${adverb.source.replace(ANCHORS, '')})`);
