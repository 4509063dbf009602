import type { DateWords } from './date-words.js';
import type { LayoutWords } from './layout-words.js';
import type { PeopleWords } from './people-words.js';
import type { SpeechWords } from './speech-words.js';
import type { ThingWords } from './thing-words.js';

/** All that memcon knows of one language, as data: another language is another set of tables, no new code. */
export interface Language {
  /** BCP 47 code, as in `@xml:lang`. */
  readonly code: string;
  readonly dates: DateWords;
  readonly layout: LayoutWords;
  readonly people: PeopleWords;
  readonly speech: SpeechWords;
  readonly things: ThingWords;
}
