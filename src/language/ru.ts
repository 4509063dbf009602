import { lazily } from './combine.js';
import type { Language } from './language.js';
import { date } from './ru/date.js';
import { inOldSpelling } from './ru/before-reform.js';
import { layout } from './ru/layout.js';
import { people } from './ru/people.js';
import { speech } from './ru/speech.js';
import { things } from './ru/things.js';

export const russian = lazily((): Language => ({
  code: 'ru',
  dates: date(),
  layout: layout(),
  people: people(),
  speech: speech(),
  things: things(),
}));

/** The same for papers in the spelling before 1918. */
export const russianBeforeReform = lazily((): Language => inOldSpelling(russian()));
