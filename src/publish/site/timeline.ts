import type { XmlElement } from '../../xml/index.js';
import type { Collection } from './collection.js';
import { data, type SitePage } from './site-page.js';
import { timelineItems, type TimelineItem } from './timeline-items.js';
import { timelineRows, type Mark, type Span, type TimelineRow } from './timeline-rows.js';

/** More dates than this have pages of their own, one for each row: nobody should load a book to see a picture. */
const ON_ONE_PAGE = 250;

/** A sentence longer than this is cut: it can be read where it stands. */
const SENTENCE = 200;

const ROW = 34;

const number = (value: number): string => String(value);

const flag = (name: string, is: boolean): Readonly<Record<string, string>> => (is ? { [name]: '' } : {});

/** `1960`, `1930-10`: a span in an address. */
const keyOf = ({ first, years }: Span): string => (years === 1 ? number(first) : `${number(first)}-${number(years)}`);

const markElement = (kind: string, { x, width, count, uncertain, size, value }: Mark): XmlElement =>
  data(kind, {
    x: number(x),
    width: number(width),
    count: number(count),
    size,
    value,
    ...flag('uncertain', uncertain),
  });

function cut(sentence: string): string {
  const signs = [...sentence];
  return signs.length <= SENTENCE
    ? sentence
    : `${signs
        .slice(0, SENTENCE)
        .join('')
        .replace(/\s+\S*$/u, '')}…`;
}

const itemElement = (kind: string, { value, href, title, language, uncertain, sentence }: TimelineItem): XmlElement =>
  data(kind, {
    value,
    href,
    title,
    lang: language,
    ...flag('uncertain', uncertain),
    sentence: sentence === undefined ? undefined : cut(sentence),
  });

function rowElement(
  { span, meetings, dates, meetingMarks, dateMarks }: TimelineRow,
  index: number,
  isWhole: boolean,
): XmlElement {
  const attributes = {
    key: keyOf(span),
    first: number(span.first),
    years: number(span.years),
    y: number(ROW * index),
    meetings: number(meetings.length),
    dates: number(dates.length),
  };
  return data('row', attributes, [
    ...dateMarks.map((mark) => markElement('date-mark', mark)),
    ...meetingMarks.map((mark) => markElement('meeting-mark', mark)),
    ...meetings.map((item) => itemElement('meeting', item)),
    ...(isWhole ? dates.map((item) => itemElement('date', item)) : []),
  ]);
}

/** The page of a row's dates, where they do not all stand on the first. */
function datesPage({ span, dates }: TimelineRow): SitePage {
  const attributes = { key: keyOf(span), first: number(span.first), years: number(span.years) };
  const content = data(
    'timeline-dates',
    attributes,
    dates.map((item) => itemElement('date', item)),
  );
  return { path: `timeline/${keyOf(span)}.html`, kind: 'timeline', here: 'timeline', title: '', content: [content] };
}

/**
 * The page with the conversations and the dates they talk about in the order of time; many dates have pages of their
 * own.
 */
export function timelinePages(collection: Collection): readonly SitePage[] {
  const items = timelineItems(collection);
  const rows = timelineRows(items);
  const isWhole = items.dates.length <= ON_ONE_PAGE;
  const undated = items.undated.map(({ href, title, language }) => data('undated', { href, title, lang: language }));
  const content = data('timeline', { height: number(ROW * rows.length), ...flag('whole', isWhole) }, [
    ...rows.map((row, index) => rowElement(row, index, isWhole)),
    ...undated,
  ]);
  const more = isWhole ? [] : rows.filter(({ dates }) => dates.length > 0).map(datesPage);
  return [{ path: 'timeline.html', kind: 'timeline', here: 'timeline', title: '', content: [content] }, ...more];
}
