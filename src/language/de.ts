import { lazily } from './combine.js';
import { date } from './de/date.js';
import { layout } from './de/layout.js';
import { people } from './de/people.js';
import { speech } from './de/speech.js';
import { things } from './de/things.js';
import type { Language } from './language.js';

export const german = lazily((): Language => ({
  code: 'de',
  dates: date(),
  layout: layout(),
  people: people(),
  speech: speech(),
  things: things(),
}));
