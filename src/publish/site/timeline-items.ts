import type { DateValue } from '../../model/index.js';
import { given } from '../../text/index.js';
import type { Collection, SiteDate, SiteDocument } from './collection.js';
import { boundsOf, normalDate, type Days } from './date-bounds.js';

/** A conversation, or a date that one talks about. */
export interface TimelineItem extends Days {
  readonly uncertain: boolean;
  /** In the normal form that the stylesheets can say: `1960-09-08`, `1960/1961`, `1929~1931`. */
  readonly value: string;
  /** From the site's root: a document, or a place in it. */
  readonly href: string;
  /** The title of the document; left out of a date where there is but one document. */
  readonly title?: string;
  readonly language?: string;
  /** Who took part in a conversation. */
  readonly who?: string;
  /** Where a date stands: its sentence. */
  readonly sentence?: string;
}

/** `1960-09`, `1960-09-08/1960-10`. Not: `1960`, `1960-09/1962-01`. */
const isPrecise = ({ from, to, value }: TimelineItem): boolean =>
  !/(?:^|[/~])\d{4}(?:[/~]|$)/u.test(value) && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) < 2;

export interface TimelineItems {
  readonly meetings: readonly TimelineItem[];
  /** Dates of days and months, and what lies between two of them within a year: these are drawn. */
  readonly dates: readonly TimelineItem[];
  /** Years, decades and whatever is longer: drawn, they would cover all others. */
  readonly spans: readonly TimelineItem[];
  /** Conversations that no known day can be given. */
  readonly undated: readonly SiteDocument[];
}

/** Bounds without a value say that nobody knows when between them. */
const isVague = ({ notBefore, notAfter }: DateValue): boolean => notBefore !== undefined || notAfter !== undefined;

/** The document's own date, printed at its head, is not talked about. */
const isOwn = ({ value, turn }: SiteDate, document: SiteDocument): boolean =>
  turn === undefined &&
  document.date !== undefined &&
  normalDate(value).slice(0, 10) === normalDate(document.date).slice(0, 10);

/** So many of those who took part are named. */
const NAMED = 4;

function meetingOf(
  { date, href, title, language, participants }: SiteDocument,
  names: ReadonlyMap<string, string>,
): readonly TimelineItem[] {
  const days = date === undefined ? undefined : boundsOf(date);
  if (date === undefined || days === undefined) return [];
  return [
    {
      ...days,
      uncertain: date.certainty !== undefined || isVague(date),
      value: normalDate(date),
      href,
      title,
      ...given({ language, who: whoOf(participants, names) }),
    },
  ];
}

function whoOf(participants: SiteDocument['participants'], names: ReadonlyMap<string, string>): string | undefined {
  const known = [...new Set(participants.flatMap(({ id }) => names.get(id) ?? []))];
  const shown = known.slice(0, NAMED).join(', ');
  return known.length === 0 ? undefined : known.length > NAMED ? `${shown} …` : shown;
}

const datesIn = (document: SiteDocument, isOnly: boolean): readonly TimelineItem[] =>
  document.dates.flatMap((date) => {
    const days = boundsOf(date.value);
    if (days === undefined || isOwn(date, document)) return [];
    const { href, title, language } = document;
    const uncertain = date.certainty !== undefined || isVague(date.value);
    const place = {
      href: `${href}#${encodeURIComponent(date.address)}`,
      sentence: date.sentence,
      ...(isOnly ? {} : { title }),
    };
    return [{ ...days, uncertain, value: normalDate(date.value), ...place, ...given({ language }) }];
  });

const byDays = (a: TimelineItem, b: TimelineItem): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0;

/** All conversations and all dates that they talk about, in the order of time. Durations have no place in it. */
export function timelineItems({ documents, entities }: Collection): TimelineItems {
  const names = new Map(
    entities.flatMap(({ id, kind, surname, indexName }) =>
      kind === 'person' ? [[id, surname ?? indexName.replace(/,.*$/u, '')]] : [],
    ),
  );
  const dates = documents.flatMap((document) => datesIn(document, documents.length === 1)).toSorted(byDays);
  return {
    meetings: documents.flatMap((document) => meetingOf(document, names)).toSorted(byDays),
    dates: dates.filter(isPrecise),
    spans: dates.filter((date) => !isPrecise(date)),
    undated: documents.filter((document) => meetingOf(document, names).length === 0),
  };
}
