import { listed, phrased } from '../combine.js';
import type { ThingWords } from '../thing-words.js';

export const things = (): ThingWords => ({
  articles: new Set(listed('le la les')),
  namesMadeAfter: new Set(listed('Banque Université')),
  namesMadeBefore: new Set(listed('Université Académie Banque Traité Évêque Duc Hôtel Rue')),
  of: new Set(listed('de du des')),
  titleLeads: new Map([
    ['livre', 'm'],
    ['roman', 'm'],
    ['film', 'm'],
    ['intitulé', 'm'],
    ['article', 'a'],
    ['journal', 'j'],
    ['revue', 'j'],
    ['rapport', 'u'],
    ['note', 'u'],
  ]),
  namingWords: new Set(listed('intitulé intitulée dit appelé')),
  journalWords: new Set(
    listed('monde figaro matin temps journal gazette courrier humanité écho revue presse libération'),
  ),
  smallTitleWords: new Set(listed('de du des le la les et en à')),
  foreignPhrases: new Set(
    phrased('ad hoc, de facto, de jure, a priori, a posteriori, modus vivendi, statu quo, sine die, in extremis'),
  ),
});
