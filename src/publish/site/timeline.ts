import type { XmlElement } from '../../xml/index.js';
import { groupedBy } from '../../text/index.js';
import type { Collection } from './collection.js';
import { cutAt } from './sentences.js';
import { data, type SitePage } from './site-page.js';
import { timelineItems, type TimelineItem, type TimelineItems } from './timeline-items.js';
import { monthRows, timelineRows, type Mark, type Span, type TimelineRow } from './timeline-rows.js';

/** More dates than this have pages of their own, one for each row: nobody should load a book to see a picture. */
const ON_ONE_PAGE = 250;

/** More conversations than this are listed on the pages of their years alone, more sentences than this on several. */
const LISTED = 300;
const SENTENCES = 500;

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

const itemElement = (kind: string, { value, href, title, who, language, uncertain }: TimelineItem): XmlElement =>
  data(kind, { value, href, title, who, lang: language, ...flag('uncertain', uncertain) });

/** A sentence with the dates in it, each with its place: a sentence stands once in a list. */
function sentenceElements(kind: string, items: readonly TimelineItem[]): readonly XmlElement[] {
  const groups = groupedBy(items, ({ href, sentence = '' }) => `${href.replace(/#.*$/u, '')} ${sentence}`);
  return [...groups.values()].map((group) => {
    const [{ href, title, language, sentence = '' }] = group as [TimelineItem];
    const whens = new Map(group.map((item) => [`${item.value} ${String(item.uncertain)}`, item]));
    return data(
      kind,
      { href, title, lang: language, sentence: cutAt(sentence, SENTENCE) },
      [...whens.values()].map(({ value, uncertain }) => data('when', { value, ...flag('uncertain', uncertain) })),
    );
  });
}

function rowElement(
  { span, meetings, dates, spans, meetingMarks, dateMarks }: TimelineRow,
  index: number | undefined,
  isWhole: boolean,
  hasMeetings: boolean,
): XmlElement {
  const attributes = {
    key: keyOf(span),
    first: number(span.first),
    years: number(span.years),
    ...(index === undefined ? {} : { y: number(ROW * index) }),
    meetings: number(meetings.length),
    dates: number(dates.length + spans.length),
    // Pages of documents lead to a year.
    'years-named': [...new Set([...meetings, ...dates, ...spans].map(({ from }) => from.slice(0, 4)))].join(' '),
    ...(isWhole ? {} : { page: pathOf(span) }),
  };
  return data('row', attributes, [
    ...dateMarks.map((mark) => markElement('date-mark', mark)),
    ...meetingMarks.map((mark) => markElement('meeting-mark', mark)),
    ...(hasMeetings ? meetings.map((item) => itemElement('meeting', item)) : []),
    ...(isWhole ? [...sentenceElements('date', dates), ...sentenceElements('span', spans)] : []),
  ]);
}

const pathOf = (span: Span, part = 1): string => `timeline/${keyOf(span)}${part === 1 ? '' : `-part${part}`}.html`;

/** The pages of a row: its months where it is a year, its conversations, the dates talked about. */
function rowPages({ span, meetings, dates, spans }: TimelineRow, items: TimelineItems): readonly SitePage[] {
  const months = span.years === 1 ? monthRows(span.first, items) : [];
  const first = [
    ...months.map(({ meetingMarks, dateMarks }, index) =>
      data('month', { n: number(index + 1), y: number(ROW * index) }, [
        ...dateMarks.map((mark) => markElement('date-mark', mark)),
        ...meetingMarks.map((mark) => markElement('meeting-mark', mark)),
      ]),
    ),
    ...meetings.map((item) => itemElement('meeting', item)),
  ];
  const sentences = [...sentenceElements('date', dates), ...sentenceElements('span', spans)];
  const count = Math.max(1, Math.ceil(sentences.length / SENTENCES));
  const parts = Array.from({ length: count }, (_, i) => data('part', { n: number(i + 1), href: pathOf(span, i + 1) }));
  return parts.map((_, i) => {
    const attributes = { key: keyOf(span), first: number(span.first), years: number(span.years), part: number(i + 1) };
    const content = data('timeline-dates', attributes, [
      ...(count > 1 ? parts : []),
      ...(i === 0 ? first : []),
      ...sentences.slice(i * SENTENCES, (i + 1) * SENTENCES),
    ]);
    return { path: pathOf(span, i + 1), kind: 'timeline', here: 'timeline', title: '', content: [content] };
  });
}

/**
 * The page with the conversations and the dates they talk about in the order of time; several years, or many dates,
 * have pages of their own.
 */
export function timelinePages(collection: Collection): readonly SitePage[] {
  const items = timelineItems(collection);
  const rows = timelineRows(items);
  const years = rows.filter(({ span, meetings }) => span.years === 1 && meetings.length > 0);
  const isWhole = items.dates.length + items.spans.length <= ON_ONE_PAGE && years.length < 2;
  const undated = items.undated.map(({ href, title, language }) => data('undated', { href, title, lang: language }));
  // A row in which nothing would be drawn is in the list alone.
  const drawn = rows.filter(({ meetingMarks, dateMarks }) => meetingMarks.length + dateMarks.length > 0);
  const placeOf = new Map(drawn.map((row, index) => [row, index]));
  const content = data('timeline', { height: number(ROW * drawn.length), ...flag('whole', isWhole) }, [
    ...rows.map((row) => rowElement(row, placeOf.get(row), isWhole, items.meetings.length <= LISTED)),
    ...undated,
  ]);
  return [
    { path: 'timeline.html', kind: 'timeline', here: 'timeline', title: '', content: [content] },
    ...(isWhole ? [] : rows.flatMap((row) => rowPages(row, items))),
  ];
}
