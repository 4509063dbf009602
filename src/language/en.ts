import { date } from './en/date.js';
import { layout } from './en/layout.js';
import { people } from './en/people.js';
import { speech } from './en/speech.js';
import { things } from './en/things.js';
import type { Language } from './language.js';

export const english: Language = { code: 'en', dates: date, layout, people, speech, things };
