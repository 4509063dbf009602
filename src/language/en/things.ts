import type { ThingWords } from '../thing-words.js';

export const things: ThingWords = {
  articles: new Set(['the']),
  namesMadeAfter: new Set([
    'Academy', 'Agency', 'Association', 'Avenue', 'Bank', 'Bulletin', 'Chronicle', 'Club', 'College', 'Company', 'Convention', 'Corporation', 'Daily',
    'Dispatch', 'Foundation', 'Gazette', 'Herald', 'Hotel', 'Institute', 'Institution', 'Journal', 'League', 'Library', 'Museum', 'News', 'Orchestra',
    'Post', 'Press', 'Review', 'Society', 'Star', 'Street', 'Sun', 'Symphony', 'Times', 'Tribune', 'Union', 'University',
  ]),
  namesMadeBefore: new Set(['Academy', 'Archbishop', 'Bank', 'Bishop', 'College', 'Duchess', 'Duke', 'Earl', 'Institute', 'Lord', 'Society', 'University']),
  of: new Set(['of']),
  titleLeads: new Map([
    ['book', 'm'], ['books', 'm'], ['novel', 'm'], ['pamphlet', 'm'], ['play', 'm'], ['film', 'm'], ['movie', 'm'], ['volume', 'm'], ['memoirs', 'm'],
    ['called', 'm'], ['entitled', 'm'], ['titled', 'm'], ['named', 'm'],
    ['article', 'a'], ['essay', 'a'], ['poem', 'a'], ['story', 'a'], ['editorial', 'a'],
    ['newspaper', 'j'], ['newspapers', 'j'], ['journal', 'j'], ['magazine', 'j'], ['weekly', 'j'],
    ['paper', 'u'], ['memorandum', 'u'], ['report', 'u'],
  ]),
  journalWords: new Set([
    'bulletin', 'chronicle', 'courier', 'daily', 'express', 'gazette', 'guardian', 'herald', 'izvestia', 'izvestiya', 'journal', 'life', 'mail', 'monitor',
    'news', 'newsweek', 'observer', 'post', 'pravda', 'record', 'review', 'star', 'telegraph', 'time', 'times', 'tribune', 'weekly', 'world',
  ]),
  smallTitleWords: new Set(['a', 'an', 'and', 'as', 'at', 'by', 'de', 'for', 'from', 'in', 'is', 'la', 'le', 'of', 'on', 'or', 'the', 'to', 'with']),
  apparatusWords: new Set([
    'blank', 'classified', 'deleted', 'declassified', 'document', 'excised', 'garble', 'garbled', 'illegible', 'less', 'line', 'lines', 'omission', 'page',
    'pages', 'paragraph', 'paragraphs', 'sic', 'source', 'text', 'word', 'words',
  ]),
};
