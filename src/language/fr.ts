import { lazily } from './combine.js';
import { date } from './fr/date.js';
import { layout } from './fr/layout.js';
import { people } from './fr/people.js';
import { speech } from './fr/speech.js';
import { things } from './fr/things.js';
import type { Language } from './language.js';

export const french = lazily((): Language => ({
  code: 'fr',
  dates: date(),
  layout: layout(),
  people: people(),
  speech: speech(),
  things: things(),
}));
