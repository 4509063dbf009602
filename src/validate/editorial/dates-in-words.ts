import { areApart, DATING, daysOfValue, isoOfSerial, isOneDay, type Days } from '../../dates/index.js';
import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { TeiDocument, TeiElement } from '../../tei/index.js';
import type { DateInWords, EditorialContext, EditorialRule } from './rule.js';
import { editedWords, quoted } from './words.js';

/** Wordings that need more than themselves to mean a date: `yesterday`, `last May`, `the 8th`, `three years ago`. */
const RELATIVE =
  /^(?:date-(?:ago|hence|past|coming|sought|current|weekday|relative-day|day-of-month|day-also|before|after|since|until|by|about|vague|between)|duration)$/u;

/** Attributes that say the value is of another calendar, or not a plain one. */
const OTHER_CALENDARS = ['calendar', 'datingMethod', 'when-custom', 'from-custom', 'to-custom', 'dur'];

const LONGEST = 120;
const YEAR = /\d{4}/u;

/** The words of a date, if a date is all that they say and its value can be compared with them. */
function wordsToRead(element: TeiElement): string | undefined {
  if (OTHER_CALENDARS.some((name) => element.attributes[name] !== undefined)) return undefined;
  const words = editedWords(element);
  return words === '' || words.length > LONGEST || !/\d/u.test(words) ? undefined : words;
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
function read(words: string, element: TeiElement, order: 'dmy' | 'mdy', context: EditorialContext): Days | undefined {
  const { when, from } = element.attributes;
  const anchor = (when ?? from)?.replace(/T.*$/u, '');
  const found =
    context.readDates?.(words, { order, ...(anchor === undefined ? {} : { anchor: { when: anchor } }) }) ?? [];
  const dates = found.filter(({ kind }) => kind === 'date');
  const days = dates.map(valueDays);
  const rest = found.reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), words);
  if (
    dates.length === 0 ||
    /\d/u.test(rest) ||
    dates.some(({ rule }) => RELATIVE.test(rule)) ||
    days.some((one) => one === undefined)
  ) {
    return undefined;
  }
  return spread(days as Days[]);
}

/** A clock elsewhere may show the day before or after. */
const slack = (element: TeiElement): number =>
  DATING.some((name) => /T.*(?:Z|[+-]\d\d:\d\d)$/u.test(element.attributes[name] ?? '')) ? 1 : 0;

/** Both ends are said, by the words and by the attributes, and one of them differs. */
const endsDiffer = (element: TeiElement, said: Days, valued: Days): boolean =>
  !isOneDay(said) &&
  [element.attributes['from'], element.attributes['to']].every((end) => /^\d{4}-\d\d-\d\d$/u.test(end ?? '')) &&
  (said.first !== valued.first || said.last !== valued.last);

function faultOf(document: TeiDocument, element: TeiElement, context: EditorialContext): Diagnostic | undefined {
  const valued = daysOfValue(element.attributes);
  const words = valued === undefined ? undefined : wordsToRead(element);
  if (valued === undefined || words === undefined) return undefined;
  const readings = (['mdy', 'dmy'] as const).map((order) => read(words, element, order, context));
  const agrees = (said: Days | undefined): boolean => {
    if (said === undefined) return true;
    const near = { first: said.first - slack(element), last: said.last + slack(element) };
    if (!YEAR.test(words) && sameDayOfYear(said, valued)) return true;
    return !areApart(near, valued) && !endsDiffer(element, said, valued);
  };
  if (readings.some(agrees)) return undefined;
  const attribute = DATING.find((name) => element.attributes[name] !== undefined) ?? 'when';
  const values = DATING.flatMap((name) =>
    element.attributes[name] === undefined ? [] : [`@${name} "${element.attributes[name]}"`],
  ).join(', ');
  return report(
    'date-text-disagrees',
    `The words ${quoted(words)} do not say the date that the attributes give: ${values}.`,
    {
      place: document.placeOfValue(element, attribute),
      actual: values,
      expected: words,
      note: 'Correct the value; where the words are wrong, mark them with sic and corr.',
    },
  );
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
      : document.byName('date').flatMap((element) => faultOf(document, element, context) ?? []),
};
