import { listed, phrased } from '../combine.js';
import type { ThingWords } from '../thing-words.js';

export const things = (): ThingWords => ({
  articles: new Set(listed('der die das den dem des')),
  namesMadeAfter: new Set(
    listed('Allee Bahn Bank Brücke Gasse Institut Konvention Platz Post Straße Universität Verlag Vertrag Zeitung'),
  ),
  namesMadeBefore: new Set(listed('Bank Bistum Erzbischof Herzog Institut Universität Vertrag')),
  of: new Set(['von']),
  titleLeads: new Map([
    ['buch', 'm'],
    ['roman', 'm'],
    ['film', 'm'],
    ['artikel', 'a'],
    ['aufsatz', 'a'],
    ['zeitung', 'j'],
    ['zeitschrift', 'j'],
    ['schrift', 'u'],
  ]),
  namingWords: new Set(listed('genannt betitelt namens')),
  journalWords: new Set(
    listed('zeitung tageblatt anzeiger rundschau spiegel welt presse blatt nachrichten allgemeine deutschland'),
  ),
  smallTitleWords: new Set(listed('der die das und in im am von zu')),
  foreignPhrases: new Set(
    phrased('ad hoc, de facto, de jure, in camera, status quo, modus vivendi, pro forma, a priori, fait accompli'),
  ),
});
