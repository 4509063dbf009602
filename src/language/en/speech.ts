import type { SpeechWords } from '../speech-words.js';

export const speech: SpeechWords = {};
