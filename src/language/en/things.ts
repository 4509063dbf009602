import type { ThingWords } from '../thing-words.js';

export const things: ThingWords = {
  articles: new Set(['the']),
  namesMadeAfter: new Set([
    'Academy', 'Agency', 'Association', 'Avenue', 'Bank', 'Bulletin', 'Chronicle', 'Club', 'College', 'Company',
    'Convention', 'Corporation',
    'Daily', 'Dispatch', 'Foundation', 'Gazette', 'Herald', 'Hotel', 'Institute', 'Institution', 'Journal', 'League',
    'Library', 'Museum',
    'News', 'Orchestra', 'Post', 'Press', 'Review', 'Society', 'Star', 'Street', 'Sun', 'Symphony', 'Times', 'Tribune',
    'Union', 'University',
  ]),
  namesMadeBefore: new Set([
    'Academy', 'Archbishop', 'Bank', 'Bishop', 'College', 'Duchess', 'Duke', 'Earl', 'Institute', 'Lord', 'Society',
    'University',
  ]),
  of: new Set(['of']),
  titleLeads: new Map([
    ['book', 'm'], ['books', 'm'], ['novel', 'm'], ['pamphlet', 'm'], ['play', 'm'], ['film', 'm'], ['movie', 'm'],
    ['volume', 'm'], ['memoirs', 'm'],
    ['entitled', 'm'], ['titled', 'm'],
    ['article', 'a'], ['essay', 'a'], ['poem', 'a'], ['story', 'a'], ['editorial', 'a'],
    ['newspaper', 'j'], ['newspapers', 'j'], ['journal', 'j'], ['magazine', 'j'], ['weekly', 'j'],
    ['paper', 'u'], ['memorandum', 'u'], ['report', 'u'], ['study', 'u'], ['document', 'u'],
  ]),
  namingWords: new Set(['called', 'entitled', 'named', 'titled']),
  journalWords: new Set([
    'affairs', 'bulletin', 'chronicle', 'courier', 'daily', 'dealer', 'events', 'express', 'figaro', 'gazette',
    'guardian', 'herald',
    'izvestia', 'izvestiya', 'journal', 'life', 'mail', 'monde', 'monitor', 'news', 'newsweek', 'observer', 'post',
    'pravda', 'review',
    'spiegel', 'star', 'sun', 'telegraph', 'time', 'times', 'tribune', 'weekly', 'worker',
  ]),
  smallTitleWords: new Set(['a', 'an', 'and', 'as', 'at', 'by', 'de', 'for', 'from', 'in', 'is', 'la', 'le', 'of', 'on',
    'or', 'the', 'to', 'with']),
  foreignPhrases: new Set([
    'a fortiori', 'a priori', 'ad hoc', 'ad interim', 'ad referendum', 'au fond', 'bona fide', 'casus belli', 'coup',
    'cum', 'de facto',
    'de jure', 'demarche', 'de novo', 'entente', 'en route', 'ergo', 'ex officio', 'ibid', 'idem', 'in camera',
    'in extremis', 'infra',
    'inter alia', 'ipso facto', 'laissez faire', 'modus operandi', 'modus vivendi', 'mutatis mutandis', 'non sequitur',
    'note verbale',
    'par excellence', 'passim', 'per annum', 'per capita', 'per se', 'persona grata', 'prima facie', 'pro forma',
    'pro tem', 'quid pro',
    'rapport', 'rapprochement', 'realpolitik', 'sic', 'sine die', 'sine qua', 'status quo', 'sub rosa', 'supra',
    'versus', 'via', 'vice versa',
    'viz', 'vs',
  ]),
};
