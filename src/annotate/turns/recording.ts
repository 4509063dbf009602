import { anyOf, perTable, type SpeechWords } from '../../language/index.js';
import { pattern } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';

/** In characters. */
const MOST_OF_LINE = 80;

/** `End of interview`, `Begin Tape 1, Side B`, `END 1:32 P.M. EST`, `After the break:`: of the recording itself. */
export const isOfRecording = ({ kind, text }: Block, speech: SpeechWords): boolean =>
  kind === 'p' && text.length <= MOST_OF_LINE && (recordingOf(speech).test(text) || pauseOf(speech).test(text));

const pauseOf = perTable(({ pauseOpenings = [], pauses = [] }: SpeechWords) =>
  pattern(
    `^(?:${anyOf(pauseOpenings)})\\s(?:[\\p{L}\\p{Nd}’'-]+\\s){0,3}(?:${anyOf(pauses)})(?:\\s[\\p{L}\\p{Nd}’'-]+){0,3}\\s?:$`,
    'iu',
  ),
);

const recordingOf = perTable(({ recordingMarks = [] }: SpeechWords) =>
  recordingMarks.length === 0 ? /^(?!)/u : pattern(`^\\W*(?:${anyOf(recordingMarks)})(?!\\p{L})`, 'iu'),
);
