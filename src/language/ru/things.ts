import { listed } from '../combine.js';
import type { ThingWords } from '../thing-words.js';

export const things = (): ThingWords => ({
  articles: new Set(),
  namesMadeAfter: new Set(listed('улица проспект завод университет')),
  namesMadeBefore: new Set(listed('университет институт завод')),
  of: new Set(),
  titleLeads: new Map([
    ['книга', 'm'],
    ['книге', 'm'],
    ['роман', 'm'],
    ['статья', 'a'],
    ['газета', 'j'],
    ['газете', 'j'],
    ['журнал', 'j'],
  ]),
  namingWords: new Set(listed('называемый названный')),
  journalWords: new Set(listed('правда известия труд звезда гудок огонек')),
  smallTitleWords: new Set(listed('и в на о по')),
  foreignPhrases: new Set(),
});
