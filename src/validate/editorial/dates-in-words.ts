import { areApart, DATING, daysOf, daysOfValue, isoOfSerial, isOneDay, type Days } from '../../dates/index.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { DateValue } from '../../model/index.js';
import type { TeiDocument, TeiElement } from '../../tei/index.js';
import type { DateInWords, EditorialContext, EditorialRule } from './rule.js';
import { disagreement, momentFault } from './moments-in-words.js';
import { editedWords } from './words.js';

/** Wordings that need more than themselves to mean a date: `yesterday`, `last May`, `the 8th`, `three years ago`. */
const RELATIVE =
  /^(?:date-(?:ago|hence|past|coming|sought|current|weekday|relative-day|day-of-month|day-also|before|after|since|until|by|about|between)|duration)$/u;

/** `the sixties`, `1950s`: the only wording that means a date without a figure. */
const DECADE = 'date-decade';

/** `end of May 1960`: where it begins nobody says. */
const VAGUE = 'date-vague';
const VAGUE_DAYS = 10;

/** Attributes that say the value is of another calendar, or not a plain one. */
const OTHER_CALENDARS = ['calendar', 'datingMethod', 'when-custom', 'from-custom', 'to-custom', 'dur'];

const LONGEST = 120;
const YEAR = /\d{4}/u;

/** The words of a date, if a date is all that they say and its value can be compared with them. */
function wordsToRead(element: TeiElement): string | undefined {
  if (OTHER_CALENDARS.some((name) => element.attributes[name] !== undefined)) return undefined;
  const words = editedWords(element);
  return words === '' || words.length > LONGEST ? undefined : words;
}

/** What words mean by themselves. */
interface Said extends Days {
  /** Where they are one date. */
  readonly value?: DateValue;
  readonly decade: boolean;
  readonly vague: boolean;
}

const spread = (all: readonly Days[]): Days => ({
  first: Math.min(...all.map(({ first }) => first)),
  last: Math.max(...all.map(({ last }) => last)),
});

const valueDays = ({ value }: DateInWords): Days | undefined => {
  const days = daysOfValue(value);
  return days !== undefined && Number.isFinite(days.first) && Number.isFinite(days.last) ? days : undefined;
};

/** What the words mean; undefined where they do not say it by themselves, or say more in figures than a date. */
function read(words: string, element: TeiElement, order: 'dmy' | 'mdy', context: EditorialContext): Said | undefined {
  const { when, from, notBefore } = element.attributes;
  const anchor = (when ?? from ?? notBefore)?.replace(/T.*$/u, '');
  const found =
    context.readDates?.(words, { order, ...(anchor === undefined ? {} : { anchor: { when: anchor } }) }) ?? [];
  const dates = found.filter(({ kind }) => kind === 'date');
  const days = dates.map(valueDays);
  const rest = found.reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), words);
  const decade = dates.every(({ rule }) => rule === DECADE);
  const vague = dates.some(({ rule }) => rule === VAGUE);
  if (
    dates.length === 0 ||
    /\d/u.test(rest) ||
    (!decade && !/\d/u.test(words)) ||
    (vague && !YEAR.test(words)) ||
    dates.some(({ rule }) => RELATIVE.test(rule)) ||
    days.some((one) => one === undefined)
  ) {
    return undefined;
  }
  const { first, last } = spread(days as Days[]);
  const unsaid = vague ? VAGUE_DAYS : 0;
  return {
    first: first - unsaid,
    last: last + unsaid,
    decade,
    vague,
    ...(dates.length === 1 ? { value: dates[0]!.value } : {}),
  };
}

/** A clock elsewhere may show the day before or after. */
const slack = (element: TeiElement): number =>
  DATING.some((name) => /T.*(?:Z|[+-]\d\d:\d\d)$/u.test(element.attributes[name] ?? '')) ? 1 : 0;

/** Both ends are said, by the words and by the attributes, and one of them differs. */
function endsDiffer({ attributes: { from, to } }: TeiElement, said: Said, valued: Days): boolean {
  const [first, last] = [daysOf(from), daysOf(to)];
  if (first === undefined || last === undefined) return false;
  // `1960–61`, each end of which is a year.
  const [begins, ends] = [daysOf(said.value?.from), daysOf(said.value?.to)];
  if (begins !== undefined && ends !== undefined) return areApart(begins, first) || areApart(ends, last);
  const exact = !said.vague && !isOneDay(said) && isOneDay(first) && isOneDay(last);
  return exact && (said.first !== valued.first || said.last !== valued.last);
}

function faultOf(document: TeiDocument, element: TeiElement, context: EditorialContext): Diagnostic | undefined {
  const valued = daysOfValue(element.attributes);
  const words = valued === undefined ? undefined : wordsToRead(element);
  if (valued === undefined || words === undefined) return undefined;
  const readings = (['mdy', 'dmy'] as const).map((order) => read(words, element, order, context));
  const agrees = (said: Said | undefined): boolean => {
    if (said === undefined) return true;
    const near = { first: said.first - slack(element), last: said.last + slack(element) };
    if (!YEAR.test(words) && !said.decade && sameDayOfYear(said, valued)) return true;
    return !areApart(near, valued) && !endsDiffer(element, said, valued);
  };
  if (readings.some(agrees)) return undefined;
  return disagreement(document, element, words);
}

/** Whether words without a year mean the same day of the year as the value. */
function sameDayOfYear(said: Days, valued: Days): boolean {
  if (!Number.isFinite(valued.first)) return true;
  const tail = (day: number): string => isoOfSerial(day).slice(-5);
  return tail(said.first) === tail(valued.first);
}

/** The words of a date and its value are one date (TEI Guidelines, ND). */
export const dateWords: EditorialRule = {
  rules: ['date-text-disagrees'],
  check: (document, context) =>
    context.readDates === undefined
      ? []
      : [
          ...document.byName('date').flatMap((element) => faultOf(document, element, context) ?? []),
          ...['date', 'time'].flatMap((name) =>
            document.byName(name).flatMap((element) => momentFault(document, element, context) ?? []),
          ),
        ],
};
